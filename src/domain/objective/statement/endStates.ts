import type { ClauseVerb } from './clauseVerbs';
import type { Token } from './tokens';
import { durationUnit } from './words/units';
import { wordValue } from './words/numerals';
import { doingNouns, isDone, verbOf, type VerbClass } from './words/verbs';
import { softPredicates, ofUniversal } from './universals';
import { articles, conjunctions, nounPhraseEnd, pointers, prepositions, quantifiers } from './words/nounPhrase';
import { isAbstract, isArtefact, vagueAdjectives } from './words/things';

/**
 * Something that is done or not done, without a number.
 *
 * - `deliverable`: a thing that is made, changed or handed over (“publish the manual”)
 * - `event`: a thing that happens or is granted (“obtain certification”, “the portal is live”)
 * - `universal`: a checkable thing said of all or none (“every package has tests”)
 */
export interface EndState {
  kind: 'deliverable' | 'event' | 'universal';
  /** Token indexes of the words that say it, `to` excluded. */
  from: number;
  to: number;
}

/** Every end state a sentence names, left to right. */
export function endStatesOf(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  const found = [
    ...verbs.flatMap((verb) => ofVerb(tokens, verb)),
    ...ofDoingNoun(tokens),
    ...ofResult(tokens),
    ...ofUniversal(tokens),
    ...ofAssured(tokens),
    ...ofCaused(tokens, verbs),
    ...ofNewThing(tokens),
    ...ofHaving(tokens),
    ...ofCan(tokens),
    ...ofMoved(tokens, verbs),
    ...ofHanded(tokens, verbs),
    ...ofStopped(tokens, verbs),
    ...ofNamedLevel(tokens, verbs),
  ];
  return found.sort((one, other) => one.from - other.from);
}

const grants = new Set([
  'sign-off', 'signoff', 'go-ahead', 'clearances', 'credit', 'certification', 'certificate', 'certificates', 'accreditation', 'licence', 'license', 'approval', 'opinion', 'award', 'permit', 'authorization',
  'authorisation', 'recertification', 'reaccreditation', 'registration', 'patent', 'attestation', 'contract', 'audit', 'clearance', 'charter', 'mark',
  'endorsement', 'ratification', 'designation', 'permission', 'consent', 'clearance', 'grant', 'visa', 'seat', 'mandate', 'neutrality', 'parity', 'net-zero', 'self-sufficiency', 'break-even', 'breakeven', 'qualification', 'funding',
]);

const granted = new Set(['achieve', 'obtain', 'gain', 'get', 'receive', 'secure', 'attain', 'earn', 'pass', 'win', 'renew', 'retain', 'keep', 'maintain', 'be', 'become']);

function ofVerb(tokens: readonly Token[], verb: ClauseVerb): EndState[] {
  const whole = ofAll(tokens, verb);
  if (whole !== undefined) return [whole];
  const chunks = objectsOf(tokens, verb.to);
  const last = chunks.at(-1);
  if (last === undefined) return [];
  if (granted.has(verb.base) || verb.base === 'reach') {
    const grant = chunks.find(({ from, to }) => tokens.slice(from, to).some((token) => grants.has(token.lower)));
    const head = tokens[(grant?.to ?? 0) - 1]?.lower ?? '';
    const goodHead = grant !== undefined && (!isAbstract(head) || head === 'status');
    if (grant !== undefined && goodHead) return [{ kind: 'event', from: verb.at, to: grant.to }];
    const thing = ['obtain', 'secure', 'receive', 'get'].includes(verb.base) ? chunks.find((one) => isDeterminate(tokens, one, false)) : undefined;
    if (thing !== undefined) return [{ kind: 'event', from: verb.at, to: thing.to }];
    if (verb.base !== 'win' && verb.base !== 'renew' && verb.base !== 'pass' && verb.base !== 'obtain') return [];
  }
  const first = chunks[0];
  if (verb.base === 'hold' && first !== undefined && articles.has(tokens[first.from]?.lower ?? '') && isDeterminate(tokens, first, false)) {
    return [{ kind: 'event', from: verb.at, to: first.to }];
  }
  // “Make the lessons stick” makes nothing; “make a film” does.
  if (verb.base === 'make' && !['a', 'an'].includes(tokens[verb.to]?.lower ?? '') && tokens[verb.to]?.kind !== 'number') return [];
  const outcome = verb.classes.has('outcome');
  const making = verb.classes.has('making');
  if (!outcome && !making) return [];
  // A single word after a comma may be anything: “adopt a cloud-first approach, 2026 style”.
  // “Run the plant with pride”: the promise is in the manner.
  if (!outcome && tokens[last.to]?.lower === 'with' && isAbstract(tokens[last.to + 1]?.lower ?? '')) return [];
  const chunk = chunks.find((one, index) => isDeterminate(tokens, one, outcome) && (index === 0 || one.to - one.from > 1 && tokens[one.from]?.kind === 'word' || isArtefact(tokens[one.from]?.lower ?? '')));
  return chunk === undefined ? [] : [{ kind: 'deliverable', from: verb.at, to: chunk.to }];
}

