import type { ClauseVerb } from './clauseVerbs';
import type { DeadlineWords } from './deadlineWords';
import type { TargetRead } from './role';
import type { Token } from './tokens';
import { beforeFiller } from './words/comparing';
import { articles, conjunctions, pointers, prepositions } from './words/nounPhrase';
import { isAbstract, isMetricNoun, vagueAdjectives } from './words/things';
import { verbOf } from './words/verbs';

/** What is measured or changed, by token indexes, and whether anyone would know which thing is meant. */
export interface MetricWords {
  from: number;
  to: number;
  specific: boolean;
}

/** Longest metric phrase, in tokens. */
const longest = 24;

/**
 * The phrase that names the measure. Before the target where the sentence moves it (“reduce <metric> to 5 %”, “<metric>
 * is below 5 %”, “<metric>: 5 %”), after it where the sentence starts with it (“achieve 95 % <metric>”, “90 % of
 * <metric>”).
 */
export function metricOf(tokens: readonly Token[], verbs: readonly ClauseVerb[], targets: readonly TargetRead[],
  deadlines: readonly DeadlineWords[]): MetricWords | undefined {
  const target = targets[0];
  const stop = (at: number): boolean => deadlines.some(({ from, to }) => at >= from && at < to) ||
    targets.some((one) => at >= one.from && at < one.to);
  if (target === undefined) {
    const verb = verbs[0];
    return verb === undefined ? phrase(tokens, skipLead(tokens, 0), stop) : phrase(tokens, verb.to, stop);
  }
  const start = beforeFiller(tokens, target.from);
  const moving = verbs.filter((one) => one.at < start);
  const leadVerb = moving.find(({ classes }) => classes.has('up') || classes.has('down')) ?? moving.at(-1);
  const from = leadVerb?.to ?? skipLead(tokens, deadlines.find((one) => one.from === 0)?.to ?? 0);
  const before = phrase(tokens, from, (at) => stop(at) || at >= start);
  if (before !== undefined &&
    tokens.slice(before.from, before.to).some(({ kind, lower }) => kind === 'word' && !pointers.has(lower) &&
      !prepositions.has(lower) && !articles.has(lower) && verbOf(lower)?.classes.has('soft') !== true)) return before;
  return phrase(tokens, target.to, stop) ?? (target.unit === undefined || target.unit === '%'
    ? undefined
    : phrase(tokens, Math.max(target.from, target.to - 1), (at) => at >= target.to));
}

const leads = new Set([
  'fewer', 'less', 'lower', 'shorter', 'more', 'higher', 'longer', ',', ':', '-', 'the', 'a', 'an', 'kpi', 'measure',
  'metric', 'objective', 'goal', 'target', '(', ')', '"',
]);

function skipLead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && (leads.has(tokens[at]?.lower ?? '') || tokens[at]?.kind === 'number')) at += 1;
  return at;
}

const trailing = new Set([
  'from', 'to', 'by', 'at', 'is', 'are', 'of', 'stays', 'stay', 'be', 'below', 'under', 'within', 'between', 'in',
  'for', 'and', 'or', ',', ':', '(', '-', 'than', 'remains', 'no', 'not', 'down', 'up', 'with', 'on', 'the', 'a', 'an',
  'will', 'target', 'average', 'maintained', 'held', 'kept', 'has', 'have', 'every', 'all', 'to', '→', '->', 'within',
  '%', 'measured', 'shortened', 'as', 'their', 'our',
]);

function phrase(tokens: readonly Token[], from: number, stop: (at: number) => boolean): MetricWords | undefined {
  let start = from;
  while (start < tokens.length && !stop(start) && (articles.has(tokens[start]?.lower ?? '') || [
    'of', 'the', 'our', 'its', ',', ':', 'that', 'for', 'on', 'in', 'to', 'all', '%',
  ].includes(tokens[start]?.lower ?? ''))) start += 1;
  let end = start;
  while (end < tokens.length && end - start < longest && !stop(end)) {
    const { text, lower } = tokens[end] ?? { text: '', lower: '' };
    if ([',', ':', ';', '→'].includes(text) || ['where', 'when', 'etc', 'if', 'asap'].includes(lower) ||
      (lower === 'by' && end > start)) break;
    if (lower === 'from' && tokens[end + 1]?.kind === 'number') break;
    end += 1;
  }
  while (end > start && trailing.has(tokens[end - 1]?.lower ?? '')) end -= 1;
  return end > start ? { from: start, to: end, specific: isSpecificPhrase(tokens.slice(start, end)) } : undefined;
}

/** A phrase is specific when it names something measured with a scope, or a thing that is no mere quality. */
function isSpecificPhrase(words: readonly Token[]): boolean {
  const content = words.filter(({ kind, lower }) => kind === 'word' && !articles.has(lower) && !pointers.has(lower) &&
    !prepositions.has(lower) && !conjunctions.has(lower));
  if (content.length === 0 || content.some(({ lower }) => vagueAdjectives.has(lower))) return false;
  const headEnd = words.findIndex(({ lower }, index) => index > 0 && prepositions.has(lower));
  const head = (headEnd < 0
    ? words
    : words.slice(0, headEnd)).filter(({ kind }) => kind === 'word').at(-1)?.lower ?? '';
  if (isMetricNoun(head) ||
    content.some(({ lower }) => isMetricNoun(lower) && !isAbstract(lower))) return content.length >= 2;
  return !isAbstract(head) && content.length >= 2;
}
