import * as z from 'zod/mini';
import type { CatalogueKind } from './catalogueKind';
import { inUse, inUseState } from './inUse';

/** Where people meet what was published. */
export const channels = ['portal', 'runbook repository', 'SMS handbook', 'team page', 'meeting', 'e-mail', 'other'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: inUseState,
  /** What was published: “Objectives for 2027”. */
  subject: z.string(),
  channel: z.enum(channels),
  /** Where it can be read. */
  link: z.string(),
  /** The day it was published. */
  on: z.iso.date(),
  audience: z.optional(z.string()),
});
export type Communication = z.infer<typeof schema>;

/** Where objectives were published for the people they concern (6.2.1, 7.4). */
export const communications: CatalogueKind<Communication> = {
  id: 'communication',
  one: 'communication',
  many: 'communications',
  about: 'Where objectives were published for the people they concern: the channel, the place and the day.',
  shape: { name: 'communication', version: 1, schema, migrations: {} },
  ...inUse,
  titleOf: ({ subject }) => subject,
  columns: [
    { name: 'subject', label: 'What was published', type: 'text', required: true },
    { name: 'channel', label: 'Channel', type: 'choice', choices: channels, required: true },
    { name: 'link', label: 'Link', type: 'link', required: true, help: 'An address that begins with https://.' },
    { name: 'on', label: 'Published on', type: 'day', required: true },
    { name: 'audience', label: 'For whom', type: 'text', required: false },
  ],
};
