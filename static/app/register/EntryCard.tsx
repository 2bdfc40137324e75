import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { Marks } from '../marks/Marks';
import styles from './EntryCard.module.css';
import { TraceCount } from '../scores/TraceCount';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { Evidence } from './Evidence';
import { Flags } from './Flags';
import { Owner } from './Owner';
import type { RegisterEntry } from './registerEntry';
import { StateLozenge } from './StateLozenge';

/** One objective where there is no room for a table. */
export function EntryCard({ entry }: { entry: RegisterEntry }) {
  const say = useWords(registerWords);
  const { formats } = useViewer();
  return (
    <div className={styles.card}>
      <div className={styles.top}>
        <IssueLink issueKey={entry.key} className={styles.title}>
          {entry.title}
        </IssueLink>
        <StateLozenge state={entry.state} />
      </div>
      <div className={styles.line}>
        <span>{entry.key}</span>
        {entry.completeness !== undefined && <Marks of={entry.marks} />}
        {entry.completeness !== undefined && <span
          className={styles.number}
        >
          {formats.number(entry.completeness)}
        </span>}
        {entry.trace && <TraceCount trace={entry.trace} named />}
        {entry.operation !== undefined && <span>{say('operationCard', { score: entry.operation })}</span>}
        <Owner entry={entry} />
      </div>
      {entry.forum !== undefined && <span className={styles.line}>{say('reviewedIn', { forum: entry.forum })}</span>}
      <Flags entry={entry} />
      <Evidence entry={entry} />
    </div>
  );
}
