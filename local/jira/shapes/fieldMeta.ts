import { holds } from '../access/permissions';
import type { Issue, IssueType, Project } from '../entities/entities';
import { siteFields } from '../fields/fieldCatalogue';
import type { FieldOperation, Reading, SiteField, Writing } from '../fields/siteField';
import { projectShape } from './catalogueShapes';

/** What can be done on a screen with what has no value to be written, or is written in a way of its own. */
const besideValues: Record<string, { creating?: string[]; editing?: string[] }> = {
  // Which project is chosen first of all, and never again.
  project: { creating: ['set'] },
  // The official form of a change of type is moving the issue, so Jira names no operation, whatever an edit may do.
  issuetype: { creating: [], editing: [] },
  issuelinks: { creating: ['add', 'copy'], editing: ['add', 'copy'] },
  attachment: { creating: ['set', 'copy'], editing: ['set', 'copy'] },
  comment: { editing: ['add', 'edit', 'remove'] },
};

/** A screen that somebody looks at: of an issue, or of one to be made. */
type Screen = Writing & { issue?: Issue };

const operationsOn = ({ id, writer }: SiteField, screen: Screen): string[] | undefined => {
  const beside = besideValues[id]?.[screen.creating ? 'creating' : 'editing'];
  return beside ?? (writer?.onScreen(screen) ? (writer.operations as FieldOperation[]) : undefined);
};

/** Where what may be chosen is found by typing. */
function suggestions({ id, schema }: SiteField, { site, project, issue }: Screen): string | undefined {
  if (id === 'labels') return `${site.baseUrl}/rest/api/1.0/labels/${issue ? `${issue.id}/` : ''}suggest?query=`;
  if (id === 'issuelinks') {
    return `${site.apiUrl}/issue/picker?currentProjectId=&showSubTaskParent=true&showSubTasks=true&currentIssueKey=${issue?.key ?? 'null'}&query=`;
  }
  if (schema?.type !== 'user' && schema?.items !== 'user') return undefined;
  return `${site.apiUrl}/user/assignable/search?${issue ? `issueKey=${issue.key}` : `project=${project.key}`}&query=`;
}

/** What `editmeta` and `createmeta` say of one field. */
function metaOf(field: SiteField, operations: string[], screen: Screen): Record<string, unknown> {
  const autoCompleteUrl = suggestions(field, screen);
  const allowed = field.id === 'project' ? [projectShape(screen.site, screen.project)] : field.writer?.allowed?.(screen);
  const first = field.writer?.first?.(screen);
  return {
    required: field.id === 'project' || field.writer?.required === true,
    schema: field.schema,
    name: field.name,
    key: field.id,
    ...(autoCompleteUrl === undefined ? {} : { autoCompleteUrl }),
    ...(screen.creating ? { hasDefaultValue: field.id === 'reporter' || first !== undefined } : {}),
    operations,
    ...(allowed ? { allowedValues: allowed } : {}),
    ...(screen.creating && first ? { defaultValue: first } : {}),
  };
}

const metasOn = (screen: Screen): [string, Record<string, unknown>][] =>
  siteFields(screen.site).flatMap((field) => {
    const operations = operationsOn(field, screen);
    return operations === undefined ? [] : [[field.id, metaOf(field, operations, screen)]];
  });

/** `editmeta`: the fields the reader may edit; none without the permission to edit. */
export function editMeta(reading: Reading, issue: Issue): Record<string, unknown> {
  const project = reading.site.store.projects.get(issue.projectId)!;
  const type = reading.site.store.issueTypes.get(issue.typeId)!;
  if (!holds(reading.site, reading.actor, 'EDIT_ISSUES', project, issue)) return {};
  return Object.fromEntries(metasOn({ ...reading, project, type, creating: false, issue }));
}

/** `createmeta`: the fields of the create screen of a type, the project itself among them. */
export function createMeta(reading: Reading, project: Project, type: IssueType): Record<string, unknown>[] {
  return metasOn({ ...reading, project, type, creating: true }).map(([fieldId, meta]) => ({ ...meta, fieldId }));
}
