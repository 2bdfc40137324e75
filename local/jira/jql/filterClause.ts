import { mayUseFilter } from '../access/mayUseFilter';
import type { Issue } from '../entities/entities';
import type { Asking, ClauseField } from './clauseField';

/** Compiles the query of a saved filter; `within` are the filters that led to it. Throws as compiling does. */
export type ReadFilter = (jql: string, within: readonly string[]) => (issue: Issue) => boolean;

/** `filter = …`: the issues that a saved filter finds, by its id or name. One that leads back to itself is none. */
export function filterClause(asking: Asking, read: ReadFilter): ClauseField {
  const { site, actor, within = [] } = asking;
  const tests = new Map<string, (issue: Issue) => boolean>();
  return {
    name: 'filter', kind: 'choice', sortable: false, operators: ['=', '!=', 'in', 'not in'], refusesEmpty: true,
    // An issue that a filter does not find is not empty: `filter != …` finds it.
    values: (issue) => [...tests].map(([id, holds]) => (holds(issue) ? id : 'another')),
    resolve(literal) {
      const seen = [...site.store.filters.all()].filter((it) => !within.includes(it.id) && mayUseFilter(site, actor, it));
      const lower = literal.toLowerCase();
      const named = seen.filter(({ name }) => name.toLowerCase() === lower);
      const found = named.length > 0 ? named : seen.filter(({ id }) => id === literal);
      for (const { id, jql } of found) if (!tests.has(id)) tests.set(id, read(jql, [...within, id]));
      return found.length === 0 ? undefined : found.map(({ id }) => id);
    },
  };
}
