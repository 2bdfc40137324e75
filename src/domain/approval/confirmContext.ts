import type { ChangeProfile } from '../commitment/changeProfile';
import { changeInForce } from './changeInForce';
import { versionInForce } from './approvals';
import { hashAgainst } from './standsAs';
import type { Decision, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';

/** Records that a changed policy or requirement leaves the plan as it is, with the reason. Only where nothing else departs. */
export function confirmContext({ record: { approvals }, hash, commitment }: Situation, acting: Acting, request: { seen: string; reason: string }, profile?: ChangeProfile): Decision {
  if (!mayAs(acting, ...whoMay.confirmContext)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.confirmContext] } };
  if (request.seen !== hash) return { kind: 'refused', refusal: { kind: 'stale', seen: request.seen, now: hash } };
  const version = versionInForce(approvals);
  const changes = changeInForce(approvals, commitment, profile);
  if (version === undefined || changes === undefined) return { kind: 'refused', refusal: { kind: 'not now', state: 'not approved', expected: ['approved'] } };
  const standing = hashAgainst(version.commitment, commitment);
  if (approvals.holdsFor === standing) return { kind: 'done already' };
  const others = changes.filter((one) => one.class === 'T1' || one.class === 'T2');
  const unmet: Unmet[] = [
    ...(others.length > 0 ? [{ item: 'nothing else has changed', facts: { count: others.length } }] : []),
    ...(request.reason.trim() === '' ? [{ item: 'a reason', facts: {} }] : []),
  ];
  if (unmet.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  return { kind: 'events', events: [{ type: 'context.confirmed', data: { version: version.number, hash: standing, reason: request.reason.trim(), context: commitment.objective.context } }] };
}
