/**
 * Bundles the app in the working folder with Atlassian's own bundler, as deployment does, into the folder named first.
 * The platform's wrapper, which deployment downloads, is left out: our process stands where it would.
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { getEntryPoints, getNodeBundler } from '@forge/bundler';
import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';

const outDir = process.argv[2] ?? '.';
const say = (...words: unknown[]): void => console.error(...words);
const logger = { info: say, warn: say, error: say, debug() {}, trace() {} };
const noWrapper = { script: 'exports.main = undefined;', source: 'none', version: 'none' };
const wrapper = {
  getNodeRuntimeWrapper: () => Promise.resolve(noWrapper),
  getNodeRuntimeLoader: () => Promise.resolve(noWrapper),
};

async function main(): Promise<void> {
  const config = new ConfigFile(new FileSystemReader(), new FileSystemWriter());
  const bundler = getNodeBundler(logger as never, wrapper as never, config as never);
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { outputDir } = await bundler.bundle({ appDirectory: process.cwd(), entryPoints } as never);
  mkdirSync(outDir, { recursive: true });
  for (const file of readdirSync(outputDir).filter((it) => it.endsWith('.cjs'))) {
    copyFileSync(path.join(outputDir, file), path.join(outDir, file));
  }
  process.exit(0);
}

main().catch((fault: unknown) => {
  say(fault);
  process.exit(1);
});
