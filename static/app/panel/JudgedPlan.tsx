import { Refused } from '../faces/Refused';
import { onDemand } from '../faces/Part';
import { Trouble } from '../faces/Trouble';
import { canBeObjective } from './canBeObjective';
import { PanelSkeleton } from './PanelSkeleton';
import { PlanPanel } from './PlanPanel';
import { usePlan } from './usePlan';
import type { ReadingHandle } from './useReading';

const NotHere = onDemand(() => import('./NotHere').then(({ NotHere: not }) => not), <PanelSkeleton />);

/** The panel once the issue was read: what the rules make of it, beside what the app concluded. */
export function JudgedPlan({ issueId, read }: { issueId: string; read: ReadingHandle }) {
  const handle = usePlan(issueId, read);
  const { plan, again, adopt } = handle;
  if (plan.kind === 'loading') return <PanelSkeleton />;
  if (plan.kind === 'refused') return <Refused />;
  if (plan.kind === 'trouble') return <Trouble reason={plan.reason} onAgain={again} />;
  const { reading, basis, figure } = plan.value;
  if (!canBeObjective(reading.opened) || figure.kind === 'not an objective') return <NotHere opened={reading.opened} onAdopt={adopt} />;
  return <PlanPanel reading={reading} basis={basis} figure={figure} onAgain={again} onSaved={handle.saved} onRecorded={handle.recorded} />;
}
