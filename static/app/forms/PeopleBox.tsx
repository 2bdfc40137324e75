import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { PeoplePicker } from '../people/PeoplePicker';
import type { FoundPerson } from '../people/findPeople';
import { Field } from './Field';

interface PeopleBoxProps {
  label: string;
  about?: HelpPath;
  help?: string;
  people: readonly FoundPerson[];
  onPeople(people: FoundPerson[]): void;
}

/** Any number of people of this site. */
export function PeopleBox({ label, about, help, people, onPeople }: PeopleBoxProps) {
  return (
    <Field label={label} help={help} about={about}>
      {({ id, describedBy }) => <PeoplePicker id={id} describedBy={describedBy} people={people} onPick={onPeople} />}
    </Field>
  );
}
