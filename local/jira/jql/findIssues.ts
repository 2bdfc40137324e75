import type { Actor } from '../access/actor';
import { maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import type { Site } from '../site';
import type { CompiledQuery } from './compile';

/**
 * The issues that a query finds and the actor may see, in the query's order, as the search index has them.
 *
 * @param reconciled ids to be looked at as they really are, however far the index is behind
 */
export function findIssues(site: Site, actor: Actor, query: CompiledQuery, reconciled: readonly string[] = []): Issue[] {
  const fresh = new Set(reconciled);
  const maySeeIt = visibility(site, actor);
  const found: Issue[] = [];
  const look = (id: string, now: Issue | undefined): void => {
    const issue = fresh.has(id) ? now : site.lag.seen(id, now);
    // What is gone from the data is still in the index, but Jira has nothing to show for it.
    if (!issue || !now || !query.test(issue) || !maySeeIt(now)) return;
    found.push(issue);
  };
  if (query.candidates) for (const id of new Set([...query.candidates, ...fresh])) look(id, site.store.issues.get(id));
  else for (const issue of site.store.issues.all()) look(issue.id, issue);
  return query.order(found);
}

/** Whether the actor may see issues, asking once per project where every issue of it has the same answer. */
function visibility(site: Site, actor: Actor): (issue: Issue) => boolean {
  const known = new Map<string, boolean>();
  const uniform = (projectId: string): boolean => {
    const schemeId = site.store.projects.get(projectId)?.permissionSchemeId;
    const holders = schemeId === undefined ? [] : (
      site.store.permissionSchemes.get(schemeId)?.grants.BROWSE_PROJECTS ?? []
    );
    return holders.every(({ type }) => type !== 'assignee' && type !== 'reporter');
  };
  return (issue) => {
    if (issue.securityId !== null) return maySee(site, actor, issue);
    const answer = known.get(issue.projectId);
    if (answer !== undefined) return answer;
    const seen = maySee(site, actor, issue);
    if (uniform(issue.projectId)) known.set(issue.projectId, seen);
    return seen;
  };
}
