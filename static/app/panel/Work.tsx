import { workOf, type ChildWork, type WorkItem } from '../../../src/jira/childWork';
import type { OpenedObjective, StatusCategory } from '../../../src/jira/openObjective';
import { Before } from '../faces/Before';
import { Trouble } from '../faces/Trouble';
import type { Loaded } from '../host/useLoaded';
import { Fold } from '../record/Fold';
import { panelWords } from '../words/panel';
import { useWords, type Say } from '../words/words';
import { LinkedIssues } from './LinkedIssues';

const order: StatusCategory[] = ['todo', 'inProgress', 'done'];

interface WorkProps {
  opened: OpenedObjective;
  work: Loaded<WorkItem[]>;
  open: boolean;
  onToggle(): void;
  onAgain(): void;
}

/** The work under the objective, folded to its one-line truth. */
export function Work({ opened, work: loaded, open, onToggle, onAgain }: WorkProps) {
  const say = useWords(panelWords);
  if (loaded.kind === 'trouble' || loaded.kind === 'refused') {
    return <Trouble title={say('workTrouble')} reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={onAgain} />;
  }
  const work = loaded.kind === 'ready' ? workOf(opened, loaded.value) : undefined;
  return (
    <>
      <Fold name="work" title={say('work')} line={work ? lineOf(work, say) : say('workLoading')} open={open} onToggle={onToggle}>
        {() => work && <Items items={work.items} />}
      </Fold>
      {loaded.kind === 'ready' && <Before lacking={loaded.lacking} onAgain={onAgain} />}
    </>
  );
}

function lineOf({ items, byStatus }: ChildWork, say: Say<keyof typeof panelWords.english>): string {
  if (items.length === 0) return say('workNone');
  const projects = new Set(items.map(({ projectKey }) => projectKey)).size;
  const statuses = order.filter((status) => byStatus[status] > 0).map((status) => say(status, { count: byStatus[status] }));
  const where = projects > 1 ? say('inProjects', { count: projects }) : '';
  return say('workLine', { count: items.length, projects: where, statuses: statuses.join(', ') });
}

function Items({ items }: { items: readonly WorkItem[] }) {
  const say = useWords(panelWords);
  const state = (issueId: string): string => {
    const item = items.find(({ id }) => id === issueId);
    return [item?.through === 'link' && say('linked'), item?.statusName].filter(Boolean).join(' · ');
  };
  return <LinkedIssues issues={items} state={state} />;
}
