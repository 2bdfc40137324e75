import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { editStored } from '../../local/forge/kvs/editStored';
import type { Host } from '../../local/host';
import { callApp } from '../../local/site/callApp';
import { people } from '../../local/site/people';
import { demoHost } from '../support/demoFolder';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { setStage } from './stage';
import { visit, type Visit } from './visit';

const stage = setStage();

const openIntegrity = async (someone: Visit): Promise<FrameLocator> => {
  await someone.go('/apps/throughline/integrity');
  return someone.page.frameLocator('main iframe');
};
const press = (frame: FrameLocator, name: string) => frame.getByRole('button', { name, exact: true }).click();

describe('whether the record is what it was', () => {
  let kept: string;

  journey('an auditor has the record verified, keeps its checkpoint, and holds the record against it later', async () => {
    const lena = await stage.visit('lena');
    const page = await openIntegrity(lena);
    await page.getByRole('heading', { name: 'Verify the record' }).waitFor();
    await page.getByLabel('Checkpoints you kept').fill('throughline/site\nmany\nno hash');
    await press(page, 'Verify now');
    await page.getByText('Checkpoint 1, line 2: expected a number of entries', { exact: false }).waitFor();
    await page.getByLabel('Checkpoints you kept').fill('');
    await press(page, 'Verify now');
    const verdict = page.getByRole('heading', { name: 'The record is whole' });
    await verdict.waitFor();
    expect(await verdict.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.getByText('No checkpoint outside the app vouches for any of it', { exact: false }).waitFor();
    kept = await page.getByRole('region', { name: 'The checkpoint of this moment' }).innerText();
    expect(kept.split('\n')).toEqual([expect.stringContaining('throughline'), expect.stringMatching(/^\d+$/), expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/)]);
    await page.getByLabel('Checkpoints you kept').fill(kept);
    await press(page, 'Verify again');
    await page.getByRole('row').filter({ hasText: 'You gave it' }).getByText('Fits the log').waitFor();
    await page.getByText(/^Checkpoints outside the app vouch for \d+ of \d+ entries of the log\.$/).waitFor();
    expect(await seriousViolations(lena.page)).toEqual([]);
    expect(await lena.leave()).toEqual([]);
  });

  journey('a checkpoint is written on the site’s issue; somebody changes the comment, and verification names who', async () => {
    const editor = stage.rest('sigrid');
    const found = await editor.ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
    const { id, key } = found.issues[0] as { id: string; key: string };
    const result = await stage.host.forge.invokeFunction(
      'resolver',
      { call: { functionKey: 'setRecordIssue', payload: { issueId: id } }, context: { cloudId: 'local', extension: {} } },
      { accountId: people.sigrid.accountId, moduleKey: 'set-up', moduleType: 'jira:adminPage' },
    );
    expect(result.body).toMatchObject({ kind: 'value' });
    await stage.host.settled();
    const lena = await stage.visit('lena', { viewport: { width: 400, height: 900 }, colorScheme: 'dark' });
    const page = await openIntegrity(lena);
    await press(page, 'Write one down now');
    await page.getByRole('status').filter({ hasText: /Written down|was recorded since/ }).waitFor();
    await page.getByRole('link', { name: key }).first().waitFor();
    const { comments } = await editor.ask('GET', `/rest/api/3/issue/${id}/comment?maxResults=100`);
    const written = comments.find((one: { author: { accountType: string }; body: unknown }) => one.author.accountType === 'app' && JSON.stringify(one.body).includes('Checkpoint of the record'));
    await editor.ask('PUT', `/rest/api/3/issue/${id}/comment/${written.id}`, { body: JSON.parse(JSON.stringify(written.body).replace(/[A-Za-z0-9+/]{43}=/, `${'A'.repeat(43)}=`)) });
    await press(page, 'Verify now');
    await page.getByRole('heading', { name: 'The record is whole' }).waitFor();
    await page.getByText(/^A comment of the app was changed by Sigrid Moe, /).waitFor();
    await page.getByText(/^The checkpoint over \d+ entries, written down .* stands in no comment of the app any more\.$/).waitFor();
    expect(await seriousViolations(lena.page)).toEqual([]);
    expect(await lena.leave()).toEqual([]);
  });

  journey('whoever has no part in it is told who has', async () => {
    const tomasz = await stage.visit('tomasz');
    const page = await openIntegrity(tomasz);
    await page.getByText('Auditors, SMS managers and Jira administrators verify the record.').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await tomasz.leave()).toEqual([]);
  });
});

