import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';

/** The name of an account, as text to stand in a sentence; an ellipsis while it is looked up. */
export function usePersonName(accountId: string | undefined): string {
  const say = useWords(formWords);
  const person = usePerson(accountId);
  return person === undefined ? '…' : nameOf(person, say);
}

/** A sentence with a person in it. */
export function WithPerson({ accountId, children }: { accountId: string; children(name: string): string }) {
  return <>{children(usePersonName(accountId))}</>;
}
