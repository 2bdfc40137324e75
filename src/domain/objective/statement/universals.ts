import type { EndState } from './endState';
import type { Token } from './tokens';
import { articles, nounPhraseEnd } from './words/nounPhrase';
import { isAbstract, isArtefact, vagueAdjectives } from './words/things';
import { isDone, verbOf } from './words/verbs';

const places = new Set(['place', 'force', 'operation', 'use', 'production', 'service']);

/** What can be said of all and cannot be checked: “satisfied”, “empowered”, “treated with respect”. */
export const softPredicates = new Set([
  'satisfied', 'engaged', 'motivated', 'supported', 'empowered', 'valued', 'respected', 'treated', 'committed', 'heard',
    'improved', 'enhanced',
  'handled', 'managed', 'considered', 'encouraged', 'delighted', 'focused', 'aligned', 'cared', 'skilled', 'optimized',
    'optimised', 'kept', 'involved',
  'included', 'inspired', 'understood', 'welcomed', 'needed', 'required', 'used', 'based', 'made', 'given', 'expected',
    'driven', 'met',
  'maintained', 'provided', 'delivered', 'served', 'prepared', 'loved', 'respectful', 'informed', 'strengthened',
    'protected', 'secured', 'looked', 'monitored', 'integrated', 'harmonized', 'harmonised', 'tailored', 'known',
    'trusted', 'equipped', 'designed', 'streamlined', 'simplified', 'modernized', 'modernised', 'shared', 'recognised',
    'recognized', 'viewed', 'seen', 'perceived', 'regarded', 'embraced', 'enabled', 'fixed', 'led', 'linked',
    'connected', 'ensured', 'achieved', 'realised', 'realized', 'advanced', 'developed', 'increased', 'reduced',
    'balanced', 'governed', 'controlled', 'minimised', 'minimized', 'maximised', 'maximized', 'encouraged', 'promoted',
    'fostered', 'adapted', 'updated',
]);

const checkableAdjectives = new Set([
  'signed', 'live', 'complete', 'documented', 'in', 'certified', 'trained', 'closed', 'online', 'encrypted',
  'up-to-date', 'current', 'open', 'compliant', 'accessible', 'available', 'operational', 'licensed', 'registered',
  'paperless', 'electric', 'reachable', 'searchable',
]);

const has = new Set([
  'has', 'have', 'hold', 'holds', 'carry', 'carries', 'contain', 'contains', 'include', 'includes', 'complete',
  'completes', 'pass', 'passes', 'attend', 'attends', 'receive', 'receives', 'bear', 'bears', 'wear', 'sign', 'signs',
  'undergo', 'undergoes', 'meet', 'meets', 'get', 'gets', 'show', 'shows', 'use', 'uses', 'run', 'runs', 'publish',
  'publishes', 'report', 'reports', 'submit', 'submits', 'display', 'displays', 'name', 'names',
]);

/**
 * “All services have an agreed SLA”, “ensure every supplier has signed”, “no laptop without encryption”, “encrypt all
 * laptops”.
 */
export function ofUniversal(tokens: readonly Token[]): EndState[] {
  const found: EndState[] = [];
  tokens.forEach((token, at) => {
    const whole = token.lower === '100' && (tokens[at + 1]?.text === '%' || tokens[at + 1]?.lower === 'percent');
    // “Not a single laptop without encryption”
    if (token.lower === 'single' && tokens[at - 1]?.lower === 'a' && tokens[at - 2]?.lower === 'not') {
      const end = negative(tokens, at, tokens[at - 3]?.lower ?? ',');
      if (end !== undefined) found.push({ kind: 'universal', from: at - 2, to: end });
      return;
    }
    // “Nobody keeps admin rights”; “nobody is left behind” is a promise.
    if (token.lower === 'nobody' && at === 0 && verbOf(tokens[1]?.lower ?? '')?.form === 'third' &&
      verbOf(tokens[1]?.lower ?? '')?.classes.has('soft') === false) {
      const end = nounPhraseEnd(tokens, 2);
      if (end > 3) found.push({ kind: 'universal', from: 0, to: end });
      return;
    }
    if (!['all', 'every', 'each', 'no', 'none'].includes(token.lower) && !whole) return;
    const end = token.lower === 'no' || token.lower === 'none' ? negative(tokens, at) : predicate(tokens, at);
    if (end !== undefined) found.push({ kind: 'universal', from: at, to: end });
  });
  return found;
}

const opensSubject = new Set([
  'that', 'ensure', 'sure', ',', ':', 'for', 'by', 'and', '-', '--', 'have', 'guarantee', ')',
]);

