import { askJira, type JiraFetch } from './jiraFetch';
import { digits } from './jqlId';
import { statusCategory, type LinkedIssue, type OpenedObjective, type StatusCategory } from './openObjective';

export interface WorkItem extends LinkedIssue {
  typeName: string;
  projectKey: string;
  statusName: string;
  /** Calendar day. */
  due?: string;
  /** Account id. */
  assignee?: string;
  /** Day it was resolved on, as the reader's own calendar has it. Absent for linked work. */
  resolved?: string;
  /** Absent for linked work: Jira tells no labels of the other end of a link. */
  labels?: string[];
  /** `parent`: a child issue; `link`: attached to a planned activity by an issue link (team-managed projects). */
  through: 'parent' | 'link';
}

/** The work under an objective that this account may see. */
export interface ChildWork {
  items: WorkItem[];
  byStatus: Record<StatusCategory, number>;
}

interface Hit {
  id: string;
  key: string;
  fields: {
    summary?: string;
    status?: { name?: string; statusCategory?: { key?: string } };
    issuetype?: { name?: string };
    project?: { key?: string };
    duedate?: string | null;
    resolutiondate?: string | null;
    assignee?: { accountId?: string } | null;
    labels?: string[];
  };
}

/** One page holds 100 issues once fields are asked for; an objective with more children takes another request each. */
const pageSize = 100;

/** Jira takes at most 50 ids to bring up to date before it answers. */
const mostReconciled = 50;

/**
 * Reads the child issues of an issue, whatever projects they are in, as the account behind `fetch`.
 *
 * @param justChanged ids of issues that changed a moment ago: Jira's search follows its data with a delay, and is asked to
 *   have these right
 */
export async function readChildren(fetch: JiraFetch, issueId: string, justChanged: string[] = []): Promise<WorkItem[]> {
  const items: WorkItem[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = (await askJira(fetch, '/rest/api/3/search/jql', {
      method: 'POST',
      body: {
        jql: `parent = ${digits(issueId)} ORDER BY key`,
        fields: ['summary', 'status', 'issuetype', 'project', 'duedate', 'assignee', 'labels', 'resolutiondate'],
        maxResults: pageSize,
        ...(justChanged.length === 0 ? {} : { reconcileIssues: justChanged.slice(0, mostReconciled).map(Number) }),
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    })) as { issues: Hit[]; nextPageToken?: string };
    items.push(...page.issues.map(workItem));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return items;
}

/** The children that carry the plan. Control tasks (see domain/control) stand under the epic too, and are none of the planned work. */
export const plannedChildren = (children: readonly WorkItem[], controls: ReadonlySet<string>): WorkItem[] => children.filter(({ id }) => !controls.has(id));

/** Linked issues that a planned activity names as its work, as far as this account sees them; Jira links no child to its parent. */
export function linkedWork({ facts: { plannedWork: planned }, linked }: OpenedObjective): LinkedIssue[] {
  const named = new Set(planned.kind === 'value' ? planned.value.activities.flatMap(({ work }) => work ?? []) : []);
  return linked.filter(({ id }, at) => named.has(id) && linked.findIndex((other) => other.id === id) === at);
}

/** Children and linked work, each counted once. */
export function workOf(objective: OpenedObjective, children: WorkItem[]): ChildWork {
  const seen = new Set(children.map(({ id }) => id));
  const linked = linkedWork(objective)
    .filter(({ id }) => !seen.has(id))
    .map(({ id, key, summary, status, statusName = '', typeName = '' }): WorkItem => ({ id, key, summary, status, statusName, typeName, projectKey: key.split('-')[0] ?? '', through: 'link' }));
  const items = [...children, ...linked];
  const count = (status: StatusCategory) => items.filter((item) => item.status === status).length;
  return { items, byStatus: { todo: count('todo'), inProgress: count('inProgress'), done: count('done') } };
}

function workItem({ id, key, fields }: Hit): WorkItem {
  return {
    id,
    key,
    summary: fields.summary ?? '',
    status: statusCategory(fields.status?.statusCategory?.key),
    statusName: fields.status?.name ?? '',
    typeName: fields.issuetype?.name ?? '',
    projectKey: fields.project?.key ?? '',
    ...(fields.duedate ? { due: fields.duedate } : {}),
    ...(fields.assignee?.accountId === undefined ? {} : { assignee: fields.assignee.accountId }),
    // Jira writes a moment in the offset of whoever asks, so its first ten characters are their day.
    ...(fields.resolutiondate ? { resolved: fields.resolutiondate.slice(0, 10) } : {}),
    ...(fields.labels === undefined || fields.labels.length === 0 ? {} : { labels: fields.labels }),
    through: 'parent',
  };
}
