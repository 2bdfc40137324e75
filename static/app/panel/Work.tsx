import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState } from 'react';
import { workOf, type ChildWork, type WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective, StatusCategory } from '../../../src/jira/openObjective';
import { Before } from '../faces/Before';
import { Trouble } from '../faces/Trouble';
import { IssueLink } from '../host/IssueLink';
import type { Loaded } from '../host/useLoaded';
import { panelWords } from '../words/panel';
import { useWords, type Say } from '../words/words';
import styles from './Work.module.css';

const order: StatusCategory[] = ['todo', 'inProgress', 'done'];

interface WorkProps {
  opened: OpenedObjective;
  work: Loaded<WorkItem[]>;
  onAgain(): void;
}

/** The work under the objective, folded to its one-line truth. */
export function Work({ opened, work: loaded, onAgain }: WorkProps) {
  const say = useWords(panelWords);
  const id = useId();
  const [shut, setShut] = useState(true);
  if (loaded.kind === 'trouble' || loaded.kind === 'refused') {
    return <Trouble
      title={say('workTrouble')}
      reason={loaded.kind === 'trouble' ? loaded.reason : ''}
      onAgain={onAgain}
    />;
  }
  const work = loaded.kind === 'ready' ? workOf(opened, loaded.value) : undefined;
  const Chevron = shut ? ChevronRightIcon : ChevronDownIcon;
  return (
    <section className={styles.card}>
      <h4 className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!shut}
          aria-controls={id}
          onClick={() => setShut(!shut)}
        >
          <Chevron label="" color="var(--ds-icon-subtle)" />
          <span className={styles.title}>{say('work')}</span>
          <span className={styles.line}>{work ? lineOf(work, say) : say('workLoading')}</span>
        </button>
      </h4>
      {loaded.kind === 'ready' && <Before lacking={loaded.lacking} onAgain={onAgain} />}
      <div id={id} hidden={shut}>
        {work && !shut && (
          <ul className={styles.items}>
            {work.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function lineOf({ items, byStatus }: ChildWork, say: Say<keyof typeof panelWords.english>): string {
  if (items.length === 0) return say('workNone');
  const projects = new Set(items.map(({ projectKey }) => projectKey)).size;
  const statuses = order.filter((status) => byStatus[status] > 0).map((status) => say(status, { count: byStatus[status] }));
  const where = projects > 1 ? say('inProjects', { count: projects }) : '';
  return say('workLine', { count: items.length, projects: where, statuses: statuses.join(', ') });
}

function Item({ item }: { item: WorkItem }) {
  const say = useWords(panelWords);
  return (
    <li className={styles.item}>
      <IssueLink issueKey={item.key} className={styles.key}>
        {item.key}
      </IssueLink>
      <span className={styles.summary}>{item.summary}</span>
      <span className={styles.status}>
        {item.through === 'link' && `${say('linked')} · `}
        {item.statusName}
      </span>
    </li>
  );
}
