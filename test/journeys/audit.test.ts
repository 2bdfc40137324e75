import { createHash } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import { people, type PersonRef } from '../../local/site/people';
import type { Answer, CallName, Reply, Request } from '../../src/contract/calls';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';

/** Calls the app as its page for the whole site would. */
async function call<N extends CallName>(person: PersonRef, name: N, payload: Request<N>): Promise<Reply<N>> {
  const result = await stage.host.forge.invokeFunction(
    'resolver',
    { call: { functionKey: name, payload }, context: { cloudId: 'local', extension: {} } },
    { accountId: people[person].accountId, moduleKey: 'throughline', moduleType: 'jira:globalPage' },
  );
  const answer = result.body as Answer<N>;
  if (!result.success || answer.kind !== 'value') throw new Error(`${name}: ${JSON.stringify(result.body ?? result.error)}`);
  return answer.value;
}

const stage = setStage({
  prepare: async () => {
    const { vacant } = await call('amara', 'catalogues', {});
    if (vacant) await call('sigrid', 'appointRole', { role: 'SMS manager', accountId: people.amara.accountId, from: '2026-01-01' });
  },
});

const audit = (page: Page): FrameLocator => page.frameLocator('main iframe');
const box = (frame: FrameLocator, label: string) => frame.getByRole('textbox', { name: label, exact: true });
const pressNamed = (frame: FrameLocator, name: string): Promise<void> => press(frame.getByRole('button', { name, exact: true }));
const dice = '4092 8173 3655 1820 7749 013';

