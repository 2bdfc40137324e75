import path from 'node:path';
import { build } from 'esbuild';

let built: Promise<string> | undefined;

async function buildScript(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(__dirname, 'frame.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Builds the script every frame loads first; once per process. */
export function buildFrameScript(): Promise<string> {
  built ??= buildScript();
  return built;
}