/** “encrypt all laptops”, “respond to every complaint”, “roll out the agent to all hosts”: done only when done for each. */
function ofAll(tokens: readonly Token[], verb: ClauseVerb): EndState | undefined {
  // “Retain all three customers”
  const kept = ['retain', 'keep'].includes(verb.base) && tokens[verb.to]?.lower === 'all' && (tokens[verb.to + 1]?.kind === 'number' || wordValue(tokens[verb.to + 1]?.lower ?? '') !== undefined);
  if (kept) return { kind: 'universal', from: verb.at, to: nounPhraseEnd(tokens, verb.to + 1) };
  if (!['outcome', 'making', 'casework', 'down'].some((name) => verb.classes.has(name as VerbClass)) && !given.has(verb.base) && verb.base !== 'hold' || ['treat', 'serve'].includes(verb.base)) return undefined;
  // “Make every contact count” makes nothing; “make all forms available online” does.
  if (tokens[verb.at]?.lower === 'make' && !tokens.slice(verb.to, verb.to + 8).some(({ lower }) => ['available', 'accessible', 'searchable', 'mandatory', 'paperless', 'compulsory', 'public'].includes(lower))) return undefined;
  for (let at = verb.to; at < Math.min(tokens.length, verb.to + 9); at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (verbOf(word)?.form === 'base' && verbOf(word)?.classes.has('soft')) return undefined;
    if (!['all', 'every', 'each'].includes(word)) continue;
    const before = tokens[at - 1]?.lower ?? '';
    if (given.has(verb.base) && at > verb.to && !(verb.base === 'have' ? ['in', 'at', 'on', 'for'] : ['to', 'for']).includes(before)) return undefined;
    if (at > verb.to && !['to', 'for', 'of', 'on', 'at', 'in', 'across', 'with', 'from', 'after'].includes(before)) return undefined;
    // “reduce … across all sites” moves a figure; “remove … from all sites” is done or not.
    if (at > verb.to && verb.classes.has('down')) return undefined;
    const from = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
    const to = nounPhraseEnd(tokens, from);
    const head = tokens[to - 1]?.lower ?? '';
    const object = tokens.slice(verb.to, at).filter(({ kind }) => kind === 'word');
    const thing = tokens[nounPhraseEnd(tokens, verb.to) - 1]?.lower ?? '';
    if (to === from || object.some(({ lower }) => vagueAdjectives.has(lower)) || (at > verb.to && isAbstract(thing))) return undefined;
    return durationUnit(head) !== undefined || everybody.has(head) ? undefined : { kind: 'universal', from: verb.at, to };
  }
  return undefined;
}

/** What is handed to each: “offer a mentor to every pupil”. */
const given = new Set(['offer', 'give', 'provide', 'have']);