describe('the audit page', () => {
  journey('AUD-02 · an auditor freezes, settles, draws, reads an objective from policy to closure, and concludes', async () => {
    const lena = await stage.visit('lena');
    const page = audit(lena.page);
    await lena.go('/apps/throughline/audit');
    await page.getByText('No samples yet').waitFor();
    await pressNamed(page, 'New sample');
    await pressNamed(page, 'Freeze the population');
    await page.getByRole('alert').filter({ hasText: 'Say what the sample is for.' }).waitFor();
    await box(page, 'What the sample is for').fill('Internal audit 2026-2');
    await pressNamed(page, 'Freeze the population');

    await page.getByText('Look at all 12. With so few').waitFor();
    await box(page, 'Objectives to look at').fill('13');
    expect(await page.getByRole('button', { name: 'Settle the size' }).isDisabled()).toBe(true);
    await box(page, 'Objectives to look at').fill('3');
    await pressNamed(page, 'Settle the size');

    await box(page, 'Digits, at least 20').fill('12345');
    await box(page, 'Thrown or drawn with').fill('two ten-sided dice');
    await pressNamed(page, 'Draw');
    await page.getByRole('alert').filter({ hasText: 'The seed has 5 digits; it needs 20.' }).waitFor();
    await box(page, 'Digits, at least 20').fill(dice);
    await pressNamed(page, 'Draw');

    await page.getByText('0 of 3 read', { exact: true }).waitFor();
    const { sample } = await call('lena', 'sample', { sampleId: '1' });
    const tickets = await page.getByRole('row').getByRole('cell').filter({ hasText: /^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/ }).allInnerTexts();
    const own = (sample.population?.ids ?? []).map((id) => createHash('sha256').update(`${dice},${id}`).digest('hex')).sort();
    expect(tickets.map((text) => text.replaceAll(' ', ''))).toEqual(own.slice(0, 3).map((ticket) => ticket.slice(0, 12)));
    await press(page.getByText('Check it yourself'));
    await page.getByText('Recomputed here from what is recorded: population, tickets and draw are the same.').waitFor();
    expect(await seriousViolations(lena.page)).toEqual([]);

    await press(page.getByRole('button', { name: /^SMO-/ }).first());
    const stations = page.locator('[data-station]');
    await stations.first().waitFor();
    expect(await stations.getByRole('heading').allInnerTexts()).toEqual(['Policy', 'Requirement', 'Objective', 'Plan', 'Work', 'Evidence', 'Measurement', 'Review', 'Closure']);
    const gap = page.locator('[data-station=objective]').getByText('No version of the plan was ever approved.');
    await gap.waitFor();
    await press(page.locator('[data-station=objective]').getByRole('button', { name: 'Add to the note' }).first());
    expect(await box(page, 'Auditor’s note').inputValue()).toBe('No version of the plan was ever approved.');
    await page.getByRole('radio', { name: 'Met, with findings' }).check();
    await pressNamed(page, 'Keep the conclusion');
    await page.getByRole('status').filter({ hasText: 'Kept.' }).waitFor();
    expect(await seriousViolations(lena.page)).toEqual([]);

    await page.getByRole('heading', { name: 'Your conclusion' }).click();
    await lena.page.keyboard.press('j');
    await page.getByText('2 of 3', { exact: true }).waitFor();
    await box(page, 'Auditor’s note').fill('To be asked: who reviews it.');
    await page.getByText('Not kept yet.').waitFor();
    await page.getByRole('radio', { name: 'Not met' }).check();
    await lena.page.keyboard.press('k');
    await page.getByText('1 of 3', { exact: true }).waitFor();
    expect(await box(page, 'Auditor’s note').inputValue()).toBe('No version of the plan was ever approved.');
    await pressNamed(page, 'Next');
    await page.getByText('2 of 3', { exact: true }).waitFor();
    expect(await box(page, 'Auditor’s note').inputValue()).toBe('To be asked: who reviews it.');
    await lena.page.goBack();
    await page.getByText('1 of 3', { exact: true }).waitFor();
    await lena.page.goBack();
    await page.getByText('2 of 3', { exact: true }).waitFor();
    await pressNamed(page, 'Sample 1');
    await page.getByText('1 of 3 read', { exact: true }).waitFor();
    await page.getByText('1 of 3 read. The sample says nothing yet.').waitFor();
    expect(await lena.leave()).toEqual([]);
  });

  journey('REG-11 · an objective that cannot be looked at is replaced by the next ticket, with the reason beside it', async () => {
    const lena = await stage.visit('lena');
    const page = audit(lena.page);
    await lena.go('/apps/throughline/audit');
    await pressNamed(page, 'Internal audit 2026-2');
    await press(page.getByRole('button', { name: /^Replace SMO-/ }).last());
    await pressNamed(page, 'Take the next ticket');
    await page.getByRole('alert').filter({ hasText: 'Give the reason.' }).waitFor();
    await box(page, 'Why it cannot be looked at').fill('Cancelled before the period.');
    await pressNamed(page, 'Take the next ticket');
    await page.getByText(/^Instead of issue \d+: Cancelled before the period\.$/).waitFor();
    await page.getByText('1 replaced', { exact: true }).waitFor();
    expect(await lena.leave()).toEqual([]);
  });

  journey('AUD-23 · the SMS manager reads along and changes nothing; everybody else is told who may', async () => {
    const amara = await stage.visit('amara');
    const page = audit(amara.page);
    await amara.go('/apps/throughline/audit/1');
    await page.getByText('1 of 3 read', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /^(Replace|New sample|Draw)/ }).count()).toBe(0);
    await press(page.getByRole('button', { name: /^SMO-/ }).first());
    await page.getByText('You read along. Only an auditor keeps conclusions.').waitFor();
    await page.getByText('No version of the plan was ever approved.', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: /^(Keep the conclusion|Add to the note)$/ }).count()).toBe(0);
    expect(await amara.leave()).toEqual([]);
    for (const person of ['tomasz', 'noah'] as const) {
      const other = await stage.visit(person);
      await other.go('/apps/throughline/audit/1');
      await audit(other.page).getByRole('heading', { name: 'Audits are not open to you' }).waitFor();
      await audit(other.page).getByText('A Jira admin gives the permission', { exact: false }).waitFor();
      expect(await other.leave()).toEqual([]);
    }
  });

  journey('AUD-05 · the worksheet shows who answers for an objective and who did before', async () => {
    const epics = await stage.rest('amara').ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Epic', fields: ['summary'] });
    const issueId: string = epics.issues.find((one: { fields: { summary: string } }) => /successful changes/i.test(one.fields.summary)).id;
    await call('priya', 'acceptOwnership', { issueId });
    const { id } = await call('lena', 'freezePopulation', { purpose: 'Owners', projects: [] });
    await call('lena', 'sizeSample', { sampleId: id, size: 12, aim: { confidence: 9500, tolerable: 1000, expected: 0 } });
    await call('lena', 'drawSample', { sampleId: id });
    const lena = await stage.visit('lena');
    const page = audit(lena.page);
    await lena.go(`/apps/throughline/audit/${id}/${issueId}`);
    await press(page.getByText('Owner history'));
    await page.getByText(/^Priya Nair accepted, /).waitFor();
    expect(await lena.leave()).toEqual([]);
  });

  journey('INV-16 · an auditor is told of an objective of their own, and of one out of their reach, before anything is typed', async () => {
    for (const { key } of stage.host.forge.globalPermissions()) stage.host.jira.grantGlobally(key, 'jira-software-users');
    const { sample } = await call('lena', 'sample', { sampleId: '2' });
    const epics = await stage.rest('amara').ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Epic', fields: ['summary'] });
    const own: string = epics.issues.find((one: { fields: { summary: string } }) => /repeat major incidents/i.test(one.fields.summary)).id;
    expect(sample.population?.ids).toContain(own);
    const tomasz = await stage.visit('tomasz');
    await tomasz.go('/apps/throughline/audit/2');
    await audit(tomasz.page).getByText('You are its owner: somebody else has to read it').first().waitFor();
    await tomasz.go(`/apps/throughline/audit/2/${own}`);
    await audit(tomasz.page).getByText(/^You were .*the owner.* of this objective\. Nobody audits their own work/).waitFor();
    expect(await audit(tomasz.page).getByRole('button', { name: 'Keep the conclusion' }).count()).toBe(0);
    expect(await tomasz.leave()).toEqual([]);
    const noah = await stage.visit('noah');
    await noah.go('/apps/throughline/audit/2');
    await audit(noah.page).getByText(`Issue ${own}, out of your reach`).waitFor();
    await noah.go(`/apps/throughline/audit/2/${own}`);
    await audit(noah.page).getByRole('heading', { name: 'This objective is out of your reach' }).waitFor();
    expect(await noah.leave()).toEqual([]);
  });
});
