import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { ofKind } from '../../../src/domain/catalogues/inForce';
import { importLimit, planImport, type ImportPlan, type ImportRow } from '../../../src/domain/catalogues/planImport';
import { readTable } from '../../../src/domain/catalogues/table';
import { Field } from '../forms/Field';
import { TextBox } from '../forms/TextBox';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { PlaceLink } from '../site/PlaceLink';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import type { RecordsGiven } from './RecordsPage';
import styles from './Records.module.css';
import { useRefusal } from './useRefusal';

/** What a chosen file would do; or why it cannot be read. */
type Preview = { kind: 'plan'; rows: ImportRow[]; plan: ImportPlan; unused: string[] } | { kind: 'unread'; sentence: string };

/** A table becomes entries: first what it would change, then, on demand, all of it or nothing. */
export function ImportPage({ kind, opened, onAgain }: RecordsGiven & { kind: CatalogueKindId }) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const { many } = catalogueKinds[kind];
  const [preview, setPreview] = useState<Preview>();
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [refusal, refuse] = useRefusal();

  const choose = async (file: File | undefined): Promise<void> => {
    refuse(undefined);
    setSaid('');
    setPreview(file && (await previewOf(file)));
  };
  const previewOf = async (file: File): Promise<Preview> => {
    const { default: csv } = await import('papaparse');
    const parsed = csv.parse<string[]>(await file.text(), { skipEmptyLines: 'greedy' });
    const fault = parsed.errors.find(({ type }) => type === 'Quotes');
    if (fault) return { kind: 'unread', sentence: say('unreadFile', { reason: `${fault.message} (${(fault.row ?? 0) + 1})` }) };
    const current = new Map(ofKind(opened.entries, kind).map((entry) => [entry.id, entry]));
    const { rows, problems, unused } = readTable(kind, parsed.data, (id) => current.get(id)?.version ?? 0);
    if (rows.length > importLimit) return { kind: 'unread', sentence: say('tooManyRows', { rows: rows.length, limit: importLimit }) };
    if (rows.length === 0 && problems.length === 0) return { kind: 'unread', sentence: say('noRows') };
    const known = new Set(opened.entries.map((entry) => `${entry.kind} ${entry.id}`));
    const plan = planImport(kind, rows, (id) => current.get(id), (of, id) => known.has(`${of} ${id}`));
    return { kind: 'plan', rows, unused, plan: { ...plan, problems: [...problems, ...plan.problems] } };
  };
  const importAll = async (rows: ImportRow[]): Promise<void> => {
    refuse(undefined);
    setBusy(true);
    const answer = await call('importRecords', { kind, rows: rows as { row: number; id: string; body: Record<string, unknown>; basedOn: number }[], why: why ?? '' });
    setBusy(false);
    if (answer.kind !== 'value') {
      refuse(answer);
      // What was kept before it was cut off is there now; the preview of the same file shows what is left.
      if (answer.kind === 'trouble' || answer.refusal.kind === 'try again') setSaid(say('cutOff'));
      onAgain();
      return;
    }
    const { stopped, ...counts } = answer.value;
    setSaid(stopped === undefined ? say('imported', counts) : say('importedPartly', { ...counts, left: stopped.left.length, rows: formats.list(stopped.left.slice(0, 20).map(String)), why: say(`stopped.${stopped.because}`) }));
    setPreview(undefined);
    onAgain();
  };

  return (
    <section className={styles.catalogue}>
      <PlaceLink to={`/records/${kind}`}>{say('back', { what: many })}</PlaceLink>
      <h2 className={styles.title}>{say('importTitle', { what: many })}</h2>
      <p className={styles.about}>{say('importBody')}</p>
      <Field label={say('file')}>{({ id }) => <input id={id} type="file" accept=".csv,text/csv" onChange={(event) => void choose(event.currentTarget.files?.[0])} />}</Field>
      <p className={styles.small} role="status">
        {said}
      </p>
      {preview?.kind === 'unread' && (
        <p className={styles.problem} role="alert">
          {preview.sentence}
        </p>
      )}
      {preview?.kind === 'plan' && (
        <div className={styles.form}>
          {preview.unused.length > 0 && <p className={styles.note}>{say('unused', { list: formats.list(preview.unused) })}</p>}
          <Rows title={say('wouldCreate', { count: preview.plan.create.length })} rows={preview.plan.create} />
          <Rows title={say('wouldChange', { count: preview.plan.change.length })} rows={preview.plan.change} />
          <p>{say('wouldLeave', { count: preview.plan.same.length })}</p>
          {preview.plan.problems.length > 0 ? (
            <div role="alert">
              <p className={styles.problem}>{say('badRows', { count: preview.plan.problems.length })}</p>
              <ul className={styles.lines}>
                {preview.plan.problems.map(({ row, place, expected, came }, at) => (
                  <li key={at}>{say('rowProblem', { row, place, expected, came })}</li>
                ))}
              </ul>
            </div>
          ) : (
            preview.plan.create.length + preview.plan.change.length > 0 && (
              <>
                <TextBox label={say('why')} help={say('whyHelp')} text={why} onText={setWhy} />
                <div>
                  <Button appearance="primary" isLoading={busy} isDisabled={(why ?? '').trim() === ''} onClick={() => void importAll(preview.rows)}>
                    {say('doImport', { count: preview.plan.create.length + preview.plan.change.length })}
                  </Button>
                </div>
              </>
            )
          )}
        </div>
      )}
      {refusal}
    </section>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly ImportRow[] }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul className={styles.lines}>
        {rows.map(({ row, id }) => (
          <li key={row}>{id}</li>
        ))}
      </ul>
    </details>
  );
}
