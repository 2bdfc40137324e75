import type { Token } from './tokens';
import { conjunctions, endsNounPhrase, prepositions } from './words/nounPhrase';
import { isAbstract, isArtefact } from './words/things';
import { verbOf, type Verb, type VerbClass } from './words/verbs';

/** A verb that says what is to be done, by token indexes; `to` is where its object begins. */
export interface ClauseVerb extends Verb {
  at: number;
  to: number;
}

/** Words after which the base form of a verb is what is to be done, and not a noun (“release”, “plan”, “review”). */
const openers = new Set([
  'to', 'will', 'shall', 'must', 'should', 'and', 'then', 'also', 'or', 'we', 'they', ',', ':', '-', '--', '&', '(',
    ')', '"', '*', '•', '→', '+',
  'can', 'would', 'not', 'please', 'i', 'it', '.', '/',
]);

/** Two words that are one verb, and the base form whose promise they share. */
const pairs: Readonly<Record<string, string>> = {
  'set up': 'establish', 'roll out': 'deploy', 'carry out': 'conduct', 'hand over': 'transfer', 'switch off': 'retire',
    'phase out': 'retire',
  'put in': 'establish', 'sign off': 'approve', 'shut down': 'decommission', 'draw up': 'draft',
    'stand up': 'establish', 'cut over': 'migrate',
  'spin off': 'divest', 'build out': 'build', 'set out': 'draft', 'bring in': 'introduce', 'take over': 'acquire',
    'turn off': 'retire',
  'switch over': 'migrate', 'pull down': 'demolish', 'tear down': 'demolish', 'tear out': 'demolish',
    'fit out': 'equip', 'go live': 'launch',
  'write up': 'write', 'pay off': 'repay', 'wind down': 'terminate', 'wind up': 'terminate', 'move off': 'migrate',
    'drop off': 'decline',
  'stick to': 'stick', 'work on': 'work', 'work towards': 'work', 'look into': 'look', 'look at': 'look',
    'open up': 'promote', 'build on': 'support',
  'build up': 'improve', 'deliver on': 'support', 'move towards': 'promote', 'move to': 'adopt',
    'move toward': 'promote', 'shift to': 'adopt', 'live up': 'support',
  'make sure': 'ensure', 'give back': 'support', 'reach out': 'support', 'call us': 'support', 'speed up': 'improve',
    'step up': 'increase',
  'scale up': 'increase', 'ramp up': 'increase', 'move forward': 'support', 'win over': 'support', 'pass on': 'support',
    'open doors': 'support',
  'double down': 'support', 'show up': 'support', 'act on': 'support',
  'roll back': 'withdraw', 'kick off': 'launch', 'hand back': 'return', 'take out': 'remove', 'strip out': 'remove',
    'break up': 'dissolve', 'sell off': 'sell', 'build in': 'install', 'close out': 'close',
    'close down': 'decommission', 'free up': 'free', 'clean up': 'clean', 'send out': 'send', 'take down': 'remove',
  'put up': 'erect', 'lock down': 'close', 'write off': 'cancel', 'hand in': 'submit', 'turn on': 'activate',
    'switch on': 'activate', 'sign up': 'enrol',
  'buy out': 'buy', 'lay down': 'draft', 'put out': 'publish', 'bring back': 'restore', 'work closely': 'work',
    'open source': 'publish', 'stand down': 'retire',
};

/**
 * The verbs of a sentence that say what is to be done: imperatives, “will …”, “to …”, and the third person after a
 * subject (“the board publishes the …”). `-ing` forms are means (“by delivering …”) and are left out.
 */
export function clauseVerbs(tokens: readonly Token[]): ClauseVerb[] {
  const found: ClauseVerb[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const pair = Object.hasOwn(pairs, `${token.lower} ${tokens[at + 1]?.lower}`)
      ? pairs[`${token.lower} ${tokens[at + 1]?.lower}`]
      : undefined;
    const verb = verbOf(pair ?? token.lower) ?? unlisted(tokens, at);
    if (verb === undefined) return;
    const form = pair === undefined ? verb.form : 'base';
    const opens = opensClause(tokens, at);
    const third = form === 'third' && at > 0 &&
      ['the', 'a', 'an', 'all', 'our', 'its', 'their', 'every'].includes(tokens[at + 1]?.lower ?? '');
    const usable = (form === 'base' && opens) || third;
    if (usable && !isNounHere(tokens, at)) found.push({ ...verb, form, at, to: at + (pair === undefined ? 1 : 2) });
  });
  return found;
}

