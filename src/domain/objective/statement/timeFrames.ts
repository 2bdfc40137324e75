import type { Amount } from './amounts';
import type { When } from './calendar';
import type { ClauseVerb } from './clauseVerbs';
import type { DeadlineWords } from './deadlineWords';
import type { Token } from './tokens';
import { articles, nounPhraseEnd, pointers, quantifiers } from './words/nounPhrase';
import { durationUnit, longDurations } from './words/units';

/** “within six months”, “over the next three years”, “in 18 months”, “for three consecutive months”. */
export function timeFrame(tokens: readonly Token[], verbs: readonly ClauseVerb[], amounts: readonly Amount[],
  amount: Amount): DeadlineWords | undefined {
  if (amount.kind !== 'duration' || amount.unit === undefined) return undefined;
  const bareUnit = amount.unit.replace('working ', '');
  const long = longDurations.has(bareUnit);
  const hyphened = tokens[amount.to - 2]?.text === '-' || tokens[amount.to - 2]?.text === '–';
  const next = tokens[amount.to]?.lower ?? '';
  if (hyphened || [
    'old', 'older', 'without', 'a', 'per', 'or', 'late', 'overdue', 'maximum',
  ].includes(next)) return undefined;
  let start = amount.from;
  const near: string[] = [];
  while (start > 0 && amount.from - start < 4 && frameLead.has(tokens[start - 1]?.lower ?? '')) {
    start -= 1;
    near.unshift(tokens[start]?.lower ?? '');
  }
  const lead = near[0] ?? '';
  const onward = near.some((word) => ['next', 'coming', 'following', 'first', 'consecutive',
    'successive'].includes(word)) ||
    consecutive(tokens, amount);
  // “in the last 12 months” looks back.
  if (['last', 'past', 'previous', 'preceding'].includes(tokens[amount.from - 1]?.lower ?? '')) return undefined;
  const when: When = { kind: 'duration', amount: amount.value, unit: bareUnit };
  const frame = { when, from: start, to: amount.to };
  if (bareUnit === 'hours' || bareUnit === 'minutes' || bareUnit === 'seconds' || bareUnit === 'ms' ||
    bareUnit === 'shifts' || bareUnit === 'nights') return undefined;
  if (['over', 'during', 'throughout'].includes(lead) && (onward || long)) return frame;
  if (lead === 'for' && (onward || long)) return frame;
  if (lead === 'their') return undefined;
  if (next === 'after' || next === 'of' || next === 'from' || next === 'before' || next === 'following' ||
    next === 'prior') {
    if (isCasework(tokens, verbs, amounts, amount, false) && !onePiece(tokens, verbs, amount) &&
      amounts.some((other) => other !== amount && other.kind === 'percent')) return undefined;
    // “Every new manager … within 90 days of appointment”: each has an appointment of their own.
    const own = ['every', 'each', 'all'].includes(tokens[0]?.lower ?? '') && !pointers.has(tokens[amount.to + 1]?.lower ?? '');
    if (own && lead === 'within') return undefined;
    const fixed = isFixedEvent(tokens, amount.to + 1) ||
      (onePiece(tokens, verbs, amount) && (lead === 'within' || lead === 'no' || lead === ''));
    if (near.includes('their')) return undefined;
    return fixed && lead !== 'than'
      ? { when: { kind: 'event' }, from: start, to: nounPhraseEnd(tokens, amount.to + 1) }
      : undefined;
  }
  if (lead === 'within' || lead === 'in' || lead === 'inside') {
    if (near.includes('their')) return undefined;
    if (onward) return frame;
    if (isCasework(tokens, verbs, amounts, amount, long)) return undefined;
    return frame;
  }
  if (lead === 'than' && near.includes('later')) return frame;
  return undefined;
}

const frameLead = new Set([
  'within', 'in', 'inside', 'over', 'during', 'throughout', 'for', 'the', 'a', 'next', 'coming', 'following', 'first',
  'last', 'of', 'period', 'maximum', 'consecutive', 'their', 'no', 'later', 'than', 'another', 'least', 'about',
]);

const consecutive = (tokens: readonly Token[], amount: Amount): boolean =>
  tokens.slice(amount.from, amount.to).some(({ lower }) => lower === 'consecutive' || lower === 'successive');

