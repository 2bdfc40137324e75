import * as z from 'zod';

// Every object is strict: a property that is not listed here is not modelled, and is named at start.
const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
const functionKey = key.max(23);
const resource = z.string().max(47);
const resolver = z.strictObject({ function: functionKey });
const condition: z.ZodType = z.record(z.string(), z.unknown());

const surface = {
  key,
  title: z.string(),
  resource,
  resolver: resolver.optional(),
  icon: z.string().optional(),
  displayConditions: condition.optional(),
};

const subPage = z.strictObject({ title: z.string(), route: z.string(), icon: z.string().optional() });
const page = z
  .strictObject({
    ...surface,
    layout: z.enum(['native', 'basic', 'blank']).optional(),
    pages: z.array(subPage).min(1).optional(),
    sections: z.array(z.strictObject({ header: z.string(), pages: z.array(subPage).min(1) })).min(1).optional(),
  })
  .refine((it) => !(it.pages && it.sections), { error: 'has both pages and sections; only one is allowed' });

/** Height of what stands on an issue; without it the frame is as high as its content. */
const viewportSize = z.enum(['small', 'medium', 'large', 'xlarge']).optional();

const formatter = z.strictObject({ expression: z.string() });
const fieldValidation = z.strictObject({ expression: z.string(), errorMessage: z.string() });
const customField = z
  .strictObject({
    key,
    name: z.string(),
    description: z.string(),
    type: z.enum(['string', 'number', 'user', 'group', 'date', 'datetime', 'object']),
    collection: z.enum(['none', 'list']).optional(),
    readOnly: z.boolean().optional(),
    schema: z.record(z.string(), z.unknown()).optional(),
    validation: fieldValidation.optional(),
    formatter: formatter.optional(),
    view: z
      .strictObject({
        resource: resource.optional(),
        formatter: formatter.optional(),
        experience: z.array(z.string()).optional(),
      })
      .optional(),
    edit: z
      .strictObject({
        resource: resource.optional(),
        validation: fieldValidation.optional(),
        experience: z.array(z.string()).optional(),
      })
      .optional(),
    resolver: resolver.optional(),
  })
  .refine((it) => it.type !== 'object' || Boolean(it.formatter) !== Boolean(it.view?.formatter), {
    error: 'a field of type object needs exactly one formatter, its own or under view',
  });

const eventFilter = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().max(10_000).optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
});

const configurationPage = z.strictObject({ resource });
/** What a workflow rule of either kind has. */
const workflowRule = {
  key,
  name: z.string(),
  description: z.string(),
  create: configurationPage.optional(),
  edit: configurationPage.optional(),
  view: configurationPage.optional(),
  resolver: resolver.optional(),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).optional(),
};

const grantee = z.enum(['none', 'all', 'jira-administrators']);

/** The modules the double models, each with the shape it understands. */
export const moduleSchemas = {
  function: z.strictObject({
    key: functionKey,
    handler: z.string().regex(/^[\w/-]+\.\w+$/, { error: 'must read <file>.<export>' }),
    timeoutSeconds: z.number().int().min(1).max(900).optional(),
  }),
  'jira:issuePanel': z.strictObject({ ...surface, icon: z.string(), viewportSize }),
  'jira:issueContext': z.strictObject({ ...surface, label: z.string() }),
  'jira:issueActivity': z.strictObject({ ...surface, viewportSize }),
  'jira:issueAction': z.strictObject({ ...surface, viewportSize: z.unknown().optional() }),
  'jira:projectPage': page,
  'jira:globalPage': page,
  'jira:projectSettingsPage': page,
  'jira:adminPage': page,
  'jira:personalSettingsPage': z.strictObject(surface),
  'jira:dashboardGadget': z.strictObject({
    ...surface,
    description: z.string(),
    thumbnail: z.string(),
    edit: z.strictObject({ resource }).optional(),
    refreshable: z.boolean().optional(),
  }),
  'jira:customField': customField,
  'jira:entityProperty': z.strictObject({
    key,
    entityType: z.enum(['issue', 'project', 'user', 'comment']),
    propertyKey: z.string(),
    values: z
      .array(
        z.strictObject({
          path: z.string(),
          type: z.enum(['number', 'string', 'text', 'user', 'date']),
          searchAlias: z.string().optional(),
        }),
      )
      .min(1),
  }),
  'jira:globalPermission': z.strictObject({
    key,
    name: z.string(),
    description: z.string(),
    anonymousAllowed: z.literal(false, { error: 'must be false: nobody looks at this site anonymously' }),
    // Atlassian's own validation takes a list only; it is run over a manifest before anything is deployed.
    defaultGrants: z.array(grantee).optional(),
  }),
  'jira:projectPermission': z.strictObject({
    key,
    name: z.string(),
    description: z.string(),
    category: z.string().optional(),
  }),
  'jira:workflowValidator': z
    .strictObject({
      ...workflowRule,
      function: functionKey.optional(),
      expression: z.string().optional(),
      errorMessage: z.union([z.string(), z.strictObject({ expression: z.string() })]).optional(),
    })
    .refine((it) => Boolean(it.function) !== Boolean(it.expression), { error: 'needs exactly one of function and expression' }),
  'jira:workflowCondition': z.strictObject({ ...workflowRule, expression: z.string() }),
  trigger: z.strictObject({
    key,
    function: functionKey,
    events: z.array(z.string()).min(1),
    filter: eventFilter.optional(),
  }),
  scheduledTrigger: z.strictObject({
    key,
    function: functionKey,
    interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  }),
  consumer: z.strictObject({ key, queue: z.string().regex(/^[a-zA-Z0-9-_]+$/), function: functionKey }),
} as const;

/** A module type the double models. */
export type ModuleType = keyof typeof moduleSchemas;
