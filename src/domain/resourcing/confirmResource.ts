import type { Decision, Unmet } from '../record/decision';
import type { Acting, Situation } from '../record/situation';
import { linesIn } from './linesIn';
import { mayCommit } from './mayCommit';
import { commitmentOf, stateOf } from './resourcing';
import { sameTerms, termsOf } from './terms';
import { termsHash } from './termsHash';

/** What the person who can commit a line was shown, and commits. */
export interface Confirming {
  line: string;
  /** Of the line as it was shown: see {@link termsHash}. */
  seen: string;
  /** Less than was asked: days over the whole period, money in the line's currency. */
  days?: number;
  amount?: number;
  /** The last day on which it holds. */
  validTo?: string;
  /** By what right: a role, a budget, a contract. */
  authority: string;
  note?: string;
}

/**
 * Commits one resource line exactly as it was shown (PLN-10, R:RES-03): role, band, period and amount. What the line asks
 * for, what was asked of the person and what they saw must be one. A confirmation can be given anew, with another last day.
 *
 * Refused to anybody but who was asked and the role for that kind of resource; to whoever asked; where nobody has been
 * asked, and where the request was withdrawn.
 */
export function confirmResource({ record: { resourcing }, facts }: Situation, acting: Acting, request: Confirming): Decision {
  const { line: id, seen, days, amount, validTo, note } = request;
  const line = linesIn(facts)?.find((one) => one.id === id);
  if (line === undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'resource line', id } };
  const state = stateOf(resourcing, id);
  const expected = ['requested', 'confirmed', 'declined', 'expired'];
  if (state === undefined || state.state === 'withdrawn') return { kind: 'refused', refusal: { kind: 'not now', state: state?.state ?? 'none', expected } };
  if (!mayCommit(acting, state)) return { kind: 'refused', refusal: { kind: 'not your part', needs: ['who was asked'] } };
  if (!sameTerms(state.holds, line)) return { kind: 'refused', refusal: { kind: 'not now', state: 'the line has changed since it was asked', expected } };
  const now = termsHash(line);
  if (now !== seen) return { kind: 'refused', refusal: { kind: 'stale', seen, now } };
  const authority = request.authority.trim();
  const today = acting.at.slice(0, 10);
  const less = (asked: number | undefined, given: number | undefined): number | undefined => (given !== undefined && (asked === undefined || given < asked) ? given : undefined);
  const given = { days: less(line.days, days), amount: less(line.amount, amount), validTo, authority };
  const same = commitmentOf(line, resourcing, today) === 'confirmed' && state.by === acting.actor;
  if (same && state.days === given.days && state.amount === given.amount && state.validTo === validTo && state.authority === authority) return { kind: 'done already' };
  const items: Unmet[] = [
    ...(state.askedBy === acting.actor ? [{ item: 'somebody else confirms', facts: {} }] : []),
    ...(authority === '' ? [{ item: 'by what right', facts: {} }] : []),
    ...(validTo !== undefined && validTo < today ? [{ item: 'a day to come', facts: { until: validTo } }] : []),
    ...[days, amount].filter((one) => one !== undefined && !(one > 0)).map((one) => ({ item: 'more than nothing', facts: { given: one ?? 0 } })),
  ];
  if (items.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items } };
  return { kind: 'events', events: [{ type: 'resource.confirmed', data: { line: id, holds: termsOf(line), ...given, note } }] };
}
