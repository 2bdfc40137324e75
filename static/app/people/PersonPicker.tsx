import { AsyncSelect } from '@atlaskit/select';
import { asViewer } from '../host/bridge';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { findPeople, type FoundPerson } from './findPeople';
import { Face, type PersonFact } from './Person';
import styles from './PersonPicker.module.css';
import { knowPerson } from './usePerson';

interface PersonPickerProps {
  id: string;
  describedBy?: string;
  invalid?: boolean;
  person: PersonFact | undefined;
  onPick(person: FoundPerson | undefined): void;
}

interface Option {
  label: string;
  value: string;
  person: PersonFact;
}

/** Finds a person of this site by name, as Jira lets the viewer search. */
export function PersonPicker({ id, describedBy, invalid = false, person, onPick }: PersonPickerProps) {
  const say = useWords(formWords);
  return (
    <AsyncSelect<Option>
      inputId={id}
      aria-describedby={describedBy}
      isInvalid={invalid}
      isClearable
      cacheOptions
      placeholder={say('personPlaceholder')}
      noOptionsMessage={({ inputValue }) => say(inputValue === '' ? 'personType' : 'personNone', { typed: inputValue })}
      loadingMessage={() => say('personLooking')}
      value={person ? optionOf(person) : null}
      loadOptions={async (typed: string) => (typed.trim() === '' ? [] : (await findPeople(asViewer, typed.trim())).map(optionOf))}
      formatOptionLabel={(option) => (
        <span className={styles.option}>
          <Face person={option.person} />
          {option.label}
        </span>
      )}
      onChange={(option) => {
        if (option) knowPerson(option.person);
        onPick(option ? (option.person as FoundPerson) : undefined);
      }}
    />
  );
}

const optionOf = (person: PersonFact): Option => ({ label: person.displayName, value: person.accountId, person });
