import * as z from 'zod/mini';
import { cadences } from '../plan/parts';
import type { CatalogueKind } from './catalogueKind';
import { inUse, inUseState } from './inUse';

const kinds = ['service review', 'process review', 'SMS governance', 'management review'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: inUseState,
  name: z.string(),
  kind: z.enum(kinds),
  cadence: z.enum(cadences),
  /** Where its minutes are kept. */
  recordLocation: z.string(),
  /** Account ids. */
  chair: z.optional(z.string()),
  members: z.optional(z.array(z.string())),
});
export type Forum = z.infer<typeof schema>;

/** The meetings that look at objectives and decide on them. */
export const forums: CatalogueKind<Forum> = {
  id: 'forum',
  one: 'forum',
  many: 'forums',
  about: 'The meetings that review objectives: how often, who chairs, and where the minutes are kept.',
  shape: { name: 'forum', version: 1, schema, migrations: {} },
  ...inUse,
  titleOf: ({ name }) => name,
  columns: [
    { name: 'name', label: 'Name', type: 'text', required: true },
    { name: 'kind', label: 'Kind', type: 'choice', choices: kinds, required: true },
    { name: 'cadence', label: 'How often', type: 'choice', choices: cadences, required: true },
    { name: 'recordLocation', label: 'Minutes are kept in', type: 'text', required: true },
    { name: 'chair', label: 'Chair', type: 'person', required: false },
    { name: 'members', label: 'Members', type: 'people', required: false },
  ],
};
