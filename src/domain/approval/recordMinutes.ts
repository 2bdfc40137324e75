import type { Decision, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { pendingSubmission, type Submission } from './approvals';
import type { ApprovalSetting } from './approvalSetting';
import { give, type Given } from './approvePlan';
import { obstacles } from './obstacles';
import { hashAgainst } from './standsAs';

/** Signed minutes of a meeting that approved what was submitted: who approved in which role, where the minutes are, when it met. */
export interface RecordingMinutes {
  seen: string;
  approvals: { approver: string; role: string }[];
  reference: string;
  heldOn: string;
}

/**
 * Records an approval that was given in a meeting (GOV-07). Everybody named must have held the role on that day; the same
 * separation of owner, author and approver applies, and the same content: minutes of another text approve nothing.
 */
export function recordMinutes(situation: Situation, acting: Acting, request: RecordingMinutes, setting: ApprovalSetting): Decision {
  if (!mayAs(acting, ...whoMay.recordMinutes)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.recordMinutes] } };
  const submission = pendingSubmission(situation.record.approvals);
  if (submission === undefined) {
    const last = situation.record.approvals.submissions.at(-1);
    if (last?.ended?.how === 'approved' && last.hash === request.seen && allGiven(last, request)) return { kind: 'done already' };
    return { kind: 'refused', refusal: { kind: 'not now', state: last?.ended?.how ?? 'not submitted', expected: ['submitted for approval'] } };
  }
  const now = request.seen === submission.hash ? hashAgainst(submission.commitment, situation.commitment) : submission.hash;
  if (now !== request.seen) return { kind: 'refused', refusal: { kind: 'stale', seen: request.seen, now } };
  if (allGiven(submission, request)) return { kind: 'done already' };
  const fresh = request.approvals.filter(({ role }) => !submission.given.some((one) => one.role === role));
  const today = acting.at.slice(0, 10);
  // At the end of the day it was held: a role taken up that morning counts.
  const held = `${request.heldOn}T23:59:59.999Z`;
  const owner = situation.facts.owner.kind === 'account' ? situation.facts.owner.accountId : undefined;
  const own = acting.actor === owner || acting.actor === submission.by || submission.authors.includes(acting.actor);
  const unmet: Unmet[] = [
    ...(own ? [{ item: 'somebody else records the minutes', facts: {} }] : []),
    ...obstacles(setting.scoring, setting.profile, situation.record.decisions, today),
    ...(request.reference.trim() === '' ? [{ item: 'minutes say where they are', facts: {} }] : []),
    ...(request.heldOn > today ? [{ item: 'the meeting has been held', facts: { heldOn: request.heldOn } }] : []),
    ...(request.heldOn < submission.at.slice(0, 10) ? [{ item: 'the meeting saw what was submitted', facts: { heldOn: request.heldOn, submitted: submission.at.slice(0, 10) } }] : []),
    ...(fresh.length === 0 ? [{ item: 'minutes name an approver', facts: {} }] : []),
    ...fresh.filter(({ role }, at) => fresh.findIndex((one) => one.role === role) < at).map(({ role }) => ({ item: 'one approval for each role', facts: { role } })),
    ...fresh.filter(({ role }) => !submission.required.some((one) => one.role === role)).map(({ role }) => ({ item: 'a role that is asked for', facts: { role } })),
    ...fresh.filter(({ approver, role }) => !setting.holders(role, held).includes(approver)).map(({ approver, role }) => ({ item: 'held the role on the day', facts: { approver, role, heldOn: request.heldOn } })),
  ];
  const giving = fresh.map(
    ({ approver, role }): Given => ({
      approver,
      role,
      means: submission.required.find((one) => one.role === role)?.means ?? [],
      kind: 'signed minutes',
      minutes: { reference: request.reference.trim(), heldOn: request.heldOn },
    }),
  );
  return give(situation, submission, giving, unmet);
}

const allGiven = ({ given }: Submission, { approvals }: RecordingMinutes): boolean =>
  approvals.length > 0 && approvals.every(({ approver, role }) => given.some((one) => one.approver === approver && one.role === role));
