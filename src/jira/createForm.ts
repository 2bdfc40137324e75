import { contentFields, type ContentField } from '../domain/plan/fields';
import { draftFields } from '../domain/objective/draft/objectiveDraft';
import type { FieldIds } from './fieldIds';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/** A field the project asks for beside ours, in a form this app can show. */
export interface AskedField {
  id: string;
  name: string;
  kind: 'text' | 'number' | 'day' | 'choice' | 'person';
  /** For `choice`: what can be chosen, by id. */
  choices?: { id: string; name: string }[];
}

/** What creating an epic in a project takes, read as the person who creates it. */
export type CreateForm =
  | { kind: 'ready'; type: EpicType; types: EpicType[]; screen: CreateScreen }
  | { kind: 'not permitted' }
  | { kind: 'no epic type' }
  | { kind: 'team-managed' };

export interface EpicType {
  id: string;
  name: string;
}

/** What the create screen of a type has of what an objective needs. */
export interface CreateScreen {
  /** Fields of the app that are not on it: without them nothing can be written. */
  lacking: ContentField[];
  /** Jira's own fields that are on it. */
  due: boolean;
  start: boolean;
  asked: AskedField[];
  /** Names of fields the project requires and this app cannot show. */
  beyond: string[];
}

/** A field as `createmeta` tells of it. */
export interface MetaField {
  fieldId?: string;
  key?: string;
  name?: string;
  required?: boolean;
  hasDefaultValue?: boolean;
  schema?: { type?: string; items?: string; system?: string; custom?: string };
  allowedValues?: { id?: unknown; name?: unknown; value?: unknown }[];
}

/** Fields without which an objective could not be created here. */
const needed: readonly ContentField[] = contentFields.filter((field) => field === 'accountable-owner' || (draftFields as readonly string[]).includes(field));

/** Jira fills these itself, or this app does. */
const notAsked = ['project', 'issuetype', 'summary', 'reporter', 'duedate'];

/**
 * Reads what creating an epic takes (3 requests; 1 more for each further 200 fields). Of several types at epic level the
 * first of `preferred` is taken, or the first there is.
 *
 * @throws JiraTrouble `not found` when the project may not be seen
 */
export async function readCreateForm(fetch: JiraFetch, projectId: string, fieldIds: FieldIds, preferred: readonly string[] = []): Promise<CreateForm> {
  const [project, offered] = await Promise.all([readProject(fetch, projectId), offeredTypes(fetch, projectId)]);
  if (project.simplified === true || project.style === 'next-gen') return { kind: 'team-managed' };
  const epics = (project.issueTypes ?? []).filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id }) => id);
  if (epics.length === 0) return { kind: 'no epic type' };
  const types = offered.filter(({ id }) => epics.includes(id));
  const type = types.find(({ id }) => preferred.includes(id)) ?? types[0];
  if (type === undefined) return { kind: 'not permitted' };
  return { kind: 'ready', type, types, screen: screenOf(await readMeta(fetch, projectId, type.id), fieldIds) };
}

/** What a create screen with these fields has and lacks. Pure. */
export function screenOf(fields: readonly MetaField[], fieldIds: FieldIds): CreateScreen {
  const idOf = ({ fieldId, key }: MetaField): string => fieldId ?? key ?? '';
  const there = new Set(fields.map(idOf));
  const own = new Set(Object.values(fieldIds));
  const required = fields.filter((field) => field.required === true && field.hasDefaultValue !== true && !notAsked.includes(idOf(field)) && !own.has(idOf(field)));
  const read = required.map((field) => ({ field, asked: askedField(idOf(field), field) }));
  return {
    lacking: needed.filter((field) => fieldIds[field] === undefined || !there.has(fieldIds[field])),
    due: there.has('duedate'),
    start: fieldIds['start-date'] !== undefined && there.has(fieldIds['start-date']),
    asked: read.flatMap(({ asked }) => asked ?? []),
    beyond: read.flatMap(({ field, asked }) => (asked ? [] : [field.name ?? idOf(field)])),
  };
}

const kinds: Readonly<Record<string, AskedField['kind'] | undefined>> = { string: 'text', number: 'number', date: 'day', user: 'person' };

function askedField(id: string, { name = id, schema, allowedValues }: MetaField): AskedField | undefined {
  const choices = (allowedValues ?? []).flatMap((choice) => {
    const shown = choice.name ?? choice.value;
    return choice.id === undefined || shown === undefined ? [] : [{ id: String(choice.id), name: String(shown) }];
  });
  // A list, a cascade or a document takes an input of its own.
  if (schema?.type === 'array' || schema?.type === 'option-with-child' || schema?.system === 'description' || schema?.custom?.endsWith(':textarea')) return undefined;
  if (choices.length > 0) return { id, name, kind: 'choice', choices };
  const kind = kinds[schema?.type ?? ''];
  return kind && { id, name, kind };
}

/** The value Jira takes for what was entered in an asked field. */
export function askedValue({ kind }: AskedField, entered: string): unknown {
  if (kind === 'choice') return { id: entered };
  if (kind === 'person') return { accountId: entered };
  return kind === 'number' ? Number(entered) : entered;
}

interface JiraProject {
  style?: string;
  simplified?: boolean;
  issueTypes?: { id: string; hierarchyLevel?: number }[];
}

const readProject = async (fetch: JiraFetch, projectId: string): Promise<JiraProject> =>
  (await askJira(fetch, path`/rest/api/3/project/${projectId}`)) as JiraProject;

/** The types this person may create; Jira offers none, or answers “not found”, without Create issues. */
async function offeredTypes(fetch: JiraFetch, projectId: string): Promise<EpicType[]> {
  try {
    const reply = (await askJira(fetch, `${path`/rest/api/3/issue/createmeta/${projectId}/issuetypes`}?maxResults=200`)) as {
      issueTypes?: EpicType[];
      values?: EpicType[];
    };
    return (reply.issueTypes ?? reply.values ?? []).map(({ id, name }) => ({ id, name }));
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused')) return [];
    throw trouble;
  }
}

async function readMeta(fetch: JiraFetch, projectId: string, typeId: string): Promise<MetaField[]> {
  const fields: MetaField[] = [];
  for (let total = 1; fields.length < total; ) {
    const page = (await askJira(fetch, `${path`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}`}?maxResults=200&startAt=${fields.length}`)) as {
      fields?: MetaField[];
      results?: MetaField[];
      total?: number;
    };
    const found = page.fields ?? page.results ?? [];
    fields.push(...found);
    total = found.length === 0 ? 0 : (page.total ?? fields.length);
  }
  return fields;
}
