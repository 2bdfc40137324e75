import type { ReactNode } from 'react';
import { IssueLink } from '../host/IssueLink';
import styles from './LinkedIssues.module.css';

interface LinkedIssuesProps {
  issues: readonly { id: string; key: string; summary: string }[];
  /** What stands at the end of a line: how it hangs on the objective, and its status. */
  state(issueId: string): ReactNode;
}

/** Issues, one a line: key, summary, and where each stands. */
export function LinkedIssues({ issues, state }: LinkedIssuesProps) {
  return (
    <ul>
      {issues.map(({ id, key, summary }) => (
        <li key={id} className={styles.item}>
          <IssueLink issueKey={key} className={styles.key}>
            {key}
          </IssueLink>
          <span className={styles.summary}>{summary}</span>
          <span className={styles.status}>{state(id)}</span>
        </li>
      ))}
    </ul>
  );
}
