import * as z from 'zod/mini';
import { calendarDay } from '../plan/parts';
import type { EventOf } from '../record/eventShape';

const who = z.string();

/** Events about what was decided on an objective, beside its approval. People are account ids, or names of forums. */
export const decisionEvents = {
  'decision.made': z.looseObject({
    what: z.string(),
    /** What else was considered. */
    options: z.optional(z.array(z.string())),
    /** Who it was decided between or with. */
    parties: z.array(z.string()),
    decider: who,
    /** By what right: a role, minutes, a change. */
    basis: z.string(),
    on: calendarDay,
    /** What it settles: `line:…`, `milestone:…`, `issue:…`. */
    about: z.optional(z.array(z.string())),
    /** The change or the risk it is carried on with, by its key. */
    reference: z.optional(z.string()),
  }),
  /** A contention for resources or a dispute over priorities, and how it was resolved. */
  'conflict.decided': z.looseObject({ parties: z.array(z.string()), about: z.string(), decision: z.string(), decider: who, on: calendarDay }),
  /** A rule is not insisted on, up to and including a day. It stays unmet and earns nothing. */
  'rule.waived': z.looseObject({ rule: z.string(), reason: z.string(), until: calendarDay }),
  'waiver.ended': z.looseObject({ rule: z.string(), reason: z.string() }),
} as const;

export type DecisionEvent = EventOf<typeof decisionEvents>;
type Data<T extends DecisionEvent['type']> = Extract<DecisionEvent, { type: T }>['data'];
/** Who recorded it, and when (ISO 8601 in UTC). */
interface Recorded {
  sequence: number;
  by: string;
  at: string;
}

export type MadeDecision = Data<'decision.made'> & Recorded;
export type DecidedConflict = Data<'conflict.decided'> & Recorded;
export type Waiver = Data<'rule.waived'> & Recorded & { ended?: { at: string; by: string; reason: string } };

/** Oldest first. */
export interface Decisions {
  decisions: MadeDecision[];
  conflicts: DecidedConflict[];
  waivers: Waiver[];
}

export const noDecisions: Decisions = { decisions: [], conflicts: [], waivers: [] };

/** What the decisions come to after an event. A newer waiver of the same rule takes the place of the older. */
export function foldDecision(decisions: Decisions, event: DecisionEvent): Decisions {
  const { sequence, actor: by, at } = event;
  const end = (rule: string, reason: string): Waiver[] =>
    decisions.waivers.map((one) => (one.rule === rule && one.ended === undefined ? { ...one, ended: { at, by, reason } } : one));
  switch (event.type) {
    case 'decision.made':
      return { ...decisions, decisions: [...decisions.decisions, { ...event.data, sequence, by, at }] };
    case 'conflict.decided':
      return { ...decisions, conflicts: [...decisions.conflicts, { ...event.data, sequence, by, at }] };
    case 'rule.waived':
      return { ...decisions, waivers: [...end(event.data.rule, 'waived anew'), { ...event.data, sequence, by, at }] };
    case 'waiver.ended':
      return { ...decisions, waivers: end(event.data.rule, event.data.reason) };
  }
}

/** The waiver of a rule that holds on a day. It opens a gate; it never makes the rule met. */
export const waiverOf = ({ waivers }: Decisions, rule: string, today: string): Waiver | undefined =>
  waivers.find((one) => one.rule === rule && one.ended === undefined && one.until >= today);
