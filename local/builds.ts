import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, root } from './digestOf';
import { bundleBackend } from './forge/bundle';
import { HostError } from './hostError';

/** Where the built pieces are. */
export interface Builds {
  /** Holds the manifest and the static resources it names. */
  appDir: string;
  /** The app's backend, one `.cjs` per handler file. */
  backendDir: string;
  /** The page that frames the app the way Jira does. */
  shellDir: string;
  /** Where the Forge double keeps its own built runner. */
  runnerDir: string;
}

const cache = path.join(root, '.local', 'build');

interface Step {
  name: string;
  /** Files and folders the outcome depends on, from the repository's root. */
  inputs: string[];
  /** What is there once the step is done. */
  outcome: string;
  run(): Promise<void>;
}

const backendDir = path.join(cache, 'backend');
const shellDir = path.join(cache, 'shell');

const steps: Step[] = [
  {
    name: 'backend',
    inputs: ['package-lock.json', 'manifest.yml', 'src', 'local/forge/bundle.ts'],
    outcome: backendDir,
    run: () => bundleBackend({ appDir: root, outDir: backendDir }).then(() => undefined),
  },
  {
    name: 'app screens',
    inputs: ['package-lock.json', 'static/app', 'src'],
    outcome: path.join(root, 'static', 'app', 'dist', 'index.html'),
    run: () => vite('static/app/vite.config.mts', 'static/app'),
  },
  {
    name: 'Jira page',
    inputs: ['package-lock.json', 'local/shell/page', 'local/shell/vite.config.mts', 'local/shell/index.html', 'local/forge/bridge'],
    outcome: path.join(shellDir, 'index.html'),
    run: () => vite('local/shell/vite.config.mts', 'local/shell', shellDir),
  },
];

/**
 * Builds what has changed since it was last built, by content, and says where everything is.
 *
 * @param report told what is being built, one line each; not called when nothing has changed
 * @throws HostError with the builder's own words when a piece cannot be built
 */
export async function buildAll(report: (line: string) => void = () => {}): Promise<Builds> {
  mkdirSync(cache, { recursive: true });
  await Promise.all(
    steps.map(async (step) => {
      const stamp = path.join(cache, `${step.name.replace(/ /g, '-')}.sha256`);
      const digest = digestOf(step.inputs);
      if (existsSync(step.outcome) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
      report(`Building ${step.name} …`);
      await step.run();
      writeFileSync(stamp, digest);
    }),
  );
  return { appDir: root, backendDir, shellDir, runnerDir: path.join(cache, 'runner') };
}

/** Vite runs as a process of its own: it is an ES module that jest cannot load, and the two pages build side by side. */
function vite(config: string, folder: string, outDir?: string): Promise<void> {
  const entry = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const out = outDir === undefined ? [] : ['--outDir', outDir, '--emptyOutDir'];
  const child = spawn(process.execPath, [entry, 'build', folder, '--config', config, '--logLevel', 'warn', ...out], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new HostError(`${folder} could not be built:\n${said.trim()}`))));
  });
}
