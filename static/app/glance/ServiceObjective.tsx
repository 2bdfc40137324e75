import { lazy, Suspense } from 'react';
import { Before } from '../faces/Before';
import { Refused } from '../faces/Refused';
import { Trouble } from '../faces/Trouble';
import { useViewer } from '../host/ViewerContext';
import { usePlan } from '../panel/usePlan';
import { useReading } from '../panel/useReading';
import { glanceWords } from '../words/glance';
import { useWords } from '../words/words';
import { NotObjective } from './NotObjective';
import { ObjectiveGlance } from './ObjectiveGlance';
import styles from './Glance.module.css';

const ChildGlance = lazy(() => import('./ChildGlance').then(({ ChildGlance: child }) => ({ default: child })));

/** The issue context: the same verdict as the panel in four lines, or what this issue has to do with an objective. */
export function ServiceObjective() {
  const { viewer } = useViewer();
  if (!viewer.issue) throw new Error('Service objective: expected an issue in the host context, came none');
  return <OfIssue issueId={viewer.issue.id} />;
}

function OfIssue({ issueId }: { issueId: string }) {
  const say = useWords(glanceWords);
  const { plan, again, adopt } = usePlan(issueId, useReading(issueId));
  if (plan.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  if (plan.kind === 'refused') return <Refused />;
  if (plan.kind === 'trouble') return <Trouble reason={plan.reason} onAgain={again} />;
  const { reading, basis, figure } = plan.value;
  const { opened } = reading;
  if (opened.issue.hierarchyLevel < 1) {
    return (
      <Suspense fallback={null}>
        <ChildGlance child={opened} />
      </Suspense>
    );
  }
  if (opened.issue.teamManaged) return <p className={styles.plain}>{say('teamManaged')}</p>;
  if (figure.kind === 'not an objective' || opened.issue.hierarchyLevel !== 1) return <NotObjective
    issueId={issueId}
    onAdopt={adopt}
  />;
  return (
    <>
      <ObjectiveGlance opened={opened} basis={basis} figure={figure} />
      <Before lacking={reading.lacking} onAgain={again} />
    </>
  );
}
