import type { EntryVersion, OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import type { CatalogueColumn } from '../../../src/domain/catalogues/catalogueColumn';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { cellOf } from '../../../src/domain/catalogues/cells';
import { memberOf } from '../../../src/domain/catalogues/memberOf';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { faceWords } from '../words/faces';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { EntryValue } from './EntryValue';
import { PersonName } from './PersonName';
import styles from './Records.module.css';

/** Every version of an entry, newest first: who kept it, when, why, what changed, and whether the ledger proves it. */
export function Versions({ kind, id, opened }: { kind: CatalogueKindId; id: string; opened: OpenedCatalogues }) {
  const say = useWords(recordWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(() => call('recordVersions', { kind, id }));
  if (loaded.kind === 'loading') return <p role="status">{say('versionsLoading')}</p>;
  const answer = loaded.kind === 'ready' ? loaded.value : undefined;
  if (answer?.kind !== 'value') {
    return <Trouble title={say('versionsTrouble')} reason={answer ? refusalSentence(face, answer) : loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  }
  const { versions } = answer.value;
  return (
    <section className={styles.versions}>
      <h3 className={styles.section}>{say('versions')}</h3>
      <ol className={styles.versions} reversed>
        {[...versions].reverse().map((version) => (
          <OneVersion key={version.version} version={version} before={versions.find((one) => one.version === version.version - 1)} kind={kind} opened={opened} />
        ))}
      </ol>
    </section>
  );
}

function OneVersion({ version, before, kind, opened }: { version: EntryVersion; before: EntryVersion | undefined; kind: CatalogueKindId; opened: OpenedCatalogues }) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const { event, proved, by, at, why } = version;
  const state: CatalogueColumn = { name: 'state', label: say('state'), type: 'choice', required: true };
  const changed = [...catalogueKinds[kind].columns, state].filter(
    (column: CatalogueColumn) => before !== undefined && cellOf(column, memberOf(before.body, column.name)) !== cellOf(column, memberOf(version.body, column.name)),
  );
  const value = (column: CatalogueColumn, body: unknown) => {
    const member = memberOf(body, column.name);
    return member === undefined ? <span className={styles.quiet}>{say('nothing')}</span> : <EntryValue column={column} value={member} opened={opened} short />;
  };
  return (
    <li className={styles.aVersion}>
      <h4>{say('version', { version: version.version })}</h4>
      <p className={styles.small}>
        <PersonName accountId={by} />, {formats.moment(at)}
      </p>
      {why !== undefined && <p>{why}</p>}
      {before === undefined ? (
        <p className={styles.small}>{say('first')}</p>
      ) : (
        <ul className={styles.lines}>
          {changed.map((column) => (
            <li key={column.name}>
              {column.label}: {value(column, before.body)} → {value(column, version.body)}
            </li>
          ))}
        </ul>
      )}
      <p className={proved ? styles.under : styles.problem}>{event === undefined ? say('noEvent') : say(proved ? 'proved' : 'unproved', { sequence: event.sequence })}</p>
    </li>
  );
}
