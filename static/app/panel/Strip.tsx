import { useId } from 'react';
import type { ElementRow } from '../../../src/domain/plan/elementRow';
import type { Element } from '../../../src/domain/plan/fields';
import { elementNames } from '../../../src/domain/plan/names';
import { sayReason } from '../../../src/domain/plan/words';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { Mark } from '../marks/Mark';
import { MarkWord } from '../marks/MarkWord';
import { useShow } from '../people/useShow';
import type { Aside } from './asides';
import { Holds } from './Holds';
import styles from './Strip.module.css';

interface StripProps {
  rows: readonly ElementRow[];
  asides: Partial<Record<Element, Aside>> | undefined;
  opened: OpenedObjective;
  /** Opens the rows, with this one open. */
  onOpen(element: Element): void;
}

/** The elements of an approved plan in one line of cells, each with its mark, its word and one fact; a cell opens to its row. */
export function Strip({ rows, asides, opened, onOpen }: StripProps) {
  return (
    <>
      {rows.map((row) => (
        <Cell key={row.element} row={row} aside={asides?.[row.element]} opened={opened} onOpen={() => onOpen(row.element)} />
      ))}
    </>
  );
}

function Cell({ row, aside, opened, onOpen }: { row: ElementRow; aside: Aside | undefined; opened: OpenedObjective; onOpen(): void }) {
  const id = useId();
  const show = useShow(opened.facts);
  // What is not whole says why; a whole one what it holds, and of the resources whether they are committed.
  const fact = sayReason(row, show) ?? (row.element === 'resources' ? aside?.words : undefined);
  return (
    <li className={styles.cell} data-row={row.element}>
      <p className={styles.word} id={`${id}-word`}>
        <Mark kind={row.mark} />
        <MarkWord kind={row.mark} />
      </p>
      <h4 className={styles.name} id={`${id}-name`}>
        {elementNames[row.element]}
      </h4>
      <div className={styles.fact}>{fact === undefined ? <Holds row={row} opened={opened} /> : <p className={styles.clipped}>{fact}</p>}</div>
      <button type="button" data-toggle className={styles.open} aria-expanded={false} aria-labelledby={`${id}-name ${id}-word`} onClick={onOpen} />
    </li>
  );
}
