import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { Field } from './Field';
import { readFigure } from './readFigure';

interface NumberBoxProps {
  label: string;
  value: number | undefined;
  onValue(value: number | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  place?: string;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  /** What to say while the text is not a number; such text is kept in the box and not in the plan. */
  notANumber: string;
}

/** A number without a unit of its own. */
export function NumberBox({ label, value, onValue, help, problem, about, place, notANumber }: NumberBoxProps) {
  const [typed, setTyped] = useState(() => (value === undefined ? '' : String(value)));
  const read = typed === '' ? undefined : readFigure(typed);
  const wrong = typeof read === 'string';
  return (
    <Field label={label} help={help} problem={wrong ? notANumber : problem} about={about} place={place}>
      {({ id, describedBy, invalid }) => (
        <Textfield
          id={id}
          aria-describedby={describedBy}
          isInvalid={invalid}
          inputMode="decimal"
          value={typed}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const figure = text === '' ? undefined : readFigure(text);
            setTyped(text);
            onValue(typeof figure === 'number' ? figure : undefined);
          }}
        />
      )}
    </Field>
  );
}
