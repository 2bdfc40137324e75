import {
  closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, truncateSync, unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** An append-only record of changes with a snapshot behind it. `Entry` is one change, written and replayed whole. */
export interface Journal<Entry> {
  /** Puts one entry down. When it returns, the entry survives the end of this process, however it comes. */
  append(entry: Entry): void;
  close(): void;
}

/** What a journal needs to know of the state it keeps. */
export interface JournalState<Entry> {
  /** Applies an entry again, when the journal is opened. */
  replay(entry: Entry): void;
  /** The whole state as entries; what `replay` of all of them, in order, brings back. */
  snapshot(): Iterable<Entry>;
}

/** A journal is folded into a new snapshot once it is larger than this and than the snapshot it stands on. */
const FOLD_AT = 4 * 1024 * 1024;

/** Complete lines of a file. A line without its end was being written when the process died, and was never acknowledged. */
function completeLines(file: string): { lines: string[]; bytes: number } {
  const content = readFileSync(file);
  const end = content.lastIndexOf(0x0a) + 1;
  const text = content.subarray(0, end).toString('utf8');
  return { lines: text === '' ? [] : text.slice(0, -1).split('\n'), bytes: end };
}

function writeAll(descriptor: number, text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  return bytes.length;
}

/**
 * Opens the journal `<dir>/<name>` and replays what it holds.
 *
 * Two files at a time: `<name>.snapshot.ndjson`, whose first line names its generation, and `<name>.<generation>.ndjson`
 * with the entries since. Folding writes the next snapshot beside the old one, syncs it, and renames it into place: that
 * rename is the moment at which the old journal stops counting. An entry is one line, so it is there whole or not at
 * all. Appends are written before they return but not synced: they survive the end of the process, not a power cut.
 */
export function openJournal<Entry>(
  dir: string,
  name: string,
  state: JournalState<Entry>,
  foldAt = FOLD_AT,
): Journal<Entry> {
  mkdirSync(dir, { recursive: true });
  const snapshotFile = path.join(dir, `${name}.snapshot.ndjson`);
  const journalFile = (generation: number): string => path.join(dir, `${name}.${generation}.ndjson`);
  let generation = 0;
  let snapshotBytes = 0;
  let journalBytes = 0;

  if (existsSync(snapshotFile)) {
    const { lines, bytes } = completeLines(snapshotFile);
    generation = (JSON.parse(lines[0] ?? '{"generation":0}') as { generation: number }).generation;
    snapshotBytes = bytes;
    for (const line of lines.slice(1)) state.replay(JSON.parse(line) as Entry);
  }
  if (existsSync(journalFile(generation))) {
    const { lines, bytes } = completeLines(journalFile(generation));
    journalBytes = bytes;
    for (const line of lines) state.replay(JSON.parse(line) as Entry);
    // Otherwise the next append would be glued to the torn line and lost with it.
    truncateSync(journalFile(generation), bytes);
  }
  // Left over when the process died while it folded.
  const ours = new RegExp(`^${name}\\.(snapshot\\.draft|\\d+\\.ndjson)$`);
  for (const file of readdirSync(dir)) {
    if (ours.test(file) && path.join(dir, file) !== journalFile(generation)) unlinkSync(path.join(dir, file));
  }
  let descriptor = openSync(journalFile(generation), 'a');

  function fold(): void {
    const draft = path.join(dir, `${name}.snapshot.draft`);
    const target = openSync(draft, 'w');
    snapshotBytes = writeAll(target, `${JSON.stringify({ generation: generation + 1 })}\n`);
    for (const entry of state.snapshot()) snapshotBytes += writeAll(target, `${JSON.stringify(entry)}\n`);
    fsyncSync(target);
    closeSync(target);
    renameSync(draft, snapshotFile);
    closeSync(descriptor);
    unlinkSync(journalFile(generation));
    generation += 1;
    journalBytes = 0;
    descriptor = openSync(journalFile(generation), 'a');
  }

  return {
    append(entry) {
      journalBytes += writeAll(descriptor, `${JSON.stringify(entry)}\n`);
      if (journalBytes > Math.max(foldAt, snapshotBytes)) fold();
    },
    close() {
      closeSync(descriptor);
    },
  };
}
