import { addedWork } from '../commitment/addedWork';
import type { ChangeProfile } from '../commitment/changeProfile';
import { strongestClass } from '../commitment/changeClass';
import type { NewRecord } from '../record/recordedEvent';
import type { Situation } from '../record/situation';
import { pendingSubmission, versionInForce, type Approvals } from './approvals';
import { changeInForce } from './changeInForce';
import { hashAgainst } from './standsAs';

/** Who changed the content last, and Jira's own id of that change, where Jira says. */
export interface LastChange {
  madeBy?: string;
  changelog?: string;
}

/**
 * What has to be recorded because what stands in Jira is no longer what the record knows: a submission that no longer
 * holds or has waited too long, work that was added, and a departure from the version in force, classed and told by its
 * differences. Nothing, when all of it is recorded already, so looking again writes nothing.
 */
export function noticeChange(situation: Situation, today: string, last: LastChange, profile?: ChangeProfile): NewRecord[] {
  const { approvals } = situation.record;
  return [...noticeSubmission(approvals, situation, today), ...noticeWork(approvals, situation), ...noticeDeparture(approvals, situation, last, profile)];
}

function noticeSubmission(approvals: Approvals, { commitment }: Situation, today: string): NewRecord[] {
  const pending = pendingSubmission(approvals);
  if (pending === undefined) return [];
  const now = hashAgainst(pending.commitment, commitment);
  if (pending.hash !== now) return [{ type: 'approval.invalidated', data: { submission: pending.sequence, hash: pending.hash, now } }];
  return pending.until < today ? [{ type: 'approval.expired', data: { submission: pending.sequence } }] : [];
}

function noticeWork(approvals: Approvals, { commitment }: Situation): NewRecord[] {
  const version = versionInForce(approvals);
  if (version === undefined) return [];
  const added = addedWork(version.commitment, commitment).filter((issue) => !approvals.addedWork.includes(issue));
  return added.length === 0 ? [] : [{ type: 'work.added', data: { version: version.number, issues: added } }];
}

function noticeDeparture(approvals: Approvals, { commitment }: Situation, last: LastChange, profile?: ChangeProfile): NewRecord[] {
  const version = versionInForce(approvals);
  const changes = changeInForce(approvals, commitment, profile);
  if (version === undefined || changes === undefined) return [];
  const hash = hashAgainst(version.commitment, commitment);
  const strongest = strongestClass(changes);
  if (strongest === undefined || hash === approvals.holdsFor) {
    const known = approvals.change === undefined && hash === approvals.holdsFor;
    return known ? [] : [{ type: 'change.reverted', data: { version: version.number, hash } }];
  }
  if (strongest === 'T4') {
    return [{ type: 'approval.carried', data: { version: version.number, from: approvals.holdsFor ?? version.hash, to: hash, differences: changes, ...last } }];
  }
  if (approvals.change?.hash === hash) return [];
  return [{ type: 'change.noticed', data: { version: version.number, hash, class: strongest, differences: changes, ...last } }];
}
