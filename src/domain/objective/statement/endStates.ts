import type { ClauseVerb } from './clauseVerbs';
import { ofCaused, ofHanded, ofMoved, ofNamedLevel, ofStopped, ofVerb } from './doneByVerb';
import type { EndState } from './endState';
import { ofAssured, ofCan, ofDoingNoun, ofHaving, ofNewThing, ofResult } from './statedResults';
import type { Token } from './tokens';
import { ofUniversal } from './universals';

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
