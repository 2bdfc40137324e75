import type { Holder, Issue, Project } from '../entities/entities';
import { JiraRefusal, noSuchIssue } from '../refusal';
import type { Site } from '../site';
import type { Actor } from './actor';

/** Whether the actor holds a global permission (key). */
export function holdsGlobally(site: Site, actor: Actor, key: string): boolean {
  if (actor.app !== undefined) return key === 'USER_PICKER' || key === 'BULK_CHANGE';
  const grant = site.store.globalGrants.get(key);
  if (!grant) return false;
  return grant.everyone === true || site.store.groups.by('member', actor.person.id).some(
    ({ id }) => grant.groups.includes(id),
  );
}

/**
 * Whether the actor holds a project permission (key), on the issue where one is given. An app acts through a role that
 * Jira gives it in every project, so it holds all of them, save where a data policy keeps the project from apps.
 */
export function holds(site: Site, actor: Actor, key: string, project: Project, issue?: Issue): boolean {
  if (actor.through !== undefined && site.settings.hiddenFromApps.includes(project.key)) return false;
  if (actor.app !== undefined) return true;
  return accountHolds(site, actor.person.id, key, project, issue);
}

/** Whether the actor may see the issue: the project may be browsed and the security level, if any, lets them. */
export function maySee(site: Site, actor: Actor, issue: Issue): boolean {
  const project = site.store.projects.get(issue.projectId);
  if (!project || !holds(site, actor, 'BROWSE_PROJECTS', project, issue)) return false;
  if (issue.securityId === null || actor.app !== undefined) return true;
  const level = project.securityLevels.find(({ id }) => id === issue.securityId);
  return (level?.holders ?? []).some((holder) => isHolder(site, actor.person.id, holder, project, issue));
}

/** Throws 403 in Jira's words unless the actor holds the permission; 404 when the issue may not even be seen. */
export function demand(site: Site, actor: Actor, key: string, issue: Issue, toDo: string): void {
  if (!maySee(site, actor, issue)) throw noSuchIssue();
  const project = site.store.projects.get(issue.projectId)!;
  if (!holds(site, actor, key, project, issue)) {
    throw new JiraRefusal(403, [`You do not have permission to ${toDo}.`]);
  }
}

/** Whether one account is among those a grant names. */
export function isHolder(site: Site, accountId: string, holder: Holder, project: Project, issue?: Issue): boolean {
  const inGroup = (groupId: string): boolean => site.store.groups.get(groupId)?.members.includes(accountId) ?? false;
  switch (holder.type) {
    case 'anyone':
      return true;
    case 'user':
      return holder.parameter === accountId;
    case 'group':
      return inGroup(holder.parameter);
    case 'projectRole': {
      const actors = project.roles[holder.parameter];
      return actors !== undefined && (actors.users.includes(accountId) || actors.groups.some(inGroup));
    }
    case 'projectLead':
      return project.leadId === accountId;
    case 'assignee':
      return issue?.assigneeId === accountId;
    case 'reporter':
      return issue?.reporterId === accountId;
  }
}

/** Whether the account holds a project permission, whoever asks. */
export function accountHolds(site: Site, accountId: string, key: string, project: Project, issue?: Issue): boolean {
  const scheme = site.store.permissionSchemes.get(project.permissionSchemeId);
  return (scheme?.grants[key] ?? []).some((holder) => isHolder(site, accountId, holder, project, issue));
}