/** Sets nobody can count through. */
const everybody = new Set(['american', 'americans', 'people', 'person', 'everyone', 'citizens', 'levels', 'times', 'areas', 'respects', 'opportunities', 'ways', 'aspects', 'life', 'generations', 'touchpoint', 'day', 'we', 'stakeholders', 'backgrounds']);

interface Chunk {
  from: number;
  to: number;
}

/** Nouns that only hold others: “a range of services”. */
const containers = new Set(['range', 'series', 'number', 'set', 'variety', 'suite', 'portfolio', 'lot', 'mix', 'wealth', 'combination', 'couple', 'group']);

/** The noun phrases of an object, split at “and” and commas; at most four. */
function objectsOf(tokens: readonly Token[], from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let at = from;
  // “publish, by 1 June, the register”: what stands between commas is stepped over.
  if (tokens[at]?.text === ',') {
    const close = tokens.findIndex(({ text }, index) => index > at && index <= at + 9 && text === ',');
    if (close > at) at = close + 1;
  }
  // “respond to …”, “agree with the supplier on …” have their object after a preposition; only “to”, “on”, “in place” are passed.
  if (tokens[at]?.lower === 'place') at += 1;
  if (tokens[at]?.lower === 'on' || tokens[at]?.lower === 'off') at += 1;
  while (chunks.length < 4) {
    const end = nounPhraseEnd(tokens, at);
    if (end > at) {
      const held = containers.has(tokens[end - 1]?.lower ?? '') && tokens[end]?.lower === 'of';
      const contentEnd = held ? nounPhraseEnd(tokens, end + 1) : end;
      chunks.push(held ? { from: end + 1, to: contentEnd } : { from: at, to: end });
      at = contentEnd;
    }
    const next = tokens[at];
    if (next === undefined || !(next.text === ',' || next.lower === 'and' || next.text === '&' || next.text === '+' || next.lower === 'or')) break;
    // “develop and publish the plan”: the object of the first is the object of the second.
    at += 1;
    if (verbOf(tokens[at]?.lower ?? '') !== undefined && end === at - 1 && chunks.length === 0) at += 1;
  }
  return chunks.filter(({ from: start, to }) => to > start);
}

const smallWords = new Set(['new', 'revised', 'updated', 'first', 'second', 'single', 'joint', 'own', 'next', 'final', 'remaining', 'old', 'legacy', 'existing']);

function isDeterminate(tokens: readonly Token[], { from, to }: Chunk, outcome: boolean): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const head = lastNoun(words);
  if (head === undefined) return false;
  const vague = words.some(({ lower }) => vagueAdjectives.has(lower));
  const first = words[0]?.lower ?? '';
  const artefact = isArtefact(head.lower);
  // “efficiently”, “regularly”: how it is done is the promise, and nobody can check it.
  if (words.some(({ lower }) => lower.endsWith('ly') && !harmlessLy.has(lower))) return false;
  // “Implement Regulation 2016/679”, “adopt Agenda 2030”: the rule exists; what doing it means is open.
  if (!articles.has(first) && !pointers.has(first) && followsRule(tokens, from, to)) return false;
  const named = words.slice(1).some(({ text }) => /^\p{Lu}/u.test(text));
  if (isAbstract(head.lower) && !hasDeterminateName(words) && !(named && /^\p{L}/u.test(head.text) && articles.has(first) || (named && pointers.has(first)))) return false;
  const plural = head.lower.endsWith('s') && !head.lower.endsWith('ss') && !head.lower.endsWith('us') && !head.lower.endsWith('is');
  const pointed = articles.has(first) || pointers.has(first) || quantifiers.has(first) || words.some(({ lower }) => smallWords.has(lower));
  if (outcome) return !vague || (artefact && (!plural || pointed));
  // “a rota for …”, “an on-call bonus scheme”: one thing with an article, though no list names it.
  if (!artefact) return !vague && !plural && articles.has(first) && words.length >= 3;
  if (vague && !pointed) return false;
  if ((vague || (plural && !named)) && generic.has(head.lower)) return false;
  return pointed || named || words.length >= 2;
}

