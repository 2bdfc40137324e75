import * as z from 'zod/mini';
import type { CatalogueKind } from './catalogueKind';

const kinds = ['commitment', 'principle', 'value'] as const;
const states = ['draft', 'effective', 'superseded', 'withdrawn'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: z.enum(states),
  /** The document the statement stands in, its version, and the line in it. */
  policyId: z.string(),
  documentVersion: z.optional(z.string()),
  ref: z.string(),
  text: z.string(),
  kind: z.enum(kinds),
  /** Account id. */
  owner: z.string(),
  effectiveFrom: z.iso.date(),
  reviewDue: z.iso.date(),
  /** No objective need serve it, and why; until a day, or for good. */
  waivedForObjectives: z.optional(z.looseObject({ reason: z.string(), until: z.optional(z.iso.date()) })),
});
export type PolicyStatement = z.infer<typeof schema>;

/** Lines of the organization's policy that objectives serve (5.2): one document, many lines. */
export const policyStatements: CatalogueKind<PolicyStatement> = {
  id: 'policy-statement',
  one: 'policy statement',
  many: 'policy statements',
  about: 'What the policy commits the organization to, line by line, so that each objective can name the lines it serves.',
  shape: { name: 'policy-statement', version: 1, schema, migrations: {} },
  states,
  inForce: ['effective'],
  retired: 'withdrawn',
  titleOf: ({ ref, text }) => `${ref} · ${text}`,
  columns: [
    { name: 'ref', label: 'Reference', type: 'text', required: true, help: 'The line in the document, for example P-3.' },
    { name: 'text', label: 'Statement', type: 'long text', required: true, help: 'In the organization’s own words.' },
    { name: 'kind', label: 'Kind', type: 'choice', choices: kinds, required: true, help: 'A value may be waived: nobody sets an objective for “integrity”.' },
    { name: 'policyId', label: 'Document', type: 'text', required: true, help: 'The policy it stands in, by name or number.' },
    { name: 'documentVersion', label: 'Document version', type: 'text', required: false },
    { name: 'owner', label: 'Owner', type: 'person', required: true },
    { name: 'effectiveFrom', label: 'Effective from', type: 'day', required: true },
    { name: 'reviewDue', label: 'Review due', type: 'day', required: true },
    { name: 'waivedForObjectives.reason', label: 'Why no objective is needed', type: 'long text', required: 'in its group' },
    { name: 'waivedForObjectives.until', label: 'No objective needed until', type: 'day', required: false },
  ],
};
