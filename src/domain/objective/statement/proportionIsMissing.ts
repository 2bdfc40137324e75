import { namesPeriod } from './namesPeriod';
import { readStatement } from './readStatement';
import { readable } from './readable';
import { sentencesOf } from './sentences';
import type { Span } from './span';
import { tokensOf, type Token } from './tokens';
import { durationUnit } from './words/units';

/** Whether a limit of time is set for every case without saying for how many of them; `span` is that limit. */
export type ProportionVerdict = { missing: false } | { missing: true; words: string; span: Span };

/** A limit on one of these already says how the cases are taken together. */
const statistics = new Set([
  'average', 'mean', 'median', 'percentile', 'maximum', 'max', 'total', 'typical', 'p50', 'p90', 'p95', 'p99',
    'longest', 'mttr', 'mtta', 'slowest', 'mode',
]);

/** One thing happens once: its time frame is a deadline or a limit of that one thing. */
const ofOneThing = new Set(['age', 'duration', 'length', 'rto', 'rpo']);

/** What limits each case: “resolve incidents within 10 days”, “answered in 20 seconds”. */
const eachCase = new Set(['within', 'in', 'inside', 'under', 'than', 'most']);

/**
 * “Resolve incidents within 10 days” is missed by the first late one, or by none: the share of cases that must meet the
 * limit is not said (R:OBJ-09). Silent beside a share, a count, “all” or “every”, and for a mean, a median or a
 * percentile.
 */
export function proportionIsMissing(text: string): ProportionVerdict {
  if (!namesPeriod(text)) return { missing: false };
  const { targets, endStates } = readStatement(text);
  for (const tokens of sentencesOf(tokensOf(readable(text)))) {
    const inside = ({ start }: Span): boolean => start >= (tokens[0]?.start ?? 0) && start < (tokens.at(-1)?.end ?? 0);
    const here = targets.filter(({ span }) => inside(span));
    const limit = here.find(({ unit, comparator, change, baseline }) =>
      durationUnit((unit ?? '').replace('working ', '')) !== undefined && comparator === 'at most' && !change &&
        baseline === undefined);
    if (limit === undefined ||
      here.some((other) => other !== limit && (other.unit === '%' || other.unit === undefined))) continue;
    if (endStates.some(({ kind, span }) => kind === 'universal' && inside(span)) ||
      !isPerCase(tokens, limit.span)) continue;
    return { missing: true, words: text.slice(limit.span.start, limit.span.end), span: limit.span };
  }
  return { missing: false };
}

function isPerCase(tokens: readonly Token[], span: Span): boolean {
  const at = tokens.findIndex(({ start }) => start >= span.start);
  const led = [at - 2, at - 1, at, at + 1].some((index) => eachCase.has(tokens[index]?.lower ?? ''));
  const words = tokens.map(({ lower }) => lower);
  if (!led || words.some((word) => statistics.has(word) || ofOneThing.has(word))) return false;
  // “time to answer below 20 seconds” is a figure by itself; who resolves, answers or ships does it case by case.
  return !words.slice(0, at).some((word) => word === 'time' || word === 'times' || word === 'latency');
}