const harmlessLy = new Set(['monthly', 'weekly', 'quarterly', 'yearly', 'daily', 'annually', 'family', 'assembly', 'supply', 'early', 'fully', 'jointly', 'publicly', 'newly', 'friendly', 'electronically', 'formally', 'internally', 'externally', 'daily', 'anomaly', 'fly', 'only', 'elderly', 'automatically', 'hourly', 'centrally', 'locally', 'reply']);

const followsRule = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }, index) => ['regulation', 'directive', 'agenda', 'law', 'act', 'order', 'industry', 'iso', 'nist', 'rule', 'standard', 'itil', 'cobit', 'clause', 'requirement'].includes(lower) && (tokens[from + index + 1]?.kind === 'number' || tokens[from + index + 1]?.text === '/'));

/** Artefacts so wide that a vague adjective leaves nothing to point at: “a world-class service”. */
const generic = new Set(['service', 'services', 'environment', 'system', 'team', 'teams', 'process', 'processes', 'platform', 'network', 'company', 'body', 'unit', 'place', 'home', 'community', 'content', 'school', 'solution', 'model', 'line', 'group', 'method', 'campaign']);

/** “ISO 27001 certification in security” and a proper name make even an abstract head a thing. */
const hasDeterminateName = (words: readonly Token[]): boolean => words.some(({ lower }) => grants.has(lower));

/** The head of a noun phrase: its last word that is not an adverb or a number in brackets. */
function lastNoun(words: readonly Token[]): Token | undefined {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word !== undefined && (!word.lower.endsWith('ly') || harmlessLy.has(word.lower)) && !['live', 'online', 'again', 'together', 'publicly', 'etc', 'annually', 'monthly', 'quarterly', 'weekly', 'more', 'better', 'further', 'properly', 'well'].includes(word.lower)) return word;
  }
  return undefined;
}

/** “Publication of the annual report”, “Go-live of the portal”. */
function ofDoingNoun(tokens: readonly Token[]): EndState[] {
  const first = ['the', 'a', 'successful', 'full'].includes(tokens[0]?.lower ?? '') ? 1 : 0;
  if (!doingNouns.has(tokens[first]?.lower ?? '') || tokens[first + 1]?.lower !== 'of') return [];
  const chunk = { from: first + 2, to: nounPhraseEnd(tokens, first + 2) };
  return chunk.to > chunk.from && isDeterminate(tokens, chunk, true) ? [{ kind: 'event', from: first, to: chunk.to }] : [];
}

/** “Ensure change requests are approved by the board before …”: what must hold of each, with who or when. */
function ofAssured(tokens: readonly Token[]): EndState[] {
  if (tokens[0]?.lower !== 'ensure') return [];
  const at = tokens.findIndex(({ lower }, index) => index > 1 && index < 12 && (lower === 'are' || lower === 'is'));
  const done = tokens[at + 1]?.lower ?? '';
  const bound = ['by', 'before', 'prior', 'at', 'within', 'every', 'in'].includes(tokens[at + 2]?.lower ?? '');
  const checkable = (isDone(done) || (done.endsWith('ed') && done.length > 5) || ['let', 're-let'].includes(done) || ['tested', 'reviewed', 'recorded', 'logged', 'registered', 'checked', 'audited'].includes(done)) && !softPredicates.has(done);
  return at > 0 && checkable && bound && tokens[at + 2]?.lower !== 'in' ? [{ kind: 'universal', from: 1, to: at + 2 }] : [];
}

