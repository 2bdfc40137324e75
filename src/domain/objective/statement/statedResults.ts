import { type Chunk, grants, isDeterminate } from './determinate';
import type { EndState } from './endState';
import type { Token } from './tokens';
import { softPredicates } from './universals';
import { articles, conjunctions, nounPhraseEnd, pointers, prepositions, quantifiers } from './words/nounPhrase';
import { isAbstract, isArtefact, vagueAdjectives } from './words/things';
import { doingNouns, isDone, verbOf } from './words/verbs';

/** “Publication of the annual report”, “Go-live of the portal”. */
export function ofDoingNoun(tokens: readonly Token[]): EndState[] {
  const first = ['the', 'a', 'successful', 'full'].includes(tokens[0]?.lower ?? '') ? 1 : 0;
  if (!doingNouns.has(tokens[first]?.lower ?? '') || tokens[first + 1]?.lower !== 'of') return [];
  const chunk = { from: first + 2, to: nounPhraseEnd(tokens, first + 2) };
  return chunk.to > chunk.from && isDeterminate(tokens, chunk, true)
    ? [{ kind: 'event', from: first, to: chunk.to }]
    : [];
}

/** “Ensure change requests are approved by the board before …”: what must hold of each, with who or when. */
export function ofAssured(tokens: readonly Token[]): EndState[] {
  if (tokens[0]?.lower !== 'ensure') return [];
  const at = tokens.findIndex(({ lower }, index) => index > 1 && index < 12 && (lower === 'are' || lower === 'is'));
  const done = tokens[at + 1]?.lower ?? '';
  const bound = ['by', 'before', 'prior', 'at', 'within', 'every', 'in'].includes(tokens[at + 2]?.lower ?? '');
  const checkable = (isDone(done) || (done.endsWith('ed') && done.length > 5) || ['let', 're-let'].includes(done) || [
    'tested', 'reviewed', 'recorded', 'logged', 'registered', 'checked', 'audited',
  ].includes(done)) && !softPredicates.has(done);
  return at > 0 && checkable && bound && tokens[at + 2]?.lower !== 'in'
    ? [{ kind: 'universal', from: 1, to: at + 2 }]
    : [];
}

const heads = new Set([
  'owner', 'deputy', 'name', 'date', 'contact', 'number', 'photo', 'address', 'backup', 'description', 'link',
  'example', 'badge', 'sponsor',
]);

/** “Catalogue entries have an owner”, “the board meets monthly”: a plain fact of the things named. */
export function ofHaving(tokens: readonly Token[]): EndState[] {
  const at = tokens.findIndex(({ lower }, index) => index > 0 && index < 9 &&
    ['have', 'has', 'meets', 'meet'].includes(lower));
  if (at < 1 || verbOf(tokens[0]?.lower ?? '')?.form === 'base' && articles.has(tokens[1]?.lower ?? '')) return [];
  const subject = tokens.slice(0, at);
  if (subject.some(({ kind, lower }) => kind === 'sign' || prepositions.has(lower) || vagueAdjectives.has(lower) ||
    ['we', 'to', 'will', 'who', 'that'].includes(lower))) return [];
  const next = tokens[at + 1]?.lower ?? '';
  if ((tokens[at]?.lower ?? '').startsWith('meet')) return ['weekly', 'monthly', 'quarterly', 'every',
    'daily'].includes(next)
    ? [{ kind: 'event', from: 0, to: at + 2 }]
    : [];
  if (!articles.has(next)) return [];
  const to = nounPhraseEnd(tokens, at + 1);
  const head = tokens[to - 1]?.lower ?? '';
  const praised = tokens.slice(at + 1, to).some(({ lower }) => vagueAdjectives.has(lower));
  return !praised && (isArtefact(head) || heads.has(head)) && !isAbstract(head)
    ? [{ kind: 'universal', from: 0, to }]
    : [];
}

const fresh = new Set([
  'final', 'new', 'signed', 'approved', 'completed', 'published', 'updated', 'revised', 'certified',
]);

/** “New visitor centre”, “Final decision on the supplier”: a thing named as what is to be there. */
export function ofNewThing(tokens: readonly Token[]): EndState[] {
  if (!fresh.has(tokens[0]?.lower ?? '')) return [];
  const end = nounPhraseEnd(tokens, 1);
  const head = tokens[end - 1]?.lower ?? '';
  const follows = tokens[end]?.lower ?? '';
  const praised = tokens.slice(0, end).some(({ lower }) => vagueAdjectives.has(lower));
  return end > 1 && isArtefact(head) && !praised && !['is', 'are', 'will', 'that', 'should'].includes(follows)
    ? [{ kind: 'event', from: 0, to: end }]
    : [];
}

