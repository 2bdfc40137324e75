import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The file an asset path means inside a resource's folder, or `undefined`: nothing there, not a file, hidden (the
 * platform does not upload hidden files), or a way out of the folder, be it by `..`, by an absolute path or by a link.
 */
export function assetFile(folder: string, encodedPath: string): string | undefined {
  let wanted: string;
  try {
    wanted = decodeURIComponent(encodedPath);
  } catch {
    return undefined;
  }
  const segments = wanted.split('/');
  const hiddenOrEmpty = segments.some((it) => it === '' || it.startsWith('.'));
  if (hiddenOrEmpty || wanted.includes('\0') || wanted.includes('\\')) return undefined;
  const file = path.join(folder, ...segments);
  if (!existsSync(file)) return undefined;
  const real = realpathSync(file);
  const inside = path.relative(realpathSync(folder), real);
  if (inside.startsWith('..') || path.isAbsolute(inside) || !statSync(real).isFile()) return undefined;
  return real;
}
