import { fieldIdsAmong, fieldsInSchema } from './fieldIds';
import { askJira, type JiraFetch } from './jiraFetch';
import { leftOut, objectiveIn, type JiraIssue, type OpenedObjective } from './openObjective';

/** An epic that an issue may serve, and the planned activity that names the issue. */
export interface Served {
  epic: OpenedObjective;
  /** By its place in the plan, from 1; absent where no activity names it. */
  activity?: { n: number; text: string };
  /** The issue is its child. */
  parent: boolean;
}

/** Jira reads at most 100 issues at once. */
const atOnce = 100;

/**
 * Reads every issue by id (1 request for 100) as an epic with its plan. The ids of the app's fields come with each, because
 * an issue of a team-managed project, which has none of them, may ask. What may not be seen is left out.
 */
export async function readEpics(fetch: JiraFetch, ids: readonly string[], origin: string): Promise<OpenedObjective[]> {
  if (ids.length === 0) return [];
  const { issues, schema } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: ids.slice(0, atOnce), fields: ['*all', ...leftOut], expand: ['schema'] },
  })) as { issues: JiraIssue[]; schema?: JiraIssue['schema'] };
  return issues.map((issue) => objectiveIn(issue, fieldIdsAmong(fieldsInSchema(issue.schema ?? schema), origin)));
}

/**
 * What an issue serves: its parent, and every epic it is linked with whose plan names it (1 request for all of them, none
 * where it has neither).
 */
export async function readServed(fetch: JiraFetch, { issue, linked }: Pick<OpenedObjective, 'issue' | 'linked'>, origin: string): Promise<Served[]> {
  const ids = [...new Set([...(issue.parentId === undefined ? [] : [issue.parentId]), ...linked.map(({ id }) => id)])];
  return (await readEpics(fetch, ids, origin)).flatMap((epic): Served[] => {
    const activities = epic.facts.plannedWork.kind === 'value' ? epic.facts.plannedWork.value.activities : [];
    const at = activities.findIndex(({ work }) => work?.some((named) => named === issue.id || named === issue.key));
    const parent = epic.issue.id === issue.parentId;
    const text = activities[at]?.text;
    if (!parent && text === undefined) return [];
    return [{ epic, parent, ...(text === undefined ? {} : { activity: { n: at + 1, text } }) }];
  }).sort((one, other) => Number(other.parent) - Number(one.parent));
}
