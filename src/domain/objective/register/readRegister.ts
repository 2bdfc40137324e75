import { meanings, readColumns, type Meaning, type RegisterColumns } from './columns';

/** A register as a CSV reader split it; `line` is the line in the file on which a row begins, for messages. */
export interface RegisterTable {
  header: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** One row that can become an objective. */
export interface RegisterDraft {
  line: number;
  /** Normalized text of the identifying column: what makes a second import find the objective again. */
  identity: string;
  /** Cells as they stand, trimmed, by meaning; a column that is there and empty is `''`. */
  cells: Partial<Record<Meaning, string>>;
}

/** A row that is not imported: where, what was expected there, and what came. */
export interface RegisterReject {
  line: number;
  column: string;
  expected: string;
  came: string;
}

export type RegisterReading =
  | { kind: 'refused'; expected: string; came: string }
  | { kind: 'read'; columns: RegisterColumns; drafts: RegisterDraft[]; rejects: RegisterReject[]; blankRows: number };

/** Longest text that can identify a row; a longer one is not a name, and would not fit beside the rest of the field. */
const longestIdentity = 1000;

/** Longest text of any other cell; together they have to fit the 32 KB of one field. */
const longestCell = 10_000;

/**
 * Reads a register: the columns by their headers, each row as a draft or a reject. Nothing is guessed about a row that
 * cannot be told apart from another: all rows with one identity are rejected, so that it does not matter which came first.
 */
export function readRegister({ header, rows }: RegisterTable): RegisterReading {
  const columns = readColumns(header);
  if (columns === undefined) {
    return {
      kind: 'refused',
      expected: 'a header line with a column such as Objective, Measure, KPI or ID',
      came: header.length === 0 ? 'nothing' : header.map((name) => `“${short(name)}”`).join(', '),
    };
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const drafts: RegisterDraft[] = [];
  const rejects: RegisterReject[] = [];
  for (const row of filled) {
    const read = readRow(row, columns, header.length);
    if ('identity' in read) drafts.push(read);
    else rejects.push(read);
  }
  const lines = new Map<string, number[]>();
  for (const { identity, line } of drafts) lines.set(identity, [...(lines.get(identity) ?? []), line]);
  const single = drafts.filter(({ identity }) => lines.get(identity)?.length === 1);
  for (const { identity, line } of drafts) {
    const others = (lines.get(identity) ?? []).filter((other) => other !== line);
    if (others.length === 0) continue;
    rejects.push({
      line,
      column: headerOf(columns, columns.identity),
      expected: 'a text that no other row has',
      came: `the same as line ${others.join(', ')}: “${short(identity)}”`,
    });
  }
  rejects.sort((one, other) => one.line - other.line);
  return { kind: 'read', columns, drafts: single, rejects, blankRows: rows.length - filled.length };
}

/** The header of a meaning as the file has it. */
export const headerOf = (columns: RegisterColumns, meaning: Meaning): string => columns.at[meaning]?.header ?? meaning;

/** Text by which a row is found again: letter case and white space do not matter. */
export const identityOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Values a spreadsheet writes where a formula failed: there is no value. */
export const isErrorValue = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i.test(text.trim());

function readRow(
  { line, cells }: RegisterTable['rows'][number],
  columns: RegisterColumns,
  width: number,
): RegisterDraft | RegisterReject {
  const surplus = cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
  if (surplus >= 0) {
    const came = `a further one, “${short(cells[surplus] ?? '')}”`;
    return { line, column: `column ${surplus + 1}`, expected: `${width} cells`, came };
  }
  const read: RegisterDraft['cells'] = {};
  for (const meaning of meanings) {
    const column = columns.at[meaning];
    if (column === undefined) continue;
    const text = (cells[column.index] ?? '').trim();
    const longest = meaning === columns.identity ? longestIdentity : longestCell;
    if (text.length > longest) {
      return { line, column: column.header, expected: `at most ${longest} characters`, came: `${text.length}` };
    }
    read[meaning] = text;
  }
  const name = read[columns.identity] ?? '';
  if (name === '' || isErrorValue(name)) {
    return {
      line,
      column: headerOf(columns, columns.identity),
      expected: 'a text that names the objective',
      came: name === '' ? 'nothing' : `“${name}”`,
    };
  }
  return { line, identity: identityOf(name), cells: read };
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
