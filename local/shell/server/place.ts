import type { Ask } from './askAs';

/** Where in Jira something of the app is shown, as the signed-in person sees it. Neither project nor issue: the site. */
export interface Place {
  project?: { id: string; key: string; type: string; simplified: boolean };
  issue?: { id: string; key: string; type: string; typeId: string };
}

interface ProjectReply {
  id: string;
  key: string;
  projectTypeKey: string;
  simplified?: boolean;
}

interface IssueReply {
  id: string;
  key: string;
  fields: { issuetype: { id: string; name: string }; project: ProjectReply };
}

/**
 * Finds an issue or a project; where neither is named, the place is the site. What a browser sends is only a name;
 * everything the app is told comes from Jira's own answer to the signed-in person, so a place that the person may not see
 * does not exist here either.
 */
export async function findPlace(ask: Ask, named: { issue?: string; project?: string }): Promise<Place | undefined> {
  if (named.issue !== undefined) {
    const issue = (await ask(`/rest/api/3/issue/${encodeURIComponent(named.issue)}?fields=issuetype,project`)) as IssueReply | undefined;
    if (!issue) return undefined;
    const { issuetype, project } = issue.fields;
    return {
      project: projectOf(project),
      issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
    };
  }
  if (named.project === undefined) return {};
  const project = (await ask(`/rest/api/3/project/${encodeURIComponent(named.project)}`)) as ProjectReply | undefined;
  return project && { project: projectOf(project) };
}

const projectOf = ({ id, key, projectTypeKey, simplified }: ProjectReply): Place['project'] => ({
  id,
  key,
  type: projectTypeKey,
  simplified: simplified === true,
});
