import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';

/** A person by name, looked up where it is shown; records keep account ids only. */
export function PersonName({ accountId }: { accountId: string }) {
  const say = useWords(formWords);
  const person = usePerson(accountId);
  return <>{person === undefined ? '…' : nameOf(person, say)}</>;
}
