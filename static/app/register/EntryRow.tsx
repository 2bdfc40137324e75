import { memo } from 'react';
import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { Marks } from '../marks/Marks';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { TraceCount } from '../scores/TraceCount';
import { Evidence } from './Evidence';
import { Flags } from './Flags';
import { LevelWord } from './LevelWord';
import { Owner } from './Owner';
import type { RegisterEntry } from './registerEntry';
import styles from './EntryRow.module.css';
import { StateLozenge } from './StateLozenge';

/** One objective in the table: its title on two lines at most, and what it is set for under it. */
export const EntryRow = memo(function EntryRow({ entry, index }: { entry: RegisterEntry; index: number }) {
  const say = useWords(registerWords);
  const { formats } = useViewer();
  return (
    <tr className={styles.row} aria-rowindex={index + 2}>
      <th scope="row" className={styles.cell}>
        <IssueLink issueKey={entry.key} className={styles.title}>
          <span title={entry.title}>{entry.title}</span>
        </IssueLink>
        <span className={styles.under}>
          <span className={styles.place}>{entry.serves ? say('keyServes', { key: entry.key, serves: entry.serves }) : entry.key}</span>
          <Evidence entry={entry} />
        </span>
      </th>
      <td className={styles.cell}>
        <StateLozenge state={entry.state} />
      </td>
      <td className={styles.cell}>{entry.completeness === undefined ? null : <Marks of={entry.marks} />}</td>
      <td
        className={`${styles.cell} ${styles.plan}`}
      >
        {entry.completeness === undefined ? '–' : formats.number(entry.completeness)}
      </td>
      <td className={`${styles.cell} ${styles.trace}`}>
        <TraceCount trace={entry.trace} />
      </td>
      <td className={`${styles.cell} ${styles.operation}`} title={entry.operation === undefined ? say('operationNone') : undefined}>
        {entry.operation === undefined ? '–' : formats.number(entry.operation)}
      </td>
      <td className={`${styles.cell} ${styles.level}`}>
        <LevelWord level={entry.level} />
        {entry.forum !== undefined && <span className={styles.forum} title={say('reviewedIn', { forum: entry.forum })}>{entry.forum}</span>}
      </td>
      <td className={styles.cell}>
        <Owner entry={entry} />
      </td>
      <td className={styles.cell}>
        <Flags entry={entry} />
      </td>
    </tr>
  );
});
