import SearchIcon from '@atlaskit/icon/core/search';
import { useMemo, type ReactNode } from 'react';
import { useViewer } from '../host/ViewerContext';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { passes, quickFilters, type QuickFilter } from './quickFilters';
import styles from './Tools.module.css';
import type { RegisterEntry } from './registerEntry';

interface ToolsProps {
  entries: readonly RegisterEntry[];
  typed: string;
  onTyped(typed: string): void;
  chosen: readonly QuickFilter[];
  onToggle(filter: QuickFilter): void;
  counted: string;
  /** What can be begun from here. */
  children: ReactNode;
}

/** Search, how many there are, what can be begun, and the quick filters with their counts; a filter that finds nothing is not offered. */
export function Tools({ entries, typed, onTyped, chosen, onToggle, counted, children }: ToolsProps) {
  const say = useWords(registerWords);
  const { viewer, formats } = useViewer();
  const counts = useMemo(
    () =>
      Object.fromEntries(
        quickFilters.map((filter) => [filter, entries.filter((entry) => passes[filter](entry, viewer.accountId)).length]),
      ),
    [entries, viewer.accountId],
  );
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <label className={styles.search}>
          <SearchIcon label="" size="small" color="var(--ds-icon-subtle)" />
          <input
            className={styles.input}
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={typed}
            onChange={(event) => onTyped(event.currentTarget.value)}
          />
        </label>
        <p className={styles.count} role="status">
          {counted}
        </p>
        {children}
      </div>
      <div className={styles.filters} role="group" aria-label={say('filters')}>
        {quickFilters.map((filter) => {
          const count = counts[filter] ?? 0;
          const on = chosen.includes(filter);
          return (
            <button
              key={filter}
              type="button"
              className={styles.filter}
              aria-pressed={on}
              disabled={count === 0 && !on}
              onClick={() => onToggle(filter)}
            >
              {say(filter)} <span className={styles.number}>{formats.number(count)}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
