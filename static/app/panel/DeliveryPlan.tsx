import { lazy, Suspense } from 'react';
import { Refused } from '../faces/Refused';
import { Trouble } from '../faces/Trouble';
import { useViewer } from '../host/ViewerContext';
import { PanelSkeleton } from './PanelSkeleton';
import { useReading } from './useReading';

// Asked for at once, beside what is read of the issue: the rules and their words are most of a panel's code, and nothing
// can be judged before the answers are there.
const judging = import('./JudgedPlan');
const JudgedPlan = lazy(() => judging.then(({ JudgedPlan: judged }) => ({ default: judged })));

/** The issue panel: one objective's delivery plan, what is missing in it and why, and where it is put right. */
export function DeliveryPlan() {
  const { viewer } = useViewer();
  if (!viewer.issue) throw new Error('Delivery plan: expected an issue in the host context, came none');
  return <OfIssue issueId={viewer.issue.id} />;
}

function OfIssue({ issueId }: { issueId: string }) {
  const read = useReading(issueId);
  const { reading } = read;
  if (reading.kind === 'loading') return <PanelSkeleton />;
  if (reading.kind === 'refused') return <Refused />;
  if (reading.kind === 'trouble') return <Trouble reason={reading.reason} onAgain={() => void read.readAgain()} />;
  return (
    <Suspense fallback={<PanelSkeleton />}>
      <JudgedPlan issueId={issueId} read={read} />
    </Suspense>
  );
}
