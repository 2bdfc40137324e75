import type { Answer, Reply } from '../../../src/contract/calls';
import { contentFields, type FieldKey } from '../../../src/domain/plan/fields';
import { checkSetup } from '../../../src/domain/setup/checkSetup';
import type { SetupCheck, SetupStep } from '../../../src/domain/setup/setupCheck';
import type { SourceFacts, Told } from '../../../src/domain/setup/setupFacts';
import { countObjectives } from '../../../src/jira/countObjectives';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { askJira, JiraTrouble, path } from '../../../src/jira/jiraFetch';
import { readSource, type SourceReading } from '../../../src/jira/readSource';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';

/** How things stand, as the page shows it. */
export interface SetupReading {
  setup: Reply<'setup'>;
  opened: Reply<'catalogues'>;
  checks: Record<SetupStep, SetupCheck[]>;
  /** Key and id of the first chosen project that the viewer can see. */
  project?: { id: string; key: string };
}

/** How things stand; or the answer of the app that says why it cannot be read. Jira's troubles are thrown. */
export type SetupAnswer = { kind: 'read'; reading: SetupReading } | { kind: 'not read'; answer: Exclude<Answer<'setup' | 'catalogues'>, { kind: 'value' }> };

/** Projects looked at side by side. */
const atOnce = 5;

/**
 * Reads everything the checks rest on, in Jira as the viewer and from the app what only the app knows: 2 calls, and in Jira
 * about 6 requests for each chosen project. Nothing is remembered of an earlier visit.
 */
export async function readSetup(): Promise<SetupAnswer> {
  const [setup, catalogues] = await Promise.all([call('setup', {}), call('catalogues', {})]);
  if (setup.kind !== 'value') return { kind: 'not read', answer: setup };
  if (catalogues.kind !== 'value') return { kind: 'not read', answer: catalogues };
  const { sources, fieldIds: ids, managePermission, recordIssueId } = setup.value;
  const fieldIds = ids as FieldIds;
  const reading: SourceReading = { fieldIds, fieldNames: await fieldNames(fieldIds), permission: managePermission };
  const facts: SourceFacts[] = [];
  for (let from = 0; from < sources.length; from += atOnce) {
    facts.push(...(await Promise.all(sources.slice(from, from + atOnce).map((source) => readSource(asViewer, source, reading)))));
  }
  const seen = sources.filter((_, at) => facts[at]?.project !== undefined && facts[at]?.typesGone === 0);
  const [objectives, recordIssue] = await Promise.all([
    told(countObjectives(asViewer, seen, fieldIds)),
    recordIssueId === undefined ? undefined : told(keyOf(recordIssueId)),
  ]);
  const first = facts.find(({ project }) => project !== undefined);
  return {
    kind: 'read',
    reading: {
      setup: setup.value,
      opened: catalogues.value,
      checks: checkSetup({
        sources: facts,
        entries: catalogues.value.entries,
        roles: catalogues.value.roles,
        // By days only: the screen has no clock of its own.
        at: `${catalogues.value.today}T12:00:00.000Z`,
        objectives,
        ...(recordIssue === undefined ? {} : { recordIssue }),
      }),
      ...(first?.project === undefined ? {} : { project: { id: first.projectId, key: first.project.key } }),
    },
  };
}

/** The names under which this site shows the app's fields. */
async function fieldNames(fieldIds: FieldIds): Promise<Partial<Record<FieldKey, string>>> {
  const list = (await askJira(asViewer, '/rest/api/3/field')) as { id: string; name: string }[];
  return Object.fromEntries(contentFields.flatMap((key) => list.filter(({ id }) => id === fieldIds[key]).map(({ name }) => [key, name])));
}

async function keyOf(issueId: string): Promise<string> {
  const { key } = (await askJira(asViewer, `${path`/rest/api/3/issue/${issueId}`}?fields=summary`)) as { key: string };
  return key;
}

/** What Jira hides or will not search for this person is not told; anything else is trouble. */
async function told<T>(asked: Promise<T>): Promise<Told<T>> {
  try {
    return { kind: 'told', value: await asked };
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && ['not found', 'refused', 'invalid'].includes(trouble.kind)) return { kind: 'not told' };
    throw trouble;
  }
}
