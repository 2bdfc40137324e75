import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { Field } from './Field';

interface TextBoxProps {
  label: string;
  text: string | undefined;
  onText(text: string | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  place?: string;
  placeholder?: string;
  /** More than one line: the box grows with the text. */
  long?: boolean;
  disabled?: boolean;
  /** Names that are offered while typing; anything else may be typed too. */
  suggestions?: readonly string[];
}

/** Words of a person. An empty box is an answer not given (`undefined`), never an empty text. */
export function TextBox(props: TextBoxProps) {
  const { label, text, onText, help, problem, about, place, placeholder, long = false, disabled = false, suggestions } = props;
  const put = (value: string): void => onText(value === '' ? undefined : value);
  return (
    <Field label={label} help={help} problem={problem} about={about} place={place}>
      {({ id, describedBy, invalid }) =>
        long ? (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            isInvalid={invalid}
            aria-invalid={invalid || undefined}
            isDisabled={disabled}
            minimumRows={2}
            maxHeight="240px"
            resize="smart"
            placeholder={placeholder}
            value={text ?? ''}
            onChange={(event) => put(event.currentTarget.value)}
          />
        ) : (
          <>
            <Textfield
              id={id}
              aria-describedby={describedBy}
              isInvalid={invalid}
              isDisabled={disabled}
              placeholder={placeholder}
              value={text ?? ''}
              onChange={(event) => put(event.currentTarget.value)}
              {...(suggestions ? { list: `${id}-names`, autoComplete: 'off' } : {})}
            />
            {suggestions && (
              <datalist id={`${id}-names`}>
                {suggestions.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}
