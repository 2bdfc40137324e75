import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './verdict';

const root = join(__dirname, '..');

/** From the command to the line that says the page is there: a fresh data folder, then a warm one. */
export async function startUp(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'start-'));
  try {
    const first = await start(data);
    const warm = await start(data);
    return [
      { work: 'npm start with a new site', limit: 30, figure: first, unit: 's' },
      { work: 'npm start, warm', limit: 3, figure: warm, unit: 's' },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function start(data: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const host = spawn('npx', ['tsx', 'local/main.ts', '--port', '0', '--data', data], { cwd: root, detached: true });
    let printed = '';
    let seconds: number | undefined;
    host.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (seconds === undefined && printed.includes('Jira with the app in it')) {
        seconds = (performance.now() - from) / 1000;
        process.kill(-host.pid!, 'SIGTERM');
      }
    });
    host.on('exit', () => (seconds === undefined ? reject(new Error(`npm start ended early: ${printed}`)) : resolve(seconds)));
  });
}
