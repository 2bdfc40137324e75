import * as z from 'zod/mini';
import { calendarDay } from '../plan/parts';
import type { EventOf } from '../record/eventShape';
import { sameTerms, terms, type ResourceLine, type Terms } from './terms';

const line = z.string();

/** Events about who commits the resource lines of a plan. Each names its line by the id in the plan. */
export const resourcingEvents = {
  /** `from` is the account id of who is asked. */
  'resource.requested': z.looseObject({ line, holds: terms, from: z.string(), note: z.optional(z.string()) }),
  'resource.confirmed': z.looseObject({
    line,
    holds: terms,
    /** What is committed where that is less than was asked: days over the whole period, and money in the line's currency. */
    days: z.optional(z.number()),
    amount: z.optional(z.number()),
    /** The last day on which it holds. */
    validTo: z.optional(calendarDay),
    /** By what right: a role, a budget, a contract. */
    authority: z.string(),
    note: z.optional(z.string()),
  }),
  'resource.declined': z.looseObject({ line, reason: z.string() }),
  'resource.withdrawn': z.looseObject({ line, reason: z.string() }),
  'resource.expired': z.looseObject({ line }),
} as const;

export type ResourcingEvent = EventOf<typeof resourcingEvents>;

/** Where one line stands with who can commit it. Moments are ISO 8601 in UTC, people account ids. */
export interface LineState {
  state: 'requested' | 'confirmed' | 'declined' | 'expired' | 'withdrawn';
  /** The line as it was asked for or, once confirmed, as it was confirmed. */
  holds: Terms;
  /** Who was asked. */
  from: string;
  askedBy: string;
  askedAt: string;
  note?: string;
  /** Who confirmed, declined or withdrew, and when. Kept when the commitment expires. */
  by?: string;
  at?: string;
  days?: number;
  amount?: number;
  validTo?: string;
  authority?: string;
  /** Why it was declined or withdrawn. */
  reason?: string;
  /** When it declined, expired or was withdrawn: when the decision about it became due. */
  endedAt?: string;
}

export interface Resourcing {
  /** By id of the line; also of lines that are no longer in the plan. */
  lines: Record<string, LineState>;
}

export const noResourcing: Resourcing = { lines: {} };

/** Where a line stands; `undefined` while nobody was asked. Ids come from the plan, so they may be any text. */
export const stateOf = ({ lines }: Resourcing, id: string): LineState | undefined => (Object.hasOwn(lines, id) ? lines[id] : undefined);

/** What resourcing comes to after an event. An answer to what nobody asked changes nothing. */
export function foldResourcing(resourcing: Resourcing, event: ResourcingEvent): Resourcing {
  const { at, actor } = event;
  const id = event.data.line;
  const set = (state: LineState): Resourcing => ({ lines: { ...resourcing.lines, [id]: state } });
  if (event.type === 'resource.requested') {
    const { holds, from, note } = event.data;
    const asked: LineState = { state: 'requested', holds, from, askedBy: actor, askedAt: at };
    return set(note === undefined ? asked : { ...asked, note });
  }
  const before = stateOf(resourcing, id);
  if (before === undefined) return resourcing;
  switch (event.type) {
    case 'resource.confirmed': {
      const { holds, days, amount, validTo, authority } = event.data;
      const { reason: _, endedAt: __, ...open } = before;
      return set({
        ...open, state: 'confirmed', holds, by: actor, at, authority,
        ...(days === undefined ? {} : { days }), ...(amount === undefined ? {} : { amount }), ...(validTo === undefined ? {} : { validTo }),
      });
    }
    case 'resource.declined':
      return set({ ...before, state: 'declined', by: actor, at, endedAt: at, reason: event.data.reason });
    case 'resource.withdrawn':
      return set({ ...before, state: 'withdrawn', by: actor, at, endedAt: at, reason: event.data.reason });
    case 'resource.expired':
      return before.state === 'confirmed' ? set({ ...before, state: 'expired', endedAt: at }) : resourcing;
  }
}

/** How far a line of the plan is committed on a day. `confirmed for other terms`: the line asks for something else since. */
export type CommitmentWord = 'none' | LineState['state'] | 'confirmed for other terms';

/** Where a line stands on a day. A confirmation counts only for the line as it was confirmed, and up to its last day. */
export function commitmentOf(line: ResourceLine, resourcing: Resourcing, today: string): CommitmentWord {
  const state = stateOf(resourcing, line.id);
  if (state === undefined) return 'none';
  if (state.state !== 'confirmed') return state.state;
  if (hasEnded(state, today)) return 'expired';
  return sameTerms(state.holds, line) ? 'confirmed' : 'confirmed for other terms';
}

/** Whether a commitment has passed its last day. */
export const hasEnded = ({ state, validTo }: LineState, today: string): boolean => state === 'confirmed' && validTo !== undefined && validTo < today;
