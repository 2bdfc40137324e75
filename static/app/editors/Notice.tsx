import ErrorIcon from '@atlaskit/icon/core/error';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** Something in an editor that needs an answer before one can go on; it is read out when it appears. */
export function Notice({ tone, title, children }: { tone: 'warning' | 'danger'; title: string; children?: ReactNode }) {
  const Icon = tone === 'danger' ? ErrorIcon : WarningIcon;
  return (
    <div className={styles[tone]} role="alert">
      <span className={styles.sign}>
        <Icon label="" color="currentColor" />
      </span>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
