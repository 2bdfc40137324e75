import type { Amount } from './amounts';
import type { ClauseVerb } from './clauseVerbs';
import { type Sentence, word } from './role';
import type { Token } from './tokens';
import { beforeFiller, comparatorAfter, comparatorBefore } from './words/comparing';
import { prepositions } from './words/nounPhrase';
import { isBetterLow } from './words/things';
import { verbOf } from './words/verbs';

const changeNouns = new Set([
  'reduction', 'decrease', 'cut', 'drop', 'saving', 'savings', 'increase', 'growth', 'rise', 'improvement', 'uplift',
  'decline', 'gain', 'reductions',
]);

const moreWords: Readonly<Record<string,
  boolean>> = { less: true, fewer: true, lower: true, faster: false, more: false, higher: false, shorter: true,
    cheaper: true, quicker: true, better: false };

/** Verbs whose object can be the amount taken away. */
const takenOff = new Set([
  'reduce', 'lower', 'cut', 'shorten', 'trim', 'slash', 'shed', 'lose', 'shave', 'lessen', 'decrease',
]);

export const hyphened = (tokens: readonly Token[], { to }: Amount): boolean => word(tokens, to - 2) === '-';

/** True when the number is an amount of change: “by 20 %”, “a 10 % reduction”, “increase of 5”, “grow sales 3 %”. */
export function isChange({ tokens, verbs }: Sentence, amount: Amount, start: number): boolean {
  const before = word(tokens, start - 1);
  const moved = movesBefore(tokens, start) !== undefined;
  if ((before === 'down' || before === 'up') && amount.kind === 'percent') return true;
  if (before === 'by') return amount.kind === 'percent' || amount.unit === 'times' || moved;
  if (changeNouns.has(word(tokens, amount.to))) return true;
  if (before === 'of' && changeNouns.has(word(tokens, start - 2))) return true;
  if (Object.hasOwn(moreWords, word(tokens, amount.to)) &&
    (amount.kind === 'percent' || amount.unit === 'times')) return true;
  if (amount.sign !== undefined && (amount.kind === 'percent' || ['minus', 'plus'].includes(word(tokens, amount.from)))) return true;
  if (amount.unit === 'percentage points' ||
    (amount.kind === 'bare' && ['points', 'point'].includes(word(tokens, amount.to)) && moved)) return before !== 'to';
  const first = verbs.filter((verb) => verb.at < start).at(-1);
  // “Cut three days off the process”, “lose 6 kg”
  if (first !== undefined && first.to === start && takenOff.has(first.base) && !hyphened(tokens, amount) &&
    comparatorAfter(tokens, amount.to) === undefined) return true;
  if (first === undefined || before === 'to' || prepositions.has(before) || before === ':') return false;
  const trend = first.classes.has('up') || first.classes.has('down');
  if (!trend || comparatorBefore(tokens, amount.from) !== undefined) return false;
  // “Cut build time 2x”, “grow sales 3 %”: the number ends the phrase that the verb moves.
  return (amount.kind === 'percent' || amount.unit === 'times') && start > first.to && word(tokens, amount.to) !== 'of';
}

/** The nearest verb or noun of movement before `at`, as `true` when downward. */
export function movesBefore(tokens: readonly Token[], at: number): boolean | undefined {
  for (let index = at - 1; index >= 0; index -= 1) {
    const lower = word(tokens, index);
    if (['reduction', 'decrease', 'saving', 'savings', 'decline', 'reductions', 'down'].includes(lower)) return true;
    if (['growth', 'uplift', 'improvement', 'up', 'increase', 'upwards'].includes(lower)) return false;
    const verb = verbOf(lower);
    if (verb?.classes.has('down')) return true;
    if (verb?.classes.has('up')) return false;
  }
  return undefined;
}

