import type { Issue } from '../entities/entities';

/** One field of an order. */
export interface SortKey {
  key: (issue: Issue) => string | number | null;
  down: boolean;
}

/** Issues in an order; what it leaves open is newest first. */
export function sorted(issues: Issue[], keys: SortKey[]): Issue[] {
  const rows = issues.map((issue) => ({ issue, keys: keys.map(({ key }) => key(issue)) }));
  rows.sort((a, b) => {
    for (let i = 0; i < keys.length; i += 1) {
      const left = a.keys[i]!;
      const right = b.keys[i]!;
      if (left === right) continue;
      // Issues without a value come last going up and first going down.
      const order = left === null ? 1 : right === null ? -1 : left < right ? -1 : 1;
      return keys[i]!.down ? -order : order;
    }
    return b.issue.created - a.issue.created || Number(b.issue.id) - Number(a.issue.id);
  });
  return rows.map(({ issue }) => issue);
}
