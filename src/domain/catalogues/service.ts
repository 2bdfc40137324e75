import * as z from 'zod/mini';
import type { CatalogueKind } from './catalogueKind';
import { inUse, inUseState } from './inUse';

const kinds = ['service', 'process', 'team'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: inUseState,
  name: z.string(),
  kind: z.enum(kinds),
  /** Account id. */
  owner: z.optional(z.string()),
  /** 1 is the most critical. */
  criticality: z.int().check(z.minimum(1), z.maximum(3)),
});
export type Service = z.infer<typeof schema>;

/** Services, processes and teams that objectives are set for. */
export const services: CatalogueKind<Service> = {
  id: 'service',
  one: 'service, process or team',
  many: 'services, processes and teams',
  about: 'What objectives are set for. Roles are held for one of these, by its name, or for all.',
  shape: { name: 'service', version: 1, schema, migrations: {} },
  ...inUse,
  titleOf: ({ name }) => name,
  columns: [
    { name: 'name', label: 'Name', type: 'text', required: true },
    { name: 'kind', label: 'Kind', type: 'choice', choices: kinds, required: true },
    { name: 'owner', label: 'Owner', type: 'person', required: false },
    { name: 'criticality', label: 'Criticality', type: 'number', least: 1, most: 3, required: true, help: '1 is the most critical.' },
  ],
};
