import type { FrameLocator, Page } from 'playwright-core';
import { people } from '../../local/site/people';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';

const stage = setStage();

const workflow = (page: Page) => page.getByRole('region', { name: 'Objective workflow' });
const settingsOf = (page: Page, rule: string): FrameLocator => page.frameLocator(`iframe[title="${rule} configuration"]`);

journey('an administrator puts the gate on a transition, a person is told what is missing on the issue, and passes once it is there', async () => {
  const admin = await stage.visit('sigrid');
  await admin.go('/admin/workflows');
  const { page } = admin;
  await press(workflow(page).getByRole('button', { name: 'Add rule to Start work' }));
  const dialog = page.getByRole('dialog');
  const ready = 'Delivery plan is ready for approval';
  await dialog.getByLabel('Rule').selectOption({ label: `${ready} (validator)` });
  const validator = settingsOf(page, ready);
  await validator.getByText('Issues that are not objectives are kept from it.').waitFor();
  await validator.getByLabel('Issues that are not objectives').selectOption({ label: 'Go through without being looked at' });
  await validator.getByText('Issues that are not objectives go through without being looked at.').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await press(dialog.getByRole('button', { name: 'Add', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  await page.frameLocator(`iframe[title="${ready}"]`).getByText('Issues that are not objectives go through without being looked at.').waitFor();

  // The condition asks what it is to show the transition for, and says so where it was left open.
  await press(workflow(page).getByRole('button', { name: 'Add rule to Complete' }));
  const hides = 'Delivery plan is ready or approved';
  await dialog.getByLabel('Rule').selectOption({ label: `${hides} (condition)` });
  const condition = settingsOf(page, hides);
  await condition.getByText('It only hides').waitFor();
  await press(dialog.getByRole('button', { name: 'Add', exact: true }));
  await condition.getByText('Choose when objectives see this transition').waitFor();
  expect(await condition.getByLabel('Objectives see this transition').evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
  await condition.getByLabel('Objectives see this transition').selectOption({ label: 'Once a version of the delivery plan is approved' });
  expect(await seriousViolations(page)).toEqual([]);
  await press(dialog.getByRole('button', { name: 'Add', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  await page.frameLocator(`iframe[title="${hides}"]`).getByText('Objectives see this transition once a version').waitFor();
  expect(await admin.leave()).toEqual([]);

  const rest = stage.rest('tomasz');
  const { issueTypes } = await rest.ask('GET', '/rest/api/3/project/SMO');
  const epic = await rest.ask('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SMO' }, issuetype: { id: issueTypes.find((one: { hierarchyLevel: number }) => one.hierarchyLevel === 1).id }, summary: 'Gated', [await rest.fieldId('accountable-owner')]: { accountId: people.tomasz.accountId } },
  });
  const tomasz = await stage.visit('tomasz');
  tomasz.troubles.expect(/^400: POST .*\/transitions$/);
  await tomasz.go(`/browse/${epic.key}`);
  const status = (name: string) => tomasz.page.getByRole('button', { name: `Status: ${name}. Change it` });
  await press(status('To do'));
  await press(tomasz.page.getByRole('menuitem', { name: 'Start work' }));
  await tomasz.page.getByText(`The delivery plan of ${epic.key} is not ready for approval. Objective · `).waitFor();
  await status('To do').waitFor();

  // The same content as an objective that is ready, whichever that is.
  const found = await rest.ask('POST', '/rest/api/3/search/jql', { jql: '"Register row".PlanState = "ready for approval" ORDER BY key', fields: ['*all'], maxResults: 1 });
  const keys = ['objective-definition', 'planned-work', 'resources', 'timing', 'evaluation-criteria'] as const;
  const ids = [...(await Promise.all(keys.map((key) => rest.fieldId(key)))), 'duedate'];
  const [sound] = found.issues;
  await rest.ask('PUT', `/rest/api/3/issue/${epic.key}`, { fields: Object.fromEntries(ids.map((id) => [id, sound.fields[id]])) });
  await press(status('To do'));
  await press(tomasz.page.getByRole('menuitem', { name: 'Start work' }));
  await status('In progress').waitFor();
  // What the condition hides is not there for a plan that is not approved.
  await press(status('In progress'));
  await tomasz.page.getByRole('menuitem', { name: 'Back to planning' }).waitFor();
  expect(await tomasz.page.getByRole('menuitem', { name: 'Complete' }).count()).toBe(0);
  expect(await tomasz.leave()).toEqual([]);
});
