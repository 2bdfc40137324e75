import type { WorkFacts, WorkItemFact } from '../domain/plan/workFacts';
import { workOf, type WorkItem } from './childWork';
import type { OpenedObjective, StatusCategory } from './openObjective';

const categories: Record<StatusCategory, WorkItemFact['statusCategory']> = { todo: 'new', inProgress: 'indeterminate', done: 'done' };

/**
 * The work under an objective as the rules read it. An issue belongs to the planned activity that names it.
 *
 * @param proved what evidence items support, as `issue:<id>` for a work item
 */
export function workFactsOf(opened: OpenedObjective, children: WorkItem[], proved: ReadonlySet<string>): WorkFacts {
  const { plannedWork } = opened.facts;
  const activities = plannedWork.kind === 'value' ? plannedWork.value.activities : [];
  return {
    issues: workOf(opened, children).items.map((item) => {
      const activity = activities.find(({ work }) => work?.includes(item.id))?.id;
      return {
        id: item.id,
        key: item.key,
        summary: item.summary,
        statusCategory: categories[item.status],
        ...(item.due === undefined ? {} : { due: item.due }),
        ...(item.assignee === undefined ? {} : { assignee: item.assignee }),
        ...(activity === undefined ? {} : { activity }),
        ...(proved.has(`issue:${item.id}`) ? { hasEvidence: true } : {}),
        ...(item.typeName === '' ? {} : { typeName: item.typeName }),
        projectKey: item.projectKey,
      };
    }),
  };
}
