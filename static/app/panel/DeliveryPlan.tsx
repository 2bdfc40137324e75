import { Refused } from '../faces/Refused';
import { Trouble } from '../faces/Trouble';
import { useViewer } from '../host/ViewerContext';
import { NotHere } from './NotHere';
import { PanelSkeleton } from './PanelSkeleton';
import { PlanPanel } from './PlanPanel';
import { canBeObjective, usePlan } from './usePlan';

/** The issue panel: one objective's delivery plan, what is missing in it and why, and where it is put right. */
export function DeliveryPlan() {
  const { viewer } = useViewer();
  if (!viewer.issue) throw new Error('Delivery plan: expected an issue in the host context, came none');
  return <OfIssue issueId={viewer.issue.id} />;
}

function OfIssue({ issueId }: { issueId: string }) {
  const handle = usePlan(issueId);
  const { plan, again, adopt } = handle;
  if (plan.kind === 'loading') return <PanelSkeleton />;
  if (plan.kind === 'refused') return <Refused />;
  if (plan.kind === 'trouble') return <Trouble reason={plan.reason} onAgain={again} />;
  const { reading, basis, figure } = plan.value;
  if (!canBeObjective(reading.opened) || figure.kind === 'not an objective') return <NotHere opened={reading.opened} onAdopt={adopt} />;
  return <PlanPanel reading={reading} basis={basis} figure={figure} onAgain={again} onSaved={handle.saved} onRecorded={handle.recorded} />;
}
