import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import styles from './Editor.module.css';

interface SectionProps {
  title: string;
  help?: string;
  /** Starts folded; left out where the section does not fold. */
  folded?: boolean;
  place?: string;
  problem?: string | undefined;
  children: ReactNode;
}

/** A named group of fields in an editor; what is seldom needed starts folded. */
export function Section({ title, help, folded, place, problem, children }: SectionProps) {
  const [shut, setShut] = useState(folded === true);
  const id = useId();
  const Chevron = shut ? ChevronRightIcon : ChevronDownIcon;
  return (
    <section className={styles.section} aria-labelledby={id} data-place={place}>
      {folded === undefined ? (
        <h4 id={id} className={styles.sectionTitle}>
          {title}
          {help && <span className={styles.help}>{help}</span>}
        </h4>
      ) : (
        <h4 className={styles.sectionTitle}>
          <button id={id} type="button" className={styles.fold} aria-expanded={!shut} onClick={() => setShut(!shut)}>
            <Chevron label="" size="small" />
            {title}
          </button>
          {help && <span className={styles.help}>{help}</span>}
        </h4>
      )}
      {problem && <p className={styles.problem}>{problem}</p>}
      {!shut && <div className={styles.fields}>{children}</div>}
    </section>
  );
}
