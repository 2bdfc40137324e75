import Lozenge from '@atlaskit/lozenge';
import { lozengeWords } from '../../../src/domain/plan/names';
import { openObjective, type OpenedObjective } from '../../../src/jira/openObjective';
import { Trouble } from '../faces/Trouble';
import { asViewer } from '../host/bridge';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { lozengeAppearance } from '../panel/lozengeAppearance';
import { rowOf } from '../panel/rowOf';
import { canBeObjective } from '../panel/canBeObjective';
import { glanceWords } from '../words/glance';
import { useWords } from '../words/words';
import styles from './Glance.module.css';
import { rowWords } from './ObjectiveGlance';

/** What a child issue serves: the objective above it, which planned activity it carries out, and how that objective stands. */
export function ChildGlance({ child }: { child: OpenedObjective }) {
  const say = useWords(glanceWords);
  const { parentId } = child.issue;
  return parentId === undefined ? <p
    className={styles.plain}
  >
    {say('servesNone')}
  </p> : <Serves child={child} parentId={parentId} />;
}

function Serves({ child, parentId }: { child: OpenedObjective; parentId: string }) {
  const say = useWords(glanceWords);
  const { viewer } = useViewer();
  const [parent, again] = useLoaded(() => openObjective(asViewer, parentId, viewer.origin));
  if (parent.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  if (parent.kind === 'trouble') return <Trouble reason={parent.reason} onAgain={again} />;
  // A parent that may not be seen and one that is no objective read the same: nothing is told about either.
  const row = parent.kind === 'ready' && canBeObjective(parent.value) ? rowOf(parent.value) : undefined;
  if (parent.kind === 'refused' || !row) return <p
    className={styles.plain}
  >
    {say('servesNone')}
  </p>;
  const { issue, facts } = parent.value;
  const activities = facts.plannedWork.kind === 'value' ? facts.plannedWork.value.activities : [];
  const at = activities.findIndex(({ work }) => work?.some((id) => id === child.issue.id || id === child.issue.key));
  return (
    <section className={styles.glance}>
      <p className={styles.detail}>{say('serves')}</p>
      <h3 className={styles.verdict}>
        <IssueLink issueKey={issue.key}>
          {issue.key} {issue.summary}
        </IssueLink>
      </h3>
      {at >= 0 && (
        <p className={styles.next}>
          {say('activity', { n: at + 1 })} <span className={styles.strong}>{activities[at]?.text}</span>
        </p>
      )}
      <p className={styles.next}>
        <Lozenge
          appearance={lozengeAppearance(row.lozenge)}
        >
          {lozengeWords[row.lozenge]}
        </Lozenge> {rowWords(row, say)}
      </p>
    </section>
  );
}
