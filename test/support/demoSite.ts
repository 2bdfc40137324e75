import { rmSync } from 'node:fs';
import { buildAll } from '../../local/builds';
import { openSite, type Site } from '../../local/openSite';
import { people, type PersonRef } from '../../local/site/people';
import { openSiteFolder } from '../../local/siteFolder';
import type { Answer, CallName } from '../../src/contract/calls';
import type { FieldKey } from '../../src/domain/plan/fields';
import type { FieldIds } from '../../src/jira/fieldIds';
import { readFieldIds } from '../../src/jira/fieldIds';
import type { JiraFetch } from '../../src/jira/jiraFetch';
import { openObjective, type OpenedObjective } from '../../src/jira/openObjective';
import { demoFolder } from './demoFolder';

/** The demonstration site in memory, with the very bundle that ships, and short ways to act on it as a person. */
export interface DemoSite extends Site {
  fieldIds: FieldIds;
  origin: string;
  as(person: PersonRef): JiraFetch;
  /** Asks Jira as a person; gives status and parsed body. */
  ask(person: PersonRef, method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  /** Plants a value in one of the app's fields as an older or newer version of the app might have left it. */
  plant(issueId: string, field: FieldKey, value: unknown): Promise<void>;
  /** Calls the app as a screen would: through the resolver, with the account and the project the platform sets. */
  call<N extends CallName>(person: PersonRef, name: N, payload: unknown, projectId?: string): Promise<Answer<N>>;
  /** Reads one epic as a person. */
  open(person: PersonRef, issueIdOrKey: string): Promise<OpenedObjective>;
  /** Resolves when the app has dealt with everything that has happened; a running clock is moved on to what falls due within a minute. */
  settled(): Promise<void>;
}

const origins = { hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787' };

/**
 * Opens a fresh demonstration site. Its clock begins where the demonstration begins and moves with the machine's, or
 * stands still until a test moves it. `backendDir` puts another build of the backend in place of ours, from the first
 * moment on: that site is filled anew.
 */
export async function openDemoSite(clock: 'runs' | 'stands' = 'runs', backendDir?: string): Promise<DemoSite> {
  const began = Date.now();
  const baseClock = { now: () => (clock === 'runs' ? Date.now() : began), stands: clock === 'stands' };
  const builds = await buildAll();
  const dir = backendDir === undefined ? await demoFolder(baseClock) : undefined;
  const folder = dir === undefined ? undefined : openSiteFolder(dir);
  const opened = await openSite({ folder, builds: { ...builds, backendDir: backendDir ?? builds.backendDir }, baseClock, ...origins });
  const site: Site = {
    ...opened,
    async close() {
      await opened.close();
      folder?.lock.release();
      if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
  const as = (person: PersonRef): JiraFetch => (path, init) =>
    site.jira.fetchAs({ kind: 'user', accountId: people[person].accountId }, new Request(new URL(path, origins.hostOrigin), init));
  const origin = `ari:cloud:ecosystem::extension/${site.forge.appId}/${site.forge.environmentId}`;
  const fieldIds = await readFieldIds(as('sigrid'), origin);
  return {
    ...site,
    fieldIds,
    origin,
    as,
    async ask(person, method, path, body) {
      const reply = await as(person)(path, {
        method,
        headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    async plant(issueId, field, value) {
      // Another version of the app had other schemas; Jira holds a value only against the schema in force when it is written.
      const app = { appId: site.forge.appId, environmentId: site.forge.environmentId, name: 'Throughline' };
      const fields = site.forge.customFields();
      await site.jira.installApp({ ...app, fields: fields.map(({ schema: _, ...rest }) => rest) });
      const reply = await site.jira.fetchAs(
        { kind: 'app', appId: site.forge.appId },
        new Request(`${origins.hostOrigin}/rest/api/3/app/field/value`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ updates: [{ customField: fieldIds[field], issueIds: [Number(issueId)], value }] }),
        }),
      );
      await site.jira.installApp({ ...app, fields });
      if (!reply.ok) throw new Error(`Planting ${field}: ${reply.status} ${await reply.text()}`);
    },
    async call(person, name, payload, projectId) {
      const result = await site.forge.invokeFunction(
        'resolver',
        { call: { functionKey: name, payload }, context: { cloudId: 'local', extension: projectId === undefined ? {} : { project: { id: projectId } } } },
        { accountId: people[person].accountId, moduleKey: 'delivery-plan', moduleType: 'jira:issuePanel' },
      );
      if (!result.success) throw new Error(`${name}: ${result.error?.errorMessage ?? 'failed'}`);
      return result.body as never;
    },
    open: (person, issueIdOrKey) => openObjective(as(person), issueIdOrKey, origin),
    settled: () => site.forge.idle(undefined, clock === 'runs' ? site.clock.shiftBy : undefined),
  };
}