/** “Have the policy signed by the board”, “bring payroll in-house”, “get the portal live”: a thing brought into a state. */
function ofCaused(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    if (!['have', 'get', 'bring', 'take', 'put', 'make', 'keep'].includes(verb.base) || verb.base === 'keep') return [];
    const at = tokens.findIndex(({ lower }, index) => index > verb.to && index <= verb.to + 10 && (isDone(lower) || (lower.endsWith('ed') && lower.length > 5 && !softPredicates.has(lower)) || ['live', 'online', 'in-house', 'operational'].includes(lower)));
    if (at < 0) return [];
    const words = tokens.slice(verb.to, at);
    const named = words.some(({ lower }) => isArtefact(lower) || articles.has(lower) || pointers.has(lower)) || tokens[at]?.lower === 'in-house';
    const next = tokens[at + 1];
    const closes = next === undefined || next.kind === 'sign' || ['annually', 'monthly', 'quarterly', 'yearly', 'every', 'twice', 'once'].includes(next.lower) || prepositions.has(next.lower) || conjunctions.has(next.lower);
    const clean = !words.some(({ lower, kind }) => kind === 'sign' || vagueAdjectives.has(lower)) && !words.some(({ lower }, index) => lower === 'to' && verbOf(words[index + 1]?.lower ?? '')?.form === 'base');
    return named && closes && clean && !isAbstract(words.at(-1)?.lower ?? '') ? [{ kind: 'event', from: verb.at, to: at + 1 }] : [];
  });
}

const anywhere = new Set(['life', 'next', 'future', 'level', 'heart', 'light', 'focus', 'line', 'account', 'consideration', 'practice', 'action', 'agenda', 'centre', 'center', 'forefront', 'table', 'world', 'hands', 'century', 'shape', 'touch', 'age', 'minds', 'lives']);

/** “Bring the asset register into the CMDB”, “bring the cell into operation”: a thing put where it was not. */
function ofMoved(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    if (!['bring', 'move', 'take', 'put', 'get', 'place', 'fold', 'hand'].includes(tokens[verb.at]?.lower ?? '') || verb.to !== verb.at + 1) return [];
    const reach = nounPhraseEnd(tokens, verb.to);
    const back = tokens.findIndex(({ lower }, index) => index > verb.to && index < reach && lower === 'back');
    const end = back > 0 ? back + 1 : reach;
    const thing = { from: verb.to, to: back > 0 ? back : end };
    if (end === verb.to || !isDeterminate(tokens, thing, false) || !['into', 'onto', 'under', 'to', 'in', 'off', 'over', 'on'].includes(tokens[end]?.lower ?? '')) return [];
    const to = nounPhraseEnd(tokens, end + 1);
    const where = tokens.slice(end + 1, to).map(({ lower }) => lower);
    const state = places.has(where.at(-1) ?? '');
    const clear = where.length > 0 && !where.some((word) => anywhere.has(word) || vagueAdjectives.has(word));
    return clear && (state || !isAbstract(where.at(-1) ?? '')) ? [{ kind: 'event', from: verb.at, to }] : [];
  });
}

/** “Give the CIO a single dashboard”: the thing stands behind who gets it. */
function ofHanded(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    if (!['give', 'offer', 'provide', 'send', 'hand', 'issue', 'supply', 'get', 'buy'].includes(verb.base)) return [];
    const end = nounPhraseEnd(tokens, verb.to);
    const at = tokens.findIndex(({ lower }, index) => index > verb.to && index < end && (lower === 'a' || lower === 'an'));
    const offered = verb.base === 'offer' && articles.has(tokens[verb.to]?.lower ?? '') && isArtefact(tokens[end - 1]?.lower ?? '') && isDeterminate(tokens, { from: verb.to, to: end }, false);
    if (offered) return [{ kind: 'deliverable', from: verb.at, to: end }];
    return at > 0 && isDeterminate(tokens, { from: at, to: end }, false) ? [{ kind: 'deliverable', from: verb.at, to: end }] : [];
  });
}

