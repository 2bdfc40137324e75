import { maySee } from '../access/permissions';
import type { Issue, IssueType, Project } from '../entities/entities';
import { findIssue } from '../issues/findIssue';
import type { Site } from '../site';
import { FieldRefusal, type Writing } from './siteField';

/** Writes the parent: an issue by id or key, or nothing (`null`, `{none: true}`). Throws {@link FieldRefusal}. */
export function writeParent(draft: Issue, value: unknown, { site, actor, project, type }: Writing): void {
  const wish = value as { id?: unknown; key?: unknown; none?: unknown } | null;
  if (wish === null || (typeof wish === 'object' && wish.none === true)) {
    if (type.hierarchyLevel === -1) {
      throw new FieldRefusal('Issue type is a sub-task but parent issue key or id not specified.');
    }
    draft.parentId = null;
    return;
  }
  const named = typeof wish === 'object' ? (wish.key ?? wish.id) : undefined;
  const parent = named === undefined ? undefined : findIssue(site, String(named));
  if (!parent || !maySee(site, actor, parent)) throw new FieldRefusal('Could not find issue by id or key.');
  const problem = parentProblem(site, type, project, parent);
  if (problem !== undefined || parent.id === draft.id) {
    throw new FieldRefusal(problem ?? 'Could not find issue by id or key.');
  }
  draft.parentId = parent.id;
}

/**
 * Why an issue of this type and project may not stand under that parent: the parent must be one level above; a sub-task
 * stays in its parent's project; in a team-managed project, child or parent, both are in the same one.
 */
export function parentProblem(site: Site, type: IssueType, project: Project, parent: Issue): string | undefined {
  const level = site.store.issueTypes.get(parent.typeId)?.hierarchyLevel ?? 0;
  if (level !== type.hierarchyLevel + 1) return 'Given parent work item does not belong to appropriate hierarchy.';
  if (parent.projectId === project.id) return undefined;
  if (type.hierarchyLevel === -1) return 'Sub-tasks must be created in the same project as the parent.';
  const teamManaged = project.style === 'next-gen' || site.store.projects.get(parent.projectId)?.style === 'next-gen';
  return teamManaged ? 'The parent must be in the same project: one of the two projects is team-managed.' : undefined;
}
