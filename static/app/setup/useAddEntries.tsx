import { useState, type ReactNode } from 'react';
import type { stops } from '../../../src/contract/calls/catalogueCalls';
import type { CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import type { ImportRow } from '../../../src/domain/catalogues/planImport';
import { Notice } from '../editors/Notice';
import { call } from '../host/call';
import { useRefusal } from '../records/useRefusal';
import { recordWords } from '../words/records';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';

/** Rows of one catalogue. */
export interface EntriesToAdd {
  kind: CatalogueKindId;
  rows: ImportRow[];
}

/** Adds entries to the site's records in one go, as an import does; twice adds nothing, and what stops it is shown. */
export function useAddEntries(onDone: (said: string) => void): { add(tables: readonly EntriesToAdd[], why: string): Promise<void>; busy: boolean; refusal: ReactNode } {
  const say = useWords(setupWords);
  const [busy, setBusy] = useState(false);
  const records = useWords(recordWords);
  const [refusal, refuse] = useRefusal();
  // What is in stays in; adding once more adds the rest.
  const [stopped, setStopped] = useState<(typeof stops)[number]>();
  const add = async (tables: readonly EntriesToAdd[], why: string): Promise<void> => {
    setBusy(true);
    refuse(undefined);
    setStopped(undefined);
    let count = 0;
    for (const { kind, rows } of tables.filter((table) => table.rows.length > 0)) {
      const answer = await call('importRecords', { kind, rows: rows as { row: number; id: string; body: Record<string, unknown>; basedOn: number }[], why });
      if (answer.kind !== 'value') {
        setBusy(false);
        refuse(answer);
        return;
      }
      if (answer.value.stopped !== undefined) {
        setBusy(false);
        setStopped(answer.value.stopped.because);
        return;
      }
      count += answer.value.created + answer.value.changed;
    }
    setBusy(false);
    onDone(say('added', { count }));
  };
  return { add, busy, refusal: stopped === undefined ? refusal : <Notice tone="danger" title={say('addedPartly', { why: records(`stopped.${stopped}`) })} /> };
}
