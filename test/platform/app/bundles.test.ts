import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../../local/builds';
import { openDemoSite } from '../../support/demoSite';

const root = join(__dirname, '../../..');
const program = join(root, 'test/platform/forge/programs/bundleAsDeployed.ts');

/**
 * One journey: what each objective is concluded to be, what calls answer, and what an edit leads to. On a site that the bundle
 * itself fills while the clock stands, so that what was recorded when is the same in both.
 */
async function journey(backendDir: string): Promise<unknown> {
  const site = await openDemoSite('stands', backendDir);
  try {
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', {
      jql: 'project = SMO AND issuetype = Epic ORDER BY key',
      fields: ['summary'],
      maxResults: 100,
    });
    const ids = found.body.issues.map(({ id }: { id: string }) => id);
    const concluded = async () => Promise.all(ids.map(async (id: string) => (await site.open('amara', id)).concluded));
    const before = await concluded();
    const answers = [
      await site.call('lena', 'rescore', { issueId: ids[0] }),
      await site.call('noah', 'rescore', { issueId: ids[0] }),
      await site.call('amara', 'adoptObjective', { issueId: 'x' }),
      await site.call('tomasz', 'setObjectiveSources', { sources: [] }),
    ];
    await site.ask('amara', 'PUT', `/rest/api/3/issue/${ids[0]}`, { fields: { duedate: null, [site.fieldIds.timing!]: null } });
    await site.settled();
    return { before, answers, after: await concluded() };
  } finally {
    await site.close();
  }
}

it('the bundle that deployment makes and the one that npm start makes give the same answers over one journey', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  try {
    execFileSync(process.execPath, ['--import', 'tsx', program, folder], { cwd: root, stdio: 'pipe' });
    const [ours, deployed] = [await journey((await buildAll()).backendDir), await journey(folder)];
    expect(deployed).toEqual(ours);
    expect(JSON.stringify(ours)).toContain('ready for approval');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 400_000);
