import type { Token } from './tokens';
import { isPhrase } from './words/comparing';

const leads = [
  'measured by', 'measured in', 'measured from', 'measured via', 'measured through', 'measured with', 'measured using',
    'as measured by', 'as reported in', 'as reported by',
  'as shown in', 'as shown by', 'as recorded in', 'as evidenced by', 'evidenced by', 'according to', 'based on',
    'source :', 'data source :', 'reported in', 'recorded in', 'taken from',
  'verified by', 'as per the', 'tracked in', 'confirmed by',
].map((lead) => lead.split(' ')).sort((one, other) => other.length - one.length);

/** Longest source phrase taken. */
const longest = 12;

/** The words that say where the figures come from; `undefined` when none do. */
export function sourceOf(tokens: readonly Token[]): { from: number; to: number } | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const lead = leads.find((words) => isPhrase(tokens, at, words));
    if (lead === undefined) continue;
    const from = at + lead.length;
    let to = from;
    while (to < tokens.length && to - from < longest && ![',', ')', '('].includes(tokens[to]?.text ?? '') &&
      tokens[to]?.lower !== 'by') to += 1;
    if (to > from) return { from, to };
  }
  return undefined;
}
