import { useCallback, useEffect, useRef, useState } from 'react';
import { pageHistory } from '../host/bridge';
import { quickFilters, type QuickFilter } from './quickFilters';
import { byState, sortColumns, type SortColumn, type Sorting } from './sorting';

/** How the register is looked at; it lives in the address, so that a link or a reload shows the same. */
export interface View {
  typed: string;
  filters: QuickFilter[];
  sorting: Sorting;
}

const plain: View = { typed: '', filters: [], sorting: byState };

/** Reads the view from the host's address once, and writes it there whenever it changes. */
export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState<View>(plain);
  const history = useRef<Awaited<ReturnType<typeof pageHistory>>>();
  useEffect(() => {
    pageHistory().then(
      (given) => {
        history.current = given;
        if (given.location.search) setView(viewIn(given.location.search));
      },
      // Where the host gives no address the view lives as long as the page.
      () => undefined,
    );
  }, []);
  const put = useCallback((next: View) => {
    setView(next);
    history.current?.replace({ pathname: '/', search: addressOf(next) });
  }, []);
  return [view, put];
}

/** The view in an address; what is not known there is left out. */
export function viewIn(search: string): View {
  const asked = new URLSearchParams(search);
  const named = (asked.get('filter') ?? '').split(',');
  const filters = quickFilters.filter((filter) => named.includes(filter));
  const sort = asked.get('sort') ?? '';
  const by = sort.replace(/^-/, '') as SortColumn;
  const sorting = sortColumns.includes(by) ? { by, up: !sort.startsWith('-') } : byState;
  return { typed: asked.get('find') ?? '', filters, sorting };
}

/** The address of a view; only what differs from the plain one. */
export function addressOf({ typed, filters, sorting }: View): string {
  const asked = new URLSearchParams();
  if (typed) asked.set('find', typed);
  if (filters.length > 0) asked.set('filter', filters.join(','));
  if (sorting.by !== byState.by || sorting.up !== byState.up) asked.set('sort', `${sorting.up ? '' : '-'}${sorting.by}`);
  const text = asked.toString();
  return text ? `?${text}` : '';
}
