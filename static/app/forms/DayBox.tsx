import Textfield from '@atlaskit/textfield';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { Field } from './Field';

interface DayBoxProps {
  label: string;
  day: string | undefined;
  onDay(day: string | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  place?: string;
}

/** A calendar day, with the browser's own date field: keyboard, format and calendar are those the person knows. */
export function DayBox({ label, day, onDay, help, problem, about, place }: DayBoxProps) {
  return (
    <Field label={label} help={help} problem={problem} about={about} place={place}>
      {({ id, describedBy, invalid }) => (
        <Textfield
          id={id}
          type="date"
          aria-describedby={describedBy}
          isInvalid={invalid}
          value={day ?? ''}
          onChange={(event) => onDay(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
