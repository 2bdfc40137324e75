import type { Decision, Unmet } from '../record/decision';
import type { NewRecord } from '../record/recordedEvent';
import type { Acting, Situation } from '../record/situation';
import { pendingSubmission, type RequiredApproval, type Submission } from './approvals';
import type { ApprovalSetting } from './approvalSetting';
import { standingDelegations } from './delegation';
import { obstacles } from './obstacles';
import { hashAgainst } from './standsAs';

/** What the approver saw and says: the hash shown to them, the role they act in, and what they bind themself to. */
export interface Approving {
  seen: string;
  role: string;
  means: string[];
  note?: string;
}

/**
 * Approves exactly what was shown. The hash the approver saw, the hash that was submitted and the hash of what stands in
 * Jira at this moment must be one; so nobody ever approves content they did not see. The last approval freezes the version.
 *
 * Refused: nothing waits, or it has expired; something else was shown; a role the actor does not hold or hold by
 * delegation; and, all at once, gates, meanings not stated, an earlier role not yet given, an approval of one's own work or
 * in a second role where the rule does not allow it, and a last approval that leaves nobody independent (GOV-16).
 */
export function approvePlan(situation: Situation, acting: Acting, request: Approving, setting: ApprovalSetting): Decision {
  const { record: { approvals, decisions }, commitment } = situation;
  const submission = pendingSubmission(approvals);
  if (submission === undefined) {
    const last = approvals.submissions.at(-1);
    // An approval of what was returned, withdrawn or changed since came to nothing; whoever repeats it has to learn that.
    const already = last?.ended?.how === 'approved' && last.hash === request.seen && last.given.some((one) => one.approver === acting.actor && one.role === request.role);
    return already ? { kind: 'done already' } : notWaiting(last);
  }
  if (acting.at.slice(0, 10) > submission.until) return notWaiting(submission, 'expired');
  if (request.seen !== submission.hash) return stale(request.seen, submission.hash);
  const now = hashAgainst(submission.commitment, commitment);
  if (now !== submission.hash) return stale(request.seen, now);
  if (submission.given.some((one) => one.approver === acting.actor && one.role === request.role)) return { kind: 'done already' };
  const required = submission.required.find(({ role }) => role === request.role);
  const from = required && actsFor(required, acting, submission, situation, setting);
  if (required === undefined || from === undefined || submission.given.some(({ role }) => role === request.role)) {
    return { kind: 'refused', refusal: { kind: 'not your part', needs: ['required approver'] } };
  }
  const given: Given = { approver: acting.actor, role: request.role, means: request.means, kind: 'decision', ...(request.note === undefined ? {} : { note: request.note }), ...(from === acting.actor ? {} : { delegatedFrom: from }) };
  return give(situation, submission, [given], [...obstacles(setting.scoring, setting.profile, decisions, acting.at.slice(0, 10)), ...meaningGaps(required, request.means)]);
}

/** One approval about to be given. */
export interface Given {
  approver: string;
  role: string;
  means: string[];
  kind: 'decision' | 'signed minutes';
  minutes?: { reference: string; heldOn: string };
  note?: string;
  delegatedFrom?: string;
}

/** Gives approvals if nothing stands in the way, and freezes the version with the last one. */
export function give({ facts }: Situation, submission: Submission, giving: readonly Given[], inTheWay: readonly Unmet[]): Decision {
  const owner = facts.owner.kind === 'account' ? facts.owner.accountId : undefined;
  const own = (account: string): boolean => account === owner || account === submission.by || submission.authors.includes(account);
  // Whoever acts for somebody is no more independent than they are.
  const ownOf = ({ approver, delegatedFrom }: Pick<Given, 'approver' | 'delegatedFrom'>): boolean => own(approver) || (delegatedFrom !== undefined && own(delegatedFrom));
  const roles = new Set([...submission.given, ...giving].map(({ role }) => role));
  const complete = submission.required.every(({ role }) => roles.has(role));
  const approvers = [...submission.given, ...giving];
  const unmet = [...inTheWay, ...giving.flatMap((one, at) => separation(one, submission, giving.slice(0, at), ownOf(one)))];
  if (complete && approvers.every(ownOf)) unmet.push({ item: 'an independent approver', facts: {} });
  if (unmet.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  const events: NewRecord[] = giving.map((one, at) => ({
    type: 'approval.given',
    data: {
      submission: submission.sequence,
      hash: submission.hash,
      ...one,
      ...(ownOf(one) ? { self: true } : {}),
      ...(hasAnotherRole(one, submission, giving.slice(0, at)) ? { secondRole: true } : {}),
    },
  }));
  if (complete) events.push({ type: 'plan.approved', data: { version: submission.version, submission: submission.sequence, hash: submission.hash, note: submission.note } });
  return { kind: 'events', events };
}

function separation(one: Given, { rule, required, given }: Submission, before: readonly Given[], own: boolean): Unmet[] {
  const have = new Set([...given, ...before].map(({ role }) => role));
  const first = rule.inOrder ? required.find(({ role }) => !have.has(role)) : undefined;
  return [
    ...(own && !rule.selfApproval ? [{ item: 'somebody else approves', facts: { role: one.role } }] : []),
    ...(!rule.oneMayFillTwoRoles && hasAnotherRole(one, { given }, before) ? [{ item: 'one role each', facts: { role: one.role } }] : []),
    ...(first !== undefined && first.role !== one.role ? [{ item: 'an earlier approval', facts: { role: first.role } }] : []),
  ];
}

const hasAnotherRole = (one: Given, { given }: Pick<Submission, 'given'>, before: readonly Given[]): boolean =>
  [...given, ...before].some(({ approver, role }) => approver === one.approver && role !== one.role);

/** For whom the actor may act in a role: themself, or whoever delegated it to them; `undefined` when for nobody. */
function actsFor({ role }: RequiredApproval, acting: Acting, { rule }: Submission, { record }: Situation, { holders }: ApprovalSetting): string | undefined {
  const holding = holders(role, acting.at);
  if (holding.includes(acting.actor)) return acting.actor;
  if (!rule.delegation) return undefined;
  const today = acting.at.slice(0, 10);
  return standingDelegations(record.approvals, today).find((one) => one.role === role && one.to === acting.actor && holding.includes(one.from))?.from;
}

const meaningGaps = ({ means }: RequiredApproval, stated: readonly string[]): Unmet[] =>
  means.filter((one) => !stated.includes(one)).map((meaning) => ({ item: 'meaning stated', facts: { meaning } }));

function notWaiting(last: Submission | undefined, how = last?.ended?.how): Decision {
  return { kind: 'refused', refusal: { kind: 'not now', state: how ?? 'not submitted', expected: ['submitted for approval'] } };
}

const stale = (seen: string, now: string): Decision => ({ kind: 'refused', refusal: { kind: 'stale', seen, now } });
