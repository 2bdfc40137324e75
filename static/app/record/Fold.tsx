import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Suspense, useId, type ReactNode } from 'react';
import { Part } from '../faces/Part';
import styles from './Fold.module.css';

interface FoldProps {
  /** By which another part of the page finds it. */
  name: string;
  title: string;
  /** Its one-line truth. */
  line: ReactNode;
  open: boolean;
  onToggle(): void;
  children(): ReactNode;
}

/** A folded section: what it is about and its one-line truth; what is in it is drawn when it is opened, and fails by itself. */
export function Fold({ name, title, line, open, onToggle, children }: FoldProps) {
  const id = useId();
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className={styles.section} data-fold={name}>
      <h4 className={styles.head}>
        <button type="button" className={styles.fold} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <Chevron label="" color="var(--ds-icon-subtle)" />
          <span className={styles.title}>{title}</span>
          <span className={styles.line}>{line}</span>
        </button>
      </h4>
      <div id={id} className={open ? styles.body : undefined} hidden={!open}>
        {open && (
          <Part>
            <Suspense fallback={null}>{children()}</Suspense>
          </Part>
        )}
      </div>
    </section>
  );
}
