import type { Component, Version } from '../entities/entities';
import type { Site } from '../site';
import { userById } from './userShape';

/** A component as it stands in an issue. */
export const componentShape = (site: Site, { id, name, description }: Component): Record<string, unknown> => ({
  self: `${site.apiUrl}/component/${id}`, id, name, ...(description === '' ? {} : { description }),
});

/** A component on its own, with who is assigned the issues that are made with it. */
export function wholeComponentShape(site: Site, it: Component): Record<string, unknown> {
  const project = site.store.projects.get(it.projectId)!;
  const wanted = it.assigneeType === 'PROJECT_DEFAULT' ? (project.assigneeType ?? 'UNASSIGNED') : it.assigneeType;
  const byType: Record<string, string | null> = { COMPONENT_LEAD: it.leadId, PROJECT_LEAD: project.leadId };
  const realAssignee = byType[wanted] ?? null;
  const ownAssignee = byType[it.assigneeType] ?? null;
  return {
    ...componentShape(site, it),
    ...(it.leadId === null ? {} : { lead: userById(site, it.leadId) }),
    assigneeType: it.assigneeType,
    ...(ownAssignee === null ? {} : { assignee: userById(site, ownAssignee) }),
    realAssigneeType: wanted,
    ...(realAssignee === null ? {} : { realAssignee: userById(site, realAssignee) }),
    isAssigneeTypeValid: it.assigneeType !== 'COMPONENT_LEAD' || it.leadId !== null,
    project: project.key,
    projectId: Number(project.id),
  };
}

/** A version as it stands in an issue. */
export const versionShape = (site: Site, it: Version): Record<string, unknown> => ({
  self: `${site.apiUrl}/version/${it.id}`, id: it.id, ...(it.description === '' ? {} : { description: it.description }),
  name: it.name, archived: it.archived, released: it.released,
  ...(it.releaseDate === null ? {} : { releaseDate: it.releaseDate }),
});

/** A version on its own. */
export const wholeVersionShape = (site: Site, it: Version): Record<string, unknown> => ({
  ...versionShape(site, it),
  ...(it.startDate === null ? {} : { startDate: it.startDate }),
  ...(it.releaseDate === null || it.released ? {} : { overdue: Date.parse(`${it.releaseDate}T24:00:00Z`) < site.clock.now() }),
  projectId: Number(it.projectId),
});
