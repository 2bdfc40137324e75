import type { OpenedData } from '../../domain/ledger/content';

/**
 * Events whose data may be taken away for a person: who was asked, declined, confirmed, handed over, is missing, decided, or
 * wrote a note about whom. An approval, what it covers, an appointment and an auditor's sample are documented information
 * that others rely on; they hold account ids and no names, and stay. What an earlier erasure left may name somebody else.
 */
const personal = /^(?:(?:owner|resource|evidence|decision|conflict|rule|waiver)\.|content\.reduced$)/;

/** What an event is to somebody who is to be forgotten. */
export function naming(accountId: string, type: string, data: OpenedData): 'not at all' | 'personal' | 'kept' {
  if (data.kind !== 'data' || !says(data.data, accountId)) return 'not at all';
  return personal.test(type) ? 'personal' : 'kept';
}

/** The account id on its own or as a mention inside a text; never as a part of another id. */
export const idOf = (accountId: string): RegExp => new RegExp(`(?<![A-Za-z0-9_-])${accountId.replace(/[^A-Za-z0-9]/g, '\\$&')}(?![A-Za-z0-9_-]|:[A-Za-z0-9])`);

/** Whether any text in the data holds the account id. */
function says(data: unknown, accountId: string): boolean {
  const id = idOf(accountId);
  const pending: unknown[] = [data];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string' && id.test(value)) return true;
    if (value !== null && typeof value === 'object') for (const [key, member] of Object.entries(value)) pending.push(key, member);
  }
  return false;
}
