import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { people } from '../../local/site/people';
import { seriousViolations } from './accessibility';
import { acceptRole, approve, submit, twoApprove } from './approving';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';

/** The objective about successful changes, in which nothing is missing that approval needs. Tomasz is made its owner. */
let key: string;

const stage = setStage({
  prepare: async () => {
    const found = await stage.rest('amara').ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] });
    key = found.issues.find((one: { fields: { summary: string } }) => /changes/i.test(one.fields.summary)).key;
    // Whoever plays in these stories has to be somebody who can sign in.
    const editor = stage.rest('priya');
    await editor.ask('PUT', `/rest/api/3/issue/${key}`, { fields: { [await editor.fieldId('accountable-owner')]: { accountId: people.tomasz.accountId } } });
    await twoApprove(stage);
  },
});

const fold = (frame: FrameLocator, name: string) => frame.getByRole('button', { name: new RegExp(`^${name}\\b`) }).first();

journey('PLN-27 · the owner accepts and submits, two people approve what they were shown, and a third is not offered it', async () => {
  await acceptRole(stage, key, 'tomasz');
  await submit(stage, key, 'tomasz', /Submit for approval/);

  const third = await stage.visit('lena');
  const theirs = await third.openEpic(key);
  await theirs.frame.getByText(/waits for approval by/).first().waitFor();
  expect(await theirs.frame.getByRole('button', { name: /^Review version/ }).count()).toBe(0);
  await third.leave();

  await approve(stage, key, 'ingrid', 1);
  await approve(stage, key, 'amara', 1);
  const lena = await stage.visit('lena');
  const hers = await lena.openEpic(key);
  await hers.frame.getByText(/Version 1, approved/).first().waitFor();
  await lena.glance.getByText(/version 1/).first().waitFor();
  await lena.leave();
}, 300_000);

