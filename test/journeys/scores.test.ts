import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { callApp } from '../../local/site/callApp';
import { people, type PersonRef } from '../../local/site/people';
import type { ApprovalView, OpenedRecord } from '../../src/contract/calls/governanceCalls';
import type { OpenedCatalogues } from '../../src/contract/calls/catalogueCalls';
import type { OpenedReceipt } from '../../src/contract/calls/scoreCalls';
import { catalogue } from '../../src/domain/score/catalogue';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { keyboardOf } from './keyboard';
import { press } from './press';
import { setStage } from './stage';
import { type Panel } from './visit';

interface Found {
  id: string;
  key: string;
}

/** “Successful changes”: nothing of its plan is missing that approval needs. */
let changes: Found;
/** A draft that lacks two elements. */
let draft: Found;

const call = <T>(person: PersonRef, name: string, payload: object): Promise<T> =>
  callApp(stage.host.forge, person, { moduleKey: 'throughline', extension: { type: 'jira:globalPage' } }, name, payload) as Promise<T>;

/** Puts a version of the scoring profile into force, and has the app score everything these stories look at. */
async function follow(profile: string): Promise<void> {
  const { entries } = await call<OpenedCatalogues>('amara', 'catalogues', {});
  const kept = entries.find(({ kind }) => kind === 'scoring-profile');
  await call('amara', 'keepRecord', { kind: 'scoring-profile', id: 'site', body: { version: 1, state: 'in force', profile }, basedOn: kept?.version ?? 0, why: 'For these stories' });
  for (const { id } of [changes, draft]) await call('amara', 'rescore', { issueId: id });
  await stage.host.settled();
}

