import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import styles from './Choice.module.css';
import { Field } from './Field';

interface ChoiceProps<T extends string> {
  label: string;
  chosen: T | undefined;
  /** The values in their order, each with its word. */
  options: readonly { value: T; label: string }[];
  onChoose(value: T | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  place?: string;
  /** Leave out for a choice that always has a value. */
  clearable?: boolean;
}

/**
 * One of a few values, by the browser's own list: it opens over the edge of the frame, where a drawn one would be cut
 * off, and it is the list the person's device and assistive software know.
 */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, chosen, options, onChoose, help, problem, about, place, clearable = true } = props;
  const say = useWords(formWords);
  return (
    <Field label={label} help={help} problem={problem} about={about} place={place}>
      {({ id, describedBy, invalid }) => (
        <div className={styles.box}>
          <select
            id={id}
            className={styles.select}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            data-empty={chosen === undefined}
            value={chosen ?? ''}
            onChange={(event) => onChoose(options.find(({ value }) => value === event.currentTarget.value)?.value)}
          >
            {(clearable || chosen === undefined) && <option value="">{say('choose')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={styles.chevron}>
            <ChevronDownIcon label="" size="small" color="currentColor" />
          </span>
        </div>
      )}
    </Field>
  );
}
