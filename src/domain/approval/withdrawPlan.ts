import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { pendingSubmission } from './approvals';

/** Takes a submission back. Quiet when the last one was withdrawn already. */
export function withdrawPlan({ record: { approvals } }: Situation, acting: Acting, { reason }: { reason?: string }): Decision {
  if (!mayAs(acting, ...whoMay.withdrawPlan)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.withdrawPlan] } };
  const submission = pendingSubmission(approvals);
  if (submission !== undefined) {
    return { kind: 'events', events: [{ type: 'approval.withdrawn', data: { submission: submission.sequence, ...(reason === undefined ? {} : { reason }) } }] };
  }
  const last = approvals.submissions.at(-1);
  if (last?.ended?.how === 'withdrawn') return { kind: 'done already' };
  return { kind: 'refused', refusal: { kind: 'not now', state: last?.ended?.how ?? 'not submitted', expected: ['submitted for approval'] } };
}