export function isDownward(tokens: readonly Token[], verbs: readonly ClauseVerb[], amount: Amount): boolean {
  const after = word(tokens, amount.to);
  if (Object.hasOwn(moreWords, after)) return moreWords[after] ?? false;
  if ([
    'reduction', 'decrease', 'cut', 'drop', 'saving', 'savings', 'decline', 'reductions',
  ].includes(after)) return true;
  if (['increase', 'growth', 'rise', 'improvement', 'uplift', 'gain'].includes(after)) return false;
  if (amount.sign !== undefined) return amount.sign === '-';
  return movesBefore(tokens, amount.from) ?? verbs.some(({ classes }) => classes.has('down'));
}

/**
 * What is wanted, so that a share of it is wanted high, whatever it is a share of: “incidents resolved”, “waste
 * recycled”.
 */
const wanted = new Set([
  'on-time', 'recycling', 'recycled', 'recycle', 'accuracy', 'resolved', 'closed', 'completed', 'complete', 'compliance',
  'satisfaction', 'availability', 'answered', 'processed', 'detected', 'reported', 'recovered', 'met', 'prevented',
  'reused', 'fixed', 'uptime', 'success', 'successful', 'adherence', 'attainment', 'restored', 'acknowledged',
  'investigated', 'diverted', 'known', 'resolution', 'completion', 'retention', 'reviewed',
]);

/** What is done to cases and should not be. */
const unwanted = /^(?:re-?opened|missed|failed|rejected|abandoned|unanswered|escalated|cancell?ed|breached|caused|related|based|unplanned|unresolved|delayed|rolled|measured|located|un[a-z]{2,20}|damaged|wasted|postponed|dropped|returned|expired|repeated|reworked|infected|injured|mixed|assigned|open-ended|excluded|wrongly|disputed|need|speed|hundred|required|attributed|associated|expected)$/;

/** True where, without a comparator, less is meant: “reduce … to 2 hours”, “error rate of 2 %”, “down to 55 %”. */
export function isLowWanted(tokens: readonly Token[], verbs: readonly ClauseVerb[], amount: Amount): boolean {
  const moved = movesBefore(tokens, amount.from);
  if (tokens.slice(Math.max(0, amount.from - 4), amount.from).some(({ lower }) => lower === 'saving' ||
    lower === 'savings')) return false;
  if (moved === true) return true;
  if (amount.value === 0) return true;
  if (['without', 'free'].includes(word(tokens, amount.to))) return false;
  const near = tokens.slice(Math.max(0, amount.from - 14), amount.to + 6);
  if (amount.kind === 'percent' &&
    near.some(({ lower }) => wanted.has(lower) ||
      (lower.endsWith('ed') && lower.length > 5 && !unwanted.test(lower) && !isBetterLow(lower) &&
        verbOf(lower)?.classes.has('down') !== true))) return false;
  // “Install 40 charge points”: what is made is wanted.
  if (amount.kind === 'bare' &&
    verbs.some(({ to, classes }) => to === beforeFiller(tokens, amount.from) &&
      (classes.has('outcome') || classes.has('making')))) return false;
  // “Rent two vans”: a verb of no list has the looks of a measure.
  if (amount.kind === 'bare' && amount.from === 1 && tokens[amount.to]?.kind === 'word' && !word(tokens, 0).endsWith('s')) return false;
  const metric = tokens.slice(Math.max(0, amount.from - 14), amount.from).some(({ lower }) => isBetterLow(lower));
  const following = tokens.slice(amount.to, amount.to + 3).some(({ lower }) => isBetterLow(lower));
  if (moved === false && !verbs.every(({ base }) => base === 'improve')) return false;
  if (hyphened(tokens, amount)) return true;
  const spent = amount.kind === 'measure' &&
    tokens.slice(0,
      amount.from).some(({ lower }) => ['energy', 'electricity', 'water', 'gas', 'fuel',
        'consumption'].includes(lower));
  if (spent && verbs.every(({ classes }) => classes.has('hold'))) return true;
  if (amount.kind === 'money' && metric && verbs.length > 0 &&
    verbs.every(({ classes }) => classes.has('hold'))) return true;
  return (metric || following) && amount.kind !== 'money' &&
    !(amount.kind === 'percent' && word(tokens, amount.to) === 'of');
}