/** “of the contract signature”, “after the go-live”: one known event, not each case’s. */
const isFixedEvent = (tokens: readonly Token[], at: number): boolean =>
  pointers.has(tokens[at]?.lower ?? '') || [
    'go-live', 'launch', 'kick-off', 'kickoff', 'contract', 'project', 'approval',
  ].includes(tokens[at]?.lower ?? '');

/** The last verb before a place in the sentence, or the first one when none stands before it. */
const verbFor = (verbs: readonly ClauseVerb[],
  at: number): ClauseVerb | undefined => verbs.filter((verb) => verb.at < at).at(-1) ?? verbs[0];

/** One piece of work: a verb with “a/the …” in the singular as its object. */
function onePiece(tokens: readonly Token[], verbs: readonly ClauseVerb[], amount: Amount): boolean {
  const verb = verbFor(verbs, amount.from);
  if (verb === undefined || !(verb.classes.has('outcome') || verb.classes.has('making'))) return false;
  const first = tokens[verb.to]?.lower ?? '';
  if (!articles.has(first) && !pointers.has(first)) return false;
  const head = tokens[nounPhraseEnd(tokens, verb.to) - 1]?.lower ?? '';
  return !head.endsWith('s') || head.endsWith('ss');
}

/** True when the duration belongs to every case (“resolve incidents within 10 days”) and not to the objective. */
function isCasework(tokens: readonly Token[], verbs: readonly ClauseVerb[], amounts: readonly Amount[], amount: Amount,
  long: boolean): boolean {
  const verb = verbFor(verbs, amount.from);
  const shares = amounts.some((other) => other.kind === 'percent' && other.to <= amount.from &&
    tokens[other.to]?.lower === 'of');
  if (verb === undefined) return !long || shares;
  if (onePiece(tokens, verbs, amount)) return false;
  const first = tokens[verb.to]?.lower ?? '';
  const lead = tokens[amount.from - 1]?.lower === 'within' || tokens[amount.from - 1]?.lower === 'in'
    ? tokens[amount.from - 2]?.lower ?? ''
    : '';
  const many = (lead.endsWith('s') && !lead.endsWith('ss')) || quantifiers.has(first) ||
    quantifiers.has(tokens[verb.to + 1]?.lower ?? '') || first === 'to' || isPlural(tokens, verb.to) || shares;
  if (verb.classes.has('casework')) return many || tokens[verb.to]?.kind === 'number';
  if (verb.classes.has('up') || verb.classes.has('down') || verb.classes.has('hold')) return !long && shares;
  return !long && many;
}

function isPlural(tokens: readonly Token[], at: number): boolean {
  const head = tokens[nounPhraseEnd(tokens, at) - 1]?.lower ?? '';
  return head.endsWith('s') && !head.endsWith('ss');
}

/** “within a year”, “in the next quarter”, “over the coming months”. */
export function wordedFrames(tokens: readonly Token[]): DeadlineWords[] {
  const found: DeadlineWords[] = [];
  tokens.forEach((token, at) => {
    if (!['within', 'over', 'in', 'during'].includes(token.lower)) return;
    let unitAt = at + 1;
    const one = ['a', 'one', 'an'].includes(tokens[unitAt]?.lower ?? '');
    if (one || tokens[unitAt]?.lower === 'the') unitAt += 1;
    const next = ['next', 'coming', 'following'].includes(tokens[unitAt]?.lower ?? '');
    if (next) unitAt += 1;
    if (!one && !next) return;
    const unit = durationUnit(tokens[unitAt]?.lower ?? '');
    if (unit === undefined || !longDurations.has(unit)) return;
    // “minutes of all meetings within a week” is each meeting’s week.
    const cases = tokens.slice(0, at).some(({ text, lower: word }) => text === '%' || word === 'percent' ||
      word === 'all' || word === 'every' || word === 'each' || word === 'ten');
    if (cases && !next && (unit === 'weeks' || unit === 'fortnights')) return;
    if (['of', 'from', 'after'].includes(tokens[unitAt + 1]?.lower ?? '') &&
      !pointers.has(tokens[unitAt + 2]?.lower ?? '')) return;
    found.push({ when: { kind: 'duration', amount: 1, unit }, from: at, to: unitAt + 1 });
  });
  return found;
}
