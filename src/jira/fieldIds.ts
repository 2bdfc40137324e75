import { concludedFields, contentFields, type FieldKey } from '../domain/plan/fields';
import { askJira, type JiraFetch } from './jiraFetch';

/** Jira's ids (`customfield_10050`) of the app's fields on this site, and of Jira's own Start date. */
export type FieldIds = Partial<Record<FieldKey | 'start-date', string>>;

/** Jira gives each field's origin in `schema.custom`. Start date has no system name; this is its type's key. */
const startDateType = 'com.atlassian.jpo:jpo-custom-field-baseline-start';

/**
 * Finds the app's fields by their origin. Ids differ between sites and environments, and another app may use the same
 * module keys, so only `<own origin>/static/<key>` counts.
 *
 * @param fields id and `schema.custom` of each field, as the field list or an issue's `expand=schema` has them
 * @param origin `ari:cloud:ecosystem::extension/<app id>/<environment id>`
 */
export function fieldIdsAmong(fields: { id: string; custom?: string }[], origin: string): FieldIds {
  const ids: FieldIds = {};
  for (const { id, custom } of fields) {
    if (custom === startDateType) ids['start-date'] = id;
    const key = custom?.startsWith(`${origin}/static/`) ? custom.slice(origin.length + '/static/'.length) : undefined;
    if (key && isFieldKey(key)) ids[key] = id;
  }
  return ids;
}

/** Reads the site's field list (1 request) and finds the app's fields in it. */
export async function readFieldIds(fetch: JiraFetch, origin: string): Promise<FieldIds> {
  const list = (await askJira(fetch, '/rest/api/3/field')) as { id: string; schema?: { custom?: string } }[];
  return fieldIdsAmong(
    list.map(({ id, schema }) => ({ id, ...(schema?.custom === undefined ? {} : { custom: schema.custom }) })),
    origin,
  );
}

/** The `schema` map of an issue read with `expand=schema`, as a list of fields. */
export function fieldsInSchema(schema: Record<string, { custom?: string }> | undefined): { id: string; custom?: string }[] {
  return Object.entries(schema ?? {}).map(([id, { custom }]) => ({ id, ...(custom === undefined ? {} : { custom }) }));
}

function isFieldKey(key: string): key is FieldKey {
  return ([...contentFields, ...concludedFields] as string[]).includes(key);
}
