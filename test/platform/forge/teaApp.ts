import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleBackend, openForge, type ForgeDouble, type ForgeOptions, type InvocationResult, type Principal } from '../../../local/forge';

/** The fixture app, and where its bundle goes. */
export const appDir = path.join(__dirname, 'app');

const folders: string[] = [];

/** A new empty folder under the system's temporary one; it goes when the tests of the file are over. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forge-test-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let bundled: Promise<string> | undefined;

/** The fixture's bundle, built once per test file. */
export function teaBundle(): Promise<string> {
  bundled ??= (async () => {
    const outDir = freshFolder();
    await bundleBackend({ appDir, outDir });
    return outDir;
  })();
  return bundled;
}

/** A clock that stands until it is moved. */
export interface HandClock {
  now(): number;
  advance(ms: number): void;
}

/** A clock set to a day in 2031, so that nothing is right by accident. */
export function handClock(at = Date.UTC(2031, 4, 6, 7, 8, 9)): HandClock {
  let now = at;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}

/** What a product saw. */
export interface SeenRequest {
  principal: Principal;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** A running tea app with a product that only knows how to echo. */
export interface Tea {
  forge: ForgeDouble;
  clock: HandClock;
  seen: SeenRequest[];
  /** Runs a job of the workshop. */
  workshop(job: Record<string, unknown>): Promise<InvocationResult>;
  /** The same, giving what the job returned. */
  done(job: Record<string, unknown>): Promise<unknown>;
  /** Calls the resolver as a person through an open panel. */
  call(functionKey: string, payload?: Record<string, unknown>, accountId?: string): Promise<unknown>;
}

/** Opens the tea app. Whatever a test needs otherwise goes into `options`. */
export async function openTea(options: Partial<ForgeOptions> = {}): Promise<Tea> {
  const clock = handClock();
  const seen: SeenRequest[] = [];
  const forge = await openForge({
    appDir,
    bundleDir: await teaBundle(),
    site: { cloudId: 'cloud-1', url: 'https://tea.example.net', timezone: 'Europe/Vienna' },
    async product(principal, request) {
      const { method, url } = request;
      seen.push({ principal, method, url, headers: Object.fromEntries(request.headers), body: await request.text() });
      return Response.json({ as: principal });
    },
    scopesFor: (method) => (method === 'GET' ? ['read:jira-work'] : ['write:jira-work']),
    evaluate: (_expression, { event }) => (event as { issue: { key: string } }).issue.key !== 'SKIP-1',
    clock,
    frameOrigin: 'http://127.0.0.1:8787',
    hostOrigin: 'http://localhost:8787',
    ...options,
  });
  forge.settings.clockRuns = false;
  const workshop = (job: Record<string, unknown>): Promise<InvocationResult> =>
    forge.invokeFunction('workshop', job, { moduleKey: 'panel', moduleType: 'jira:issuePanel' });
  return {
    forge,
    clock,
    seen,
    workshop,
    async done(job) {
      const result = await workshop(job);
      if (!result.success) throw new Error(result.error?.errorMessage);
      return result.body;
    },
    async call(functionKey, payload, accountId = 'ada') {
      const { frameId } = forge.openFrame({ moduleKey: 'panel', accountId, extension: {} });
      const reply = await forge.bridge(frameId, accountId, 'invoke', { functionKey, payload });
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    },
  };
}
