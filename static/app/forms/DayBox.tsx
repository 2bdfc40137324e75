import Textfield from '@atlaskit/textfield';
import { Field } from './Field';

interface DayBoxProps {
  label: string;
  day: string | undefined;
  onDay(day: string | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  place?: string;
}

/** A calendar day, with the browser's own date field: keyboard, format and calendar are those the person knows. */
export function DayBox({ label, day, onDay, help, problem, place }: DayBoxProps) {
  return (
    <Field label={label} help={help} problem={problem} {...(place === undefined ? {} : { place })}>
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
