import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useState, useSyncExternalStore } from 'react';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { EntryCard } from './EntryCard';
import { EntryRow } from './EntryRow';
import type { RegisterEntry } from './registerEntry';
import styles from './RegisterTable.module.css';
import { SortHeader } from './SortHeader';
import type { Sorting } from './sorting';

interface RegisterTableProps {
  entries: RegisterEntry[];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
}

const rowHeight = 62;
const cardHeight = 76;
const narrow = '(max-width: 719px)';

/**
 * As tall as the screen leaves room for under Jira's own bars. Not by the height of the frame: the host makes the frame
 * as tall as what is in it, and each would wait for the other.
 */
const room = { maxBlockSize: Math.max(640, window.screen.availHeight - 260) };

/** A table where there is room and a list where there is none; only what is in view is in the page. */
export function RegisterTable(props: RegisterTableProps) {
  const isNarrow = useSyncExternalStore(whenWidthChanges, () => matchMedia(narrow).matches);
  return isNarrow ? <Cards entries={props.entries} /> : <Table {...props} />;
}

function whenWidthChanges(changed: () => void): () => void {
  const media = matchMedia(narrow);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

function Table({ entries, sorting, onSort }: RegisterTableProps) {
  const say = useWords(registerWords);
  // By state, not by ref: the body below needs the element in its first layout.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div
      className={styles.scroller}
      style={room}
      ref={setScroller}
      tabIndex={0}
      role="region"
      aria-label={say('title')}
    >
      <table className={styles.table} aria-rowcount={entries.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <SortHeader column="objective" sorting={sorting} onSort={onSort} />
            <SortHeader column="state" sorting={sorting} onSort={onSort} className={styles.state} />
            <th scope="col" className={styles.marks}>
              <span className={styles.letters} aria-label={say('legend')} role="img">
                {(['W', 'R', 'O', 'T', 'E'] as const).map((letter) => (
                  <span key={letter}>{say(letter)}</span>
                ))}
              </span>
            </th>
            <SortHeader column="plan" sorting={sorting} onSort={onSort} className={styles.plan} />
            <SortHeader column="trace" sorting={sorting} onSort={onSort} className={styles.trace} />
            <SortHeader column="operation" sorting={sorting} onSort={onSort} className={styles.operation} />
            <SortHeader column="level" sorting={sorting} onSort={onSort} className={styles.level} />
            <SortHeader column="owner" sorting={sorting} onSort={onSort} className={styles.owner} />
            <th scope="col" className={styles.attention}>
              {say('attention')}
            </th>
          </tr>
        </thead>
        <Rows entries={entries} scroller={scroller} />
      </table>
    </div>
  );
}

/** The rows in view, in a component of their own so that scrolling draws nothing else. */
const Rows = memo(function Rows({ entries, scroller }: { entries: RegisterEntry[]; scroller: HTMLElement | null }) {
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 4,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0);
  return (
    <tbody>
      {before > 0 && <Spacer height={before} />}
      {items.map(({ index }) => {
        const entry = entries[index];
        return entry && <EntryRow key={entry.id} entry={entry} index={index} />;
      })}
      {after > 0 && <Spacer height={after} />}
    </tbody>
  );
});

const Spacer = ({ height }: { height: number }) => (
  <tr aria-hidden="true">
    <td colSpan={9} className={styles.spacer} style={{ blockSize: height }} />
  </tr>
);

function Cards({ entries }: { entries: RegisterEntry[] }) {
  const say = useWords(registerWords);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: () => cardHeight,
    overscan: 6,
    useFlushSync: false,
  });
  return (
    <div
      className={styles.scroller}
      style={room}
      ref={setScroller}
      tabIndex={0}
      role="region"
      aria-label={say('title')}
    >
      <ul className={styles.cards} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                className={styles.card}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
              >
                <EntryCard entry={entry} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
