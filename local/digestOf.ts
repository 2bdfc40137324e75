import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The repository's root: what {@link digestOf} takes its paths from. */
export const root = path.resolve(__dirname, '..');

/** A digest of the contents of files and folders, from the repository's root; what was built into them, and what is not there, is left out. */
export function digestOf(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesIn(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  const entries = readdirSyncOrFile(place);
  if (entries === undefined) return [place];
  return entries
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

function readdirSyncOrFile(place: string): string[] | undefined {
  try {
    return readdirSync(place);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw cause;
  }
}
