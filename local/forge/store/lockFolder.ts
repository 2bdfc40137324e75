import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Takes a data folder for this process and gives back what lets it go. Throws when another living process (or another
 * double in this one) holds it: two writers would each be right about half of the journal. A lock whose process is gone
 * is taken over.
 */
export function lockFolder(dir: string): () => void {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'lock');
  for (;;) {
    try {
      const descriptor = openSync(file, 'wx');
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return () => unlinkSync(file);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const holder = Number(readFileSync(file, 'utf8'));
    if (runs(holder)) {
      throw new Error(`${dir} is in use by process ${holder}. If that is no such program, remove ${file}.`);
    }
    unlinkSync(file);
  }
}
