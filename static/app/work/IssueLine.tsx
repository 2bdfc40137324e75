import Lozenge from '@atlaskit/lozenge';
import type { StatusCategory } from '../../../src/jira/openObjective';
import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { PersonName } from '../records/PersonName';
import { workRoomWords } from '../words/work';
import { useWords } from '../words/words';
import type { TrailItem } from './trailOf';
import styles from './Work.module.css';

const appearance: Record<StatusCategory, 'default' | 'inprogress' | 'success'> = { todo: 'default', inProgress: 'inprogress', done: 'success' };
const kindWords = { 'change record': 'kind_change', 'training task': 'kind_training', 'reporting task': 'kind_reporting' } as const;

/** One issue: key, summary, what is special about it, and where it stands in Jira's own words. */
export function IssueLine({ item }: { item: TrailItem }) {
  const say = useWords(workRoomWords);
  const { formats } = useViewer();
  const facts = [
    ...(item.kind === 'work item' ? [] : [say(kindWords[item.kind])]),
    ...(item.through === 'link' ? [say('linked')] : []),
    ...(item.due === undefined || item.status === 'done' ? [] : [say('due', { day: formats.day(item.due) })]),
    ...(item.resolved === undefined || item.status !== 'done' ? [] : [say('resolved', { day: formats.day(item.resolved) })]),
  ];
  return (
    <li className={styles.issue}>
      <IssueLink issueKey={item.key} className={styles.key}>
        {item.key}
      </IssueLink>
      <span className={styles.summary}>{item.summary}</span>
      {(facts.length > 0 || item.assignee !== undefined) && (
        <span className={styles.facts}>
          {facts.join(' · ')}
          {item.assignee !== undefined && (
            <>
              {facts.length > 0 && ' · '}
              <PersonName accountId={item.assignee} />
            </>
          )}
        </span>
      )}
      <span className={styles.status}>
        <Lozenge appearance={appearance[item.status]}>{item.statusName === '' ? say(item.status) : item.statusName}</Lozenge>
      </span>
    </li>
  );
}