const named = new Set([
  'time', 'times', 'ability', 'days', 'hours', 'minutes', 'cost', 'right', 'willingness', 'likelihood', 'due',
  'readiness', 'rate', 'length',
]);

const making: ReadonlySet<VerbClass> = new Set(['making']);
const outcome: ReadonlySet<VerbClass> = new Set(['outcome']);
const determiners = new Set(['the', 'a', 'an', 'our', 'its', 'every', 'all', 'each']);

/**
 * A word of no list where an order would stand, before “the …”: “Segment the production network”. It promises only
 * artefacts.
 */
function unlisted(tokens: readonly Token[], at: number): Verb | undefined {
  const word = tokens[at]?.lower ?? '';
  const starts = at === 0 || (tokens[at - 1]?.text === ',' && at < 9) || tokens[at - 1]?.lower === 'will';
  const again = starts ? doneAgain(word) : undefined;
  if (again !== undefined) return again;
  const known = prepositions.has(word) || conjunctions.has(word) || determiners.has(word) ||
    endsNounPhrase(tokens[at] as Token);
  if (!starts || known || !/^\p{L}{3,20}$/u.test(word) || /(?:ly|ing|ed|s)$/.test(word) ||
    ['both', 'half', 'what', 'then', 'only', 'also', 'even', 'not'].includes(word)) return undefined;
  const next = tokens[at + 1];
  const object = (determiners.has(next?.lower ?? '') && tokens[at + 2]?.lower !== 'other') ||
    (at === 0 && next?.lower === 'new' && !isArtefact(word) && !isAbstract(word));
  return object ? { base: word, form: 'base', classes: making } : undefined;
}

/** “Retool”, “relet”, “unblock”: a known verb or thing with a prefix keeps what the known word promises. */
function doneAgain(word: string): Verb | undefined {
  const rest = /^(?:re-?|un|pre-?|de-?|dis)(\p{L}{3,16})$/u.exec(word)?.[1];
  if (rest === undefined || isAbstract(word)) return undefined;
  const base = verbOf(rest);
  if (base?.form === 'base' && base.classes.has('outcome')) return { ...base, base: word };
  return word.startsWith('re') && thingsDone.has(rest) ? { base: word, form: 'base', classes: outcome } : undefined;
}

/** Things that a verb can be made of. */
const thingsDone = new Set([
  'tool', 'zone', 'route', 'label', 'size', 'purpose', 'grade', 'stock', 'roof', 'brand', 'line', 'model', 'wire',
  'let', 'carpet', 'glaze', 'time', 'sequence', 'index', 'key', 'skill', 'home', 'load', 'pave',
]);

function opensClause(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const before = tokens[at - 1];
  if (before === undefined) return true;
  // “fully implement”, “successfully launch”
  if (before.lower.endsWith('ly') && before.kind === 'word') return opensClause(tokens, at - 1);
  // “mean time to restore”, “ability to provide”: part of a name, not what is to be done.
  if (before.lower === 'to' && named.has(tokens[at - 2]?.lower ?? '')) return false;
  if (openers.has(before.lower)) return true;
  // “1. Publish …”, “KR2 Launch …”: a list number, also with a full stop.
  return at <= 3 && /[0-9]/.test(before.text);
}

/** “Release quality …” is an order; “release management is …”, “release notes,” and “plan of …” are nouns. */
function isNounHere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return at > 0;
  return [
    'is', 'are', 'was', 'has', 'management', 'of', ':', 'score', 'rate', 'time', 'times', 'rates', 'cost', 'costs',
    'plan', 'manager',
  ].includes(next.lower) && tokens[at]?.lower !== 'make';
}
