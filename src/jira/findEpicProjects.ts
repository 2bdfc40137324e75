import { askJira, type JiraFetch } from './jiraFetch';
import { isTeamManaged, type JiraProject } from './readSource';

/** A project where objectives can live, with its issue types at epic level. */
export interface EpicProject {
  id: string;
  key: string;
  name: string;
  types: { id: string; name: string }[];
}

/** A page of projects for choosing from: `more` says that there are others, to be found by name. */
export interface EpicProjects {
  projects: EpicProject[];
  /** Projects of the page that cannot hold objectives, because they are team-managed or have no type at epic level. */
  unfit: number;
  more: boolean;
}

/** Company-managed projects with an epic level whose key or name holds `typed` (1 request), at most 50 in the order of their names. */
export async function findEpicProjects(fetch: JiraFetch, typed: string): Promise<EpicProjects> {
  const query = typed.trim() === '' ? '' : `&query=${encodeURIComponent(typed.trim())}`;
  const page = (await askJira(fetch, `/rest/api/3/project/search?expand=issueTypes&orderBy=name&maxResults=50${query}`)) as { values: JiraProject[]; isLast: boolean };
  const projects = page.values
    .filter((project) => !isTeamManaged(project))
    .map(({ id, key, name, issueTypes = [] }) => ({
      id: String(id),
      key,
      name,
      types: issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 1).map((type) => ({ id: type.id, name: type.name })),
    }))
    .filter(({ types }) => types.length > 0);
  return { projects, unfit: page.values.length - projects.length, more: !page.isLast };
}
