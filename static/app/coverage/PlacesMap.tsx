import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import { objectiveCategories, type ObjectiveCategory } from '../../../src/domain/objective/objectiveDefinition';
import type { CoverageOfSet, CoveredPlace } from '../../../src/domain/traceability/coverageOfSet';
import { Mark } from '../marks/Mark';
import { LevelWord } from '../register/LevelWord';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';
import { partIds } from './CoverageFacts';
import type { CoveredEntry } from './coveredEntry';
import { GapDeeds } from './GapDeeds';
import { ObjectiveKeys } from './ObjectiveKeys';

const categoryWord = { 'customer outcome': 'customer', 'process health': 'process', 'risk and compliance': 'risk' } as const;
type Column = ObjectiveCategory | 'none' | 'all';

interface PlacesMapProps {
  told: CoverageOfSet;
  byId: ReadonlyMap<string, CoveredEntry>;
}

/** Functions and levels by category, with how balanced the set is, and what to do where there is nothing. */
export function PlacesMap({ told: { places, balance }, byId }: PlacesMapProps) {
  const say = useWords(coverageWords);
  const [open, setOpen] = useState<{ place: string; column: Column }>();
  const table = useRef<HTMLTableElement>(null);
  const uncategorized = places.some((place) => place.uncategorized.length > 0);
  const columns: Column[] = [...objectiveCategories, ...(uncategorized ? (['none'] as const) : []), 'all'];
  const word = (column: Column): string => say(column === 'none' || column === 'all' ? column : categoryWord[column]);
  const toggle = (place: string, column: Column): void => setOpen(open?.place === place && open.column === column ? undefined : { place, column });
  const lacking = balance.filter(({ inForce }) => inForce === 0);
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h3 className={styles.section} id={partIds.places} tabIndex={-1}>
          {say('map')}
        </h3>
        <span className={styles.small}>{say('mapAbout')}</span>
      </div>
      {places.length === 0 ? (
        <p className={styles.small}>{say('noLines')}</p>
      ) : (
        <div className={styles.scroller} role="region" aria-label={say('map')} tabIndex={0}>
          <table className={styles.map} ref={table} onKeyDown={(event) => moveInMap(event, table.current)}>
            <thead>
              <tr>
                <th scope="col">{say('function')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className={styles.number}>
                    {word(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place, row) => (
                <Fragment key={place.id}>
                  <tr>
                    <th scope="row">
                      {place.target}
                      <span className={styles.under}>
                        <LevelWord level={place.level} />
                      </span>
                      {isGap(place) && <GapDeeds of="level" id={place.id} title={place.target} />}
                    </th>
                    {place.excluded === undefined ? (
                      columns.map((column, at) => (
                        <Cell
                          key={column}
                          count={idsIn(place, column).length}
                          name={say('cell', { place: place.target, category: word(column), count: idsIn(place, column).length })}
                          at={`${row}/${at}`}
                          total={column === 'all'}
                          isOpen={open?.place === place.id && open.column === column}
                          onToggle={() => toggle(place.id, column)}
                        />
                      ))
                    ) : (
                      <td colSpan={columns.length} className={styles.excluded}>
                        {say('excluded', place.excluded)}
                      </td>
                    )}
                  </tr>
                  {open?.place === place.id && (
                    <tr>
                      <td colSpan={columns.length + 1} className={styles.opened}>
                        <ObjectiveKeys key={open.column} ids={idsIn(place, open.column)} byId={byId} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say('inForce')}</th>
                {columns.map((column) => {
                  const own = balance.find(({ category }) => category === column);
                  return (
                    <td key={column} className={styles.number}>
                      {own && say('inForceOf', { inForce: own.inForce, of: own.objectives })}
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {places.some(isGap) && <p className={styles.small}>{say('placeGap')}</p>}
      {places.length > 0 && <p className={styles.small}>{say('mapHelp')}</p>}
      {lacking.map(({ category, objectives }) => (
        <p key={category} className={styles.warning}>
          <Mark kind="missing" size={14} />
          <span>{say('unbalanced', { category: say(categoryWord[category]).toLowerCase(), drafts: objectives })}</span>
        </p>
      ))}
    </section>
  );
}

interface CellProps {
  count: number;
  name: string;
  /** Row and column, for the arrow keys. */
  at: string;
  total: boolean;
  isOpen: boolean;
  onToggle(): void;
}

/** One number of the map. Its ground says the same more loudly; nothing is told by colour alone. */
function Cell({ count, name, at, total, isOpen, onToggle }: CellProps) {
  const say = useWords(coverageWords);
  if (count === 0) {
    return <td className={styles.number}>{total ? <span className={styles.lacking}>{say('noneHere')}</span> : <span className={styles.zero}>–</span>}</td>;
  }
  const ground = total ? '' : (styles[count >= 6 ? 'many' : count >= 3 ? 'some' : 'few'] ?? '');
  return (
    <td className={styles.number}>
      <button type="button" className={`${styles.cell} ${ground}`} data-at={at} aria-label={name} aria-expanded={isOpen} onClick={onToggle}>
        {count}
      </button>
    </td>
  );
}

const isGap = ({ excluded, objectives }: CoveredPlace): boolean => excluded === undefined && objectives.length === 0;

const idsIn = (place: CoveredPlace, column: Column): string[] =>
  column === 'all' ? place.objectives : column === 'none' ? place.uncategorized : place.byCategory[column];

const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Goes from the number that has the focus to the nearest one in the arrow's direction, over what holds none. */
function moveInMap(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = steps[event.key];
  const here = (event.target as HTMLElement).dataset['at'];
  if (!step || here === undefined || table === null) return;
  const [row = 0, column = 0] = here.split('/').map(Number);
  for (let far = 1; far < 200; far += 1) {
    const next = table.querySelector<HTMLElement>(`[data-at="${row + far * step[0]}/${column + far * step[1]}"]`);
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
  }
}
