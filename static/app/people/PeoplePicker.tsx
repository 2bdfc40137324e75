import { AsyncSelect } from '@atlaskit/select';
import { asViewer } from '../host/bridge';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { findPeople, type FoundPerson } from './findPeople';
import { Face } from './Person';
import styles from './PersonPicker.module.css';
import { knowPerson } from './usePerson';

interface PeoplePickerProps {
  id: string;
  describedBy?: string | undefined;
  people: readonly FoundPerson[];
  onPick(people: FoundPerson[]): void;
}

interface Option {
  label: string;
  value: string;
  person: FoundPerson;
}

/** Finds people of this site by name, as Jira lets the viewer search; any number of them. */
export function PeoplePicker({ id, describedBy, people, onPick }: PeoplePickerProps) {
  const say = useWords(formWords);
  return (
    <AsyncSelect<Option, true>
      isMulti
      inputId={id}
      aria-describedby={describedBy}
      cacheOptions
      placeholder={say('peoplePlaceholder')}
      noOptionsMessage={({ inputValue }) => say(inputValue === '' ? 'personType' : 'personNone', { typed: inputValue })}
      loadingMessage={() => say('personLooking')}
      value={people.map(optionOf)}
      loadOptions={async (typed: string) => (typed.trim() === '' ? [] : (await findPeople(asViewer, typed.trim())).map(optionOf))}
      formatOptionLabel={(option) => (
        <span className={styles.option}>
          <Face person={option.person} />
          {option.label}
        </span>
      )}
      onChange={(options) => {
        for (const { person } of options) knowPerson(person);
        onPick(options.map(({ person }) => person));
      }}
    />
  );
}

const optionOf = (person: FoundPerson): Option => ({ label: person.displayName, value: person.accountId, person });
