import type { ObjectiveRecord } from '../record/objectiveRecord';
import { versionInForce } from '../approval/approvals';

/** Documented information that the record itself is, so that nobody files it twice. Moments are ISO 8601 in UTC. */
export interface AutoEvidence {
  kind: 'plan' | 'approval' | 'change history';
  /** What it rests on, in the order of time; empty: nothing of the kind is recorded yet. */
  from: { sequence: number; at: string; hash: string; version: number; by?: string; role?: string; why?: string }[];
}

/**
 * The plan as it was approved (EVD-02), the approvals of the version in force (EVD-03), and every version with what and why
 * it changed (EVD-07, EVD-14). They are satisfied by the record; nothing has to be attached.
 */
export function autoEvidence({ approvals }: ObjectiveRecord): AutoEvidence[] {
  const version = versionInForce(approvals);
  return [
    { kind: 'plan', from: version === undefined ? [] : [{ sequence: version.submission, at: version.at, hash: version.hash, version: version.number }] },
    {
      kind: 'approval',
      from: (version?.approvals ?? []).map(({ sequence, at, hash, approver, role }) => ({ sequence, at, hash, version: version?.number ?? 0, by: approver, role })),
    },
    { kind: 'change history', from: approvals.versions.map(({ number, submission, at, hash, note }) => ({ sequence: submission, at, hash, version: number, why: note.why })) },
  ];
}