/** Has version 1 of a plan approved by the people whom a rule of these stories names. */
async function approve(issueId: string): Promise<void> {
  const { record } = await call<OpenedRecord>('amara', 'openRecord', { issueId });
  if (record.approvals.versions.length > 0) return;
  const { roles } = await call<OpenedCatalogues>('amara', 'catalogues', {});
  for (const needed of ['service owner', 'process owner']) {
    if (roles.some(({ role, accountId, scope }) => role === needed && accountId === people.ingrid.accountId && scope === undefined)) continue;
    await call('amara', 'appointRole', { role: needed, accountId: people.ingrid.accountId, from: '2026-01-01' });
  }
  const required = [
    { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
    { role: 'SMS manager', when: 'always', means: ['evaluation'] },
  ];
  const rule = {
    version: 1, state: 'in force', name: 'Service owner and SMS manager', objectKind: 'delivery plan', riskTiers: ['1', '2', '3'], required,
    inOrder: false, maxAgeDays: 30, delegationAllowed: true, selfApproval: 'refused', oneMayHoldTwoRoles: false,
  };
  await call('amara', 'keepRecord', { kind: 'approval-rule', id: 'rule-of-these-stories', body: rule, basedOn: 0, why: 'For these stories' });
  const view = (): Promise<ApprovalView> => call('amara', 'approvalView', { issueId });
  const { now, required: asked } = await view();
  await call('priya', 'submitPlan', { issueId, seen: now!.hash, note: { what: 'The plan of the year', why: 'The policy asks for it' } });
  for (const { role } of asked) {
    const manager = role === 'SMS manager';
    await call(manager ? 'amara' : 'ingrid', 'approvePlan', { issueId, seen: (await view()).now!.hash, role, means: required[manager ? 1 : 0]!.means });
  }
  await stage.host.settled();
}

const stage = setStage({
  prepare: async () => {
    const search = { jql: 'project = SMO ORDER BY key', fields: ['summary'] };
    const { issues } = (await stage.rest('amara').ask('POST', '/rest/api/3/search/jql', search)) as { issues: (Found & { fields: { summary: string } })[] };
    const named = (words: RegExp): Found => issues.find(({ fields }) => words.test(fields.summary))!;
    changes = named(/changes/i);
    draft = named(/repeat major incidents/i);
    await stage.host.settled();
    await follow('1');
  },
});

/** One of the three answers in the head, with what stands beneath it. */
const answer = (panel: Panel, name: string) => panel.frame.getByText(name, { exact: true }).first().locator('xpath=../..');
const explain = async (panel: Panel): Promise<void> => press(panel.frame.getByRole('button', { name: 'Explain every point' }));
const page = (on: Page): FrameLocator => on.frameLocator('main iframe');

describe('the scores on the screens', () => {
  journey('a draft says that nothing is expected to be traced yet, what would raise it most, and what its figure stands on', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const panel = await tomasz.openEpic(draft.key);
    await answer(panel, 'Operation').getByText('Rules 1 count nothing that happens').waitFor();
    await answer(panel, 'Traceability').getByText('Not yet expected').waitFor();
    await panel.frame.getByText('Not yet expected in a draft').waitFor();
    expect(await panel.frame.locator('[data-station][data-verdict="not due"]').count()).toBe(9);

    await keys.press(panel.frame.getByRole('button', { name: 'Explain every point' }));
    const steps = panel.frame.getByRole('region', { name: 'What would raise it most' });
    await steps.waitFor();
    // The first of the list is what the head asks for.
    expect(await steps.getByRole('button').first().innerText()).toBe(await panel.next.innerText());
    await panel.frame.getByRole('heading', { name: 'Is the objective SMART?' }).waitFor();
    await panel.frame.getByRole('heading', { name: 'Repeatability: could someone else redo this evaluation?' }).waitFor();
    expect(await panel.frame.locator('[data-check]').count()).toBe(10);

    await keys.press(panel.frame.getByRole('button', { name: 'Work it out again' }));
    await panel.frame.getByText(/^Worked out again from its findings: the same, \d+\.$/).waitFor();
    await panel.frame.getByText('Judged in your browser from what you see now: the same receipt, to the byte.').waitFor();
    const [download] = await Promise.all([tomasz.page.waitForEvent('download'), keys.press(panel.frame.getByRole('button', { name: 'Download the receipt' }))]);
    const { text } = await call<OpenedReceipt>('tomasz', 'scoreReceipt', { issueId: draft.id });
    expect(await readFile((await download.path())!, 'utf8')).toBe(text);
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('help stands beside a finding, and leads to the rule among all rules, which can be searched', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const panel = await tomasz.openEpic(draft.key);
    await keys.press(panel.toggle('Resources'));
    const help = panel.frame.locator('[data-help]').first();
    await keys.press(help.locator('summary'));
    await help.getByText('Not good enough', { exact: true }).waitFor();
    const id = await help.getAttribute('data-help');
    const [opened] = await Promise.all([tomasz.page.context().waitForEvent('page'), keys.press(help.getByRole('button', { name: 'All rules' }))]);
    await page(opened).locator(`[data-rule="${id}"]:focus`).waitFor();
    expect(await page(opened).locator('[data-rule]').count()).toBe(catalogue.length);
    const search = page(opened).getByRole('searchbox', { name: 'Search rules' });
    await search.fill('policy statement');
    await page(opened).getByRole('status').filter({ hasText: /^\d+ of \d+ rules$/ }).waitFor();
    await search.fill('no rule says this');
    await press(page(opened).getByRole('button', { name: 'Clear the search' }));
    await page(opened).getByRole('status').filter({ hasText: new RegExp(`^${catalogue.length} rules$`) }).waitFor();
    expect(await seriousViolations(opened)).toEqual([]);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('another version of the profile shows what it would change before it is kept, and changes nothing by that', async () => {
    const amara = await stage.visit('amara');
    const keys = keyboardOf(amara.page);
    await amara.go('/apps/throughline/records/scoring-profile/entry/site');
    const records = page(amara.page);
    await keys.press(records.getByRole('button', { name: 'Edit' }));
    await keys.type(records.getByRole('textbox', { name: 'Profile version' }), '9');
    await records.getByText('Give the number of a profile, 1, 2, and 3, to see what it would change.').waitFor();
    await keys.type(records.getByRole('textbox', { name: 'Profile version' }), '3');
    let slow = true;
    await amara.page.route('**/_site/frames/*/bridge', async (route) => {
      if (slow && route.request().postData()?.includes('previewProfile')) await new Promise((go) => setTimeout(go, 2_000));
      await route.continue();
    });
    await keys.press(records.getByRole('button', { name: 'Show what it would change' }));
    await keys.press(records.getByRole('button', { name: 'Stop', exact: true }));
    await records.getByText('Stopped before anything was looked at.').waitFor();
    slow = false;
    await keys.press(records.getByRole('button', { name: 'Show it again' }));
    await records.getByRole('status').filter({ hasText: /objectives? changes?$/ }).waitFor();
    const row = records.getByRole('row').filter({ hasText: draft.key });
    await row.getByText(/incomplete$/).first().waitFor();
    expect(await seriousViolations(amara.page)).toEqual([]);
    await keys.press(records.getByRole('button', { name: 'Cancel', exact: true }));
    const { entries } = await call<OpenedCatalogues>('amara', 'catalogues', {});
    expect(entries.find(({ kind }) => kind === 'scoring-profile')?.body).toMatchObject({ profile: '1' });
    expect(await amara.leave()).toEqual([]);
  });

  journey('an approved objective is followed relation by relation, its operation is explained to the number, and the register sorts and filters by both', async () => {
    await approve(changes.id);
    await follow('3');
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic(changes.key);
    const count = answer(panel, 'Traceability').getByText(/^\d+ of \d+$/).first();
    await count.waitFor();
    const [actual, expected] = (await count.innerText()).split(' of ').map(Number) as [number, number];
    await press(panel.frame.getByRole('button', { name: 'Show every relation' }));
    const lines = panel.frame.locator('[data-group] li');
    expect(await lines.count()).toBe(expected);
    expect(await lines.getByRole('img', { name: 'There', exact: true }).count()).toBe(actual);
    await panel.frame.getByText(/work items? serves? a planned activity/).waitFor();
    await explain(panel);
    const operation = panel.frame.getByRole('region', { name: /^Operation, \d+ of 100$/ });
    await operation.locator('tbody tr:last-child td').waitFor();
    const points = await operation.locator('tbody tr:not(:last-child) td:last-child').allInnerTexts();
    const total = Number(await operation.locator('tbody tr:last-child td').innerText());
    expect(Math.round(100 * points.reduce((sum, text) => sum + Number(text.replace('−', '-')), 0)) / 100).toBe(total);
    expect(await answer(panel, 'Operation').innerText()).toContain(`${total}`);
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    expect(await tomasz.leave()).toEqual([]);

    const amara = await stage.visit('amara');
    const register = await amara.openRegister();
    const row = register.getByRole('row').filter({ hasText: changes.key });
    await row.getByText(`${actual} of ${expected}`, { exact: true }).waitFor();
    await press(register.getByRole('button', { name: 'Trace', exact: true }));
    await register.getByRole('columnheader', { name: 'Trace' }).and(register.locator('[aria-sort=ascending]')).waitFor();
    expect(await register.getByRole('row').nth(1).innerText()).toMatch(/\d+ of \d+/);
    const broken = register.getByRole('button', { name: /^Thread broken/ });
    if (await broken.isEnabled()) {
      await press(broken);
      for (const shown of await register.getByRole('row').filter({ has: register.getByRole('rowheader') }).all()) {
        expect(await shown.getByRole('img', { name: /the thread is broken$/ }).count()).toBe(1);
      }
    }
    expect(await seriousViolations(amara.page)).toEqual([]);
    expect(await amara.leave()).toEqual([]);
  });
});
