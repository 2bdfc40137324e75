import type { Amount } from './amounts';
import type { ClauseVerb } from './clauseVerbs';
import { movesBefore } from './movement';
import { no, type Role, type Sentence, type TargetRead, word } from './role';
import { targetOf } from './targetOf';
import type { Token } from './tokens';
import { beforeFiller } from './words/comparing';
import { conjunctions, prepositions } from './words/nounPhrase';

/** Joins what belongs together: “from A to B”, “A → B”, “between A and B”, “A ± C”; shares the unit. */
export function pairUp({ tokens, amounts, verbs }: Sentence, roles: Role[]): void {
  amounts.forEach((amount, index) => {
    const next = amounts[index + 1];
    const following = roles[index + 1];
    const role = roles[index];
    if (next === undefined || following === undefined || role === undefined) return;
    const between = tokens.slice(amount.to, next.from).map(({ lower }) => lower);
    const lead = word(tokens, beforeFiller(tokens, amount.from) - 1);
    // “beds 14 to 28”, “sections 4 and 5”: what one number names, the next names too.
    const names = role.taken === 'no' && ['reference', 'name', 'priority label'].includes(role.because) &&
      between.length === 1 && ['to', 'and', '-', '/', '&'].includes(between[0] ?? '');
    const counts = tokens[next.to]?.kind === 'word' && !prepositions.has(word(tokens, next.to)) &&
      !conjunctions.has(word(tokens, next.to));
    if (names && following.taken === 'target' && next.kind === 'bare' && !counts) {
      roles[index + 1] = no('reference');
      return;
    }
    if (following.taken === 'tolerance') {
      if (role.taken === 'target' || (role.taken === 'no' && between.length === 1)) {
        const target = role.taken === 'target'
          ? role.target
          : targetOf({ tokens, amounts, verbs }, amount, undefined, false);
        if (target.unit === undefined ||
          (amount.unit === undefined && next.unit !== undefined)) target.unit = next.unit;
        const unit = next.unit ?? target.unit;
        // “no more than 2 % ± 0.5 %” stays one-sided; the tolerance says what is still near enough.
        if (target.written !== undefined && target.comparator !== 'exactly') {
          roles[index] = { taken: 'target', target: { ...target, tolerance: { value: next.value, ...(unit === undefined
            ? {}
            : { unit }) }, to: next.to } };
          return;
        }
        roles[index] = { taken: 'target',
          target: { ...target, comparator: 'between', direction: 'within range',
            value: plain(amount.value - next.value), upTo: plain(amount.value + next.value),
            tolerance: { value: next.value, ...(unit === undefined
          ? {}
          : { unit }) }, to: next.to } };
      }
      return;
    }
    // Ranges ascend: “5.2 GJ to 4.7 GJ” says where it starts and where it shall end.
    if (between.at(-1) === 'to' && between.length <= 2 && lead !== 'between' && amount.value > next.value &&
      amount.kind === next.kind && role.taken !== 'baseline' &&
      (role.taken === 'target' || following.taken === 'target') && !(role.taken === 'target' && role.target.change)) {
      roles[index] = { taken: 'baseline' };
      fromTo(tokens, amounts, verbs, roles, index);
      return;
    }
    const near = between.length <= 2 && (between[0] === 'and' || between[0] === 'to' || between[0] === '-');
    const ranged = near &&
      (between[0] === 'and' || amount.value <= next.value ||
        (amount.unit !== next.unit && amount.unit !== undefined)) &&
      ((lead === 'between' && between[0] === 'and') ||
        (between[0] !== 'and' && isRangeLead(tokens, amount, verbs, lead)));
    const sameKind = amount.unit === next.unit || amount.unit === undefined || next.unit === undefined;
    // “by 25 to 30 percent”: the smaller change is what has to be reached.
    if (ranged && sameKind && lead === 'by' && movesBefore(tokens, amount.from) !== undefined) {
      const unit = amount.unit ?? next.unit;
      const smaller = targetOf({ tokens, amounts, verbs }, { ...amount, value: Math.min(amount.value, next.value) }, undefined, true);
      roles[index] = { taken: 'target', target: { ...smaller, ...(unit === undefined ? {} : { unit }), to: next.to } };
      roles[index + 1] = { taken: 'range' };
      return;
    }
    if (ranged && sameKind && following.taken !== 'baseline' && !isClock(role) && !isClock(following)) {
      const target = targetOf({ tokens, amounts, verbs }, next, undefined, false);
      const unit = next.unit ?? target.unit;
      roles[index] = { taken: 'target', target: { ...target, ...(unit === undefined
        ? {}
        : { unit }), value: Math.min(amount.value, next.value), upTo: Math.max(amount.value, next.value),
          comparator: 'between', direction: 'within range', from: amount.from, to: Math.max(target.to, next.to) } };
      roles[index + 1] = { taken: 'range' };
      return;
    }
    // “by 4 points, to 11 %”: the level is the target, the change only leads there.
    const leadsTo = between.at(-1) === 'to' &&
      between.every((one) => [',', 'to', '(', 'up', 'down', 'points', 'point'].includes(one));
    if (leadsTo && role.taken === 'target' && role.target.change && following.taken === 'target' &&
      !following.target.change) {
      roles[index] = no('context');
      return;
    }
    fromTo(tokens, amounts, verbs, roles, index);
  });
  // A tolerance alone is a range around nothing: “within ±2 %”.
  roles.forEach((role, index) => {
    const amount = amounts[index];
    if (role.taken !== 'tolerance' || amount === undefined ||
      (index > 0 && roles[index - 1]?.taken === 'target')) return;
    // “no more than plus or minus two percent”
    const sign = word(tokens, amount.from - 1) === 'minus' ? amount.from - 3 : amount.from;
    const lead = tokens.slice(Math.max(0, sign - 3), sign).map(({ lower }) => lower);
    if (!lead.some((one) => [
      'within', 'of', ':', 'under', 'below', 'than', 'most', 'at', 'to', '=', 'inside',
    ].includes(one))) return;
    const target = targetOf({ tokens, amounts, verbs }, amount, undefined, false);
    roles[index] = { taken: 'target',
      target: { ...target, comparator: 'between', direction: 'within range', value: -amount.value, upTo: amount.value,
        from: amount.from } };
  });
}

