import { contentFields } from '../domain/plan/fields';
import type { ContentChange } from './contentChanges';
import type { OpenedObjective } from './openObjective';

/**
 * Account ids of whoever wrote what an approval would cover, sorted: everybody who changed it in Jira after a moment, and for
 * a first version whoever created the epic with content in it. Jira keeps no history of what an issue was created with; what
 * stands there and was never changed came with it. A title alone is no plan, and makes nobody its author.
 *
 * @param changes all of them, see readContentChanges
 * @param since of the version in force, ISO 8601 in UTC; empty while there is none
 */
export function planAuthors({ issue, facts, raw, fieldIds }: OpenedObjective, changes: readonly ContentChange[], since: string): string[] {
  const changed = new Set(changes.flatMap(({ fields }) => fields));
  const stands: [id: string | undefined, value: unknown][] = [
    ...contentFields.map((key): [string | undefined, unknown] => [fieldIds[key], raw[key]]),
    [fieldIds['start-date'], facts.start],
    ['duedate', facts.due],
  ];
  const asCreated = stands.some(([id, value]) => id !== undefined && !isEmpty(value) && !changed.has(id));
  const authors = changes.filter(({ at }) => at > since).flatMap(({ author }) => author ?? []);
  return [...new Set([...authors, ...(since === '' && asCreated && issue.creator !== undefined ? [issue.creator] : [])])].sort();
}

/** Jira gives an empty list of people as a list. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
