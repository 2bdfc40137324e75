import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import { useId, type ReactNode } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { useHelp } from '../help/useHelp';
import styles from './Field.module.css';

interface FieldProps {
  label: string;
  help?: ReactNode;
  /** What is missing or wrong here; drawn in red with a sign, and read out with the field. */
  problem?: string | undefined;
  /** Place of a remedy that is carried out here, for bringing a person straight to it. */
  place?: string | undefined;
  /** The field's path in the plan, where there is help for it. */
  about?: HelpPath | undefined;
  /** Beside the label, at the right. */
  aside?: ReactNode;
  children(field: { id: string; describedBy: string | undefined; invalid: boolean }): ReactNode;
}

/** One field of an editor: label, input, and beneath it help or what is missing. */
export function Field({ label, help, problem, place, about, aside, children }: FieldProps) {
  const id = useId();
  const note = `${id}-note`;
  const noted = Boolean(help) || Boolean(problem);
  const { mark, text } = useHelp({ about, label, id });
  return (
    <div className={styles.field} data-place={place}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {mark}
        {aside}
      </div>
      {text}
      {children({ id, describedBy: noted ? note : undefined, invalid: Boolean(problem) })}
      {noted && (
        <div id={note} className={styles.notes}>
          {problem && (
            <p className={styles.problem}>
              <span className={styles.sign}>
                <StatusErrorIcon label="" size="small" color="currentColor" />
              </span>
              {problem}
            </p>
          )}
          {help && <p className={styles.help}>{help}</p>}
        </div>
      )}
    </div>
  );
}
