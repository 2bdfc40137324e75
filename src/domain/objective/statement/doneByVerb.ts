import type { ClauseVerb } from './clauseVerbs';
import { grants, isDeterminate, objectsOf } from './determinate';
import type { EndState } from './endState';
import { places } from './statedResults';
import type { Token } from './tokens';
import { softPredicates } from './universals';
import { articles, conjunctions, nounPhraseEnd, pointers, prepositions } from './words/nounPhrase';
import { wordValue } from './words/numerals';
import { isAbstract, isArtefact, vagueAdjectives } from './words/things';
import { durationUnit } from './words/units';
import { isDone, type VerbClass, verbOf } from './words/verbs';

const granted = new Set([
  'achieve', 'obtain', 'gain', 'get', 'receive', 'secure', 'attain', 'earn', 'pass', 'win', 'renew', 'retain', 'keep',
  'maintain', 'be', 'become',
]);

export function ofVerb(tokens: readonly Token[], verb: ClauseVerb): EndState[] {
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
    const thing = ['obtain', 'secure', 'receive', 'get'].includes(verb.base)
      ? chunks.find((one) => isDeterminate(tokens, one, false))
      : undefined;
    if (thing !== undefined) return [{ kind: 'event', from: verb.at, to: thing.to }];
    if (verb.base !== 'win' && verb.base !== 'renew' && verb.base !== 'pass' && verb.base !== 'obtain') return [];
  }
  const first = chunks[0];
  if (verb.base === 'hold' && first !== undefined && articles.has(tokens[first.from]?.lower ?? '') &&
    isDeterminate(tokens, first, false)) {
    return [{ kind: 'event', from: verb.at, to: first.to }];
  }
  // “Make the lessons stick” makes nothing; “make a film” does.
  if (verb.base === 'make' && !['a', 'an'].includes(tokens[verb.to]?.lower ?? '') &&
    tokens[verb.to]?.kind !== 'number') return [];
  const outcome = verb.classes.has('outcome');
  const making = verb.classes.has('making');
  if (!outcome && !making) return [];
  // A single word after a comma may be anything: “adopt a cloud-first approach, 2026 style”.
  // “Run the plant with pride”: the promise is in the manner.
  if (!outcome && tokens[last.to]?.lower === 'with' && isAbstract(tokens[last.to + 1]?.lower ?? '')) return [];
  const chunk = chunks.find((one, index) => isDeterminate(tokens, one, outcome) &&
    (index === 0 || one.to - one.from > 1 && tokens[one.from]?.kind === 'word' ||
      isArtefact(tokens[one.from]?.lower ?? '')));
  return chunk === undefined ? [] : [{ kind: 'deliverable', from: verb.at, to: chunk.to }];
}

/**
 * “encrypt all laptops”, “respond to every complaint”, “roll out the agent to all hosts”: done only when done for each.
 */
function ofAll(tokens: readonly Token[], verb: ClauseVerb): EndState | undefined {
  // “Retain all three customers”
  const kept = ['retain', 'keep'].includes(verb.base) && tokens[verb.to]?.lower === 'all' &&
    (tokens[verb.to + 1]?.kind === 'number' || wordValue(tokens[verb.to + 1]?.lower ?? '') !== undefined);
  if (kept) return { kind: 'universal', from: verb.at, to: nounPhraseEnd(tokens, verb.to + 1) };
  if (!['outcome', 'making', 'casework', 'down'].some((name) => verb.classes.has(name as VerbClass)) &&
    !given.has(verb.base) && verb.base !== 'hold' || ['treat', 'serve'].includes(verb.base)) return undefined;
  // “Deliver what we promise in every market” says not what.
  if (['what', 'whatever'].includes(tokens[verb.to]?.lower ?? '')) return undefined;
  // “Make every contact count” makes nothing; “make all forms available online” does.
  if (tokens[verb.at]?.lower === 'make' && !tokens.slice(verb.to, verb.to + 8).some(({ lower }) => [
    'available', 'accessible', 'searchable', 'mandatory', 'paperless', 'compulsory', 'public',
  ].includes(lower))) return undefined;
  for (let at = verb.to; at < Math.min(tokens.length, verb.to + 9); at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (verbOf(word)?.form === 'base' && verbOf(word)?.classes.has('soft')) return undefined;
    if (!['all', 'every', 'each'].includes(word)) continue;
    const before = tokens[at - 1]?.lower ?? '';
    if (given.has(verb.base) && at > verb.to &&
      !(verb.base === 'have' ? ['in', 'at', 'on', 'for'] : ['to', 'for']).includes(before)) return undefined;
    if (at > verb.to && ![
      'to', 'for', 'of', 'on', 'at', 'in', 'across', 'with', 'from', 'after',
    ].includes(before)) return undefined;
    // “reduce … across all sites” moves a figure; “remove … from all sites” is done or not.
    if (at > verb.to && verb.classes.has('down')) return undefined;
    const from = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
    const to = nounPhraseEnd(tokens, from);
    const head = tokens[to - 1]?.lower ?? '';
    const object = tokens.slice(verb.to, at).filter(({ kind }) => kind === 'word');
    const thing = tokens[nounPhraseEnd(tokens, verb.to) - 1]?.lower ?? '';
    if (to === from || object.some(({ lower }) => vagueAdjectives.has(lower)) ||
      (at > verb.to && isAbstract(thing))) return undefined;
    return durationUnit(head) !== undefined || everybody.has(head)
      ? undefined
      : { kind: 'universal', from: verb.at, to };
  }
  return undefined;
}