const plain = (value: number): number => Number(value.toPrecision(12));

const isClock = (role: Role): boolean => role.taken === 'no' && [
  'clock time', 'service hours', 'phone number', 'name', 'reference', 'version', 'list number', 'priority label',
  'ordinal',
].includes(role.because);

const rangeVerbs = new Set([
  'stay', 'stays', 'keep', 'remain', 'remains', 'hold', 'maintain', 'range', 'ranges', 'kept', 'held', 'is', 'are',
  'be',
]);

function isRangeLead(tokens: readonly Token[], amount: Amount, verbs: readonly ClauseVerb[], lead: string): boolean {
  if (['within', 'range', 'of', 'at'].includes(lead)) return true;
  if (lead === 'from') return tokens.slice(0, amount.from).some(({ lower }) => rangeVerbs.has(lower));
  return tokens.slice(0, amount.from).some(({ lower }) => rangeVerbs.has(lower)) || verbs.length === 0 ||
    [':', 'to', 'use', 'by'].includes(lead);
}

/** “from A to B”, “A → B”, “to B from A”: A becomes the baseline of the target B. */
function fromTo(tokens: readonly Token[], amounts: readonly Amount[], verbs: readonly ClauseVerb[], roles: Role[],
  index: number): void {
  const [one, two] = [amounts[index], amounts[index + 1]];
  if (one === undefined || two === undefined) return;
  const between = tokens.slice(one.to, two.from).map(({ text }) => text.toLowerCase());
  const arrow = between.includes('→') || between.includes('->') || between.includes('=>');
  const [first, second] = [roles[index], roles[index + 1]];
  const onward = (arrow || (first?.taken === 'baseline' && (between.at(-1) === 'to' || between.includes('to')))) &&
    second !== undefined;
  const backward = first?.taken === 'target' && second?.taken === 'baseline';
  const start = onward ? one : backward ? two : undefined;
  const end = onward ? two : backward ? one : undefined;
  if (start === undefined || end === undefined || (onward && second?.taken === 'no' && isClock(second))) return;
  const kept = backward && first?.taken === 'target'
    ? first.target
    : second?.taken === 'target'
    ? { ...second.target, change: false }
    : targetOf({ tokens, verbs, amounts }, end, undefined, false);
  const unit = end.unit ?? start.unit ?? kept.unit;
  if (kept.change) return;
  const written = kept.written !== undefined;
  const lower = inSmallest(end, unit) < inSmallest(start, unit);
  const target: TargetRead = {
    ...kept, ...(unit === undefined ? {} : { unit }),
    baseline: { value: start.value, ...(start.unit ?? unit
      ? { unit: start.unit ?? unit }
      : {}), from: start.from, to: start.to },
    ...(written ? {} : { comparator: lower ? 'at most' : 'at least', direction: lower ? 'lower' : 'higher' }),
  };
  roles[index] = onward ? { taken: 'baseline' } : { taken: 'target', target };
  roles[index + 1] = onward ? { taken: 'target', target } : { taken: 'baseline' };
}

const lengths: Readonly<Record<string,
  number | undefined>> = { ms: 0.001, seconds: 1, minutes: 60, hours: 3_600, days: 86_400, weeks: 604_800,
    months: 2_629_800, quarters: 7_889_400, years: 31_557_600 };

/** “from 12 days to 24 hours”: durations are compared as time. */
const inSmallest = ({ value, unit }: Amount,
  shared: string | undefined): number => value * (lengths[(unit ?? shared ?? '').replace('working ', '')] ?? 1);