describe('a record that somebody changed in the store', () => {
  let tampered: Host | undefined;
  afterAll(() => tampered?.close());

  journey('the event is named where the record is verified, and on the worksheet of its objective', async () => {
    let edited = '';
    tampered = await demoHost((dir) =>
      editStored(join(dir, 'forge'), (rows) => {
        const row = rows.find(({ store, value }) => store === 'entity:event' && /"objective:/.test(JSON.stringify(value)) && (value as { sequence: number }).sequence === 3)!;
        edited = row.key.split(':')[1]!;
        const { event } = row.value as { event: { actor: string } };
        event.actor = people.noah.accountId;
        return rows;
      }),
    );
    const lena = await visit(tampered, stage.browser, 'lena');
    const page = await openIntegrity(lena);
    await press(page, 'Verify now');
    await page.getByRole('heading', { name: '1 thing does not fit' }).waitFor();
    await page.getByText('Event 3 was edited: it no longer gives the hash stored with it.').waitFor();
    await page.getByText(`objective:${edited}`, { exact: true }).waitFor();

    const site = { moduleKey: 'throughline', extension: { type: 'jira:globalPage' } };
    const { sample } = (await callApp(tampered.forge, 'lena', site, 'freezePopulation', { purpose: 'A look at all', projects: [] })) as { sample: { population: { ids: string[] } } };
    await callApp(tampered.forge, 'lena', site, 'sizeSample', { sampleId: '1', size: sample.population.ids.length, aim: { confidence: 9500, tolerable: 1000, expected: 0 } });
    await callApp(tampered.forge, 'lena', site, 'drawSample', { sampleId: '1' });
    await lena.go(`/apps/throughline/audit/1/${edited}`);
    const told = page.getByRole('alert').filter({ hasText: '1 event of its record is not what was recorded.' });
    await told.getByText('Event 3: it is not what was recorded: its hash does not fit').waitFor();
    expect(await seriousViolations(lena.page)).toEqual([]);
    expect(await lena.leave()).toEqual([]);
  });
});

describe('forgetting a person', () => {
  journey('a Jira administrator is warned, says it in so many words, and is told what was taken away and what is kept', async () => {
    const sigrid = await stage.visit('sigrid');
    await sigrid.go('/admin/apps/set-up/step/finish');
    const page = sigrid.page.frameLocator('main iframe');
    await page.getByRole('heading', { name: 'Forgetting a person' }).waitFor();
    // An id that nobody has: nothing is looked for behind a person's back, and nothing is recorded.
    await page.getByLabel('Account id').fill('712020:00000000-0000-4000-8000-00000000dead');
    await page.getByLabel('Account id').press('Enter');
    await page.getByRole('button', { name: 'Take the data away' }).click();
    await page.getByText('Nothing in the record names this account.').waitFor();
    await press(page, 'Forget another person');

    await page.getByRole('combobox', { name: 'Person' }).fill('Ingrid');
    await page.getByRole('option', { name: /Ingrid Solheim/ }).click();
    await press(page, 'Go on');
    const warned = page.getByRole('heading', { name: 'Forget Ingrid Solheim?' });
    await warned.waitFor();
    expect(await warned.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.getByRole('alert').filter({ hasText: 'This cannot be undone.' }).waitFor();
    expect(await page.getByRole('button', { name: 'Take the data away' }).isDisabled()).toBe(true);
    expect(await seriousViolations(sigrid.page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Forget this person although the account is active' }).focus();
    await sigrid.page.keyboard.press('Space');
    await press(page, 'Take the data away');
    await page.getByText(/^\d+ events? that names? the account (is|are) kept/).waitFor();
    await page.getByText(/^Where Jira does not know the account any more, it reads “former member \(.+\)” from now on\.$/).waitFor();
    expect(await sigrid.leave()).toEqual([]);
    await stage.host.settled();

    const lena = await stage.visit('lena');
    const integrity = await openIntegrity(lena);
    await press(integrity, 'Verify now');
    await integrity.getByRole('heading', { name: 'The record is whole' }).waitFor();

    // Once Jira knows the account no more, history tells of it by the last role it held.
    stage.host.jira.forgetPerson(people.ingrid.accountId);
    const found = await stage.rest('amara').ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
    const { key } = found.issues.find((one: { fields: { summary: string } }) => /settlement file/i.test(one.fields.summary));
    const panel = await lena.openEpic(key);
    await panel.frame.getByRole('button', { name: /^History\b/ }).first().click();
    await panel.frame.locator('[data-fold="history"]').getByText(/^former member \(.+\)$/).first().waitFor();
    expect(await lena.leave()).toEqual([]);
  });
});