/** What is handed to each: “offer a mentor to every pupil”. */
const given = new Set(['offer', 'give', 'provide', 'have']);

/** Sets nobody can count through. */
const everybody = new Set([
  'american', 'americans', 'people', 'person', 'everyone', 'citizens', 'levels', 'times', 'areas', 'respects',
  'opportunities', 'ways', 'aspects', 'life', 'generations', 'touchpoint', 'day', 'we', 'stakeholders', 'backgrounds',
]);

/**
 * “Have the policy signed by the board”, “bring payroll in-house”, “get the portal live”: a thing brought into a state.
 */
export function ofCaused(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    if (!['have', 'get', 'bring', 'take', 'put', 'make', 'keep'].includes(verb.base) || verb.base === 'keep') return [];
    const standing = ofStanding(tokens, verb);
    if (standing !== undefined) return [standing];
    const brought = ({ lower }: Token, index: number): boolean => index > verb.to && index <= verb.to + 10 &&
      (isDone(lower) || (lower.endsWith('ed') && lower.length > 5 && !softPredicates.has(lower)) ||
        ['live', 'online', 'in-house', 'operational'].includes(lower));
    // “Have the bonded store licensed”: a participle before the noun only describes it.
    const first = tokens.findIndex(brought);
    const at = nounPhraseEnd(tokens, first) > first + 1
      ? tokens.findIndex((token, index) => index > first && brought(token, index))
      : first;
    if (at < 0) return [];
    const words = tokens.slice(verb.to, at);
    const named = words.some(({ lower }) => isArtefact(lower) || articles.has(lower) || pointers.has(lower)) ||
      tokens[at]?.lower === 'in-house';
    const next = tokens[at + 1];
    const closes = next === undefined || next.kind === 'sign' || [
      'annually', 'monthly', 'quarterly', 'yearly', 'every', 'twice', 'once',
    ].includes(next.lower) || prepositions.has(next.lower) || conjunctions.has(next.lower);
    const clean = !words.some(({ lower, kind }) => kind === 'sign' || vagueAdjectives.has(lower)) &&
      !words.some(({ lower }, index) => lower === 'to' && verbOf(words[index + 1]?.lower ?? '')?.form === 'base');
    return named && closes && clean && !isAbstract(words.at(-1)?.lower ?? '')
      ? [{ kind: 'event', from: verb.at, to: at + 1 }]
      : [];
  });
}

/** “Have a tested continuity plan in place”: a thing that is to be there. */
function ofStanding(tokens: readonly Token[], verb: ClauseVerb): EndState | undefined {
  const thing = { from: verb.to, to: nounPhraseEnd(tokens, verb.to) };
  const stands = tokens[thing.to]?.lower === 'in' &&
    ['place', 'force', 'operation', 'service', 'use'].includes(tokens[thing.to + 1]?.lower ?? '');
  return stands && ['have', 'get'].includes(verb.base) && isDeterminate(tokens, thing, false)
    ? { kind: 'event', from: verb.at, to: thing.to + 2 }
    : undefined;
}

const anywhere = new Set([
  'life', 'next', 'future', 'level', 'heart', 'light', 'focus', 'line', 'account', 'consideration', 'practice',
  'action', 'agenda', 'centre', 'center', 'forefront', 'table', 'world', 'hands', 'century', 'shape', 'touch', 'age',
  'minds', 'lives',
]);

