import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { JiraTrouble } from '../../../src/jira/jiraFetch';
import { objectivesJql, readRows, searchIds, searchObjectives } from '../../../src/jira/searchObjectives';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { registerEntry, type RegisterEntry } from './registerEntry';

/** What the register has so far. */
export type RegisterState =
  | { kind: 'loading' }
  | { kind: 'refused' }
  /** The app's backend gave no ids, or Jira did not answer at all. */
  | { kind: 'trouble'; reason: string; answer?: Exclude<Answer<'whereObjectivesAre'>, { kind: 'value' }> }
  /** `expected` is how many there are; more than are read while the rest comes. `lacking` says why a part did not. */
  | { kind: 'ready'; entries: RegisterEntry[]; expected: number; lacking?: string };

/** Issues asked for in one bulk read, and how many of those are under way at once. */
const batchSize = 100;
const sideBySide = 6;

/**
 * Reads the register as the viewer: the first page at once, and where there is more, one request for all ids and then the
 * rest side by side. What arrives is shown as it arrives, every objective once.
 */
export function useRegister(): [RegisterState, again: () => void] {
  const { viewer } = useViewer();
  const [state, setState] = useState<RegisterState>({ kind: 'loading' });
  const run = useRef(0);

  const load = useCallback(async (): Promise<void> => {
    run.current += 1;
    const mine = run.current;
    const show = (next: RegisterState | ((before: RegisterState) => RegisterState)): void => {
      if (mine === run.current) setState(next);
    };
    const where = await call('whereObjectivesAre', {});
    if (where.kind !== 'value') {
      const refused = where.kind === 'refused' && (where.refusal.kind === 'not permitted' || where.refusal.kind === 'not found');
      return show(refused ? { kind: 'refused' } : { kind: 'trouble', reason: '', answer: where });
    }
    const fieldIds = where.value.fieldIds as FieldIds;
    const jql = objectivesJql(fieldIds, viewer.project && { projectId: viewer.project.id, typeIds: where.value.typeIds });
    const first = await searchObjectives(asViewer, { jql, fieldIds });
    const entries = first.objectives.map(registerEntry);
    if (first.nextPageToken === undefined) return show({ kind: 'ready', entries, expected: entries.length });
    show({ kind: 'ready', entries, expected: entries.length });

    const ids = await searchIds(asViewer, jql);
    const seen = new Set(entries.map(({ id }) => id));
    const rest = ids.filter((id) => !seen.has(id));
    show((before) => (before.kind === 'ready' ? { ...before, expected: seen.size + rest.length } : before));
    const batches = Array.from({ length: Math.ceil(rest.length / batchSize) }, (_, i) =>
      rest.slice(i * batchSize, (i + 1) * batchSize),
    );
    const read = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const more = (await readRows(asViewer, batch, fieldIds)).map(registerEntry);
        const gone = batch.length - more.length;
        show((before) =>
          before.kind === 'ready'
            ? { ...before, entries: [...before.entries, ...more], expected: before.expected - gone }
            : before,
        );
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, read));
  }, [viewer]);

  const start = useCallback(() => {
    load().catch((error: unknown) => setState((before) => failed(before, error)));
  }, [load]);
  useEffect(start, [start]);
  return [state, start];
}

/** What was read before stays; a project that may not be searched gives 400, which is a refusal here. */
function failed(before: RegisterState, error: unknown): RegisterState {
  const reason = error instanceof Error ? error.message : String(error);
  if (before.kind === 'ready') return { ...before, lacking: reason };
  if (error instanceof JiraTrouble && ['refused', 'not found', 'invalid'].includes(error.kind)) return { kind: 'refused' };
  return { kind: 'trouble', reason };
}
