import Button from '@atlaskit/button/new';
import { PersonBox } from '../forms/PersonBox';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import styles from './Records.module.css';

/** Several people: those there are, each to be taken away, and a box for one more. */
export function PeopleField({ label, help, problem, people, onPeople }: { label: string; help: string | undefined; problem: string | undefined; people: string[]; onPeople(people: string[]): void }) {
  const say = useWords(recordWords);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <ul className={styles.lines}>
        {people.map((accountId) => (
          <One key={accountId} accountId={accountId} onRemove={() => onPeople(people.filter((one) => one !== accountId))} />
        ))}
      </ul>
      <PersonBox
        key={people.length}
        label={say('addPerson')}
        help={help}
        problem={problem}
        accountId={undefined}
        onPerson={(person) => person && onPeople([...people.filter((one) => one !== person.accountId), person.accountId])}
      />
    </fieldset>
  );
}

function One({ accountId, onRemove }: { accountId: string; onRemove(): void }) {
  const say = useWords(recordWords);
  const forms = useWords(formWords);
  const person = usePerson(accountId);
  const name = person === undefined ? '…' : nameOf(person, forms);
  return (
    <li className={styles.people}>
      {name}
      <Button spacing="compact" appearance="subtle" onClick={onRemove}>
        {say('removePerson', { name })}
      </Button>
    </li>
  );
}
