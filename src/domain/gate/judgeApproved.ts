import { pendingSubmission, versionInForce } from '../approval/approvals';
import { hashAgainst } from '../approval/standsAs';
import type { ChangeProfile } from '../commitment/changeProfile';
import type { Situation } from '../record/situation';
import { departures } from './departures';
import { endedState } from './endedState';
import type { GateItem, GateVerdict } from './gateVerdict';

/**
 * Whether a version of the delivery plan is in force and what stands there now is what was approved. A change of wording
 * alone is carried over; a change of evaluation, scope, time, resources or accountability waits for its approval, and one
 * of policies or requirements for somebody to confirm the plan or revise it.
 */
export function judgeApproved(situation: Situation, changeProfile?: ChangeProfile): GateVerdict {
  const { lifecycle, approvals } = situation.record;
  const ended = endedState(lifecycle);
  if (ended !== undefined) return { kind: 'refuses', why: 'ended', state: ended };
  const version = versionInForce(approvals);
  const changes = departures(situation, changeProfile);
  if (version === undefined || changes === undefined) return { kind: 'refuses', why: 'not approved', items: [waiting(situation) ?? { kind: 'submit' }] };
  if (changes.length === 0) return { kind: 'passes' };
  const waits = waiting(situation);
  return {
    kind: 'refuses',
    why: 'changed',
    version: version.number,
    contextOnly: changes.every((one) => one.class === 'T3'),
    items: [...(waits === undefined ? [] : [waits]), ...changes.map((difference): GateItem => ({ kind: 'difference', difference }))],
  };
}

/** The submission of exactly what stands there now, with the roles that have not approved it yet. */
function waiting({ record: { approvals }, commitment }: Situation): GateItem | undefined {
  const pending = pendingSubmission(approvals);
  if (pending === undefined || hashAgainst(pending.commitment, commitment) !== pending.hash) return undefined;
  const given = new Set(pending.given.map(({ role }) => role));
  return { kind: 'waits', version: pending.version, roles: pending.required.map(({ role }) => role).filter((role) => !given.has(role)) };
}