/** Where the checkable thing said of “all …” at `at` ends. */
function predicate(tokens: readonly Token[], at: number): number | undefined {
  const before = tokens[at - 1]?.lower;
  if (before !== undefined && !opensSubject.has(before)) return undefined;
  const stop = Math.min(tokens.length, at + 24);
  for (let index = at + 2; index < stop; index += 1) {
    const word = tokens[index]?.lower ?? '';
    if (index > at + 2 && tokens[index]?.text === ',' && before !== 'for') return undefined;
    // “All lifts certified by …”, “all staff trained”: the verb “are” is left out.
    const following = tokens[index + 1];
    const left = following === undefined || following.kind === 'sign' ||
      (following.lower === 'the' && tokens[index + 2]?.lower === 'same') || [
      'by', 'within', 'before', 'to', 'annually', 'monthly', 'weekly', 'daily', 'yearly', 'twice', 'once', 'every',
      'quarterly', 'on', 'at', 'against',
    ].includes(following.lower);
    const participle = isDone(word) || tested.has(word) ||
      (word.endsWith('ed') && word.length > 5 && following !== undefined);
    if (before === undefined && participle && verbOf(word)?.form !== 'base' &&
      verbOf(word)?.classes.has('soft') !== true && left && !softPredicates.has(word)) return index + 1;
    if (word === 'is' || word === 'are' || word === 'be' || word === 'been' || word === 'was' || word === 'were') {
      let said = index + 1;
      while (said < stop &&
        (tokens[said]?.lower.endsWith('ly') ||
          ['been', 'not', 'to', 'be', 'first', 'always', 'also'].includes(tokens[said]?.lower ?? ''))) said += 1;
      const what = tokens[said]?.lower ?? '';
      if (softPredicates.has(what)) return undefined;
      if (what === 'in' || what === 'on') return places.has(tokens[said + 1]?.lower ?? '') ? said + 2 : undefined;
      if (isParticiple(what) || checkableAdjectives.has(what)) return said + 1;
      return undefined;
    }
    const does = (before === undefined || ['ensure', 'that', 'sure'].includes(before)) &&
      verbOf(word)?.form === 'third' && verbOf(word)?.classes.has('soft') !== true;
    if (has.has(word) || (does && word.endsWith('s')) || (before === 'ensure' && word === 'leaves')) {
      const next = tokens[index + 1]?.lower ?? '';
      if (next === 'been' && ['through', 'given'].includes(tokens[index + 2]?.lower ?? '') &&
        articles.has(tokens[index + 3]?.lower ?? '')) return nounPhraseEnd(tokens, index + 3);
      if (next === 'been' || next === 'to') continue;
      if (next === 'access') return tokens.length > index + 3 ? index + 2 : undefined;
      if (isParticiple(next) && (word === 'has' || word === 'have')) return softPredicates.has(next)
        ? undefined
        : index + 2;
      const objectEnd = nounPhraseEnd(tokens, index + 1);
      const words = tokens.slice(index + 1, objectEnd);
      const head = words.at(-1)?.lower ?? '';
      if (words.length === 0 || words.some(({ lower }) => vagueAdjectives.has(lower))) return undefined;
      return isAbstract(head) && !words.some(({ lower }) => isArtefact(lower)) ? undefined : objectEnd;
    }
  }
  return undefined;
}

const tested = new Set([
  'tested', 'reviewed', 'trained', 'assessed', 'checked', 'logged', 'resolved', 'answered', 'acknowledged',
  'investigated', 'addressed', 'returned', 'paid', 'updated',
]);

const participles = new Set([
  'signed', 'written', 'held', 'built', 'paid', 'set', 'shut', 'sent', 'drawn', 'met', 'read', 'seen', 'sold', 'kept',
  'known', 'shown', 'done', 'taken', 'run',
]);

const isParticiple = (word: string): boolean => (word.endsWith('ed') && word.length > 4) || participles.has(word);

/** “no laptop without encryption”, “no open critical vulnerability”: where the thing denied ends. */
function negative(tokens: readonly Token[], at: number, before = tokens[at - 1]?.lower): number | undefined {
  const next = tokens[at + 1]?.lower ?? '';
  if ([
    'more', 'less', 'later', 'longer', 'fewer', 'greater', 'higher', 'lower', 'doubt', 'matter', 'one', 'worse',
    'older', 'compromise', 'excuses', '.', 'sooner', 'limits', 'slower',
  ].includes(next)) return undefined;
  if (before !== undefined && tokens[at - 1]?.kind !== 'number' && ![
    'with', 'have', 'has', 'are', 'is', ',', ':', '-', 'that', 'ensure', 'and', 'be', 'there', 'had', 'by', 'send',
    'leave', 'sure', '(',
  ].includes(before)) return undefined;
  const end = nounPhraseEnd(tokens, at + 1);
  const head = tokens[end - 1]?.lower ?? '';
  if (end === at + 1 || isAbstract(head)) return undefined;
  // “No surprises” alone is a slogan; with a description, or in the second half of a sentence, it can be checked.
  return end - at >= 3 || end < tokens.length || before !== undefined ? end : undefined;
}
