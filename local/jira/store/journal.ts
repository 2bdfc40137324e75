import {
  closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, truncateSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** One row of one table as it now is; `null`: it is gone. */
export type RowChange = [table: string, id: string, row: unknown];

/** Where changes are put down before anyone is told of them. */
export interface Journal {
  /** Puts changes down as one line: after a kill they are there all together or not at all. */
  append(changes: RowChange[]): void;
  close(): void;
}

/** The version of the data format in a folder; a folder of a newer one is refused. */
const FORMAT = 1;

/** A journal is folded into a snapshot when it is larger than this and than the snapshot it stands on. */
const FOLD_AT = 8 * 1024 * 1024;

/** Rows in one line of a snapshot: few lines, and none too long to be parsed in one go. */
const ROWS_PER_LINE = 500;

/**
 * Opens the journal of a folder and replays it.
 *
 * `snapshot.ndjson` begins with a line that names its generation; `changes.<generation>.ndjson` holds what came after.
 * Folding writes the next snapshot beside the old one and renames it into place: with the rename the old changes stop
 * counting. Lines are written before `append` returns, so they outlive this process, though not a power cut.
 *
 * @throws when the folder was written by a newer version of this double
 */
export function openJournal(
  dir: string,
  replay: (changes: RowChange[]) => void,
  everything: () => Iterable<RowChange>,
  foldAt = FOLD_AT,
): Journal {
  mkdirSync(dir, { recursive: true });
  const snapshotFile = path.join(dir, 'snapshot.ndjson');
  const changesFile = (generation: number): string => path.join(dir, `changes.${generation}.ndjson`);
  let generation = 0;
  let snapshotBytes = 0;
  let changesBytes = 0;

  if (existsSync(snapshotFile)) {
    const { lines, bytes } = completeLines(snapshotFile);
    const head = JSON.parse(lines[0] ?? '{}') as { format?: number; generation?: number };
    if (head.format !== FORMAT) {
      throw new Error(`The Jira data in ${dir} has format ${head.format}; this version reads format ${FORMAT}`);
    }
    generation = head.generation ?? 0;
    snapshotBytes = bytes;
    for (const line of lines.slice(1)) replay(JSON.parse(line) as RowChange[]);
  }
  if (existsSync(changesFile(generation))) {
    const { lines, bytes } = completeLines(changesFile(generation));
    changesBytes = bytes;
    for (const line of lines) replay(JSON.parse(line) as RowChange[]);
    // The next line would be glued to a torn one and be lost with it.
    truncateSync(changesFile(generation), bytes);
  }
  removeLeftovers(dir, path.basename(changesFile(generation)));
  let descriptor = openSync(changesFile(generation), 'a');

  function fold(): void {
    const draft = path.join(dir, 'snapshot.draft');
    const target = openSync(draft, 'w');
    snapshotBytes = writeAll(target, `${JSON.stringify({ format: FORMAT, generation: generation + 1 })}\n`);
    let rows: RowChange[] = [];
    const flush = (): void => {
      if (rows.length > 0) snapshotBytes += writeAll(target, `${JSON.stringify(rows)}\n`);
      rows = [];
    };
    for (const row of everything()) {
      rows.push(row);
      if (rows.length === ROWS_PER_LINE) flush();
    }
    flush();
    fsyncSync(target);
    closeSync(target);
    renameSync(draft, snapshotFile);
    closeSync(descriptor);
    unlinkSync(changesFile(generation));
    generation += 1;
    changesBytes = 0;
    descriptor = openSync(changesFile(generation), 'a');
  }

  return {
    append(changes) {
      changesBytes += writeAll(descriptor, `${JSON.stringify(changes)}\n`);
      if (changesBytes > Math.max(foldAt, snapshotBytes)) fold();
    },
    close: () => closeSync(descriptor),
  };
}

/** A line without its end was being written when the process died; nobody was told of it. */
function completeLines(file: string): { lines: string[]; bytes: number } {
  const content = readFileSync(file);
  const bytes = content.lastIndexOf(0x0a) + 1;
  return { lines: content.subarray(0, bytes).toString('utf8').split('\n').slice(0, -1), bytes };
}

/** What stayed when the process died while it folded. */
function removeLeftovers(dir: string, current: string): void {
  for (const file of readdirSync(dir)) {
    const ours = file === 'snapshot.draft' || /^changes\.\d+\.ndjson$/.test(file);
    if (ours && file !== current) unlinkSync(path.join(dir, file));
  }
}

function writeAll(descriptor: number, text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  return bytes.length;
}
