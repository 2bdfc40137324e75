import * as z from 'zod/mini';
import { calendarDay } from '../plan/parts';
import type { EventOf } from '../record/eventShape';

/** Why nobody answers for an objective any more. */
export const vacancyReasons = ['account deactivated', 'lost access', 'role change announced', 'removed'] as const;
export type VacancyReason = (typeof vacancyReasons)[number];

/** Events about who is accountable. Jira's field says who is; the record says what that person and others said to it. */
export const ownershipEvents = {
  /** What Jira's field says since now: an account, or nobody. */
  'owner.noticed': z.looseObject({ accountId: z.nullable(z.string()), active: z.boolean() }),
  /** The owner, or a successor before their day, takes the assignment on. */
  'owner.accepted': z.looseObject({ accountId: z.string(), ownerRole: z.optional(z.string()) }),
  'owner.declined': z.looseObject({ accountId: z.string(), reason: z.string() }),
  'owner.vacated': z.looseObject({
    accountId: z.string(),
    reason: z.enum(vacancyReasons),
    /** The first day without this owner; absent: from now on. */
    effective: z.optional(calendarDay),
    note: z.optional(z.string()),
  }),
  /** An owner whose account was closed or hidden answers again. */
  'owner.returned': z.looseObject({ accountId: z.string() }),
  /** Somebody stands in up to and including `until`. */
  'owner.interimNamed': z.looseObject({ accountId: z.string(), until: calendarDay, why: z.string() }),
  'owner.handedOver': z.looseObject({
    from: z.nullable(z.string()),
    to: z.string(),
    /** The first day of the successor. */
    effective: calendarDay,
    note: z.string(),
    /** Account id of who agreed to it, where that is somebody else than who recorded it. */
    approver: z.optional(z.string()),
  }),
} as const;

export type OwnershipEvent = EventOf<typeof ownershipEvents>;

/** Moments are ISO 8601 in UTC, people account ids. */
export interface Acceptance {
  by: string;
  at: string;
  /** The role title of the plan at that moment. */
  ownerRole?: string;
}

export interface Vacancy {
  accountId: string;
  reason: VacancyReason;
  /** The first calendar day without this owner. */
  effective: string;
  at: string;
  by: string;
  note?: string;
}

export interface Interim {
  accountId: string;
  /** Calendar days, both included. */
  from: string;
  until: string;
  why: string;
  by: string;
}

export interface Handover {
  from: string | null;
  to: string;
  effective: string;
  note: string;
  approver?: string;
  by: string;
  at: string;
  /** The successor has taken it on. */
  acceptedAt?: string;
  /** The successor will not; a hand-over has to be agreed with somebody else. */
  declined?: { at: string; reason: string };
}

export interface Ownership {
  /** What Jira's field last said; absent while nobody was ever seen in it. `since` is when the app first saw it. */
  assigned?: { accountId: string | null; active: boolean; since: string };
  /** Kept when the owner changes, so that an acceptance by an earlier owner can be told from none. */
  accepted?: Acceptance;
  declined?: { by: string; at: string; reason: string };
  vacancy?: Vacancy;
  interim?: Interim;
  /** Oldest first. */
  handovers: Handover[];
}

export const noOwnership: Ownership = { handovers: [] };

/** What ownership comes to after an event. */
export function foldOwnership(ownership: Ownership, event: OwnershipEvent): Ownership {
  const { at, actor } = event;
  switch (event.type) {
    case 'owner.noticed':
      return notice(ownership, event.data, at);
    case 'owner.accepted':
      return accept(ownership, event.data, at);
    case 'owner.declined':
      return decline(ownership, event.data, at);
    case 'owner.vacated': {
      const { accountId, reason, effective, note } = event.data;
      const vacancy = { accountId, reason, effective: effective ?? at.slice(0, 10), at, by: actor };
      return { ...ownership, vacancy: note === undefined ? vacancy : { ...vacancy, note } };
    }
    case 'owner.returned':
      return ownership.vacancy?.accountId === event.data.accountId ? without(ownership, 'vacancy') : ownership;
    case 'owner.interimNamed': {
      const { accountId, until, why } = event.data;
      return { ...ownership, interim: { accountId, from: at.slice(0, 10), until, why, by: actor } };
    }
    case 'owner.handedOver': {
      const { from, to, effective, note, approver } = event.data;
      const handover = { from, to, effective, note, by: actor, at };
      return { ...ownership, handovers: [...ownership.handovers, approver === undefined ? handover : { ...handover, approver }] };
    }
  }
}

/** Somebody else in the field ends the vacancy, and takes with them what was said before their time. */
function notice(ownership: Ownership, { accountId, active }: { accountId: string | null; active: boolean }, at: string): Ownership {
  const same = ownership.assigned?.accountId === accountId;
  const assigned = { accountId, active, since: same && ownership.assigned !== undefined ? ownership.assigned.since : at };
  if (same || ownership.assigned === undefined) return { ...ownership, assigned };
  const filled = accountId !== null && ownership.vacancy?.accountId !== accountId ? without(ownership, 'vacancy') : ownership;
  const settled = { ...without(filled, 'declined'), assigned };
  const handover = settled.handovers.at(-1);
  if (handover?.to === accountId && handover.acceptedAt !== undefined) {
    return { ...without(settled, 'interim'), accepted: { by: handover.to, at: handover.acceptedAt } };
  }
  // Whoever comes back takes it on anew: what they said the first time was about another time.
  return settled.accepted?.by === accountId ? without(settled, 'accepted') : settled;
}

function accept(ownership: Ownership, { accountId, ownerRole }: { accountId: string; ownerRole?: string | undefined }, at: string): Ownership {
  const ahead = awaiting(ownership, accountId);
  if (ahead !== undefined) return replaceLast(ownership, { ...withoutDeclined(ahead), acceptedAt: at });
  const accepted = ownerRole === undefined ? { by: accountId, at } : { by: accountId, at, ownerRole };
  const settled = { ...without(without(ownership, 'declined'), 'interim'), accepted };
  // Whoever takes it on again is not leaving any more.
  return settled.vacancy?.accountId === accountId ? without(settled, 'vacancy') : settled;
}

function decline(ownership: Ownership, { accountId, reason }: { accountId: string; reason: string }, at: string): Ownership {
  const ahead = awaiting(ownership, accountId);
  if (ahead !== undefined) return replaceLast(ownership, { ...ahead, declined: { at, reason } });
  const declined = { by: accountId, at, reason };
  return ownership.accepted?.by === accountId ? { ...without(ownership, 'accepted'), declined } : { ...ownership, declined };
}

/** The hand-over to somebody who does not stand in the field yet. */
export function awaiting({ assigned, handovers }: Ownership, accountId: string): Handover | undefined {
  const last = handovers.at(-1);
  return last?.to === accountId && assigned?.accountId !== accountId ? last : undefined;
}

const replaceLast = (ownership: Ownership, handover: Handover): Ownership => ({ ...ownership, handovers: [...ownership.handovers.slice(0, -1), handover] });

function withoutDeclined({ declined: _, ...handover }: Handover): Handover {
  return handover;
}

function without<K extends 'accepted' | 'declined' | 'vacancy' | 'interim'>(ownership: Ownership, key: K): Ownership {
  const { [key]: _, ...rest } = ownership;
  return rest as Ownership;
}