const doable = new Set([
  'log', 'order', 'pay', 'submit', 'book', 'download', 'upload', 'view', 'track', 'request', 'register', 'sign',
    'search', 'print', 'export', 'import',
  'edit', 'install', 'run', 'build', 'deploy', 'apply', 'see', 'open', 'create', 'add', 'delete', 'reset', 'change',
    'choose', 'select', 'vote', 'renew',
  'report', 'raise', 'cancel', 'enrol', 'enroll', 'approve', 'configure', 'query', 'filter', 'share', 'publish', 'call',
    'reach', 'return', 'borrow',
]);

/** “Customers can pay by card”: anyone can try it. “Easily”, “better” make it an opinion. */
export function ofCan(tokens: readonly Token[]): EndState[] {
  const at = tokens.findIndex(({ lower }, index) => index > 0 &&
    (lower === 'can' || (lower === 'to' && tokens[index - 1]?.lower === 'able')));
  if (at < 1 || at > 10 || !doable.has(tokens[at + 1]?.lower ?? '')) return [];
  const opens = verbOf(tokens[0]?.lower ?? '');
  if (opens?.form === 'base' && tokens[1]?.lower !== 'can') return [];
  const rest = tokens.slice(at + 2);
  if (rest.length === 0 || rest.some(({ lower }) => vagueAdjectives.has(lower) || lower === 'easily')) return [];
  return [{ kind: 'event', from: 0, to: Math.min(tokens.length, at + 6) }];
}

const states = new Set([
  'live', 'operational', 'complete', 'finished', 'done', 'online', 'accredited', 'certified', 'ready', 'open',
  'effective', 'enabled', 'activated', 'merged', 'supported', 'disabled',
]);

export const places = new Set(['place', 'force', 'operation', 'use', 'production', 'service']);

const auxiliary = new Set([
  'is', 'are', 'be', 'been', 'has', 'have', 'was', 'were', 'goes', 'go', 'becomes', 'gets', 'get', 'being', 'fully',
  'all', 'now', 'to', 'will', 'formally', 'successfully', 'both',
]);

/** Made, but so widely used of anything that “is provided” says nothing. */
const weakDone = new Set([
  'provide', 'identify', 'make', 'put', 'hold', 'run', 'form', 'use', 'bring', 'offer', 'plan', 'model', 'standardize',
  'standardise', 'fill', 'staff', 'assign', 'embed', 'allocate', 'collect', 'begin', 'order', 'record', 'modernize',
  'modernise', 'engineer',
]);

const softly = (word: string): boolean => verbOf(word)?.classes.has('soft') === true ||
  weakDone.has(verbOf(word)?.base ?? '');

