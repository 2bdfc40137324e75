import * as z from 'zod/mini';
import { readStored, type StoredShape } from '../plan/reading';

/** What a gate does with an issue that is not an objective, on a workflow that other issues follow too. */
export const forOthers = ['refuse', 'pass'] as const;
export type ForOthers = (typeof forOthers)[number];

/** What an administrator chose for a gate, as Jira keeps it with the rule on the transition. */
export interface GateSettings {
  version: 1;
  /** Cloud id of the site on which it was chosen. */
  site: string;
  others: ForOthers;
}

/** The settings of both validators. */
export const gateSettings: StoredShape<GateSettings> = {
  name: 'settings',
  version: 1,
  schema: z.looseObject({ version: z.literal(1), site: z.string(), others: z.enum(forOthers) }),
  migrations: {},
};

/** What the condition shows a transition for. */
export const shownWhen = ['ready', 'approved'] as const;
export type ShownWhen = (typeof shownWhen)[number];

/** What an administrator chose for the condition. Its expression in manifest.yml reads these members by name. */
export interface ConditionSettings extends GateSettings {
  /** Jira's id of the field *Objective state* on that site. */
  field: string;
  when: ShownWhen;
}

/** The settings of the condition. */
export const conditionSettings: StoredShape<ConditionSettings> = {
  name: 'settings',
  version: 1,
  schema: z.looseObject({
    version: z.literal(1),
    site: z.string(),
    others: z.enum(forOthers),
    field: z.string().check(z.regex(/^customfield_\d+$/)),
    when: z.enum(shownWhen),
  }),
  migrations: {},
};

/** What the settings of a rule come to on the site where they are read. */
export type SettingsRead<T> =
  | { kind: 'settings'; settings: T }
  /** The rule was put on the transition without its page, so nobody chose anything. */
  | { kind: 'none' }
  /** They were chosen on another site: which issues are objectives, and what is approved, is told there and not here. */
  | { kind: 'of another site' }
  | { kind: 'unreadable'; place: string; expected: string; came: string };

/**
 * Reads the settings of a rule, as Jira gives them to a function (parsed) or to a page (their text). Only a Jira
 * administrator can write them, but by any tool, so nothing is trusted to be there.
 */
export function readSettings<T extends GateSettings>(shape: StoredShape<T>, given: unknown, site: string): SettingsRead<T> {
  const raw = typeof given === 'string' ? parsed(given) : given;
  if (raw === undefined || raw === null || (typeof raw === 'object' && Object.keys(raw).length === 0)) return { kind: 'none' };
  const read = readStored(shape, raw);
  switch (read.kind) {
    case 'absent':
      return { kind: 'none' };
    case 'newer':
      return { kind: 'unreadable', place: `${shape.name}.version`, expected: `at most ${shape.version}`, came: String(read.version) };
    case 'unreadable':
      return read;
    case 'value':
      return read.value.site === site ? { kind: 'settings', settings: read.value } : { kind: 'of another site' };
  }
}

/** A text that is no JSON stays a text, and is then no settings. */
function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
