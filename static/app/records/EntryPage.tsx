import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CatalogueColumn } from '../../../src/domain/catalogues/catalogueColumn';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { memberOf } from '../../../src/domain/catalogues/memberOf';
import { Notice } from '../editors/Notice';
import { call } from '../host/call';
import { TextBox } from '../forms/TextBox';
import { PlaceLink } from '../site/PlaceLink';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { EntryForm } from './EntryForm';
import { EntryState } from './EntryState';
import { EntryValue } from './EntryValue';
import type { RecordsGiven } from './RecordsPage';
import styles from './Records.module.css';
import { useRefusal } from './useRefusal';
import { Versions } from './Versions';

/** One entry: what it says, its versions, and for the SMS manager the ways to change it. */
export function EntryPage({ kind, id, opened, onAgain }: RecordsGiven & { kind: CatalogueKindId; id: string }) {
  const say = useWords(recordWords);
  const [doing, setDoing] = useState<'read' | 'edit' | 'retire'>('read');
  const [said, setSaid] = useState('');
  const { one, many, columns, single, retired, titleOf } = catalogueKinds[kind];
  const entry = opened.entries.find((each) => each.kind === kind && each.id === id);
  if (!entry) {
    return (
      <section className={styles.catalogue}>
        <p className={styles.zero}>{say('gone', { what: one, id })}</p>
        <PlaceLink to={`/records/${kind}`}>{say('back', { what: many })}</PlaceLink>
      </section>
    );
  }
  const read = (message: string): void => {
    setSaid(message);
    setDoing('read');
    onAgain();
  };
  return (
    <section className={styles.catalogue}>
      <PlaceLink to={`/records/${kind}`}>{say('back', { what: many })}</PlaceLink>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{titleOf(entry.body as never)}</h2>
          <p className={styles.about}>
            {entry.id} · {say('version', { version: entry.version })} <EntryState entry={entry} />
          </p>
        </div>
        {opened.keeps && doing === 'read' && (
          <div className={styles.deeds}>
            <Button onClick={() => setDoing('edit')}>{say('edit')}</Button>
            {!single && entry.body.state !== retired && <Button onClick={() => setDoing('retire')}>{say('retire')}</Button>}
          </div>
        )}
      </div>
      <p className={styles.small} role="status">
        {said}
      </p>
      {doing === 'retire' && <Retire entry={entry} onDone={read} onCancel={() => setDoing('read')} />}
      {doing === 'edit' ? (
        <EntryForm
          kind={kind}
          entry={entry}
          opened={opened}
          onKept={(_, version, done) => read(say(done === 'now' ? 'saved' : 'already', { version }))}
          onStale={onAgain}
          onCancel={() => setDoing('read')}
        />
      ) : (
        <dl className={styles.facts}>
          {(columns as readonly CatalogueColumn[]).map((column) => (
            <Fact key={column.name} label={column.label}>
              <EntryValue column={column} value={memberOf(entry.body, column.name)} opened={opened} />
            </Fact>
          ))}
        </dl>
      )}
      {(kind === 'plan-template' || kind === 'approval-rule') && <PlaceLink to="/records/rules">{say('rulesLink')}</PlaceLink>}
      {doing === 'read' && <Versions key={entry.version} kind={kind} id={id} opened={opened} />}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: JSX.Element }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Retire({ entry, onDone, onCancel }: { entry: RecordsGiven['opened']['entries'][number]; onDone(message: string): void; onCancel(): void }) {
  const say = useWords(recordWords);
  const [why, setWhy] = useState<string>();
  const [refusal, refuse] = useRefusal();
  const retire = async (): Promise<void> => {
    const answer = await call('retireRecord', { kind: entry.kind, id: entry.id, basedOn: entry.version, why: why ?? '' });
    if (answer.kind === 'value') onDone(say('saved', { version: answer.value.version }));
    else refuse(answer);
  };
  return (
    <Notice tone="warning" title={say('retireTitle', { title: catalogueKinds[entry.kind].titleOf(entry.body as never) })}>
      <div className={styles.form}>
        <p>{say('retireBody')}</p>
        <TextBox label={say('why')} help={say('whyHelp')} text={why} onText={setWhy} />
        {refusal}
        <div className={styles.deeds}>
          <Button appearance="primary" onClick={() => void retire()}>
            {say('retire')}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            {say('cancel')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
