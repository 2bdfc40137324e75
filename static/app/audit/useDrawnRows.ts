import { useEffect, useState } from 'react';
import { fieldIdsAmong } from '../../../src/jira/fieldIds';
import type { OwnerFact } from '../../../src/domain/plan/planFacts';
import { readRows } from '../../../src/jira/searchObjectives';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';

/** What the list of a sample shows of an objective. */
export interface DrawnRow {
  key: string;
  summary: string;
  owner: OwnerFact;
}

/** Issues asked for in one bulk read. */
const batchSize = 100;

/**
 * The drawn objectives as the viewer may see them, by issue id: what is missing once everything is read is out of the
 * viewer's reach. `undefined` while it is read, `trouble` where Jira did not answer.
 */
export function useDrawnRows(issueIds: readonly string[]): Map<string, DrawnRow> | 'trouble' | undefined {
  const [rows, setRows] = useState<Map<string, DrawnRow> | 'trouble'>();
  const asked = issueIds.join();
  useEffect(() => {
    let current = true;
    readAll(asked === '' ? [] : asked.split(',')).then(
      (found) => current && setRows(found),
      () => current && setRows('trouble'),
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return rows;
}

async function readAll(ids: string[]): Promise<Map<string, DrawnRow>> {
  if (ids.length === 0) return new Map();
  const where = await call('whereObjectivesAre', {});
  if (where.kind !== 'value') throw new Error('The ids of the fields were not answered');
  const fieldIds: ReturnType<typeof fieldIdsAmong> = where.value.fieldIds;
  const batches = Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, i) => ids.slice(i * batchSize, (i + 1) * batchSize));
  const read = await Promise.all(batches.map((batch) => readRows(asViewer, batch, fieldIds)));
  return new Map(read.flat().map(({ issue, facts }) => [issue.id, { key: issue.key, summary: issue.summary, owner: facts.owner }]));
}
