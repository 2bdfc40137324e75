import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { buildAll } from '../../../local/builds';
import { bundleBackend, openForge } from '../../../local/forge';
import { evaluateExpression, openJira, type JiraDouble } from '../../../local/jira';
import { pageFiles } from '../../../local/shell/server/pageFiles';
import { openSessions } from '../../../local/shell/server/sessions';
import { shellApi } from '../../../local/shell/server/shellApi';
import { siteDoor } from '../../../local/shell/server/siteDoor';
import { wholeRequest } from '../../../local/shell/server/wholeRequest';
import { people, seed, standingClock } from '../jira/testSite';

/** Jira's page around the fixture app, on a small invented site, served on a port of its own. */
export interface SignpostSite {
  url: string;
  jira: JiraDouble;
  /** Asks Jira over REST as one of the people, and gives the parsed answer. */
  as(person: keyof typeof people, method: string, path: string, body?: unknown): Promise<any>;
  /** Writes the field that only the app may write. */
  head(issueId: string, degrees: number): Promise<void>;
  close(): Promise<void>;
}

/** Who can be signed in as: an ordinary person and the administrator. */
const signInPeople = (['ada', 'root'] as const).map((ref) => ({
  accountId: people[ref],
  displayName: seed.people.find(({ accountId }) => accountId === people[ref])?.displayName ?? ref,
  title: 'Tester',
  purpose: 'tests',
}));

const signpostDir = path.join(__dirname, 'app');

/**
 * Opens the site and serves it. The page is the one that people get; only what is behind it is the fixture's.
 *
 * @param appDir another fixture app to install instead
 */
export async function openSignpostSite(appDir = signpostDir): Promise<SignpostSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-'));
  await bundleBackend({ appDir, outDir: folder });
  const { shellDir, runnerDir } = await buildAll();
  let answer = async (_request: Request): Promise<Response> => new Response(null, { status: 503 });
  const server = createServer(
    getRequestListener(
      async (arriving) => {
        const request = await wholeRequest(arriving);
        return request ? answer(request) : new Response(null, { status: 413 });
      },
      { overrideGlobalObjects: false },
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origins = { host: `http://localhost:${port}`, frames: `http://127.0.0.1:${port}` };

  const clock = standingClock();
  const jira = await openJira({ clock, baseUrl: origins.host });
  await jira.seed(seed);
  const forge = await openForge({
    appDir,
    bundleDir: folder,
    cacheDir: runnerDir,
    site: { cloudId: 'cloud-1', url: origins.host },
    product: (principal, request) => jira.fetchAs(principal, request),
    scopesFor: (method, address) => jira.scopesFor(method, address),
    evaluate: evaluateExpression,
    clock,
    hostOrigin: origins.host,
    frameOrigin: origins.frames,
  });
  jira.onEvent((event) => forge.deliver(event));
  const { appId, environmentId, manifest } = forge;
  await jira.installApp({
    appId, environmentId, name: manifest.appName, fields: forge.customFields(), workflowRules: forge.workflowRules(),
    judgeTransition: (ruleKey, told) => forge.validateTransition(ruleKey, told),
  });

  const sessions = openSessions();
  const site = {
    name: 'Signpost test',
    jira,
    forge,
    people: signInPeople,
    clock: { now: clock.now, offsetMs: () => 0, shiftBy: (ms: number) => clock.move(ms) },
  };
  const api = shellApi(site, sessions, origins.host, () => Promise.reject(new Error('This site is never reset.')));
  answer = siteDoor({
    origins,
    sessions,
    jira: () => jira,
    forge: () => forge,
    api: () => api,
    files: pageFiles(shellDir, origins.frames),
    busy: () => undefined,
  });

  const ask = async (principal: Parameters<JiraDouble['fetchAs']>[0], method: string, address: string, body?: unknown): Promise<any> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const reply = await jira.fetchAs(principal, new Request(`${origins.host}/rest/api/3${address}`, { method, ...sent }));
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    url: origins.host,
    jira,
    as: (person, method, address, body) => ask({ kind: 'user', accountId: people[person] }, method, address, body),
    async head(issueId, degrees) {
      const fields: { id: string; key: string }[] = await ask({ kind: 'app', appId }, 'GET', '/field');
      const field = fields.find(({ key }) => key.endsWith('/static/heading'));
      const update = { updates: [{ issueIds: [Number(issueId)], value: degrees }] };
      await ask({ kind: 'app', appId }, 'PUT', `/app/field/${field?.id}/value`, update);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await forge.close();
      await jira.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
