import type { formWords } from '../words/forms';
import type { Say } from '../words/words';
import type { PersonFact } from './Person';

/** What came of asking for a person: the person, no such account (any more), or no answer to go by. */
export type LookedUp = PersonFact | 'former' | 'unknown';

/** The name to show. Only an account that is gone reads as a former member; one that could not be asked for does not. */
export function nameOf(person: LookedUp, say: Say<keyof typeof formWords.english>): string {
  if (person === 'former') return say('formerMember');
  if (person === 'unknown') return say('unknownPerson');
  return person.displayName || say(person.active === false ? 'formerMember' : 'unknownPerson');
}
