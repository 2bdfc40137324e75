import type { Issue } from '../entities/entities';
import type { Asking, ClauseField } from './clauseField';
import { resolvePerson } from './resolvePerson';

/** A field that holds people, by account id. */
export const personClause = (asking: Asking, name: string, values: (issue: Issue) => readonly string[]): ClauseField => ({
  name, kind: 'user', values, sortable: true, resolve: (literal) => resolvePerson(asking, literal),
});
