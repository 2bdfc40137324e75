import Select from '@atlaskit/select';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { Field } from './Field';

interface ChoiceProps<T extends string> {
  label: string;
  chosen: T | undefined;
  /** The values in their order, each with its word. */
  options: readonly { value: T; label: string }[];
  onChoose(value: T | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  place?: string;
  /** Leave out for a choice that always has a value. */
  clearable?: boolean;
}

/** One of a few values. */
export function Choice<T extends string>({ label, chosen, options, onChoose, help, problem, place, clearable = true }: ChoiceProps<T>) {
  const say = useWords(formWords);
  return (
    <Field label={label} help={help} problem={problem} {...(place === undefined ? {} : { place })}>
      {({ id, describedBy, invalid }) => (
        <Select<{ value: T; label: string }>
          inputId={id}
          aria-describedby={describedBy}
          isInvalid={invalid}
          isClearable={clearable}
          isSearchable={false}
          placeholder={say('choose')}
          options={[...options]}
          value={options.find(({ value }) => value === chosen) ?? null}
          onChange={(option) => onChoose(option?.value)}
        />
      )}
    </Field>
  );
}
