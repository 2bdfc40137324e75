import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import type { WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective, StatusCategory } from '../../../src/jira/openObjective';
import { Before } from '../faces/Before';
import { onDemand } from '../faces/Part';
import { Trouble } from '../faces/Trouble';
import { useViewer } from '../host/ViewerContext';
import type { Loaded } from '../host/useLoaded';
import { Fold } from '../record/Fold';
import { panelWords } from '../words/panel';
import { useWords, type Say } from '../words/words';
import type { Trail } from '../work/trailOf';

const WorkRoom = onDemand(() => import('../work/WorkRoom').then(({ WorkRoom: room }) => room));

const order: StatusCategory[] = ['todo', 'inProgress', 'done'];

interface WorkProps {
  opened: OpenedObjective;
  work: Loaded<WorkItem[]>;
  /** What carries each activity; absent while the work is not read. */
  trail: Trail | undefined;
  record: OpenedRecord | undefined;
  /** Issues the app counts and this person does not see. */
  hidden: number;
  open: boolean;
  onToggle(): void;
  onAgain(): void;
  onDone(said: string, issues: string[]): void;
}

/** The work under the objective, folded to its one-line truth. */
export function Work({ opened, work: loaded, trail, record, hidden, open, onToggle, onAgain, onDone }: WorkProps) {
  const say = useWords(panelWords);
  const { viewer } = useViewer();
  if (loaded.kind === 'trouble' || loaded.kind === 'refused') {
    return <Trouble title={say('workTrouble')} reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={onAgain} />;
  }
  return (
    <>
      <Fold name="work" title={say('work')} line={trail ? lineOf(trail, say) : say('workLoading')} open={open} onToggle={onToggle}>
        {() => trail && <WorkRoom opened={opened} record={record} trail={trail} hidden={hidden} accountId={viewer.accountId} onDone={onDone} />}
      </Fold>
      {loaded.kind === 'ready' && <Before lacking={loaded.lacking} onAgain={onAgain} />}
    </>
  );
}

function lineOf({ activities, orphans, total }: Trail, say: Say<keyof typeof panelWords.english>): string {
  const items = [...activities.flatMap((one) => one.items), ...orphans];
  const projects = new Set(items.map(({ projectKey }) => projectKey)).size;
  const count = (status: StatusCategory): number => items.filter((item) => item.status === status).length;
  const statuses = order.filter((status) => count(status) > 0).map((status) => say(status, { count: count(status) }));
  const lacking = activities.filter(({ routine, items: own }) => !routine && own.length === 0).length;
  return [
    total === 0 ? say('workNone') : say('workLine', { count: total, projects: projects > 1 ? say('inProjects', { count: projects }) : '', statuses: statuses.join(', ') }),
    ...(lacking === 0 || total === 0 ? [] : [say('workLacking', { count: lacking })]),
  ].join(' · ');
}
