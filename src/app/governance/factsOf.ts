import { catalogueFactsOf } from '../../domain/catalogues/inForce';
import { standingItems } from '../../domain/evidence/evidence';
import type { PlanFacts } from '../../domain/plan/planFacts';
import type { ObjectiveRecord } from '../../domain/record/objectiveRecord';
import { recordFactsOf } from '../../domain/record/recordFactsOf';
import type { WorkItem } from '../../jira/childWork';
import type { OpenedObjective } from '../../jira/openObjective';
import { workFactsOf } from '../../jira/workFacts';
import type { SiteRecords } from './siteRecords';

/** Everything the rules look at: what stands on the epic, the work under it, the catalogues, and the record. */
export function factsOf({ opened, children, record, at }: { opened: OpenedObjective; children: WorkItem[]; record: ObjectiveRecord; at: string }, site: SiteRecords): PlanFacts {
  const proved = new Set(standingItems(record.evidence).flatMap(({ supports }) => supports));
  return {
    ...opened.facts,
    work: workFactsOf(opened, children, proved),
    catalogues: catalogueFactsOf(site.entries),
    record: recordFactsOf(record, opened.facts, opened.issue.status, at, site.assignments),
  };
}
