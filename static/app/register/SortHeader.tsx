import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './SortHeader.module.css';
import type { SortColumn, Sorting } from './sorting';

interface SortHeaderProps {
  column: SortColumn;
  sorting: Sorting;
  onSort(sorting: Sorting): void;
  className?: string | undefined;
}

/** A column's header, which is the button that sorts by it; pressed again it turns round. */
export function SortHeader({ column, sorting, onSort, className }: SortHeaderProps) {
  const say = useWords(registerWords);
  const on = sorting.by === column;
  const Arrow = sorting.up ? ArrowUpIcon : ArrowDownIcon;
  return (
    <th scope="col" className={className} aria-sort={on ? (sorting.up ? 'ascending' : 'descending') : 'none'}>
      <button type="button" className={styles.sort} onClick={() => onSort({ by: column, up: on ? !sorting.up : true })}>
        {say(column)}
        {on && <Arrow label="" size="small" color="currentColor" />}
      </button>
    </th>
  );
}
