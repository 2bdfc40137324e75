import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleBackend, openForge, type ForgeDouble } from '../../../../local/forge';
import { evaluateExpression, openJira, type JiraDouble } from '../../../../local/jira';
import { putWorkflowRules } from '../../../../local/site/putWorkflowRules';
import { people, seed, standingClock } from '../../jira/testSite';

/** The invented site with the gatekeeper installed: real bundle, both doubles, joined as a host joins them. */
export interface GatekeeperSite {
  jira: JiraDouble;
  forge: ForgeDouble;
  ask(who: keyof typeof people, method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  /** Makes a task of Ada's and gives its key. */
  task(fields?: Record<string, unknown>): Promise<string>;
  /** Puts rules of the app on the transition *Start* as the administrator, by module key, with their configurations. */
  put(rules: { validators?: [key: string, config?: unknown][]; conditions?: [key: string, config?: unknown][] }): Promise<void>;
  /** Makes the transition *Start*. */
  start(who: keyof typeof people, key: string, more?: object): Promise<{ status: number; body: any }>;
  close(): Promise<void>;
}

export const gatekeeperDir = path.join(__dirname, 'app');
const origins = { host: 'http://localhost:8787', frames: 'http://127.0.0.1:8787' };

/** Opens the site in memory. */
export async function openGatekeeperSite(): Promise<GatekeeperSite> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gatekeeper-'));
  await bundleBackend({ appDir: gatekeeperDir, outDir: folder });
  const clock = standingClock();
  const jira = await openJira({ clock, baseUrl: origins.host });
  await jira.seed(seed);
  const forge = await openForge({
    appDir: gatekeeperDir,
    bundleDir: folder,
    site: { cloudId: 'cloud-1', url: origins.host },
    product: (principal, request) => jira.fetchAs(principal, request),
    scopesFor: (method, address) => jira.scopesFor(method, address),
    evaluate: evaluateExpression,
    clock,
    hostOrigin: origins.host,
    frameOrigin: origins.frames,
  });
  const { appId, environmentId } = forge;
  await jira.installApp({
    appId, environmentId, name: 'Gatekeeper', fields: [], workflowRules: forge.workflowRules(),
    judgeTransition: (ruleKey, told) => forge.validateTransition(ruleKey, told),
  });
  const ask: GatekeeperSite['ask'] = async (who, method, address, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const reply = await jira.fetchAs({ kind: 'user', accountId: people[who] }, new Request(`${origins.host}/rest/api/3${address}`, { method, ...sent }));
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const asRoot = async (method: string, address: string, body: unknown): Promise<unknown> => {
    const reply = await ask('root', method, address.replace('/rest/api/3', ''), body);
    if (reply.status !== 200) throw new Error(`${method} ${address}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const ruled = ([key, config]: [key: string, config?: unknown]): { key: string; config?: unknown } => ({
    key: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`, config,
  });
  return {
    jira,
    forge,
    ask,
    async task(fields = {}) {
      const wish = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'A task', ...fields };
      return (await ask('ada', 'POST', '/issue', { fields: wish })).body.key;
    },
    put: ({ validators = [], conditions = [] }) =>
      putWorkflowRules(asRoot, {
        workflow: 'Plain', transition: 'Start', validators: validators.map(ruled), conditions: conditions.map(ruled),
      }),
    start: (who, key, more = {}) => ask(who, 'POST', `/issue/${key}/transitions`, { transition: { id: '11' }, ...more }),
    async close() {
      await forge.close();
      await jira.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
