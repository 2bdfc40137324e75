import { Checkbox } from '@atlaskit/checkbox';
import { useId } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { useHelp } from '../help/useHelp';
import styles from './Tick.module.css';

interface TickProps {
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
  about?: HelpPath;
}

/** One answer by a tick, with its help beside it. */
export function Tick({ label, checked, onChange, about }: TickProps) {
  const id = useId();
  const { mark, text } = useHelp({ about, label, id });
  return (
    <div className={styles.tick}>
      <div className={styles.line}>
        <Checkbox label={label} isChecked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
        {mark}
      </div>
      {text}
    </div>
  );
}
