import type { Element } from '../plan/fields';
import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { pendingSubmission } from './approvals';

/** Returns what was submitted to its owner, with a reason for each element that is not as it should be. */
export function returnPlan({ record: { approvals } }: Situation, acting: Acting, request: { seen: string; reasons: { element: Element; reason: string }[] }): Decision {
  if (!mayAs(acting, ...whoMay.returnPlan)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.returnPlan] } };
  const submission = pendingSubmission(approvals);
  if (submission === undefined) {
    const last = approvals.submissions.at(-1);
    if (last?.ended?.how === 'returned' && last.hash === request.seen && last.ended.by === acting.actor) return { kind: 'done already' };
    return { kind: 'refused', refusal: { kind: 'not now', state: last?.ended?.how ?? 'not submitted', expected: ['submitted for approval'] } };
  }
  if (submission.hash !== request.seen) return { kind: 'refused', refusal: { kind: 'stale', seen: request.seen, now: submission.hash } };
  const reasons = request.reasons.filter(({ reason }) => reason.trim() !== '');
  if (reasons.length === 0) return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'approval.returned', data: { submission: submission.sequence, hash: submission.hash, reasons } }] };
}
