import { tierInForce } from '../../domain/approval/tierInForce';
import { buildCommitment, type Illegible } from '../../domain/commitment/buildCommitment';
import { commitmentHash } from '../../domain/commitment/commitmentHash';
import type { ObjectiveRecord } from '../../domain/record/objectiveRecord';
import type { Situation } from '../../domain/record/situation';
import type { OpenedObjective } from '../../jira/openObjective';
import { contextOf, type SiteRecords } from './siteRecords';

/**
 * What stands on an epic, held beside its record. `illegible`: fields of which no commitment can be made.
 *
 * @param work ids of the issues under it
 */
export function situationOf(opened: OpenedObjective, work: readonly string[], record: ObjectiveRecord, site: SiteRecords): { kind: 'situation'; situation: Situation } | { kind: 'illegible'; fields: Illegible[] } {
  const built = buildCommitment(opened.facts, { work, context: contextOf(opened.facts, site), riskTier: tierInForce(record.approvals, opened.facts) });
  if (built.kind === 'refused') return { kind: 'illegible', fields: built.fields };
  const { commitment } = built;
  return { kind: 'situation', situation: { record, facts: opened.facts, commitment, hash: commitmentHash(commitment), status: opened.issue.status } };
}
