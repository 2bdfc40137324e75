import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { buildAll } from '../../../local/builds';
import { openSite, type Site } from '../../../local/openSite';
import { people, type PersonRef } from '../../../local/site/people';
import { askAs } from '../../../local/shell/server/askAs';
import { shownModules } from '../../../local/shell/server/shownModules';

/** The app's own folder, with what the test adds to its manifest. */
function appWith(added: Record<string, Record<string, unknown>[]>, appDir: string, folder: string): string {
  const manifest = parse(readFileSync(path.join(appDir, 'manifest.yml'), 'utf8')) as { modules: Record<string, unknown[]> };
  for (const [type, modules] of Object.entries(added)) {
    const others = (manifest.modules[type] ?? []).filter((it) => !modules.some(({ key }) => key === (it as { key: string }).key));
    manifest.modules[type] = [...others, ...modules];
  }
  writeFileSync(path.join(folder, 'manifest.yml'), stringify(manifest));
  symlinkSync(path.join(appDir, 'static'), path.join(folder, 'static'));
  return folder;
}

const origins = { hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787' };
const AUDIT = 'audit-service-objectives';
const MANAGE = 'manage-service-objectives';

let site: Site;
const folder = mkdtempSync(path.join(os.tmpdir(), 'permissions-'));
const ari = (key: string): string => `ari:cloud:ecosystem::extension/${site.forge.appId}/${site.forge.environmentId}/static/${key}`;

beforeAll(async () => {
  const builds = await buildAll();
  const appDir = appWith(
    {
      'jira:globalPermission': [{ key: AUDIT, name: 'Audit service objectives', description: 'Audits', anonymousAllowed: false }],
      'jira:projectPermission': [{ key: MANAGE, name: 'Manage service objectives', description: 'Manages', category: 'projects' }],
      'jira:entityProperty': [{ key: 'mark', entityType: 'issue', propertyKey: 'mark', values: [{ path: 'kind', type: 'string', searchAlias: 'markKind' }] }],
    },
    builds.appDir,
    folder,
  );
  site = await openSite({ builds: { ...builds, appDir }, baseClock: { now: () => Date.now() }, ...origins });
}, 300_000);
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(person: PersonRef, method: string, address: string, body?: unknown): Promise<any> {
  const request = new Request(`${origins.hostOrigin}/rest/api/3${address}`, {
    method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  return (await site.jira.fetchAs({ kind: 'user', accountId: people[person].accountId }, request)).json();
}

describe('the permissions of the app on the demonstration site', () => {
  test('auditors hold the global one, and nobody else does', async () => {
    const holders = [];
    for (const person of Object.keys(people).filter((it) => it !== 'jonas') as PersonRef[]) {
      const { globalPermissions } = await ask(person, 'POST', '/permissions/check', { globalPermissions: [ari(AUDIT)] });
      if (globalPermissions.length > 0) holders.push(person);
    }
    expect(holders).toEqual(['lena']);
  });

  test('service management holds the project one in the company-managed projects', async () => {
    const may = async (person: PersonRef, project: string): Promise<boolean> =>
      (await ask(person, 'GET', `/mypermissions?projectKey=${project}&permissions=${encodeURIComponent(ari(MANAGE))}`)).permissions[ari(MANAGE)].havePermission;
    expect(await Promise.all(['SMO', 'PAY', 'CHG', 'PLT'].map((project) => may('amara', project)))).toEqual([true, true, true, false]);
    expect(await Promise.all([may('tomasz', 'SMO'), may('ingrid', 'PAY'), may('lena', 'SMO'), may('noah', 'PAY')])).toEqual([false, false, false, false]);
  });

  test('a property that the manifest wants searchable can be searched', async () => {
    const { errorMessages, issues } = await ask('amara', 'POST', '/search/jql', { jql: 'project = SMO and markKind = "x"' });
    expect([errorMessages, issues]).toEqual([undefined, []]);
  });
});

describe('a display condition on a permission', () => {
  test('shows the module to those who hold it', async () => {
    const page = site.forge.modules('jira:projectPage')[0]!;
    const shownTo = (person: PersonRef) => shownModules(
      { ...site.forge, manifest: { ...site.forge.manifest, modules: [{ ...page, displayConditions: { hasProjectPermission: ari(MANAGE) } }] } },
      askAs(site.jira, origins.hostOrigin, people[person].accountId),
      { project: { id: '10001', key: 'SMO', type: 'software', simplified: false } },
    );
    expect((await shownTo('amara')).projectPages).toHaveLength(1);
    expect((await shownTo('tomasz')).projectPages).toHaveLength(0);
  });
});
