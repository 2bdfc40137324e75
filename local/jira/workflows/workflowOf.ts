import type { Issue, Workflow } from '../entities/entities';
import type { Site } from '../site';

/** The workflow an issue follows. */
export function workflowOf(site: Site, issue: Pick<Issue, 'projectId' | 'typeId'>): Workflow | undefined {
  const id = site.store.projects.get(issue.projectId)?.workflows[issue.typeId];
  return id === undefined ? undefined : site.store.workflows.get(id);
}
