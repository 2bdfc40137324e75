import path from 'node:path';
import { build } from 'esbuild';
import { readManifest } from './manifest/readManifest';

const EXTENSIONS = ['.ts', '.tsx', '.js', '.mjs', '.cjs'];

/** What to bundle, and where to. */
export interface BundleRequest {
  appDir: string;
  outDir: string;
}

/**
 * Bundles the backend as deployment does: one `<file>.cjs` per handler file the manifest names (relative to `src/`),
 * with everything it needs inside. Rejects with esbuild's errors when the code does not build.
 */
export async function bundleBackend({ appDir, outDir }: BundleRequest): Promise<void> {
  const files = [...new Set(readManifest(appDir).functions.map((fn) => fn.file))];
  await build({
    // A handler file is named without its extension; esbuild resolves it as an import would.
    entryPoints: files.map((file) => ({ in: path.join(appDir, 'src', file), out: file })),
    resolveExtensions: EXTENSIONS,
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    logLevel: 'silent',
  });
}
