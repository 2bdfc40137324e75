import type { Asking } from './clauseField';

/** Account ids a literal may mean: an id, a mail address, or a display name. A former user is found by id only. */
export function resolvePerson({ site }: Asking, literal: string): string[] | undefined {
  if (site.store.people.get(literal)) return [literal];
  const lower = literal.toLowerCase();
  const found = [...site.store.people.all()].filter(
    (person) => !person.closed && (
      person.emailAddress.toLowerCase() === lower || person.displayName.toLowerCase() === lower
    ),
  );
  return found.length === 0 ? undefined : found.map(({ id }) => id);
}
