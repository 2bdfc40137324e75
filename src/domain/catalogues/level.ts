import * as z from 'zod/mini';
import type { CatalogueKind } from './catalogueKind';
import { inUse, inUseState } from './inUse';

const levels = ['service', 'process', 'team', 'management'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: inUseState,
  level: z.enum(levels),
  /** The service, process, team or body objectives are set for. */
  target: z.string(),
  ownerRole: z.string(),
  /** Id of the forum it is reported to. */
  forum: z.optional(z.string()),
  /** Objectives are not set here: why, and how it is governed instead. */
  excluded: z.optional(z.looseObject({ reason: z.string(), alternative: z.string() })),
});
export type Level = z.infer<typeof schema>;

/** Functions and levels at which objectives are set (6.2.1), who owns them there and to whom they report. */
export const functionsAndLevels: CatalogueKind<Level> = {
  id: 'level',
  one: 'function or level',
  many: 'functions and levels',
  about: 'Where objectives are set, the role that owns them there and the forum they report to; what is left out says how it is governed instead.',
  shape: { name: 'level', version: 1, schema, migrations: {} },
  ...inUse,
  titleOf: ({ level, target }) => `${target} (${level})`,
  columns: [
    { name: 'target', label: 'Service, process, team or body', type: 'text', required: true },
    { name: 'level', label: 'Level', type: 'choice', choices: levels, required: true },
    { name: 'ownerRole', label: 'Role that owns objectives here', type: 'text', required: true },
    { name: 'forum', label: 'Reports to', type: 'entry', of: 'forum', required: false },
    { name: 'excluded.reason', label: 'Why no objectives are set here', type: 'long text', required: 'in its group' },
    { name: 'excluded.alternative', label: 'How it is governed instead', type: 'long text', required: 'in its group' },
  ],
};
