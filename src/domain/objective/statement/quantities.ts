import type { Amount } from './amounts';
import { asideReason, isStartingPoint } from './asides';
import type { NotTarget } from './candidates';
import type { EndState } from './endState';
import { isAimedAt } from './isAimedAt';
import { labelReason } from './labelReason';
import { isChange } from './movement';
import { pairUp } from './pairs';
import { no, type Role, type Sentence, word } from './role';
import { targetOf } from './targetOf';
import type { Token } from './tokens';
import { beforeFiller, comparatorAfter, comparatorBefore } from './words/comparing';
import { pointers, prepositions, quantifiers } from './words/nounPhrase';

/** Decides for each amount of a sentence whether it is a target, belongs to one, or is something else, and why. */
export function rolesOf(sentence: Sentence, timeFrames: ReadonlySet<number>, endStates: readonly EndState[]): Role[] {
  const roles: Role[] = sentence.amounts.map((_, index) => (timeFrames.has(index)
    ? { taken: 'no', because: 'time frame' }
    : roleOf(sentence, index)));
  pairUp(sentence, roles);
  caseDurations(sentence, roles, endStates);
  return roles;
}

function roleOf(sentence: Sentence, index: number): Role {
  const { tokens, amounts } = sentence;
  const amount = amounts[index];
  if (amount === undefined) return no('name');
  const label = labelReason(tokens, amount);
  if (label !== undefined) return no(label);
  if (tokens[amount.from - 1]?.text === '±' || word(tokens, amount.from - 1) === '+/-' ||
    (word(tokens, amount.from - 1) === 'minus' && word(tokens, amount.from - 3) === 'plus')) {
    return { taken: 'tolerance' };
  }
  if (isStartingPoint(tokens, amount)) return { taken: 'baseline' };
  const aside = asideReason(sentence, amount);
  if (aside !== undefined) return no(aside);
  const explicit = comparatorBefore(tokens, amount.from) ?? comparatorAfter(tokens, amount.to);
  const change = isChange(sentence, amount, explicit !== undefined && explicit.from < amount.from
    ? explicit.from
    : beforeFiller(tokens, amount.from));
  const reached = word(tokens, (explicit && explicit.to === amount.from
    ? explicit.from
    : beforeFiller(tokens, amount.from)) - 1);
  if (!change && explicit === undefined && !isAimedAt(sentence, amount, reached)) {
    return no(amount.kind === 'duration'
      ? 'duration of a case'
      : amount.kind === 'bare'
      ? scopeReason(tokens, amount)
      : amount.unit === 'times'
      ? 'frequency'
      : 'no verb or comparator makes it a target');
  }
  if (amount.kind === 'duration' && !change &&
    isCaseDuration(sentence, amount, explicit?.from)) return no('duration of a case');
  return { taken: 'target', target: targetOf(sentence, amount, explicit, change) };
}

const scopeReason = (tokens: readonly Token[], amount: Amount): NotTarget =>
  amount.inWords
    ? 'figure of speech'
    : prepositions.has(word(tokens, amount.from - 1)) || pointers.has(word(tokens, amount.from - 1)) ||
      quantifiers.has(word(tokens, amount.from - 1))
    ? 'scope'
    : 'no verb or comparator makes it a target';

/** A duration that belongs to each case when a share or count is the target: “80 % of calls within 20 seconds”. */
function isCaseDuration({ tokens, amounts }: Sentence, amount: Amount, comparatorFrom: number | undefined): boolean {
  const start = comparatorFrom ?? beforeFiller(tokens, amount.from);
  const before = word(tokens, start - 1);
  const led = ['within', 'in', 'inside', 'under', 'after'].includes(before) ||
    ['within', 'under', 'less', 'in', 'below', 'over', 'than'].includes(word(tokens, start));
  if (word(tokens, amount.from - 1) === 'than' && word(tokens, amount.from - 2) === 'older') return true;
  return led && amounts.some((other) => other !== amount && other.kind === 'percent');
}

/** When nothing else is a target, “resolve incidents within 10 days” means all of them, in at most ten days. */
function caseDurations(sentence: Sentence, roles: Role[], endStates: readonly EndState[]): void {
  const { tokens, amounts } = sentence;
  const settled = roles.some((role) => role.taken === 'target' && role.target.unit !== undefined &&
    !isTimeUnit(amounts, roles, role));
  amounts.forEach((amount, index) => {
    const role = roles[index];
    if (amount.kind !== 'duration' || role?.taken !== 'target' || role.target.change) return;
    const before = word(tokens, beforeFiller(tokens, amount.from) - 1);
    // “to 28 days for at least 75 % of patients”: the share is the target.
    const shared = roles.some((other, at) => at > index && other.taken === 'target' && other.target.unit === '%' &&
      !other.target.change && tokens[amounts[at]?.to ?? 0]?.lower === 'of' &&
      tokens.slice(amount.to, amounts[at]?.from).some(({ lower }) => lower === 'for' || lower === 'in'));
    if (shared && role.target.baseline === undefined) {
      roles[index] = no('duration of a case');
      return;
    }
    if (before !== 'within' && before !== 'in' && before !== 'inside') return;
    if (settled || endStates.some(({ kind }) => kind === 'universal')) roles[index] = no('duration of a case');
    else role.target = { ...role.target, comparator: 'at most', direction: 'lower' };
  });
}

const isTimeUnit = (amounts: readonly Amount[], roles: readonly Role[],
  role: Role): boolean => amounts[roles.indexOf(role)]?.kind === 'duration';
