import {
  planImport,
  type ExistingObjective,
  type ImportCreate,
  type ImportPlan,
  type ImportUpdate,
} from '../domain/objective/register/planImport';
import type { RegisterReading } from '../domain/objective/register/readRegister';
import type { FieldIds } from './fieldIds';
import { askJira, JiraTrouble, type JiraFetch } from './jiraFetch';
import { lastSettledNumber } from './lastSettledNumber';
import { saveFields, type Saved } from './saveFields';
import { objectivesJql, searchIds } from './searchObjectives';

/** Where a register is imported to: one project, one issue type at epic level. */
export interface ImportTarget {
  projectId: string;
  projectKey: string;
  typeId: string;
  fieldIds: FieldIds;
  /** Name of the register; the same for every import of it, so that a row finds its epic again. */
  register: string;
}

/** What became of one row that was to be written. Of a refused one nothing was; `messages` say why, in words to show. */
export type Written =
  | { line: number; kind: 'created' | 'updated'; key: string }
  | { line: number; kind: 'refused'; messages: string[] };

/** Reads what is there and says what an import would do. Nothing is written. */
export async function previewImport(
  fetch: JiraFetch,
  target: ImportTarget,
  reading: Extract<RegisterReading, { kind: 'read' }>,
): Promise<ImportPlan> {
  const { register, projectId } = target;
  return planImport({ register, projectId }, reading.columns, reading.drafts, await existingObjectives(fetch, target));
}

/**
 * Writes a planned import as the acting user, each epic in one writing request, so that an epic is either whole or not
 * there. An epic that somebody changed since it was planned is left as it is. Stopped at any point, the same import plans
 * only what is left.
 *
 * @param onWritten told after each row, for progress
 * @throws JiraTrouble when Jira does not answer; what was written before stays
 */
export async function writeImport(
  fetch: JiraFetch,
  target: ImportTarget,
  plan: ImportPlan,
  onWritten: (written: Written) => void = () => undefined,
): Promise<Written[]> {
  const written: Written[] = [];
  const note = (row: Written) => {
    written.push(row);
    onWritten(row);
  };
  for (const create of plan.creates) note(await attempt(create.line, () => writeNew(fetch, target, create)));
  for (const update of plan.updates) note(await attempt(update.line, () => writeChange(fetch, target, update)));
  return written;
}

/** A row that Jira does not accept stops nothing but itself; anything else stops the import. */
async function attempt(line: number, write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (fault) {
    if (!(fault instanceof JiraTrouble) || fault.kind !== 'invalid') throw fault;
    return { line, kind: 'refused', messages: Object.values(fault.messages) };
  }
}

async function writeNew(fetch: JiraFetch, target: ImportTarget, { line, summary, definition, due }: ImportCreate): Promise<Written> {
  const created = (await askJira(fetch, '/rest/api/3/issue', {
    method: 'POST',
    body: {
      fields: {
        project: { id: target.projectId },
        issuetype: { id: target.typeId },
        summary,
        [definitionField(target)]: definition,
        ...(due === undefined ? {} : { duedate: due }),
      },
    },
  })) as { key: string };
  return { line, kind: 'created', key: created.key };
}

async function writeChange(fetch: JiraFetch, target: ImportTarget, update: ImportUpdate): Promise<Written> {
  const { line, issueId, key, before, definition, due } = update;
  const refused = (...messages: string[]): Written => ({ line, kind: 'refused', messages });
  let saved: Saved;
  try {
    saved = await saveFields(fetch, issueId, [
      { fieldId: definitionField(target), before: before.definition, value: definition },
      ...(due === undefined ? [] : [{ fieldId: 'duedate', before: before.due, value: due }]),
    ]);
  } catch (fault) {
    if (!(fault instanceof JiraTrouble) || fault.kind !== 'not found') throw fault;
    return refused(`${key} was deleted or hidden since this import was planned.`);
  }
  if (saved.kind === 'saved') return { line, kind: 'updated', key };
  if (saved.kind === 'too large') {
    return refused(`${key} would hold ${saved.bytes} bytes in one field, and Jira keeps ${saved.limit}.`);
  }
  if (saved.kind === 'conflict') {
    return refused(`${key} was changed in Jira since this import was planned. Import again to see what is left to change.`);
  }
  const words = Object.values(saved.messages);
  return refused(...(words.length > 0 ? words : [`Jira does not let this person change ${key}.`]));
}

/** Jira's `POST /issue/bulkfetch` takes this many ids or keys. */
const mostFetched = 100;

/**
 * Every epic that a row may have become, with its values as they stand: issues of the type in the project, and objectives
 * wherever they have been moved to. Jira's search follows its data with a delay. It is therefore asked only which issues
 * there are, values are read by id, and what was made in the last minutes is read by key.
 */
async function existingObjectives(fetch: JiraFetch, target: ImportTarget): Promise<ExistingObjective[]> {
  const existing = new Map<string, ExistingObjective>();
  const note = (found: ExistingObjective[]): void => found.forEach((objective) => existing.set(objective.issueId, objective));
  const here = { projectId: target.projectId, typeIds: [target.typeId] };
  const ids = await searchIds(fetch, objectivesJql(target.fieldIds, here));
  for (let at = 0; at < ids.length; at += mostFetched) {
    note(await readObjectives(fetch, target, ids.slice(at, at + mostFetched)));
  }
  for (let last = await lastSettledNumber(fetch, target.projectId), some = true; some; last += mostFetched) {
    const keys = Array.from({ length: mostFetched }, (_, at) => `${target.projectKey}-${last + 1 + at}`);
    const found = await readObjectives(fetch, target, keys);
    note(found);
    some = found.length > 0;
  }
  return [...existing.values()];
}

/** Reads at most 100 issues by id or key (1 request); Jira leaves out those that are not there or may not be seen. */
async function readObjectives(fetch: JiraFetch, target: ImportTarget, idsOrKeys: string[]): Promise<ExistingObjective[]> {
  const field = definitionField(target);
  const { issues } = (await askJira(fetch, '/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: idsOrKeys, fields: ['project', 'duedate', field] },
  })) as { issues: { id: string; key: string; fields: Record<string, unknown> & { project: { id: string } } }[] };
  return issues.map(({ id, key, fields }) => ({
    issueId: id,
    key,
    projectId: fields.project.id,
    definition: fields[field],
    ...(typeof fields.duedate === 'string' ? { due: fields.duedate } : {}),
  }));
}

function definitionField({ fieldIds }: ImportTarget): string {
  const id = fieldIds['objective-definition'];
  if (id === undefined) throw new Error('Importing a register: the field objective-definition is not on this site');
  return id;
}
