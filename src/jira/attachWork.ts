import type { FoundWork } from './findWork';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/** What became of one issue: it is under the epic, or Jira's words why not. */
export type Attached = { id: string; kind: 'attached' } | { id: string; kind: 'refused'; messages: string[] };

/** Whether Jira takes the epic as the issue's parent: one level beneath, without a parent, and not in a team-managed project. */
export const canBeChild = ({ hierarchyLevel, teamManaged, parentId }: Pick<FoundWork, 'hierarchyLevel' | 'teamManaged' | 'parentId'>): boolean =>
  hierarchyLevel === 0 && !teamManaged && parentId === undefined;

/**
 * Brings issues under an epic as the account behind `fetch`: as children where that is wanted and possible, by an issue link
 * otherwise. One that is there already is left as it is. An issue Jira refuses hinders no other.
 *
 * @param linked ids of issues that are linked with the epic already
 * @throws JiraTrouble where Jira does not answer
 */
export async function attachWork(fetch: JiraFetch, epicId: string, issues: readonly FoundWork[], { linked, asChild }: { linked: ReadonlySet<string>; asChild: boolean }): Promise<Attached[]> {
  const attached: Attached[] = [];
  let typeId: string | undefined;
  for (const issue of issues) {
    try {
      if (issue.parentId === epicId || linked.has(issue.id)) {
        // It is under the epic already.
      } else if (asChild && canBeChild(issue)) {
        await askJira(fetch, path`/rest/api/3/issue/${issue.id}`, { method: 'PUT', body: { fields: { parent: { id: epicId } } } });
      } else {
        typeId ??= await linkTypeOf(fetch);
        await askJira(fetch, '/rest/api/3/issueLink', { method: 'POST', body: { type: { id: typeId }, inwardIssue: { id: epicId }, outwardIssue: { id: issue.id } } });
      }
      attached.push({ id: issue.id, kind: 'attached' });
    } catch (trouble) {
      if (!(trouble instanceof JiraTrouble) || (trouble.kind !== 'invalid' && trouble.kind !== 'refused' && trouble.kind !== 'not found')) throw trouble;
      attached.push({ id: issue.id, kind: 'refused', messages: Object.values(trouble.messages) });
    }
  }
  return attached;
}

/** “Relates”, which every new site has and which says nothing that might be wrong; the first type where a site has removed it. */
async function linkTypeOf(fetch: JiraFetch): Promise<string> {
  const { issueLinkTypes } = (await askJira(fetch, '/rest/api/3/issueLinkType')) as { issueLinkTypes: { id: string; name: string }[] };
  const type = issueLinkTypes.find(({ name }) => name.toLowerCase() === 'relates') ?? issueLinkTypes[0];
  if (type === undefined) throw new JiraTrouble('refused', 'GET /rest/api/3/issueLinkType', 404, { 0: 'This site has no type of issue link.' });
  return type.id;
}
