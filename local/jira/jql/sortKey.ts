import type { Issue } from '../entities/entities';
import type { Site } from '../site';
import type { ClauseField } from './clauseField';

/** What an issue is sorted by: a number, a text in lower case, or null where it has no value. */
export function sortKeyOf(field: ClauseField, site: Site): (issue: Issue) => string | number | null {
  const { store } = site;
  if (field.name === 'key') return (issue) => paddedKey(issue.key);
  if (field.name === 'parent') {
    return ({ parentId }) => (parentId === null ? null : paddedKey(store.issues.get(parentId)?.key ?? ''));
  }
  if (field.number) return (issue) => field.number!(issue);
  if (field.numbers) return (issue) => field.numbers!(issue)[0] ?? null;
  if (field.rank) {
    return (issue) => { const [own] = field.values(issue); return own === undefined ? null : field.rank!(own); };
  }
  const names: Record<string, (id: string) => string | undefined> = {
    project: (id) => store.projects.get(id)?.name,
    issuetype: (id) => store.issueTypes.get(id)?.name,
    status: (id) => store.statuses.get(id)?.name,
    component: (id) => store.components.get(id)?.name,
    resolution: (id) => store.resolutions.get(id)?.name,
  };
  const nameOf = field.kind === 'user' ? (id: string): string | undefined => store.people.get(id)?.displayName : names[field.name];
  return (issue) => {
    const [own] = field.values(issue);
    return own === undefined ? null : (nameOf?.(own) ?? own).toLowerCase();
  };
}

/** `SMO-7` as a text that sorts by project, then by number. */
const paddedKey = (key: string): string => {
  const dash = key.lastIndexOf('-');
  return `${key.slice(0, dash)}-${key.slice(dash + 1).padStart(9, '0')}`;
};
