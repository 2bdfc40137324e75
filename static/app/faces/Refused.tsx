import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { ReactNode } from 'react';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import styles from './Face.module.css';

/** What a person sees who may not see the thing itself. It does not tell whether the thing exists. */
export function Refused({ title, children }: { title?: string; children?: ReactNode }) {
  const say = useWords(faceWords);
  return (
    <section className={styles.refused}>
      <h2 className={styles.heading}>
        <LockIcon label="" />
        {title ?? say('refusedTitle')}
      </h2>
      {children ?? <p className={styles.detail}>{say('refusedBody')}</p>}
    </section>
  );
}
