import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const built = new Map<string, Promise<string>>();

async function buildInto(cacheDir: string): Promise<string> {
  const result = await build({
    entryPoints: [path.join(__dirname, 'child', 'runner.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  });
  const source = result.outputFiles[0]?.text ?? '';
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const file = path.join(cacheDir, `runner-${digest}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(cacheDir, { recursive: true });
  // Several test processes may build at once: each writes its own file, and the rename is atomic.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, source);
  renameSync(draft, file);
  return file;
}

/** Builds the runner the app's processes start from, once per folder, and gives its path. */
export function buildRunner(cacheDir = path.join(os.tmpdir(), 'forge-double')): Promise<string> {
  const held = built.get(cacheDir) ?? buildInto(cacheDir);
  built.set(cacheDir, held);
  return held;
}