/** “Stop paying suppliers by cheque”: anyone can see whether it still goes on. */
function ofStopped(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    const doing = verbOf(tokens[verb.to]?.lower ?? '');
    if (!['stop', 'cease', 'discontinue', 'quit'].includes(verb.base) || doing?.form !== 'progressive' || doing.classes.has('soft')) return [];
    const to = nounPhraseEnd(tokens, verb.to + 1);
    const clear = to > verb.to + 1 && !isAbstract(tokens[to - 1]?.lower ?? '') && !tokens.slice(to).some(({ lower }) => lower === 'possible' || lower === 'practicable');
    return clear ? [{ kind: 'event', from: verb.at, to }] : [];
  });
}

const scales = new Set(['level', 'rating', 'grade', 'status', 'award', 'belt', 'standard', 'accreditation', 'certification', 'certificate', 'medal', 'band', 'class', 'label', 'judgement', 'designation', 'score']);
const marks = /^(?:gold|silver|platinum|bronze|diamond|outstanding|[abc][12]|[a-d][+]?|aaa?|green|black)$/;

/** “to B2 level”, “a Gold award”, “energy rating A”: a place on a scale whose places have names. */
function ofNamedLevel(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  const first = verbs[0];
  if (first === undefined) return [];
  const at = tokens.findIndex(({ lower, text }, index) => {
    const shown = marks.test(lower) && (lower.length > 2 || /^\p{Lu}/u.test(text)) && index > first.at;
    const beside = [index - 2, index - 1, index + 1, index + 2].some((other) => scales.has(tokens[other]?.lower ?? ''));
    const named = /^(?:excellent|outstanding|good|gold|silver|platinum|bronze)$/.test(lower) && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') && index > first.to && granted.has(first.base);
    return named || shown && beside && !(lower === 'a' && index < first.to + 1);
  });
  return at < 0 ? [] : [{ kind: 'event', from: first.at, to: at + 1 }];
}

const heads = new Set(['owner', 'deputy', 'name', 'date', 'contact', 'number', 'photo', 'address', 'backup', 'description', 'link', 'example', 'badge', 'sponsor']);

/** “Catalogue entries have an owner”, “the board meets monthly”: a plain fact of the things named. */
function ofHaving(tokens: readonly Token[]): EndState[] {
  const at = tokens.findIndex(({ lower }, index) => index > 0 && index < 9 && ['have', 'has', 'meets', 'meet'].includes(lower));
  if (at < 1 || verbOf(tokens[0]?.lower ?? '')?.form === 'base' && articles.has(tokens[1]?.lower ?? '')) return [];
  const subject = tokens.slice(0, at);
  if (subject.some(({ kind, lower }) => kind === 'sign' || prepositions.has(lower) || vagueAdjectives.has(lower) || ['we', 'to', 'will', 'who', 'that'].includes(lower))) return [];
  const next = tokens[at + 1]?.lower ?? '';
  if ((tokens[at]?.lower ?? '').startsWith('meet')) return ['weekly', 'monthly', 'quarterly', 'every', 'daily'].includes(next) ? [{ kind: 'event', from: 0, to: at + 2 }] : [];
  if (!articles.has(next)) return [];
  const to = nounPhraseEnd(tokens, at + 1);
  const head = tokens[to - 1]?.lower ?? '';
  const praised = tokens.slice(at + 1, to).some(({ lower }) => vagueAdjectives.has(lower));
  return !praised && (isArtefact(head) || heads.has(head)) && !isAbstract(head) ? [{ kind: 'universal', from: 0, to }] : [];
}

const fresh = new Set(['final', 'new', 'signed', 'approved', 'completed', 'published', 'updated', 'revised', 'certified']);

/** “New visitor centre”, “Final decision on the supplier”: a thing named as what is to be there. */
function ofNewThing(tokens: readonly Token[]): EndState[] {
  if (!fresh.has(tokens[0]?.lower ?? '')) return [];
  const end = nounPhraseEnd(tokens, 1);
  const head = tokens[end - 1]?.lower ?? '';
  const follows = tokens[end]?.lower ?? '';
  const praised = tokens.slice(0, end).some(({ lower }) => vagueAdjectives.has(lower));
  return end > 1 && isArtefact(head) && !praised && !['is', 'are', 'will', 'that', 'should'].includes(follows) ? [{ kind: 'event', from: 0, to: end }] : [];
}

