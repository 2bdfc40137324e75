import type { FrameLocator, Page } from 'playwright-core';
import { callApp } from '../../local/site/callApp';
import { people, type PersonRef } from '../../local/site/people';
import { seriousViolations } from './accessibility';
import { press } from './press';
import type { Stage } from './stage';

/** Puts a rule into force by which the service owner, then Ingrid, and the SMS manager, Amara, approve plans of every tier. */
export async function twoApprove({ host }: Stage): Promise<void> {
  const page = { moduleKey: 'throughline', extension: { type: 'jira:globalPage' } };
  // Of whatever an objective is set for, and also where it says nothing of that.
  for (const role of ['service owner', 'process owner']) {
    await callApp(host.forge, 'amara', page, 'appointRole', { role, accountId: people.ingrid.accountId, from: '2026-01-01' });
  }
  const body = {
    version: 1, state: 'in force', name: 'Service owner and SMS manager', objectKind: 'delivery plan', riskTiers: ['1', '2', '3'],
    required: [
      { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
      { role: 'SMS manager', when: 'always', means: ['evaluation'] },
    ],
    inOrder: false, maxAgeDays: 30, delegationAllowed: true, selfApproval: 'refused', oneMayHoldTwoRoles: false,
  };
  await callApp(host.forge, 'amara', page, 'keepRecord', { kind: 'approval-rule', id: 'rule-of-these-stories', body, basedOn: 0, why: 'For these stories' });
  await host.settled();
}

/** What stands in the host's modal. */
export const modalOf = (page: Page): FrameLocator => page.getByRole('dialog').frameLocator('iframe');

/** Serious violations, but for the scrolling body of the host's own modal, which is Jira's to make focusable. */
const violations = async (page: Page): Promise<string[]> => (await seriousViolations(page)).filter((line) => !line.startsWith('scrollable-region-focusable'));

/** The accountable owner says that the result is theirs. */
export async function acceptRole(stage: Stage, key: string, who: PersonRef): Promise<void> {
  const someone = await stage.visit(who);
  const panel = await someone.openEpic(key);
  await press(panel.frame.getByRole('button', { name: 'Accept the role' }).first());
  await press(panel.frame.locator('[data-fold="owner"]').getByRole('button', { name: 'Accept the role' }));
  await panel.status.getByText('You accepted the role.').waitFor({ state: 'attached' });
  expect(await someone.leave()).toEqual([]);
}

/** Submits the plan of an epic: what the note lacks is told at once, and nothing is submitted before it is there. */
export async function submit(stage: Stage, key: string, who: PersonRef, deed: RegExp): Promise<void> {
  const someone = await stage.visit(who);
  const panel = await someone.openEpic(key);
  await press(panel.frame.getByRole('button', { name: deed }).first());
  const modal = modalOf(someone.page);
  await modal.getByRole('heading', { name: /Submit version/ }).waitFor();
  expect(await violations(someone.page)).toEqual([]);
  await press(modal.getByRole('button', { name: 'Submit for approval' }));
  // Everything that is missing at once.
  await modal.getByText('The note says what is submitted').waitFor();
  await modal.getByText('The note says why').waitFor();
  await modal.getByLabel('What is submitted').fill('The plan of the year');
  await modal.getByLabel('Why', { exact: true }).fill('The policy asks for it');
  await press(modal.getByRole('button', { name: 'Submit for approval' }));
  await panel.frame.getByText(/waits for approval by/).first().waitFor();
  await panel.status.getByText(/Submitted version/).waitFor({ state: 'attached' });
  expect(await someone.leave()).toEqual([]);
}

/** Approves a submitted version: every element is shown, and the button is off until each meaning is ticked. */
export async function approve(stage: Stage, key: string, who: PersonRef, version: number): Promise<void> {
  const someone = await stage.visit(who);
  const panel = await someone.openEpic(key);
  await press(panel.frame.getByRole('button', { name: `Review version ${version}` }));
  const modal = modalOf(someone.page);
  const deed = modal.getByRole('button', { name: `Approve version ${version}` });
  await deed.waitFor();
  expect(await deed.isDisabled()).toBe(true);
  for (const element of ['Objective', 'What will be done', 'Resources', 'Who is responsible', 'When', 'How results are evaluated']) {
    await modal.getByText(element, { exact: true }).first().waitFor();
  }
  for (const meaning of await modal.getByText(/^I approve:/).all()) await press(meaning);
  expect(await violations(someone.page)).toEqual([]);
  await press(deed);
  await panel.status.getByText(`Approved version ${version}`).waitFor({ state: 'attached' });
  expect(await someone.leave()).toEqual([]);
}
