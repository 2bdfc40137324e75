import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import type { CatalogueColumn } from '../../../src/domain/catalogues/catalogueColumn';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { entryProblems } from '../../../src/domain/catalogues/entryProblems';
import { entryId } from '../../../src/domain/catalogues/entryId';
import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { memberOf, withMember } from '../../../src/domain/catalogues/memberOf';
import { siteEntry } from '../../../src/domain/catalogues/catalogueKind';
import { Choice } from '../forms/Choice';
import { TextBox } from '../forms/TextBox';
import { call } from '../host/call';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { ColumnField } from './ColumnField';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';
import { useRefusal } from './useRefusal';

const ProfilePreview = lazy(() => import('../scores/ProfilePreview').then(({ ProfilePreview: preview }) => ({ default: preview })));

interface EntryFormProps {
  kind: CatalogueKindId;
  /** The version it begins from; absent for a new entry. */
  entry: KeptEntry | undefined;
  opened: OpenedCatalogues;
  onKept(id: string, version: number, done: 'now' | 'already'): void;
  /** Somebody else kept a version meanwhile: what is shown beside the form is old. */
  onStale(): void;
  onCancel(): void;
}

/** A form of every member of an entry. What is wrong is said at its place once somebody tried to keep it. */
export function EntryForm({ kind, entry, opened, onKept, onStale, onCancel }: EntryFormProps) {
  const say = useWords(recordWords);
  const { columns, states, single, shape } = catalogueKinds[kind];
  const [id, setId] = useState<string | undefined>(entry?.id ?? (single ? siteEntry : undefined));
  const [typed, setBody] = useState<Record<string, unknown>>(() => (entry?.body as Record<string, unknown> | undefined) ?? { version: shape.version, state: states[0] });
  // Of the version that was shown when the form was opened, so that a newer one is never written over unseen.
  const [basedOn] = useState(entry?.version ?? 0);
  const [stale, setStale] = useState(false);
  const [why, setWhy] = useState<string>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useRefusal();
  const body = withoutEmptyLines(typed, columns);
  const problems = new Map(tried ? entryProblems(kind, body).map(({ place, expected, came }) => [place, say('problem', { place, expected, came })]) : []);
  const idIsRight = entryId.safeParse(id).success;

  const keep = async (): Promise<void> => {
    setTried(true);
    refuse(undefined);
    if (!idIsRight || id === undefined || (why ?? '').trim() === '' || entryProblems(kind, body).length > 0) return;
    setBusy(true);
    const answer = await call('keepRecord', { kind, id, body, basedOn, why: why ?? '' });
    setBusy(false);
    if (answer.kind === 'value') onKept(id, answer.value.version, answer.value.done);
    else refuse(answer);
    if (answer.kind === 'refused' && answer.refusal.kind === 'changed meanwhile') {
      setStale(true);
      onStale();
    }
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {!entry && !single && <TextBox label={say('id')} help={say('idHelp')} text={id} onText={setId} problem={tried && !idIsRight ? say('idHelp') : undefined} />}
      {(columns as readonly CatalogueColumn[]).map((column) => (
        <ColumnField
          key={column.name}
          column={column}
          value={memberOf(typed, column.name)}
          onValue={(value) => setBody((before) => withMember(before, column.name, value))}
          problem={problems.get(column.label)}
          opened={opened}
        />
      ))}
      {!single && (
        <Choice
          label={say('state')}
          chosen={String(body.state)}
          options={states.map((value) => ({ value, label: sentenceCase(value) }))}
          onChoose={(state) => state && setBody((before) => ({ ...before, state }))}
          clearable={false}
          problem={problems.get('State')}
        />
      )}
      {kind === 'scoring-profile' && (
        <Suspense fallback={null}>
          <ProfilePreview key={String(body.profile)} to={String(body.profile ?? '')} />
        </Suspense>
      )}
      <TextBox label={say('why')} help={say('whyHelp')} text={why} onText={setWhy} problem={tried && (why ?? '').trim() === '' ? say('problem', { place: say('why'), expected: 'a reason', came: 'nothing' }) : undefined} />
      {refusal}
      {stale && <p className={styles.note}>{say('staleHelp')}</p>}
      <div className={styles.deeds}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          {say('save', { version: basedOn + 1 })}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** An empty line of a list is kept while somebody types, and is no text of it. */
function withoutEmptyLines(typed: Record<string, unknown>, columns: readonly CatalogueColumn[]): Record<string, unknown> {
  return columns
    .filter(({ type }) => type === 'list')
    .reduce((body, { name }) => {
      const texts = ((memberOf(body, name) as string[] | undefined) ?? []).map((text) => text.trim()).filter((text) => text !== '');
      return withMember(body, name, texts.length > 0 ? texts : undefined);
    }, typed);
}
