import { holds } from '../access/permissions';
import type { Issue, IssueType, Project } from '../entities/entities';
import { siteFields } from '../fields/fieldCatalogue';
import type { Reading, SiteField, Writing } from '../fields/siteField';
import type { Site } from '../site';

/** What `editmeta` and `createmeta` say of one field. */
function metaOf(field: SiteField, writing: Writing): Record<string, unknown> {
  const people = field.schema?.type === 'user' || field.schema?.items === 'user';
  return {
    required: field.writer?.required === true,
    schema: field.schema,
    name: field.name,
    key: field.id,
    ...(
      people ? {
        autoCompleteUrl: `${writing.site.apiUrl}/user/assignable/search?project=${writing.project.key}&query=`,
      } : {}
    ),
    hasDefaultValue: false,
    operations: field.writer?.operations ?? [],
    ...(field.writer?.allowed ? { allowedValues: field.writer.allowed(writing) } : {}),
  };
}

/** The fields that stand on a screen, for one type in one project. */
export function screenFields(site: Site, screen: { type: IssueType; project: Project; creating: boolean }): SiteField[] {
  return siteFields(site).filter((field) => field.writer?.onScreen(screen) === true);
}

/** `editmeta`: the fields the reader may edit; none without the permission to edit. */
export function editMeta(reading: Reading, issue: Issue): Record<string, unknown> {
  const project = reading.site.store.projects.get(issue.projectId)!;
  const type = reading.site.store.issueTypes.get(issue.typeId)!;
  if (!holds(reading.site, reading.actor, 'EDIT_ISSUES', project, issue)) return {};
  const writing = { ...reading, project, type, creating: false };
  return Object.fromEntries(screenFields(reading.site, writing).map((field) => [field.id, metaOf(field, writing)]));
}

/** `createmeta`: the fields of the create screen of a type, the project itself among them. */
export function createMeta(reading: Reading, project: Project, type: IssueType): Record<string, unknown>[] {
  const writing = { ...reading, project, type, creating: true };
  return screenFields(reading.site, writing).map((field) => ({ ...metaOf(field, writing), fieldId: field.id }));
}
