import { ask, path } from '../ask/ask';
import type { CreateWith } from './createContext';

type Context = Record<string, unknown>;

const byId = (ids: unknown): { id: string }[] => (Array.isArray(ids) ? ids : [ids]).map((id) => ({ id: String(id) }));

/** How Jira takes the values that an app may give by their names, apart from those the dialog draws itself. */
const FIELDS: Record<string, (value: unknown) => unknown> = {
  description: (document) => document,
  environment: (document) => document,
  assignee: (accountId) => ({ accountId }),
  reporter: (accountId) => ({ accountId }),
  labels: (labels) => labels,
  duedate: (day) => day,
  priority: (id) => ({ id }),
  components: byId,
  versions: byId,
  fixVersions: byId,
};
const DRAWN = ['projectId', 'issueTypeId', 'parentId', 'summary'];

/**
 * What the create dialog starts with when an app opens it (`CreateIssueModal` of @forge/jira-bridge), looked up as the
 * person who looks. Throws for a value that is not modelled, naming it, and when a place is not there for that person.
 */
export async function askedCreate(context: Context): Promise<CreateWith> {
  const { projectId, issueTypeId, parentId, summary } = context;
  const fields: Context = {};
  for (const [name, value] of Object.entries(context)) {
    if (DRAWN.includes(name) || value === undefined) continue;
    const asTaken = Object.hasOwn(FIELDS, name) ? FIELDS[name] : /^customfield_\d+$/.test(name) ? (it: unknown) => it : undefined;
    if (!asTaken) throw new Error(`The create dialog takes no "${name}" here.`);
    fields[name] = asTaken(value);
  }
  const parent = parentId === undefined ? undefined : await ask<{ key: string; fields: { project: { key: string } } }>(path`/rest/api/3/issue/${String(parentId)}?fields=project`);
  const project = projectId === undefined ? undefined : await ask<{ key: string }>(path`/rest/api/3/project/${String(projectId)}`);
  return {
    fields,
    ...(parent ? { parent: parent.key, project: parent.fields.project.key } : {}),
    ...(project ? { project: project.key } : {}),
    ...(issueTypeId === undefined ? {} : { type: String(issueTypeId) }),
    ...(summary === undefined ? {} : { summary: String(summary) }),
  };
}
