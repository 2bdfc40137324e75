import type { Amount } from './amounts';
import type { NotTarget } from './candidates';
import type { Token } from './tokens';
import { conjunctions, prepositions } from './words/nounPhrase';
import { isArtefact, isMetricNoun, numberedThings } from './words/things';
import { verbOf } from './words/verbs';

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Numbers that only name something, and numbers of the clock. */
export function labelReason(tokens: readonly Token[], amount: Amount): NotTarget | undefined {
  const { from, to } = amount;
  const first = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (first === undefined) return 'name';
  const glued = tokens[to - 1];
  if (amount.name) {
    const letters = glued?.lower ?? '';
    if (['st', 'nd', 'rd', 'th'].includes(letters)) return 'ordinal';
    if (letters === 's') return 'year';
    if (letters === 'am' || letters === 'pm' || letters === 'h') return 'clock time';
    return /^x[0-9]/.test(letters) ? 'service hours' : 'name';
  }
  if (['am', 'pm', "o'clock", 'a.m', 'p.m'].includes(after?.lower ?? '')) return 'clock time';
  if (amount.kind !== 'bare') return amount.unit === 'days' && amount.value >= 5 && word(tokens, to) === 'a' &&
    word(tokens, to + 1) === 'week'
    ? 'service hours'
    : undefined;
  if (first.kind === 'number' && after?.text === '/' && after.glued && tokens[to + 1]?.kind === 'number') {
    const scale = Number(tokens[to + 1]?.text);
    // “4.5/5” is a score on a scale; “24/7” and “9/11” are names.
    return scale >= amount.value && [5, 6, 7, 10, 100].includes(scale) ? undefined : 'service hours';
  }
  if (before?.text === '/' && before.glued) return 'name';
  if (before?.text === '+' ||
    (first.kind === 'number' && after?.kind === 'number' && tokens[to + 1]?.kind === 'number')) return 'phone number';
  if (after?.kind === 'number' && before?.kind === 'number') return 'phone number';
  if (before?.text === ':' && before.glued && first.glued && tokens[from - 2]?.kind === 'number') return 'clock time';
  if (after?.text === ':' && after.glued && tokens[to + 1]?.glued) return 'clock time';
  if (before?.text === '#') return 'reference';
  if (before?.text === '-' && before.glued && first.glued &&
    (tokens[from - 2]?.kind !== 'number' || numberedThings.has(word(tokens, from - 3)))) return 'name';
  if (after?.text === '-' && after.glued && tokens[to + 1]?.glued && tokens[to + 1]?.kind !== 'number') return 'name';
  if (from === 0 && (after?.text === '.' || after?.text === ')' || after?.text === ':')) return 'list number';
  if (before?.text === '(' && after?.text === ')') return 'list number';
  if (before?.text === '.' && before.glued) return 'version';
  return numberedName(tokens, amount);
}

/** Short names of figures, which are no products: “GPA 3.2”. */
const scales = new Set([
  'gpa', 'nps', 'csat', 'ces', 'enps', 'cpk', 'cp', 'roi', 'roce', 'ebitda', 'oee', 'pue', 'spi', 'cpi', 'ltifr',
  'trir', 'mttr', 'dso', 'ratio', 'index', 'sigma', 'ielts', 'ph', 'bmi', 'hba1c', 'average',
]);

const ranked = new Set([
  'reach', 'achieve', 'attain', 'obtain', 'get', 'move', 'raise', 'advance', 'gain', 'be', 'secure', 'earn', 'increase',
  'improve', 'hit', 'receive', 'maintain', 'progress', 'bring', 'at',
]);

/** “Room 12”, “Phase 2”, “ISO 9001”, “Windows 11”; but “reach maturity level 3” is a target. */
function numberedName(tokens: readonly Token[], { from, to, inWords }: Amount): NotTarget | undefined {
  const before = tokens[from - 1];
  if (before === undefined || inWords) return undefined;
  const name = before.text === '.' ? word(tokens, from - 2) : before.lower;
  if (before.kind !== 'word' && before.text !== '.') return undefined;
  const thing = tokens[to];
  const countsThing = thing?.kind === 'word' && !prepositions.has(thing.lower) && !conjunctions.has(thing.lower);
  if ([
    'level', 'levels', 'stage', 'tier', 'grade', 'class', 'category', 'band', 'star', 'stars', 'trl', 'step',
  ].includes(name)) {
    const within = [2, 3].some((back) => [
      'in', 'of', 'for', 'on', 'within', 'between', 'across', 'among', 'from',
    ].includes(word(tokens, from - back)));
    const reaching = !within &&
      tokens.slice(Math.max(0, from - 7), from).some(({ lower }) => ranked.has(verbOf(lower)?.base ?? lower));
    return reaching &&
      (!countsThing ||
        /^(?:accreditation|certification|status|maturity|compliance|capability|or|award|recognition|in|for)/.test(thing?.lower ?? ''))
      ? undefined
      : name === 'tier'
      ? 'priority label'
      : 'name';
  }
  if (['level', 'levels', 'stage'].includes(word(tokens, from - 2)) && before.text === ':') return undefined;
  if (['priority', 'severity', 'sev', 'p'].includes(name)) return 'priority label';
  if (['version', 'release', 'rev', 'revision', 'v'].includes(name)) return 'version';
  if (isMetricNoun(name) || ['score', 'target', 'nps', 'rating', 'index'].includes(name)) return undefined;
  const singular = name.endsWith('s') ? name.slice(0, -1) : name;
  if (numberedThings.has(name) || numberedThings.has(singular) ||
    (isArtefact(name) && from > 1 && singular === name &&
      !countsThing)) return ['objective', 'goal', 'kpi', 'kr', 'target', 'action'].includes(name)
    ? 'list number'
    : 'reference';
  // “CSF 2.0 principles”, “Python 3.12”
  if (/^\p{Lu}/u.test(before.text) && from > 1 && /^[0-9]{1,3}\.[0-9]/.test(tokens[from]?.text ?? '') &&
    tokens[from - 1]?.kind === 'word' && verbOf(before.lower) === undefined &&
    !scales.has(before.lower)) return 'version';
  // “COBIT 2019”, “Office 365”, “Apollo 11”: a capital letter inside the sentence and nothing that is counted.
  if (/^\p{Lu}/u.test(before.text) && from > 1 && !countsThing && verbOf(before.lower) === undefined) return 'name';
  if (/^\p{Lu}{2,20}$/u.test(before.text) && verbOf(before.lower) === undefined && !countsThing) return 'name';
  return undefined;
}
