import * as z from 'zod';

// Only the shape: what a key, a value or a condition may be is judged where its documented code is known.
const key = z.unknown().optional().transform((it) => it as string);
const metadata = z.array(z.string()).optional();
const options = z
  .object({
    ttl: z.object({ value: z.number(), unit: z.string() }).optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadata,
    metadataFields: metadata,
  })
  .optional();
const condition = z.object({
  property: z.string().optional(),
  condition: z.string(),
  values: z.array(z.unknown()).optional(),
});
const filters = z.object({ and: z.array(condition).optional(), or: z.array(condition).optional() });

const plainKey = z.object({ key, value: z.unknown().optional(), options });
const entityKey = plainKey.extend({ entityName: z.string() });
const anyKey = plainKey.extend({ entityName: z.string().optional() });
const conditioned = anyKey.extend({ conditions: filters.optional() });

/** The shapes of the requests of @forge/kvs. A plain key has no entity: what is written there is left out. */
export const requestSchemas = {
  plainKey,
  entityKey,
  batch: z.array(anyKey),
  transaction: z.object({
    set: z.array(conditioned).optional(),
    delete: z.array(conditioned).optional(),
    check: z.array(conditioned).optional(),
  }),
  plainQuery: z.object({
    limit: z.number().optional(),
    after: z.string().optional(),
    where: z.array(condition.extend({ property: z.string(), values: z.array(z.unknown()) })).optional(),
    options: z.object({ metadataFields: metadata }).optional(),
  }),
  entityQuery: z.object({
    entityName: z.string(),
    indexName: z.string(),
    partition: z.array(z.unknown()).optional(),
    range: condition.optional(),
    filters: filters.optional(),
    sort: z.enum(['ASC', 'DESC']).optional(),
    cursor: z.string().optional(),
    limit: z.number().optional(),
    options: z.object({ metadataFields: metadata }).optional(),
  }),
} as const;
