import * as z from 'zod';

const attribute = z.strictObject({ type: z.enum(['string', 'boolean', 'integer', 'float', 'any']) });
const index = z.union([
  z.string(),
  z.strictObject({
    name: z.string().min(3).max(50),
    partition: z.array(z.string()).optional(),
    range: z.array(z.string()).length(1, { error: 'must name exactly one attribute' }),
  }),
]);

const entity = z.strictObject({
  name: z.string().min(3).max(60).regex(/^(?![_.-])(?!.*\.{2})[a-z0-9:_.-]*(?<![.])$/),
  attributes: z.record(z.string().max(30).regex(/^[a-zA-Z][a-zA-Z0-9_]*$/), attribute),
  indexes: z.array(index).max(7).optional(),
});

const scopeRule = z.strictObject({ allowImpersonation: z.boolean().optional() });

/** The manifest around its modules; strict, so that what is not modelled is named. */
export const manifestSchema = z.strictObject({
  app: z.strictObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/),
    name: z.string().optional(),
    licensing: z.strictObject({ enabled: z.boolean() }).optional(),
    runtime: z.strictObject({
      name: z.enum(['nodejs22.x', 'nodejs24.x']),
      memoryMB: z.number().int().min(128).max(1_024).optional(),
      architecture: z.enum(['x86_64', 'arm64']).optional(),
    }),
    storage: z.strictObject({ entities: z.array(entity).max(20).optional() }).optional(),
  }),
  modules: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  resources: z.array(z.strictObject({ key: z.string().max(23), path: z.string() })).max(50).optional(),
  permissions: z
    .strictObject({
      scopes: z.union([z.array(z.string()), z.record(z.string(), scopeRule)]).optional(),
      content: z
        .strictObject({ scripts: z.array(z.string()).optional(), styles: z.array(z.string()).optional() })
        .optional(),
    })
    .optional(),
});
