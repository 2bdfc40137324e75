import type { ApprovalSetting } from '../../domain/approval/approvalSetting';
import { servesOf } from '../../domain/plan/servesOf';
import { versionInForce } from '../../domain/approval/approvals';
import { tierInForce } from '../../domain/approval/tierInForce';
import { judgePlan } from '../../domain/score/judge';
import type { ObjectiveRecord } from '../../domain/record/objectiveRecord';
import { workOf, type WorkItem } from '../../jira/childWork';
import { readContentChanges } from '../../jira/contentChanges';
import type { OpenedObjective } from '../../jira/openObjective';
import { planAuthors } from '../../jira/planAuthors';
import type { Ports } from '../ports';
import { factsOf } from './factsOf';
import { approvalRuleFor, holdersOf, type SiteRecords } from './siteRecords';

/**
 * What an approval of this objective rests on: the rule for its risk tier, who holds which role, the score of the facts as
 * they are now, the state of the work beside what is approved, and who wrote it since the version in force (1 request).
 */
export async function approvalSettingOf(
  ports: Ports,
  { opened, children, record, at }: { opened: OpenedObjective; children: WorkItem[]; record: ObjectiveRecord; at: string },
  site: SiteRecords,
): Promise<ApprovalSetting> {
  const { facts } = opened;
  const since = versionInForce(record.approvals)?.at ?? '';
  const changes = await readContentChanges(ports.asApp, opened.issue.id, opened.fieldIds);
  const { items, byStatus } = workOf(opened, children);
  return {
    rule: approvalRuleFor(site, tierInForce(record.approvals, facts)),
    holders: (role, moment) => holdersOf(site, role, moment, servesOf(facts)),
    profile: site.profile,
    scoring: judgePlan(factsOf({ opened, children, record, at }, site), site.profile),
    seen: {
      work: { total: items.length, ...byStatus },
      evidence: Object.keys(record.evidence.items),
    },
    authors: planAuthors(opened, changes, since),
  };
}
