import type { CatalogueKindId } from './catalogueKinds';
import { entryId } from './entryId';
import { keepEntry, type StandingEntry } from './keepEntry';
import type { EntryProblem } from './entryProblems';

/** The most rows of one import. */
export const importLimit = 500;

/** One row of a table, as the entry it would become. */
export interface ImportRow {
  /** The line in the table, 2 for the first below the heading. */
  row: number;
  id: string;
  body: unknown;
  /** The version that stood there when the import was previewed, 0 for none. */
  basedOn: number;
}

export interface RowProblem extends EntryProblem {
  row: number;
}

/** What an import would do, row by row; with a problem anywhere it does nothing. */
export interface ImportPlan {
  create: ImportRow[];
  change: ImportRow[];
  same: ImportRow[];
  /** Rows of which another version was kept since the preview. */
  stale: ImportRow[];
  problems: RowProblem[];
}

/**
 * Plans an import: all problems of all rows at once. The same table a second time changes nothing, so an import that was
 * cut off is finished by doing it again.
 */
export function planImport(kind: CatalogueKindId, rows: readonly ImportRow[], current: (id: string) => StandingEntry | undefined, knows: (kind: string, id: string) => boolean): ImportPlan {
  const plan: ImportPlan = { create: [], change: [], same: [], stale: [], problems: [] };
  const seen = new Map<string, number>();
  for (const one of rows) {
    const { row, id, body, basedOn } = one;
    if (!entryId.safeParse(id).success) {
      plan.problems.push({ row, place: 'Id', expected: '1 to 60 letters, digits and hyphens', came: id === '' ? 'nothing' : `text “${id.slice(0, 40)}”` });
      continue;
    }
    const first = seen.get(id);
    if (first !== undefined) {
      plan.problems.push({ row, place: 'Id', expected: 'each id once', came: `“${id}”, which row ${first} has too` });
      continue;
    }
    seen.set(id, row);
    const standing = current(id);
    const decision = keepEntry(standing, { kind, id, body, basedOn, why: 'import' }, knows);
    if (decision.kind === 'keep') (standing === undefined ? plan.create : plan.change).push(one);
    else if (decision.kind === 'done already') plan.same.push(one);
    else if (decision.kind === 'changed meanwhile') plan.stale.push(one);
    else if (decision.refusal.kind === 'not met') plan.problems.push(...decision.refusal.items.map(({ facts }) => ({ row, ...(facts as unknown as EntryProblem) })));
  }
  return plan;
}