journey('GOV-05 · what was approved is changed over REST by another person, is said in words, and is approved again', async () => {
  await stage.rest('daniel').ask('PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: '2028-01-31' } });
  await stage.host.settled();
  const tomasz = await stage.visit('tomasz');
  const panel = await tomasz.openEpic(key);
  await panel.frame.getByText(/Changed since version 1 was approved: Timeline/).waitFor();
  await panel.frame.getByText(people.daniel.displayName).first().waitFor();
  await tomasz.leave();
  await submit(stage, key, 'tomasz', /Submit the change/);
  await approve(stage, key, 'ingrid', 2);

  const lena = await stage.visit('lena');
  const hers = await lena.openEpic(key);
  await press(fold(hers.frame, 'Versions'));
  await hers.frame.getByText('Differences between two versions').waitFor();
  await hers.frame.getByText(/Jan 31, 2028/).first().waitFor();
  await press(hers.frame.getByRole('button', { name: 'Read version 1' }));
  await hers.frame.getByText('SHA-256', { exact: true }).first().waitFor();
  // The file of version 1 comes to the hash that is shown, with nothing but SHA-256.
  const shown = await hers.frame.getByText('SHA-256', { exact: true }).first().locator('xpath=following-sibling::*').locator('code').innerText();
  const [file] = await Promise.all([lena.page.waitForEvent('download'), hers.frame.getByRole('button', { name: 'Download the exact text' }).click()]);
  const bytes = readFileSync(await file.path());
  expect(createHash('sha256').update('throughline-commitment-v1\n').update(bytes).digest('hex')).toBe(shown.replace(/\s/g, ''));
  await press(fold(hers.frame, 'History'));
  for (const said of [/Submitted version 1 for approval/, /Version 2 was approved and is in force/, /The plan departs from version 1/, /Why: The policy asks for it/]) {
    await hers.frame.getByText(said).first().waitFor();
  }
  // An auditor reads all of it and is offered nothing.
  expect(await hers.frame.getByRole('button', { name: /^(Submit|Approve|Accept|Add evidence|Ask to confirm|Record a)/ }).count()).toBe(0);
  expect(await seriousViolations(lena.page)).toEqual([]);
  expect(await lena.leave()).toEqual([]);
}, 300_000);

journey('GOV-01 · the SMS manager sets the risk tier, and the form says what counts now', async () => {
  const amara = await stage.visit('amara');
  const panel = await amara.openEpic(key);
  await press(fold(panel.frame, 'More'));
  const more = panel.frame.locator('[data-fold="more"]');
  await press(more.getByRole('button', { name: 'Set the risk tier' }));
  await more.getByText(/nobody has set one/).waitFor();
  await press(more.getByRole('button', { name: 'Set the risk tier' }));
  await more.getByText('A reason is written').waitFor();
  await more.getByLabel('Risk tier').selectOption('2');
  await more.getByLabel('Reason').fill('Changes cut customers off');
  expect(await seriousViolations(amara.page)).toEqual([]);
  await press(more.getByRole('button', { name: 'Set the risk tier' }));
  await panel.status.getByText('The risk tier is set.').waitFor({ state: 'attached' });
  expect(await amara.leave()).toEqual([]);
});

journey('REG-04 · evidence is recorded on the epic and opened from the register', async () => {
  const tomasz = await stage.visit('tomasz');
  const panel = await tomasz.openEpic(key);
  await press(fold(panel.frame, 'Evidence'));
  await press(panel.frame.getByRole('button', { name: 'Add evidence' }));
  await panel.frame.getByLabel('Title').fill('Minutes of the change board');
  await panel.frame.getByLabel('Where it is', { exact: true }).selectOption('link');
  await panel.frame.getByLabel('Address').fill('https://intranet.nordvik.example/minutes/17');
  await panel.frame.getByLabel('Day it proves').fill('2026-11-02');
  await press(panel.frame.getByRole('group', { name: 'What it supports' }).getByText('When', { exact: true }));
  await press(panel.frame.getByRole('region', { name: 'Add evidence' }).getByRole('button', { name: 'Add evidence' }));
  await panel.status.getByText('Recorded “Minutes of the change board”.').waitFor({ state: 'attached' });
  await panel.frame.getByRole('link', { name: 'Minutes of the change board' }).waitFor();
  await tomasz.leave();

  await stage.host.settled();
  const amara = await stage.visit('amara');
  const register = await amara.openRegister();
  const row = register.getByRole('row').filter({ hasText: key });
  const link = row.getByRole('link', { name: /Minutes of the change board/ });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://intranet.nordvik.example/minutes/17');
  await amara.leave();
}, 200_000);

journey('PLN-10 · a resource line is asked for, and confirmed by the person who was asked', async () => {
  const tomasz = await stage.visit('tomasz');
  const panel = await tomasz.openEpic(key);
  await press(fold(panel.frame, 'Confirmations'));
  const section = panel.frame.locator('[data-fold="confirmations"]');
  await press(section.getByRole('button', { name: 'Ask to confirm' }).first());
  const asking = section.getByRole('region', { name: 'Ask somebody to commit it as it stands' });
  await asking.getByRole('combobox').fill('Ingrid');
  await panel.frame.getByRole('option', { name: /Ingrid Solheim/ }).waitFor();
  await asking.getByRole('combobox').press('Enter');
  await press(asking.getByRole('button', { name: 'Ask to confirm' }));
  await panel.status.getByText('Asked Ingrid Solheim.').waitFor({ state: 'attached' });
  await tomasz.leave();

  const ingrid = await stage.visit('ingrid');
  const his = await ingrid.openEpic(key);
  await press(his.row('Resources').getByRole('button', { name: 'Confirm', exact: true }));
  const open = his.frame.locator('[data-fold="confirmations"]');
  await press(open.getByRole('button', { name: 'Confirm', exact: true }).first());
  const committing = open.getByRole('region', { name: /^Commit “/ });
  await press(committing.getByRole('button', { name: 'Confirm', exact: true }));
  await open.getByText('It is said by what right: a role, a budget, a contract').waitFor();
  await open.getByLabel('By what right').fill('Head of Payments');
  await press(committing.getByRole('button', { name: 'Confirm', exact: true }));
  await his.status.getByText(/^Confirmed “/).waitFor({ state: 'attached' });
  await open.getByText(/Head of Payments/).waitFor();
  await ingrid.leave();
}, 200_000);
