import * as z from 'zod/mini';
import type { CatalogueKind } from './catalogueKind';

/** Where requirements come from. */
export const requirementSources = [
  'contract', 'service level agreement', 'law or regulation', 'internal policy or control', 'standard clause',
  'interested party need', 'context issue', 'risk decision',
] as const;
const states = ['applicable', 'changed', 'retired'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: z.enum(states),
  ref: z.string(),
  sourceType: z.enum(requirementSources),
  sourceDocument: z.string(),
  section: z.optional(z.string()),
  summary: z.string(),
  /** Whose requirement it is: a customer, an authority, an interested party. */
  party: z.optional(z.string()),
  validFrom: z.optional(z.iso.date()),
  validTo: z.optional(z.iso.date()),
  /** Account id. */
  owner: z.optional(z.string()),
  reviewDue: z.optional(z.iso.date()),
  /** No objective need answer it, and why; until a day, or for good. */
  waiver: z.optional(z.looseObject({ reason: z.string(), until: z.optional(z.iso.date()) })),
});
export type ApplicableRequirement = z.infer<typeof schema>;

/** Requirements that bear on the services and objectives (6.2.1): contracts, laws, controls, needs. */
export const applicableRequirements: CatalogueKind<ApplicableRequirement> = {
  id: 'applicable-requirement',
  one: 'applicable requirement',
  many: 'applicable requirements',
  about: 'What contracts, laws, controls and interested parties require, so that each objective can name what it answers.',
  shape: { name: 'applicable-requirement', version: 1, schema, migrations: {} },
  states,
  inForce: ['applicable', 'changed'],
  retired: 'retired',
  titleOf: ({ ref, summary }) => `${ref} · ${summary}`,
  columns: [
    { name: 'ref', label: 'Reference', type: 'text', required: true },
    { name: 'summary', label: 'Summary', type: 'long text', required: true, help: 'What is required, in your own words.' },
    { name: 'sourceType', label: 'Source', type: 'choice', choices: requirementSources, required: true },
    { name: 'sourceDocument', label: 'Document', type: 'text', required: true },
    { name: 'section', label: 'Section', type: 'text', required: false },
    { name: 'party', label: 'Party', type: 'text', required: false, help: 'Who requires it: a customer, an authority, an interested party.' },
    { name: 'owner', label: 'Owner', type: 'person', required: false },
    { name: 'validFrom', label: 'Valid from', type: 'day', required: false },
    { name: 'validTo', label: 'Valid to', type: 'day', required: false },
    { name: 'reviewDue', label: 'Review due', type: 'day', required: false },
    { name: 'waiver.reason', label: 'Why no objective is needed', type: 'long text', required: 'in its group' },
    { name: 'waiver.until', label: 'No objective needed until', type: 'day', required: false },
  ],
};
