import { accountHolds } from '../access/permissions';
import type { Issue } from '../entities/entities';
import type { Site } from '../site';

/**
 * Who is assigned an issue for which nobody was chosen: the lead that the first of its components with a rule of its own
 * names, else the project's lead where the project has it so; nobody who may not be assigned issues.
 */
export function automaticAssignee(site: Site, issue: Issue): string | null {
  const project = site.store.projects.get(issue.projectId)!;
  const ruling = (issue.components ?? []).flatMap((id) => site.store.components.get(id) ?? []).find(
    ({ assigneeType }) => assigneeType !== 'PROJECT_DEFAULT',
  );
  const type = ruling?.assigneeType ?? project.assigneeType ?? 'UNASSIGNED';
  const lead = type === 'COMPONENT_LEAD' ? ruling!.leadId : type === 'PROJECT_LEAD' ? project.leadId : null;
  const may = lead !== null && site.store.people.get(lead)?.active === true && accountHolds(site, lead, 'ASSIGNABLE_USER', project);
  return may ? lead : null;
}
