import type { Issue, Restriction } from '../entities/entities';
import type { Site } from '../site';
import type { Actor } from './actor';

/** Whether the reader is among those a comment or worklog is kept to; its author and apps always are. */
export function mayReadRestricted(
  { site, actor }: { site: Site; actor: Actor }, issue: Issue, { visibility, authorId }: { visibility?: Restriction; authorId: string },
): boolean {
  if (!visibility || actor.app !== undefined || authorId === actor.person.id) return true;
  const inGroup = (id: string): boolean => site.store.groups.get(id)?.members.includes(actor.person.id) ?? false;
  if (visibility.type === 'group') return inGroup(visibility.identifier);
  const role = site.store.projects.get(issue.projectId)?.roles[visibility.identifier];
  return role !== undefined && (role.users.includes(actor.person.id) || role.groups.some(inGroup));
}