const doable = new Set([
  'log', 'order', 'pay', 'submit', 'book', 'download', 'upload', 'view', 'track', 'request', 'register', 'sign', 'search', 'print', 'export', 'import',
  'edit', 'install', 'run', 'build', 'deploy', 'apply', 'see', 'open', 'create', 'add', 'delete', 'reset', 'change', 'choose', 'select', 'vote', 'renew',
  'report', 'raise', 'cancel', 'enrol', 'enroll', 'approve', 'configure', 'query', 'filter', 'share', 'publish', 'call', 'reach', 'return', 'borrow',
]);

/** “Customers can pay by card”: anyone can try it. “Easily”, “better” make it an opinion. */
function ofCan(tokens: readonly Token[]): EndState[] {
  const at = tokens.findIndex(({ lower }, index) => index > 0 && (lower === 'can' || (lower === 'to' && tokens[index - 1]?.lower === 'able')));
  if (at < 1 || at > 10 || !doable.has(tokens[at + 1]?.lower ?? '')) return [];
  const opens = verbOf(tokens[0]?.lower ?? '');
  if (opens?.form === 'base' && tokens[1]?.lower !== 'can') return [];
  const rest = tokens.slice(at + 2);
  if (rest.length === 0 || rest.some(({ lower }) => vagueAdjectives.has(lower) || lower === 'easily')) return [];
  return [{ kind: 'event', from: 0, to: Math.min(tokens.length, at + 6) }];
}

const states = new Set(['live', 'operational', 'complete', 'finished', 'done', 'online', 'accredited', 'certified', 'ready', 'open', 'effective', 'enabled', 'activated', 'merged', 'supported', 'disabled']);
const places = new Set(['place', 'force', 'operation', 'use', 'production', 'service']);
const auxiliary = new Set(['is', 'are', 'be', 'been', 'has', 'have', 'was', 'were', 'goes', 'go', 'becomes', 'gets', 'get', 'being', 'fully', 'all', 'now', 'to', 'will', 'formally', 'successfully', 'both']);
/** Made, but so widely used of anything that “is provided” says nothing. */
const weakDone = new Set(['provide', 'identify', 'make', 'put', 'hold', 'run', 'form', 'use', 'bring', 'offer', 'plan', 'model', 'standardize', 'standardise', 'fill', 'staff', 'assign', 'embed', 'allocate', 'collect', 'begin', 'order', 'record', 'modernize', 'modernise', 'engineer']);

const softly = (word: string): boolean => verbOf(word)?.classes.has('soft') === true || weakDone.has(verbOf(word)?.base ?? '');

const isDateWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || /^(?:q[1-4]|h[12]|fy|end|year|mid|spring|summer|autumn|winter|christmas|easter|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(token.lower));

const jointDone = new Set(['carried out', 'set up', 'rolled out', 'handed over', 'signed off', 'switched off', 'phased out', 'put in', 'drawn up', 'shut down', 'closed out', 'brought into', 'taken out', 'switched on', 'turned off', 'up and']);

