import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { askJira, JiraTrouble, path } from '../../../src/jira/jiraFetch';
import { objectivesJql, readRows, searchIds, searchObjectives, type ObjectivesPage } from '../../../src/jira/searchObjectives';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { registerEntry, type RegisterEntry } from './registerEntry';

/** What a register has so far of what it makes out of each objective. */
export type RegisterState<E extends { id: string } = RegisterEntry> =
  | { kind: 'loading' }
  | { kind: 'refused' }
  /** The app's backend gave no ids, or Jira did not answer at all. */
  | { kind: 'trouble'; reason: string; answer?: Exclude<Answer<'whereObjectivesAre'>, { kind: 'value' }> }
  /** `expected` is how many there are; more than are read while the rest comes. */
  | { kind: 'ready'; entries: E[]; expected: number; lacking?: Lacking };

/** What is not in the register and why: the rest of what was found, or this project's objectives not scored yet. */
export interface Lacking {
  part: 'rest' | 'not scored';
  reason: string;
}

/** Issues asked for in one bulk read, and how many of those are under way at once. */
const batchSize = 100;
const sideBySide = 6;

/** The register: every objective the viewer may see, as {@link useObjectives} reads them. */
export const useRegister = (): [RegisterState, again: () => void] => useObjectives(registerEntry, nothingElse);

const nothingElse: readonly (keyof FieldIds)[] = [];

/**
 * Reads the objectives as the viewer: the first page at once, and where there is more, one request for all ids and then the
 * rest side by side. What arrives is shown as it arrives, every objective once.
 *
 * @param entryOf what is kept of an objective; the same function every time
 * @param also fields of the plan that are read beside those of a row; the same list every time
 */
export function useObjectives<E extends { id: string }>(entryOf: (objective: OpenedObjective) => E, also: readonly (keyof FieldIds)[]): [RegisterState<E>, again: () => void] {
  const { viewer } = useViewer();
  const [state, setState] = useState<RegisterState<E>>({ kind: 'loading' });
  const run = useRef(0);

  const load = useCallback(async (mine: number): Promise<void> => {
    const show = (next: RegisterState<E> | ((before: RegisterState<E>) => RegisterState<E>)): void => {
      if (mine === run.current) setState(next);
    };
    const where = await call('whereObjectivesAre', {});
    if (where.kind !== 'value') {
      const refused = where.kind === 'refused' && (where.refusal.kind === 'not permitted' || where.refusal.kind === 'not found');
      return show(refused ? { kind: 'refused' } : { kind: 'trouble', reason: '', answer: where });
    }
    const fieldIds = where.value.fieldIds as FieldIds;
    const here = viewer.project && { projectId: viewer.project.id, typeIds: where.value.typeIds };
    const { jql, page: first, lacking } = await firstPage(fieldIds, here, also);
    const entries = first.objectives.map(entryOf);
    if (entries.length === 0 && lacking && here && !(await maySee(here.projectId))) return show({ kind: 'refused' });
    show({ kind: 'ready', entries, expected: entries.length, ...(lacking && { lacking }) });
    if (first.nextPageToken === undefined) return undefined;

    const ids = await searchIds(asViewer, jql);
    const seen = new Set(entries.map(({ id }) => id));
    const rest = ids.filter((id) => !seen.has(id));
    show((before) => (before.kind === 'ready' ? { ...before, expected: seen.size + rest.length } : before));
    const batches = Array.from({ length: Math.ceil(rest.length / batchSize) }, (_, i) =>
      rest.slice(i * batchSize, (i + 1) * batchSize),
    );
    const read = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const more = (await readRows(asViewer, batch, fieldIds, also)).map(entryOf);
        const gone = batch.length - more.length;
        show((before) =>
          before.kind === 'ready'
            ? { ...before, entries: [...before.entries, ...more], expected: before.expected - gone }
            : before,
        );
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, read));
    return undefined;
  }, [viewer, entryOf, also]);

  const start = useCallback(() => {
    run.current += 1;
    const mine = run.current;
    load(mine).catch((error: unknown) => {
      if (mine === run.current) setState((before) => failed(before, error));
    });
  }, [load]);
  useEffect(start, [start]);
  return [state, start];
}

type Here = Parameters<typeof objectivesJql>[1];

/**
 * The first page. Jira refuses a whole search with 400 when one clause of it names what this person may not search, or
 * what is gone; then only what the app has concluded about is searched, and it is said what is lacking.
 */
async function firstPage(fieldIds: FieldIds, here: Here, also: readonly (keyof FieldIds)[]): Promise<{ jql: string; page: ObjectivesPage; lacking?: Lacking }> {
  const jql = objectivesJql(fieldIds, here);
  try {
    return { jql, page: await searchObjectives(asViewer, { jql, fieldIds, also }) };
  } catch (trouble) {
    const retry = trouble instanceof JiraTrouble && trouble.kind === 'invalid' && here && fieldIds['objective-state'] !== undefined;
    if (!retry) throw trouble;
    const concluded = objectivesJql(fieldIds);
    if (concluded === jql) throw trouble;
    const page = await searchObjectives(asViewer, { jql: concluded, fieldIds, also });
    return { jql: concluded, page, lacking: { part: 'not scored', reason: trouble.message } };
  }
}

/** Whether this person may see the project (1 request): Jira's 400 to a search does not tell. */
async function maySee(projectId: string): Promise<boolean> {
  try {
    await askJira(asViewer, path`/rest/api/3/project/${projectId}`);
    return true;
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused')) return false;
    throw trouble;
  }
}

/** What was read before stays. Only Jira saying “not found” or “not permitted” is a refusal; a search it cannot run is trouble. */
function failed<E extends { id: string }>(before: RegisterState<E>, error: unknown): RegisterState<E> {
  const reason = error instanceof Error ? error.message : String(error);
  if (before.kind === 'ready') return { ...before, lacking: { part: 'rest', reason } };
  if (error instanceof JiraTrouble && ['refused', 'not found'].includes(error.kind)) return { kind: 'refused' };
  return { kind: 'trouble', reason };
}
