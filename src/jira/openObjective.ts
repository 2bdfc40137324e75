import { evaluationCriteria } from '../domain/plan/evaluationCriteria';
import type { ContentField } from '../domain/plan/fields';
import { contentFields } from '../domain/plan/fields';
import type { OwnerFact, PlanFacts } from '../domain/plan/planFacts';
import { plannedWork } from '../domain/plan/plannedWork';
import { readStored, type Reading } from '../domain/plan/reading';
import { registerRow, type RegisterRow } from '../domain/plan/registerRow';
import { resources } from '../domain/plan/resources';
import { timing } from '../domain/plan/timing';
import { objectiveDefinition } from '../domain/objective/objectiveDefinition';
import { fieldIdsAmong, fieldsInSchema, type FieldIds } from './fieldIds';
import { askJira, path, type JiraFetch } from './jiraFetch';

/** Where work stands in Jira's three status categories. */
export type StatusCategory = 'todo' | 'inProgress' | 'done';

export interface LinkedIssue {
  id: string;
  key: string;
  summary: string;
  status: StatusCategory;
  statusName?: string;
  /** Name of its type. */
  typeName?: string;
  /** Name of the link's type, and how it reads at this end. */
  link?: { name: string; phrase: string };
}

/** One epic as read at one moment: what the rules look at, what the app concluded last, and what an editor needs. */
export interface OpenedObjective {
  issue: {
    id: string;
    key: string;
    summary: string;
    projectId: string;
    projectKey: string;
    projectName: string;
    typeId: string;
    /** 1 is Jira's epic level; names of types are the site's own. */
    hierarchyLevel: number;
    status: StatusCategory;
    statusName: string;
    parentId?: string;
    /** Account id of whoever created it; nobody can change that. Absent where Jira does not say. */
    creator?: string;
    teamManaged: boolean;
  };
  facts: PlanFacts;
  concluded: { completeness?: number; traceability?: number; state?: string; row: Reading<RegisterRow> };
  /** Values exactly as stored, for editors that must lose nothing and for telling of a conflict. */
  raw: Partial<Record<ContentField, unknown>>;
  fieldIds: FieldIds;
  /** Whether this account may edit any of the content here; absent where it was not asked for. */
  mayEdit?: boolean;
  linked: LinkedIssue[];
}

/** An issue as Jira answers it. */
export interface JiraIssue {
  id: string;
  key: string;
  schema?: Record<string, { custom?: string }>;
  editmeta?: { fields?: Record<string, unknown> };
  fields: Record<string, unknown>;
}

/** Fields that nothing here reads, and that may be large. */
export const leftOut = ['comment', 'attachment', 'worklog', 'description'].map((field) => `-${field}`);

/** The address of an issue with what an objective is read from; `expand` begins with `&`. */
export const objectivePath = (issueId: string, expand: string): string =>
  `${path`/rest/api/3/issue/${issueId}`}?fields=*all,${leftOut.join(',')}${expand}`;

/**
 * Reads one issue (1 request) as the account behind `fetch`.
 *
 * @param origin of the app's fields, see {@link fieldIdsAmong}
 * @throws JiraTrouble `not found` when it does not exist or may not be seen
 */
export async function openObjective(fetch: JiraFetch, issueId: string, origin: string): Promise<OpenedObjective> {
  const issue = (await askJira(fetch, objectivePath(issueId, '&expand=schema,editmeta'))) as JiraIssue;
  return objectiveIn(issue, fieldIdsAmong(fieldsInSchema(issue.schema), origin));
}

/** Reads one issue (1 request) where the site's field ids are known already. Throws as {@link openObjective}. */
export async function readObjective(fetch: JiraFetch, issueId: string, fieldIds: FieldIds): Promise<OpenedObjective> {
  return objectiveIn((await askJira(fetch, objectivePath(issueId, ''))) as JiraIssue, fieldIds);
}

