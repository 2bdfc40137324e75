import { maySee } from '../access/permissions';
import type { Reading } from '../fields/siteField';
import { priorityShape, statusShape, typeShape } from './catalogueShapes';

/** An issue as it stands in another one, as parent, sub-task or link; `undefined` when the reader may not see it. */
export function briefIssue({ site, actor }: Reading, id: string): Record<string, unknown> | undefined {
  const issue = site.store.issues.get(id);
  if (!issue || !maySee(site, actor, issue)) return undefined;
  const status = site.store.statuses.get(issue.statusId);
  const type = site.store.issueTypes.get(issue.typeId);
  const priority = issue.priorityId === null ? undefined : site.store.priorities.get(issue.priorityId);
  return {
    id: issue.id,
    key: issue.key,
    self: `${site.apiUrl}/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      ...(status ? { status: statusShape(site, status) } : {}),
      ...(priority ? { priority: priorityShape(site, priority) } : {}),
      ...(type ? { issuetype: typeShape(site, type) } : {}),
    },
  };
}