const isDateWord = (token: Token | undefined): boolean =>
  token !== undefined &&
    (token.kind === 'number' ||
      /^(?:q[1-4]|h[12]|fy|end|year|mid|spring|summer|autumn|winter|christmas|easter|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(token.lower));

const jointDone = new Set([
  'carried out', 'set up', 'rolled out', 'handed over', 'signed off', 'switched off', 'phased out', 'put in',
  'drawn up', 'shut down', 'closed out', 'brought into', 'taken out', 'switched on', 'turned off', 'up and',
]);

/** “The portal is live”, “certificate obtained”, “training materials and program created”. */
export function ofResult(tokens: readonly Token[]): EndState[] {
  const found: EndState[] = [];
  tokens.forEach((token, at) => {
    const got = ['obtained', 'achieved', 'passed', 'received', 'granted', 'renewed'].includes(token.lower) &&
      tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => grants.has(lower));
    const joint = jointDone.has(`${token.lower} ${tokens[at + 1]?.lower}`);
    const verb = isDone(token.lower) ? verbOf(token.lower) : undefined;
    const linked = ['is', 'are', 'be', 'been'].includes(tokens[at - 1]?.lower ?? '') &&
      ((token.lower.endsWith('ed') && token.lower.length > 5) || token.lower === 're-let' || token.lower === 'let') &&
      !softPredicates.has(token.lower) && !softly(token.lower);
    const done = joint || got || (verb !== undefined && !weakDone.has(verb.base)) || linked;
    const placed = token.lower === 'in' && places.has(tokens[at + 1]?.lower ?? '');
    const state = states.has(token.lower);
    if (!done && !placed && !state) return;
    let left = at;
    while (left > 0 && at - left < 4 && auxiliary.has(tokens[left - 1]?.lower ?? '')) left -= 1;
    const bare = left === at;
    const next = tokens[joint ? at + 2 : at + 1];
    // Without “is”, it must close its clause: “certificate obtained”, and not “the adopted policy”.
    if (bare && next !== undefined && next.kind === 'word' && !prepositions.has(next.lower) && !conjunctions.has(next.lower) && ![
      'no', 'not', 'live', 'once', 'twice', 'every', 'annually', 'quarterly', 'monthly', 'yearly', 'each',
    ].includes(next.lower)) return;
    if (bare &&
      (state && token.lower !== 'complete' && token.lower !== 'live' && token.lower !== 'operational' &&
        token.lower !== 'online')) return;
    // “by the published rules”, “of services delivered”: inside a longer phrase.
    const opensAll = subjectBefore(tokens, left)?.from === 0 && tokens.length > at + 2 &&
      !['the', 'a', 'an', 'our'].includes(tokens[0]?.lower ?? '');
    if (bare && (next?.lower === 'that' || (next?.lower === 'by' && !isDateWord(tokens[at + 2]) && !opensAll))) return;
    const subject = subjectBefore(tokens, left);
    if (subject === undefined) return;
    const words = tokens.slice(subject.from, subject.to);
    if (words.some(({ lower }) => lower === 'which' || lower === 'who')) return;
    // “Electronic prescribing live in all clinics”
    if (bare && state && subject.from === 0 && ['in', 'at', 'for', 'on', 'across'].includes(next?.lower ?? '') &&
      ['all', 'every', 'each'].includes(tokens[at + 2]?.lower ?? '')) {
      found.push({ kind: 'universal', from: 0, to: nounPhraseEnd(tokens, at + 3) });
      return;
    }
    const pointed = words.some(({ lower }) => articles.has(lower) || pointers.has(lower));
    const artefact = words.some(({ lower }) => isArtefact(lower)) && !isAbstract(words.at(-1)?.lower ?? '');
    const vague = words.some(({ lower }) => vagueAdjectives.has(lower));
    // “base32 is supported”: a name with digits or capitals is as good as an artefact.
    const named = !bare &&
      words.some(({ text }, index) => /[0-9]/.test(text) || /\p{Lu}.{0,40}\p{Lu}/u.test(text) ||
        (index > 0 && /^\p{Lu}/u.test(text)));
    if ((!artefact && !named) || (vague && !pointed)) return;
    if (token.lower === 'open' || token.lower === 'effective' || token.lower === 'ready') if (!pointed) return;
    const singleAtStart = bare && subject.from === 0 && isArtefact(words.at(-1)?.lower ?? '') &&
      !(words.at(-1)?.lower ?? '').endsWith('s');
    // “The new tariff system is in production”
    const stands = !bare && pointed && artefact;
    if (placed && !singleAtStart && !stands &&
      !words.some(({ lower }) => lower === 'a' || lower === 'an' || lower === 'one')) return;
    if (bare && words.some(({ kind }) => kind === 'number')) return;
    found.push({ kind: 'event', from: subject.from, to: Math.min(placed ? at + 2 : at + 1, tokens.length) });
  });
  return found;
}

/** The words of the subject that ends before `end`: back to a comma, colon or the start, at most fourteen. */
function subjectBefore(tokens: readonly Token[], end: number): Chunk | undefined {
  let from = end;
  while (from > 0 && end - from < 14) {
    const before = tokens[from - 1];
    if (before === undefined || [',', ':', '('].includes(before.text) ||
      ['that', 'which', 'if', 'when', 'once'].includes(before.lower)) break;
    from -= 1;
  }
  if (from === end) return undefined;
  // A sentence that opens with what is to be done has no subject; its object is looked at by `ofVerb`.
  const first = verbOf(tokens[from]?.lower ?? '');
  const second = tokens[from + 1]?.lower ?? '';
  if (first?.form === 'base' &&
    (articles.has(second) || pointers.has(second) || quantifiers.has(second) ||
      isSoftStart(first.classes))) return undefined;
  return { from, to: end };
}

const isSoftStart = (classes: ReadonlySet<string>): boolean => classes.has('soft') || classes.has('up') ||
  classes.has('down') || classes.has('hold');
