import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import type { Quantity } from '../../../src/domain/plan/parts';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { Field } from './Field';
import { readFigure } from './readFigure';
import styles from './QuantityBox.module.css';

interface QuantityBoxProps {
  label: string;
  quantity: Quantity | undefined;
  onQuantity(quantity: Quantity | undefined): void;
  help?: string | undefined;
  problem?: string | undefined;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  place?: string;
}

/** A value and its unit in two boxes. What is not a number stays as it was typed, for the rules to judge. */
export function QuantityBox({ label, quantity, onQuantity, help, problem, about, place }: QuantityBoxProps) {
  const say = useWords(formWords);
  // The typed text is kept beside its reading: “0,” on the way to “0,5” must not become “0”.
  const [typed, setTyped] = useState(() => (quantity === undefined ? '' : String(quantity.value)));
  const shown = quantity === undefined || String(readFigure(typed)) === String(quantity.value) ? typed : String(quantity.value);
  const put = (text: string, unit: string | undefined): void => {
    setTyped(text);
    onQuantity(text === '' && !unit ? undefined : { ...quantity, value: readFigure(text), unit: unit || undefined });
  };
  return (
    <Field label={label} help={help} problem={problem} about={about} place={place}>
      {({ id, describedBy, invalid }) => (
        <div className={styles.pair}>
          <Textfield
            id={id}
            aria-describedby={describedBy}
            isInvalid={invalid}
            value={shown}
            onChange={(event) => put(event.currentTarget.value, quantity?.unit)}
          />
          <Textfield
            aria-label={`${label}: ${say('unit')}`}
            placeholder={say('unit')}
            isInvalid={invalid}
            value={quantity?.unit ?? ''}
            onChange={(event) => put(shown, event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
