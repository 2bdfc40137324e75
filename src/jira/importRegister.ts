import {
  planImport,
  type ExistingObjective,
  type ImportCreate,
  type ImportPlan,
  type ImportUpdate,
} from '../domain/objective/register/planImport';
import type { RegisterReading } from '../domain/objective/register/readRegister';
import type { FieldIds } from './fieldIds';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

/** Where a register is imported to: one project, one issue type at epic level. */
export interface ImportTarget {
  projectId: string;
  typeId: string;
  fieldIds: FieldIds;
  /** Name of the register; the same for every import of it, so that a row finds its epic again. */
  register: string;
}

/** What became of one row that was to be written. */
export type Written =
  | { line: number; kind: 'created' | 'updated'; key: string }
  | { line: number; kind: 'refused'; messages: string[] };

/** Reads what is there and says what an import would do. Nothing is written. */
export async function previewImport(
  fetch: JiraFetch,
  target: ImportTarget,
  reading: Extract<RegisterReading, { kind: 'read' }>,
): Promise<ImportPlan> {
  return planImport(target.register, reading.columns, reading.drafts, await existingObjectives(fetch, target));
}

/**
 * Writes a planned import as the acting user, one request for each epic, so that an epic is either whole or not there.
 * Stopped at any point, the same import plans only what is left.
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

async function writeChange(fetch: JiraFetch, target: ImportTarget, { line, issueId, key, definition, due }: ImportUpdate): Promise<Written> {
  await askJira(fetch, path`/rest/api/3/issue/${issueId}`, {
    method: 'PUT',
    body: { fields: { [definitionField(target)]: definition, ...(due === undefined ? {} : { duedate: due }) } },
  });
  return { line, kind: 'updated', key };
}

/** Every issue of the type in the project, with the value of its definition as it stands (1 request for 100). */
async function existingObjectives(fetch: JiraFetch, target: ImportTarget): Promise<ExistingObjective[]> {
  const field = definitionField(target);
  const existing: ExistingObjective[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = (await askJira(fetch, '/rest/api/3/search/jql', {
      method: 'POST',
      body: {
        jql: `project = ${Number(target.projectId)} AND issuetype = ${Number(target.typeId)} ORDER BY key`,
        fields: ['duedate', field],
        maxResults: 100,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    })) as { issues: { id: string; key: string; fields: Record<string, unknown> }[]; nextPageToken?: string };
    for (const { id, key, fields } of page.issues) {
      const due = fields.duedate;
      existing.push({ issueId: id, key, definition: fields[field], ...(typeof due === 'string' ? { due } : {}) });
    }
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return existing;
}

function definitionField({ fieldIds }: ImportTarget): string {
  const id = fieldIds['objective-definition'];
  if (id === undefined) throw new Error('Importing a register: the field objective-definition is not on this site');
  return id;
}