/** “The portal is live”, “certificate obtained”, “training materials and program created”. */
function ofResult(tokens: readonly Token[]): EndState[] {
  const found: EndState[] = [];
  tokens.forEach((token, at) => {
    const got = ['obtained', 'achieved', 'passed', 'received', 'granted', 'renewed'].includes(token.lower) && tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => grants.has(lower));
    const joint = jointDone.has(`${token.lower} ${tokens[at + 1]?.lower}`);
    const verb = isDone(token.lower) ? verbOf(token.lower) : undefined;
    const linked = ['is', 'are', 'be', 'been'].includes(tokens[at - 1]?.lower ?? '') && ((token.lower.endsWith('ed') && token.lower.length > 5) || token.lower === 're-let' || token.lower === 'let') && !softPredicates.has(token.lower) && !softly(token.lower);
    const done = joint || got || (verb !== undefined && !weakDone.has(verb.base)) || linked;
    const placed = token.lower === 'in' && places.has(tokens[at + 1]?.lower ?? '');
    const state = states.has(token.lower);
    if (!done && !placed && !state) return;
    let left = at;
    while (left > 0 && at - left < 4 && auxiliary.has(tokens[left - 1]?.lower ?? '')) left -= 1;
    const bare = left === at;
    const next = tokens[joint ? at + 2 : at + 1];
    // Without “is”, it must close its clause: “certificate obtained”, and not “the adopted policy”.
    if (bare && next !== undefined && next.kind === 'word' && !prepositions.has(next.lower) && !conjunctions.has(next.lower) && !['no', 'not', 'live', 'once', 'twice', 'every', 'annually', 'quarterly', 'monthly', 'yearly', 'each'].includes(next.lower)) return;
    if (bare && (state && token.lower !== 'complete' && token.lower !== 'live' && token.lower !== 'operational' && token.lower !== 'online')) return;
    // “by the published rules”, “of services delivered”: inside a longer phrase.
    const opensAll = subjectBefore(tokens, left)?.from === 0 && tokens.length > at + 2 && !['the', 'a', 'an', 'our'].includes(tokens[0]?.lower ?? '');
    if (bare && (next?.lower === 'that' || (next?.lower === 'by' && !isDateWord(tokens[at + 2]) && !opensAll))) return;
    const subject = subjectBefore(tokens, left);
    if (subject === undefined) return;
    const words = tokens.slice(subject.from, subject.to);
    if (words.some(({ lower }) => lower === 'which' || lower === 'who')) return;
    // “Electronic prescribing live in all clinics”
    if (bare && state && subject.from === 0 && ['in', 'at', 'for', 'on', 'across'].includes(next?.lower ?? '') && ['all', 'every', 'each'].includes(tokens[at + 2]?.lower ?? '')) {
      found.push({ kind: 'universal', from: 0, to: nounPhraseEnd(tokens, at + 3) });
      return;
    }
    const pointed = words.some(({ lower }) => articles.has(lower) || pointers.has(lower));
    const artefact = words.some(({ lower }) => isArtefact(lower)) && !isAbstract(words.at(-1)?.lower ?? '');
    const vague = words.some(({ lower }) => vagueAdjectives.has(lower));
    // “base32 is supported”: a name with digits or capitals is as good as an artefact.
    const named = !bare && words.some(({ text }, index) => /[0-9]/.test(text) || /\p{Lu}.{0,40}\p{Lu}/u.test(text) || (index > 0 && /^\p{Lu}/u.test(text)));
    if ((!artefact && !named) || (vague && !pointed)) return;
    if (token.lower === 'open' || token.lower === 'effective' || token.lower === 'ready') if (!pointed) return;
    const singleAtStart = bare && subject.from === 0 && isArtefact(words.at(-1)?.lower ?? '') && !(words.at(-1)?.lower ?? '').endsWith('s');
    if (placed && !singleAtStart && !words.some(({ lower }) => lower === 'a' || lower === 'an' || lower === 'one')) return;
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
    if (before === undefined || [',', ':', '('].includes(before.text) || ['that', 'which', 'if', 'when', 'once'].includes(before.lower)) break;
    from -= 1;
  }
  if (from === end) return undefined;
  // A sentence that opens with what is to be done has no subject; its object is looked at by `ofVerb`.
  const first = verbOf(tokens[from]?.lower ?? '');
  const second = tokens[from + 1]?.lower ?? '';
  if (first?.form === 'base' && (articles.has(second) || pointers.has(second) || quantifiers.has(second) || isSoftStart(first.classes))) return undefined;
  return { from, to: end };
}

const isSoftStart = (classes: ReadonlySet<string>): boolean => classes.has('soft') || classes.has('up') || classes.has('down') || classes.has('hold');
