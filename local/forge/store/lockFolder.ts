import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a lock names a process that is there. What names none was written by no process that finished writing it. */
function runs(written: string): boolean {
  const pid = Number(written);
  // Zero and below would ask about whole groups of processes, ours among them.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes a data folder for this process and gives back what lets it go. Throws when another living process (or another
 * double in this one) holds it: two writers would each be right about half of the journal. A lock whose process is gone
 * is taken over.
 */
export function lockFolder(dir: string): () => void {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'lock');
  const draft = path.join(dir, `lock.${process.pid}`);
  // Written beside it and linked into place: a process that is killed while it takes the lock leaves no half of one.
  writeFileSync(draft, String(process.pid));
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return () => unlinkSync(file);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      }
      const holder = readFileSync(file, 'utf8');
      if (runs(holder)) {
        throw new Error(`${dir} is in use by process ${holder}. If that is no such program, remove ${file}.`);
      }
      unlinkSync(file);
    }
  } finally {
    unlinkSync(draft);
  }
}
