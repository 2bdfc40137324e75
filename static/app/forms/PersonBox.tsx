import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { PersonPicker } from '../people/PersonPicker';
import type { FoundPerson } from '../people/findPeople';
import type { PersonFact } from '../people/Person';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { Field } from './Field';

interface PersonBoxProps {
  label: string;
  accountId: string | undefined;
  onPerson(person: FoundPerson | undefined): void;
  /** Where the name is known already. */
  person?: PersonFact;
  help?: string | undefined;
  problem?: string | undefined;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  place?: string;
}

/** A person of this site, kept by account id; the name is looked up and never kept. */
export function PersonBox({ label, accountId, onPerson, person, help, problem, about, place }: PersonBoxProps) {
  const say = useWords(formWords);
  const found = usePerson(person ? undefined : accountId);
  const looked = typeof found === 'object' ? found : { displayName: found ? nameOf(found, say) : '…' };
  const shown = person ?? (accountId ? { ...looked, accountId } : undefined);
  return (
    <Field label={label} help={help} problem={problem} about={about} place={place}>
      {({ id, describedBy, invalid }) => (
        <PersonPicker
          id={id}
          {...(describedBy === undefined ? {} : { describedBy })}
          invalid={invalid}
          person={shown}
          onPick={onPerson}
        />
      )}
    </Field>
  );
}
