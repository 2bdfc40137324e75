import type { RecordedEvent } from '../record/recordedEvent';
import type { Interest, Involved } from './independence';

/**
 * Whom the events of an objective name, and as what. Read from the data as they are, not from what they fold to now: it
 * is asked who ever had to do with the objective, and a fold forgets whoever was replaced.
 */
const named: Record<string, Record<string, Interest>> = {
  'owner.noticed': { accountId: 'owner' },
  'owner.accepted': { accountId: 'owner' },
  'owner.vacated': { accountId: 'owner' },
  'owner.interimNamed': { accountId: 'interim owner' },
  'owner.handedOver': { from: 'owner', to: 'owner' },
  'approval.requested': { authors: 'author' },
  'approval.given': { approver: 'approver' },
};

/** Those who acted, where acting makes them somebody to the objective. */
const acted: Record<string, Interest> = { 'approval.requested': 'author', 'approval.given': 'approver' };

/** Everybody whom the record of an objective shows as owner, author or approver at any time. */
export function involvedByRecord(events: readonly RecordedEvent[]): Involved {
  const found = events.flatMap(({ type, actor, data }): [Interest, string][] => {
    const here = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
    const members = Object.entries(named[type] ?? {}).flatMap(([member, interest]) =>
      [here[member]].flat().flatMap((account): [Interest, string][] => (typeof account === 'string' ? [[interest, account]] : [])),
    );
    const interest = acted[type];
    return interest === undefined ? members : [...members, [interest, actor]];
  });
  return together(found);
}

/** One list for each interest, each account once. */
export function together(found: readonly (readonly [Interest, string])[]): Involved {
  const involved: Partial<Record<Interest, string[]>> = {};
  for (const [interest, account] of found) {
    const known = (involved[interest] ??= []);
    if (!known.includes(account)) known.push(account);
  }
  return involved;
}
