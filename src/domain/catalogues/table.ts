import type { CatalogueColumn } from './catalogueColumn';
import { catalogueKinds, type CatalogueKindId } from './catalogueKinds';
import { cellOf, fromCell } from './cells';
import type { KeptEntry } from './inForce';
import { memberOf, withMember } from './memberOf';
import type { ImportRow, RowProblem } from './planImport';

const idLabel = 'Id';
const stateLabel = 'State';

/** A spreadsheet takes a cell that begins so for a formula, and would run it. */
const formula = /^[=+\-@\t\r]/;

/** A text as a cell that no spreadsheet runs: an apostrophe before what begins like a formula. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);
const unsafeCell = (text: string): string => (text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text);

const headingOf = (kind: CatalogueKindId): string[] => [idLabel, stateLabel, ...catalogueKinds[kind].columns.map(({ label }) => label)];

/** The entries of a catalogue as a table: heading first, cells safe for a spreadsheet. {@link readTable} reads it back. */
export const tableOf = (kind: CatalogueKindId, entries: readonly KeptEntry[]): string[][] => [
  headingOf(kind),
  ...entries.map(({ id, body }) => [id, body.state, ...catalogueKinds[kind].columns.map((column) => safeCell(cellOf(column, memberOf(body, column.name))))]),
];

/** What a table says, as far as it could be read. */
export interface ReadTable {
  rows: ImportRow[];
  problems: RowProblem[];
  /** Headings that are not read, because no column is called so. */
  unused: string[];
}

/**
 * Reads a table as entries of a kind. Columns are found by their labels or names, in any order and case; an entry without
 * a state gets the first of its kind. `basedOn` is the version that stands there now, so that nobody’s change is lost.
 */
export function readTable(kind: CatalogueKindId, table: readonly (readonly string[])[], versionOf: (id: string) => number): ReadTable {
  const { columns, states, shape } = catalogueKinds[kind];
  const [heading = [], ...lines] = table;
  const named = (label: string, name: string): number => heading.findIndex((text) => [label, name].some((one) => same(one, text)));
  const idAt = named(idLabel, 'id');
  const stateAt = named(stateLabel, 'state');
  const at = columns.map((column: CatalogueColumn) => ({ column, index: named(column.label, column.name) }));
  const used = new Set([idAt, stateAt, ...at.map(({ index }) => index)]);
  const unused = heading.filter((text, index) => text.trim() !== '' && !used.has(index));
  if (idAt < 0) return { rows: [], problems: [{ row: 1, place: idLabel, expected: `a column called “${idLabel}”`, came: heading.join(', ').slice(0, 80) || 'nothing' }], unused };
  const rows = lines.flatMap((line, number): ImportRow[] => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const cell = (index: number): string => (index < 0 ? '' : unsafeCell(line[index] ?? ''));
    const id = cell(idAt).trim();
    const stated = cell(stateAt).trim();
    const state = stated === '' ? states[0] : ((states as readonly string[]).find((one) => same(one, stated)) ?? stated);
    const body = at.reduce<Record<string, unknown>>((made, { column, index }) => withMember(made, column.name, fromCell(column, cell(index))), { version: shape.version, state });
    return [{ row: number + 2, id, body, basedOn: versionOf(id) }];
  });
  return { rows, problems: [], unused };
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
