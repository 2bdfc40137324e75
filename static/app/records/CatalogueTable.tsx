import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useMemo, useState } from 'react';
import { catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import type { CatalogueColumn } from '../../../src/domain/catalogues/catalogueColumn';
import { cellOf } from '../../../src/domain/catalogues/cells';
import { counts, ofKind, type KeptEntry } from '../../../src/domain/catalogues/inForce';
import { memberOf } from '../../../src/domain/catalogues/memberOf';
import { useViewer } from '../host/ViewerContext';
import { PlaceLink } from '../site/PlaceLink';
import { usePlace } from '../site/place';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { EntryState } from './EntryState';
import { EntryValue } from './EntryValue';
import { exportTable } from './exportTable';
import type { RecordsGiven } from './RecordsPage';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

/** The members a list shows beside the name, where there is room. */
const shownBeside: Record<CatalogueKindId, readonly string[]> = {
  'policy-statement': ['kind', 'owner', 'reviewDue'],
  'applicable-requirement': ['sourceType', 'party', 'owner'],
  service: ['kind', 'owner', 'criticality'],
  forum: ['kind', 'cadence', 'chair'],
  level: ['level', 'ownerRole', 'forum'],
  'metric-definition': ['unit', 'source', 'owner'],
  'approval-rule': ['riskTiers', 'required', 'maxAgeDays'],
  'plan-template': ['category', 'metric', 'reviewed'],
  'scoring-profile': ['profile'],
  communication: ['channel', 'link', 'on'],
  'change-profile': ['endLaterDays', 'movedWorkingDays', 'resourcePercent'],
  'risk-naming': ['issueTypes', 'linkWords'],
  'work-kinds': ['changeTypes', 'trainingLabels', 'reportingLabels'],
};

const atOnce = 100;

/** One catalogue: search, what is in it, and the ways to change or take it along. */
export function CatalogueTable({ kind, opened }: RecordsGiven & { kind: CatalogueKindId }) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const { go } = usePlace();
  const [typed, setTyped] = useState('');
  const [retiredToo, setRetiredToo] = useState(false);
  const [room, setRoom] = useState(atOnce);
  const { many, one, about, columns, single, titleOf } = catalogueKinds[kind];
  const all = useMemo(() => ofKind(opened.entries, kind), [opened.entries, kind]);
  const wanted = typed.trim().toLowerCase();
  const found = useMemo(
    () =>
      all
        .filter((entry) => retiredToo || counts(entry) || entry.body.state === catalogueKinds[kind].states[0])
        .filter((entry) => wanted === '' || textOf(entry).includes(wanted))
        .sort((a, b) => titleOf(a.body as never).localeCompare(titleOf(b.body as never), formats.locale, { numeric: true })),
    [all, retiredToo, wanted, kind, formats.locale],
  );
  const beside = shownBeside[kind].flatMap((name) => (columns as readonly CatalogueColumn[]).find((column) => column.name === name) ?? []);
  const unreadable = opened.unreadable.filter((entry) => entry.kind === kind);
  return (
    <section className={styles.catalogue}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{sentenceCase(many)}</h2>
          <p className={styles.about}>{about}</p>
        </div>
        <div className={styles.deeds}>
          {opened.keeps && !(single && all.length > 0) && (
            <Button appearance="primary" onClick={() => go(`/records/${kind}/new`)}>
              {say('add', { what: one })}
            </Button>
          )}
          {opened.keeps && !single && <Button onClick={() => go(`/records/${kind}/import`)}>{say('importTable')}</Button>}
          {all.length > 0 && <Button onClick={() => void exportTable(kind, all)}>{say('exportTable')}</Button>}
        </div>
      </div>
      {unreadable.length > 0 && (
        <p className={styles.problem} role="alert">
          {say('unreadable', { count: unreadable.length, list: unreadable.map(({ id, problem }) => `${id} (${problem})`).join('; ') })}
        </p>
      )}
      {all.length === 0 ? (
        <p className={styles.zero}>{say('none', { what: many })}</p>
      ) : (
        <>
          <div className={styles.tools}>
            <input className={styles.search} type="search" aria-label={say('search', { what: many })} placeholder={say('search', { what: many })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            <Checkbox label={say('showRetired')} isChecked={retiredToo} onChange={(event) => setRetiredToo(event.currentTarget.checked)} />
            <p className={styles.counted} role="status">
              {found.length === all.length ? say('count', { count: all.length }) : say('countOf', { shown: found.length, count: all.length })}
            </p>
          </div>
          {found.length === 0 ? (
            <p className={styles.zero}>{say('noneFound', { typed })}</p>
          ) : (
            <div className={styles.scroll}>
              <table className={`${styles.table} ${styles.named}`}>
                <thead>
                  <tr>
                    <th scope="col">{say('name')}</th>
                    {beside.map(({ name, label }) => (
                      <th key={name} scope="col" className={styles.beside}>
                        {label}
                      </th>
                    ))}
                    <th scope="col">{say('state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.slice(0, room).map((entry) => ({ entry, title: titleOf(entry.body as never) })).map(({ entry, title }) => (
                    <tr key={entry.id}>
                      <th scope="row">
                        <PlaceLink to={`/records/${kind}/entry/${entry.id}`} className={styles.name}>
                          {title}
                        </PlaceLink>
                        <span className={styles.under}>
                          {title.startsWith(entry.id) ? '' : `${entry.id} · `}
                          {say('version', { version: entry.version })}
                        </span>
                      </th>
                      {beside.map((column) => (
                        <td key={column.name} className={styles.beside}>
                          <EntryValue column={column} value={memberOf(entry.body, column.name)} opened={opened} short />
                        </td>
                      ))}
                      <td>
                        <EntryState entry={entry} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {found.length > room && (
            <div>
              <Button onClick={() => setRoom(room + atOnce)}>{say('more', { count: Math.min(atOnce, found.length - room) })}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** What the search looks in: id and every text of the entry. */
const textOf = ({ id, kind, body }: KeptEntry): string =>
  [id, ...(catalogueKinds[kind].columns as readonly CatalogueColumn[]).map((column) => cellOf(column, memberOf(body, column.name)))].join('\n').toLowerCase();