/** Reads an issue as Jira gave it; nothing in it is trusted to have the shape it should have. */
export function objectiveIn(issue: JiraIssue, fieldIds: FieldIds): OpenedObjective {
  const { fields } = issue;
  const at = (key: keyof FieldIds): unknown => (fieldIds[key] === undefined ? undefined : fields[fieldIds[key]]);
  const type = fields.issuetype as { id: string; hierarchyLevel?: number } | undefined;
  const project = fields.project as { id: string; key: string; name?: string; style?: string; simplified?: boolean } | undefined;
  const status = fields.status as { name?: string; statusCategory?: { key?: string } } | undefined;
  const summary = String(fields.summary ?? '');
  const completeness = at('plan-completeness');
  const traceability = at('traceability');
  const state = at('objective-state');
  const start = day(at('start-date'));
  const due = day(fields.duedate);
  const creator = account(fields.creator)?.accountId;
  const parent = (fields.parent as { id?: string } | undefined)?.id;
  return {
    issue: {
      id: issue.id,
      key: issue.key,
      summary,
      projectId: project?.id ?? '',
      projectKey: project?.key ?? '',
      projectName: project?.name ?? '',
      typeId: type?.id ?? '',
      hierarchyLevel: type?.hierarchyLevel ?? 0,
      status: statusCategory(status?.statusCategory?.key),
      statusName: status?.name ?? '',
      ...(parent === undefined ? {} : { parentId: parent }),
      ...(creator === undefined ? {} : { creator }),
      teamManaged: project?.simplified === true || project?.style === 'next-gen',
    },
    facts: {
      issue: { id: issue.id, key: issue.key, summary, created: utcDay(fields.created) },
      owner: owner(at('accountable-owner')),
      contributors: people(at('contributors')),
      ...(start === undefined ? {} : { start }),
      ...(due === undefined ? {} : { due }),
      definition: readStored(objectiveDefinition, at('objective-definition')),
      plannedWork: readStored(plannedWork, at('planned-work')),
      resources: readStored(resources, at('resources')),
      timing: readStored(timing, at('timing')),
      evaluation: readStored(evaluationCriteria, at('evaluation-criteria')),
    },
    concluded: {
      ...(typeof completeness === 'number' ? { completeness } : {}),
      ...(typeof traceability === 'number' ? { traceability } : {}),
      ...(typeof state === 'string' ? { state } : {}),
      row: readStored(registerRow, at('register-row')),
    },
    raw: Object.fromEntries(contentFields.map((key) => [key, at(key)])),
    fieldIds,
    ...(issue.editmeta === undefined ? {} : { mayEdit: contentFields.some((key) => fieldIds[key] !== undefined && fieldIds[key] in (issue.editmeta?.fields ?? {})) }),
    linked: linked(fields.issuelinks),
  };
}

/** Jira's category keys are `new`, `indeterminate`, `done`; anything else has not been started. */
export function statusCategory(key: string | undefined): StatusCategory {
  if (key === 'done') return 'done';
  return key === 'indeterminate' ? 'inProgress' : 'todo';
}

function owner(value: unknown): OwnerFact {
  const person = account(value);
  return person ? { kind: 'account', ...person } : { kind: 'nobody' };
}

function people(value: unknown): PlanFacts['contributors'] {
  return (Array.isArray(value) ? value : []).flatMap((entry) => {
    const person = account(entry);
    return person ? [{ accountId: person.accountId, displayName: person.displayName, active: person.active }] : [];
  });
}

/** A removed account may come without name and type; it is then not active, as far as anyone can tell. */
function account(value: unknown) {
  if (typeof value !== 'object' || value === null) return undefined;
  const user = value as { accountId?: unknown; displayName?: unknown; active?: unknown; accountType?: unknown };
  if (typeof user.accountId !== 'string' || user.accountId === '') return undefined;
  return {
    accountId: user.accountId,
    displayName: typeof user.displayName === 'string' ? user.displayName : '',
    active: user.active === true,
    accountType: typeof user.accountType === 'string' ? user.accountType : 'unknown',
  };
}

function linked(value: unknown): LinkedIssue[] {
  return (Array.isArray(value) ? value : []).flatMap((link) => {
    const { inwardIssue, outwardIssue, type } = link as { inwardIssue?: JiraIssue; outwardIssue?: JiraIssue; type?: { name?: unknown; inward?: unknown; outward?: unknown } };
    const other = inwardIssue ?? outwardIssue;
    if (!other) return [];
    const status = other.fields?.status as { name?: unknown; statusCategory?: { key?: string } } | undefined;
    const typeName = (other.fields?.issuetype as { name?: unknown } | undefined)?.name;
    const phrase = outwardIssue === undefined ? type?.inward : type?.outward;
    return [
      {
        id: other.id,
        key: other.key,
        summary: String(other.fields?.summary ?? ''),
        status: statusCategory(status?.statusCategory?.key),
        ...(typeof status?.name === 'string' ? { statusName: status.name } : {}),
        ...(typeof typeName === 'string' ? { typeName } : {}),
        ...(typeof type?.name === 'string' ? { link: { name: type.name, phrase: typeof phrase === 'string' ? phrase : type.name } } : {}),
      },
    ];
  });
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** Jira writes a moment in the viewer's offset; the day is taken in UTC so that everybody judges the same facts. */
function utcDay(value: unknown): string {
  const moment = typeof value === 'string' ? new Date(value) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString().slice(0, 10) : '';
}
