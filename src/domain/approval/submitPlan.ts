import { addDays, formatISO, parseISO } from 'date-fns';
import type { ChangeProfile } from '../commitment/changeProfile';
import { strongestClass } from '../commitment/changeClass';
import { mayMove } from '../objective/lifecycle/lifecycle';
import type { Decision, Unmet } from '../record/decision';
import type { NewRecord } from '../record/recordedEvent';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { pendingSubmission, versionInForce, type ChangeNote } from './approvals';
import type { ApprovalSetting } from './approvalSetting';
import { approverGaps } from './approverGaps';
import { changeInForce } from './changeInForce';
import { obstacles } from './obstacles';
import { hashAgainst } from './standsAs';
import { requiredApprovals } from './requiredApprovals';

/** What the submitter saw, and what the version will say of itself. `effectiveFrom` is today unless it is named. */
export interface Submitting {
  seen: string;
  note: { what: string; why: string; effectiveFrom?: string };
}

/**
 * Submits the plan as it stands for approval. Refused with everything that is not met at once: gates, rules that block
 * approval, a missing approval rule, roles that nobody holds, a note that does not say what and why (COM-03). Quiet when
 * exactly this is waiting already; an older submission of something else ends.
 */
export function submitPlan(situation: Situation, acting: Acting, request: Submitting, setting: ApprovalSetting, profile?: ChangeProfile): Decision {
  const { record: { approvals, lifecycle, decisions }, hash, commitment, facts } = situation;
  if (!mayAs(acting, ...whoMay.submitPlan)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...whoMay.submitPlan] } };
  if (!mayMove(lifecycle, 'plan.approved')) {
    return { kind: 'refused', refusal: { kind: 'not now', state: lifecycle.state, expected: ['draft', 'accepted', 'approved', 'evaluating'] } };
  }
  if (request.seen !== hash) return { kind: 'refused', refusal: { kind: 'stale', seen: request.seen, now: hash } };
  const pending = pendingSubmission(approvals);
  if (pending !== undefined && hashAgainst(pending.commitment, commitment) === pending.hash) return { kind: 'done already' };
  const changes = changeInForce(approvals, commitment, profile);
  const unmet = [...nothingToApprove(changes), ...obstacles(setting.scoring, setting.profile, decisions, acting.at.slice(0, 10)), ...noteGaps(request.note, acting.at.slice(0, 10))];
  const { rule } = setting;
  const required = rule && requiredApprovals(rule, facts, changes);
  unmet.push(...approverGaps(commitment.objective.riskTier, required, (role) => setting.holders(role, acting.at)));
  if (unmet.length > 0 || rule === undefined || required === undefined) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  const today = acting.at.slice(0, 10);
  const note: ChangeNote = { what: request.note.what.trim(), why: request.note.why.trim(), effectiveFrom: request.note.effectiveFrom ?? today };
  const requested: NewRecord = {
    type: 'approval.requested',
    data: {
      version: (versionInForce(approvals)?.number ?? 0) + 1,
      hash,
      commitment,
      class: changes === undefined ? 'first' : strongestClass(changes),
      rule: {
        id: rule.id, version: rule.version, selfApproval: rule.selfApprovalAllowed, oneMayFillTwoRoles: rule.oneMayFillTwoRoles, inOrder: rule.inOrder, delegation: rule.delegationAllowed,
      },
      required,
      note,
      until: formatISO(addDays(parseISO(today), rule.maxAgeDays), { representation: 'date' }),
      seen: setting.seen,
      score: { profile: setting.profile.version, shown: setting.scoring.kind === 'scored' ? setting.scoring.score.shown : 0, ...(setting.receipt === undefined ? {} : { receipt: setting.receipt }) },
      differences: changes ?? [],
      authors: setting.authors,
    },
  };
  const ended: NewRecord[] = pending === undefined ? [] : [{ type: 'approval.invalidated', data: { submission: pending.sequence, hash: pending.hash, now: hash } }];
  return { kind: 'events', events: [...ended, requested] };
}

/** With an approved version, only what needs approving again can be submitted. */
function nothingToApprove(changes: ReturnType<typeof changeInForce>): Unmet[] {
  if (changes === undefined || changes.some((one) => one.class !== 'T4')) return [];
  return [{ item: 'nothing to approve', facts: { editorial: changes.length } }];
}

function noteGaps({ what, why, effectiveFrom }: Submitting['note'], today: string): Unmet[] {
  return [
    ...(what.trim() === '' ? [{ item: 'note says what', facts: {} }] : []),
    ...(why.trim() === '' ? [{ item: 'note says why', facts: {} }] : []),
    ...(effectiveFrom !== undefined && effectiveFrom < today ? [{ item: 'a day to come', facts: { until: effectiveFrom } }] : []),
  ];
}
