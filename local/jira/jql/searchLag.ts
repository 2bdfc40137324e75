import type { Clock } from '../contract';
import type { Issue } from '../entities/entities';
import type { JiraSettings } from '../settings';

/** What a search sees of issues that changed a moment ago: Jira's index follows its data with a delay. */
export interface SearchLag {
  /** To be called with each change, with the issue as it was (`undefined`: it was not there). */
  changed(id: string, before: Issue | undefined): void;
  /** The issue as the index has it now; `now` is the issue as it really is. */
  seen(id: string, now: Issue | undefined): Issue | undefined;
  /** Ids of issues whose index entry is behind. */
  behind(): Iterable<string>;
}

/** Opens an index that is `searchLagMs` behind by the site's clock. Changes made while that is 0 are seen at once. */
export function openSearchLag(clock: Clock, settings: JiraSettings): SearchLag {
  const earlier = new Map<string, { before: Issue | undefined; at: number }[]>();

  function current(id: string): { before: Issue | undefined; at: number }[] {
    const versions = earlier.get(id);
    if (!versions) return [];
    const left = versions.filter(({ at }) => at + settings.searchLagMs > clock.now());
    if (left.length === 0) earlier.delete(id);
    else earlier.set(id, left);
    return left;
  }

  return {
    changed(id, before) {
      if (settings.searchLagMs > 0) earlier.set(id, [...current(id), { before, at: clock.now() }]);
    },
    seen(id, now) {
      const oldest = earlier.size === 0 ? undefined : current(id)[0];
      return oldest ? oldest.before : now;
    },
    behind: () => [...earlier.keys()].filter((id) => current(id).length > 0),
  };
}
