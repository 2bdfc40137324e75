import * as z from 'zod/mini';
import type { RiskNames } from '../risk/riskNames';
import type { CatalogueKind } from './catalogueKind';

const schema = z.looseObject({
  version: z.literal(1),
  state: z.literal('in force'),
  issueTypes: z.optional(z.array(z.string())),
  linkWords: z.optional(z.array(z.string())),
});
export type RiskNaming = z.infer<typeof schema>;

/** By which names issues linked to an objective are its risks. */
export const riskNaming: CatalogueKind<RiskNaming> = {
  id: 'risk-naming',
  one: 'names of risks',
  many: 'names of risks',
  about: 'By which issue types and links an issue linked to an objective is one of its risks. Without it: the issue type Risk, and every link that says risk or threat.',
  shape: { name: 'risk-naming', version: 1, schema, migrations: {} },
  states: ['in force'],
  inForce: ['in force'],
  retired: 'in force',
  single: true,
  titleOf: () => 'Names of risks',
  columns: [
    { name: 'issueTypes', label: 'Issue types that are risks', type: 'list', required: false },
    { name: 'linkWords', label: 'Words by which a link says risk', type: 'list', required: false },
  ],
};

/** The names as they count for an objective: those of the record, and no others once there is one. */
export const riskNamesOf = ({ issueTypes = [], linkWords = [] }: RiskNaming): RiskNames => ({ issueTypes, linkWords });
