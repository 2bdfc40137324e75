import { askJira, path, type JiraFetch } from './jiraFetch';

/** A type of issue that can stand under an epic. */
export interface CreatableType {
  id: string;
  name: string;
}

export interface CreatableProject {
  id: string;
  key: string;
  name: string;
}

interface ProjectHit extends CreatableProject {
  style?: string;
  simplified?: boolean;
}

/** Projects a chooser offers at once; where there are more, a person types a part of the name. */
export const mostProjects = 100;

/**
 * Company-managed projects in which this account may create issues (1 request), by name; `more` where there are others.
 * Team-managed ones are left out: Jira refuses them a parent in another project, so their work is linked instead.
 */
export async function creatableProjects(fetch: JiraFetch, typed = ''): Promise<{ projects: CreatableProject[]; more: boolean }> {
  const query = typed.trim() === '' ? '' : path`&query=${typed.trim()}`;
  const page = (await askJira(fetch, `/rest/api/3/project/search?action=create&orderBy=name&maxResults=${mostProjects}${query}`)) as { values: ProjectHit[]; isLast?: boolean; total?: number };
  const projects = page.values.filter(({ style, simplified }) => style !== 'next-gen' && simplified !== true).map(({ id, key, name }) => ({ id: String(id), key, name }));
  return { projects, more: page.isLast === false || (page.total ?? 0) > page.values.length };
}

/** The types of a project that this account may create and that can stand under an epic (1 request). */
export async function creatableTypes(fetch: JiraFetch, projectId: string): Promise<CreatableType[]> {
  const { issueTypes } = (await askJira(fetch, `${path`/rest/api/3/issue/createmeta/${projectId}/issuetypes`}?maxResults=200`)) as {
    issueTypes: { id: string; name: string; subtask?: boolean; hierarchyLevel?: number }[];
  };
  return issueTypes.filter(({ subtask, hierarchyLevel = 0 }) => subtask !== true && hierarchyLevel === 0).map(({ id, name }) => ({ id: String(id), name }));
}

/** Fields that the app fills itself, or that Jira fills. */
const filled = new Set(['project', 'issuetype', 'summary', 'parent', 'reporter']);

/** Names of fields that Jira asks for when an issue of this type is created here, and that are not filled from the plan (1 request). */
export async function fieldsAskedFor(fetch: JiraFetch, projectId: string, typeId: string): Promise<{ id: string; name: string }[]> {
  const { fields = [] } = (await askJira(fetch, `${path`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}`}?maxResults=200`)) as {
    fields?: { fieldId?: string; key?: string; name: string; required?: boolean; hasDefaultValue?: boolean }[];
  };
  return fields
    .filter(({ fieldId, key, required, hasDefaultValue }) => required === true && hasDefaultValue !== true && !filled.has(fieldId ?? key ?? ''))
    .map(({ fieldId, key, name }) => ({ id: fieldId ?? key ?? '', name }));
}
