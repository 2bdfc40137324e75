import { holds } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { siteFields } from '../fields/fieldCatalogue';
import type { Reading, SiteField } from '../fields/siteField';
import { offeredTransitions, transitionShape } from '../issues/transitions';
import { changeShape } from './changeShape';
import { editMeta } from './fieldMeta';
import { renderedFields } from './renderedFields';

/** What a reader asks for of an issue. */
export interface IssueWish {
  /** Names as in `fields`: ids, `*all`, `*navigable`, and any of them with a minus in front. */
  fields: string[];
  expand: Set<string>;
  /** Keys of issue properties to bring along. */
  properties?: string[];
  byKeys?: boolean;
}

/** How many entries of the history `expand=changelog` brings at most. */
const CHANGES_EXPANDED = 100;

/** The fields that a list of names means. Names that no field has are passed over, as Jira does. */
export function wantedFields(reading: Reading, wish: Pick<IssueWish, 'fields' | 'byKeys'>): SiteField[] {
  const all = siteFields(reading.site);
  const wanted = new Set<SiteField>();
  const named = wish.fields.every((name) => name.startsWith('-')) ? ['*all', ...wish.fields] : wish.fields;
  for (const name of named) {
    const minus = name.startsWith('-');
    const plain = minus ? name.slice(1) : name;
    for (const field of all) {
      const meant = plain === '*all' || (plain === '*navigable' && field.navigable) || plain === field.id || (
        wish.byKeys === true && plain === field.key
      );
      if (!meant) continue;
      if (minus) wanted.delete(field);
      else wanted.add(field);
    }
  }
  return [...wanted];
}

/** Whether a Forge field can hold anything on this issue; the double has none in team-managed projects. */
const stands = (field: SiteField, teamManaged: boolean): boolean => !(teamManaged && field.row?.forge !== undefined);

/** An issue as Jira shows it to the reader. */
export function issueShape(reading: Reading, issue: Issue, wish: IssueWish): Record<string, unknown> {
  const { site } = reading;
  const teamManaged = site.store.projects.get(issue.projectId)?.style === 'next-gen';
  const shown = wantedFields(reading, wish).filter((field) => stands(field, teamManaged));
  const values: Record<string, unknown> = {};
  for (const field of shown) {
    const value = field.show(issue, reading);
    if (value !== undefined) values[wish.byKeys ? field.key : field.id] = value;
  }
  const present = shown.filter((field) => (wish.byKeys ? field.key : field.id) in values);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.apiUrl}/issue/${issue.id}`,
    key: issue.key,
    ...(wish.expand.has('versionedRepresentations') ? { versionedRepresentations: versionsOf(values) } : { fields: values }),
    ...expanded(reading, issue, wish, present),
    ...(wish.properties && wish.properties.length > 0 ? { properties: propertiesOf(issue, wish.properties) } : {}),
  };
}

function expanded(reading: Reading, issue: Issue, { expand }: IssueWish, fields: SiteField[]): Record<string, unknown> {
  const { site, actor } = reading;
  const out: Record<string, unknown> = {};
  if (expand.has('names')) out.names = namesOf(fields);
  if (expand.has('schema')) out.schema = schemaOf(fields);
  if (expand.has('renderedFields')) out.renderedFields = renderedFields(reading, issue, fields);
  if (expand.has('transitions')) {
    out.transitions = offeredTransitions(reading, issue).map((transition) => transitionShape(site, transition));
  }
  if (expand.has('editmeta')) out.editmeta = { fields: editMeta(reading, issue) };
  if (expand.has('operations')) {
    const project = site.store.projects.get(issue.projectId)!;
    out.operations = {
      linkGroups: holds(site, actor, 'EDIT_ISSUES', project, issue) ? [{
        id: 'view.issue.opsbar', links: [], groups: [],
      }] : [],
    };
  }
  if (expand.has('changelog')) {
    const changes = site.store.changes.by('issue', issue.id).reverse();
    out.changelog = {
      startAt: 0,
      maxResults: Math.min(changes.length, CHANGES_EXPANDED),
      total: changes.length,
      histories: changes.slice(0, CHANGES_EXPANDED).map((change) => changeShape(reading, change)),
    };
  }
  return out;
}

/** Values by their versions, of which each has one here. */
const versionsOf = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { 1: value }]));

/** The `names` of an answer: field id to name. */
export const namesOf = (fields: SiteField[]): Record<string, string> => Object.fromEntries(fields.map(
  ({ id, name }) => [id, name],
));

/** The `schema` of an answer: field id to type. */
export const schemaOf = (fields: SiteField[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap(({ id, schema }) => (schema ? [[id, schema]] : [])));

const propertiesOf = (issue: Issue, keys: string[]): Record<string, unknown> =>
  Object.fromEntries((keys.includes('*all') ? Object.keys(issue.properties) : keys).flatMap((key) => (
    key in issue.properties ? [[key, issue.properties[key]]] : []
  )));