/** “Bring the asset register into the CMDB”, “bring the cell into operation”: a thing put where it was not. */
export function ofMoved(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    if (!['bring', 'move', 'take', 'put', 'get', 'place', 'fold', 'hand'].includes(tokens[verb.at]?.lower ?? '') ||
      verb.to !== verb.at + 1) return [];
    const reach = nounPhraseEnd(tokens, verb.to);
    const back = tokens.findIndex(({ lower }, index) => index > verb.to && index < reach && lower === 'back');
    const end = back > 0 ? back + 1 : reach;
    const thing = { from: verb.to, to: back > 0 ? back : end };
    if (end === verb.to || !isDeterminate(tokens, thing, false) ||
      !['into', 'onto', 'under', 'to', 'in', 'off', 'over', 'on'].includes(tokens[end]?.lower ?? '')) return [];
    const to = nounPhraseEnd(tokens, end + 1);
    const where = tokens.slice(end + 1, to).map(({ lower }) => lower);
    const state = places.has(where.at(-1) ?? '');
    const clear = where.length > 0 && !where.some((word) => anywhere.has(word) || vagueAdjectives.has(word));
    return clear && (state || !isAbstract(where.at(-1) ?? '')) ? [{ kind: 'event', from: verb.at, to }] : [];
  });
}

/** “Give the CIO a single dashboard”: the thing stands behind who gets it. */
export function ofHanded(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    if (!['give', 'offer', 'provide', 'send', 'hand', 'issue', 'supply', 'get', 'buy'].includes(verb.base)) return [];
    const end = nounPhraseEnd(tokens, verb.to);
    const at = tokens.findIndex(({ lower }, index) => index > verb.to && index < end &&
      (lower === 'a' || lower === 'an'));
    const offered = verb.base === 'offer' && articles.has(tokens[verb.to]?.lower ?? '') &&
      isArtefact(tokens[end - 1]?.lower ?? '') && isDeterminate(tokens, { from: verb.to, to: end }, false);
    if (offered) return [{ kind: 'deliverable', from: verb.at, to: end }];
    return at > 0 && isDeterminate(tokens, { from: at, to: end }, false)
      ? [{ kind: 'deliverable', from: verb.at, to: end }]
      : [];
  });
}

/** “Stop paying suppliers by cheque”: anyone can see whether it still goes on. */
export function ofStopped(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  return verbs.flatMap((verb): EndState[] => {
    const doing = verbOf(tokens[verb.to]?.lower ?? '');
    if (!['stop', 'cease', 'discontinue', 'quit'].includes(verb.base) || doing?.form !== 'progressive' ||
      doing.classes.has('soft')) return [];
    const to = nounPhraseEnd(tokens, verb.to + 1);
    const clear = to > verb.to + 1 && !isAbstract(tokens[to - 1]?.lower ?? '') &&
      !tokens.slice(to).some(({ lower }) => lower === 'possible' || lower === 'practicable');
    return clear ? [{ kind: 'event', from: verb.at, to }] : [];
  });
}

const scales = new Set([
  'level', 'rating', 'grade', 'status', 'award', 'belt', 'standard', 'accreditation', 'certification', 'certificate',
  'medal', 'band', 'class', 'label', 'judgement', 'designation', 'score',
]);

const marks = /^(?:gold|silver|platinum|bronze|diamond|outstanding|[abc][12]|[a-d][+]?|aaa?|green|black)$/;

/** “to B2 level”, “a Gold award”, “energy rating A”: a place on a scale whose places have names. */
export function ofNamedLevel(tokens: readonly Token[], verbs: readonly ClauseVerb[]): EndState[] {
  const first = verbs[0];
  if (first === undefined) return [];
  const at = tokens.findIndex(({ lower, text }, index) => {
    const shown = marks.test(lower) && (lower.length > 2 || /^\p{Lu}/u.test(text)) && index > first.at;
    const beside = [index - 2, index - 1, index + 1, index + 2].some((other) => scales.has(tokens[other]?.lower ?? ''));
    const named = /^(?:excellent|outstanding|good|gold|silver|platinum|bronze)$/.test(lower) && /^\p{Lu}/u.test(text) &&
      /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') && index > first.to && granted.has(first.base);
    return named || shown && beside && !(lower === 'a' && index < first.to + 1);
  });
  return at < 0 ? [] : [{ kind: 'event', from: first.at, to: at + 1 }];
}
