import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import { lastChange } from '../../../src/domain/approval/lastChange';
import { versionInForce } from '../../../src/domain/approval/approvals';
import type { ChangeTopic } from '../../../src/domain/commitment/changeClass';

/** The last change of an approved plan as the head tells it. */
export interface ToldChange {
  /** What it is about. */
  topics: ChangeTopic[];
  what: string;
  why?: string;
  /** Roles that approved it; none approved an editorial one. */
  roles: string[];
}

const topicsOf = (differences: readonly { topic: string }[]): ChangeTopic[] => {
  const all = [...new Set(differences.map(({ topic }) => topic as ChangeTopic))];
  const material = all.filter((topic) => topic !== 'editorial');
  return material.length > 0 ? material : all;
};

/**
 * What was changed last since the first approval: an editorial change that was carried over, or else the newest version.
 * `undefined` while there is only a first version and nothing has changed; a change that waits for approval is told apart.
 */
export function lastChangeOf({ record, events }: Pick<OpenedRecord, 'record' | 'events'>, editorial: string): ToldChange | undefined {
  const version = versionInForce(record.approvals);
  const last = lastChange(record.approvals);
  if (version === undefined || last === undefined) return undefined;
  const carried = events.some(({ type, data }) => type === 'approval.carried' && (data as { version?: unknown } | undefined)?.version === version.number);
  if (carried) return { topics: ['editorial'], what: editorial, roles: [] };
  if (version.number === 1) return undefined;
  return { topics: topicsOf(version.differences), what: last.what, why: last.why, roles: [...new Set(last.approvers.map(({ role }) => role))] };
}
