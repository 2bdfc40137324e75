import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startHost } from '../../local/host';
import { people } from '../../local/site/people';
import { demoFolder } from '../support/demoFolder';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';

const root = path.resolve(__dirname, '..', '..');
let dir: string;

const stage = setStage({
  open: async () => {
    dir = await demoFolder();
    return startHost({ port: 0, dir });
  },
});

afterAll(() => {
  if (dir) rmSync(dir, { recursive: true, force: true });
});

/** What `npm run score -- --json` says of one epic. */
async function scored(key: string): Promise<{ completeness: number; planState: string }> {
  const tsx = path.join(root, 'node_modules', '.bin', 'tsx');
  const { stdout } = await promisify(execFile)(tsx, ['scripts/score.ts', '--json', '--data', dir], { cwd: root });
  const listed = JSON.parse(stdout) as { key: string; completeness: number; planState: string }[];
  const found = listed.find((each) => each.key === key);
  if (!found) throw new Error(`npm run score: expected ${key} in it, came ${listed.map((each) => each.key).join(', ')}`);
  return found;
}

journey('TRC-14 · the figure is the same in panel, glance, register, search, field and command line after another person edits', async () => {
  const amara = await stage.visit('amara');
  const before = await amara.openEpic('SMO-11');
  const figure = await before.figure();

  const daniel = stage.rest('daniel');
  const field = await daniel.fieldId('evaluation-criteria');
  const epic = await daniel.ask('GET', `/rest/api/3/issue/SMO-11?fields=${field}`);
  const metrics = [{ id: 'm1', name: 'Continuity requirements met', counted: 'Requirements of the supervisor', target: { value: 100, unit: '%' } }];
  const edited = { ...epic.fields[field], metrics };
  await daniel.ask('PUT', '/rest/api/3/issue/SMO-11', { fields: { [field]: edited } });
  await stage.host.settled();

  const official = await scored('SMO-11');
  expect(official.completeness).not.toBe(figure);
  const panel = await amara.openEpic('SMO-11');
  expect(await panel.figure()).toBe(official.completeness);
  await amara.glance.getByText(`Completeness ${official.completeness} of 100`).waitFor();

  // The read-only field as Jira shows it beside the issue.
  await press(amara.page.getByRole('button', { name: 'More fields' }));
  const row = amara.page.locator('dt', { hasText: 'Plan completeness' }).locator('xpath=following-sibling::dd');
  await row.waitFor();
  expect((await row.innerText()).trim()).toBe(String(official.completeness));

  const register = await amara.openRegister();
  const cells = register.getByRole('row').filter({ hasText: 'SMO-11' }).getByRole('cell');
  expect(await cells.nth(2).innerText()).toBe(String(official.completeness));

  const found = async (jql: string): Promise<string[]> => {
    await amara.go(`/issues?jql=${encodeURIComponent(jql)}`);
    await amara.page.getByRole('status').getByText(/issue/).or(amara.page.getByText('No issue matches')).waitFor();
    return amara.page.getByRole('region', { name: 'Found issues' }).getByRole('link').allInnerTexts();
  };
  expect(await found(`"Plan completeness" = ${official.completeness} AND project = SMO`)).toContain('SMO-11');
  expect(await found(`"Plan completeness" = ${figure} AND project = SMO`)).not.toContain('SMO-11');

  const changes = await daniel.ask('GET', '/rest/api/3/issue/SMO-11/changelog');
  expect(changes.values.at(-1).author.accountId).not.toBe(people.amara.accountId);
  expect(await amara.leave()).toEqual([]);
});
