import type { Locator, Page, Route } from 'playwright-core';
import { callApp } from '../../local/site/callApp';
import { type PersonRef } from '../../local/site/people';
import type { ApprovalView, OpenedRecord } from '../../src/contract/calls/governanceCalls';
import { seriousViolations } from './accessibility';
import { twoApprove } from './approving';
import { journey } from './browser';
import { keyboardOf } from './keyboard';
import { press } from './press';
import { setStage } from './stage';
import { type Panel } from './visit';

/** The objective about successful changes: approved, then one milestone moved by 72 days and approved again. */
let objective: { id: string; key: string };

const call = <T>(person: PersonRef, name: string, payload: object): Promise<T> =>
  callApp(stage.host.forge, person, { moduleKey: 'throughline', extension: { type: 'jira:globalPage' } }, name, payload) as Promise<T>;

const milestones = (moved: string) => [
  { id: 'S1', name: 'Catalogue in use', date: '2026-10-30', criterion: 'It is in use' },
  { id: 'S2', name: 'Risk model live', date: moved, criterion: 'It is in the form' },
  { id: 'S3', name: 'All teams trained', date: '2027-03-31', criterion: 'Everybody was there' },
];

async function approveAs(why: string): Promise<void> {
  const { id: issueId } = objective;
  const view = (): Promise<ApprovalView> => call('amara', 'approvalView', { issueId });
  const { now, required } = await view();
  await call('priya', 'submitPlan', { issueId, seen: now!.hash, note: { what: 'The plan of the year', why } });
  const { record } = await call<OpenedRecord>('amara', 'openRecord', { issueId });
  for (const { role } of record.approvals.submissions.at(-1)!.required) {
    const manager = role === 'SMS manager';
    const { means } = required.find((one) => one.role === role)!;
    await call(manager ? 'amara' : 'ingrid', 'approvePlan', { issueId, seen: (await view()).now!.hash, role, means });
  }
  await stage.host.settled();
}

const stage = setStage({
  prepare: async () => {
    const priya = stage.rest('priya');
    const { issues } = (await priya.ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY key', fields: ['summary'] })) as { issues: (typeof objective & { fields: { summary: string } })[] };
    objective = issues.find(({ fields }) => /successful changes/i.test(fields.summary))!;
    const { id: issueId, key } = objective;
    await twoApprove(stage);
    const timing = await priya.fieldId('timing');
    const stands = ((await priya.ask('GET', `/rest/api/3/issue/${key}`)) as { fields: Record<string, object> }).fields[timing];
    const plan = (moved: string) => priya.ask('PUT', `/rest/api/3/issue/${key}`, { fields: { [timing]: { ...stands, milestones: milestones(moved) }, duedate: '2027-06-30' } });
    await plan('2026-12-11');
    await stage.host.settled();
    await approveAs('The policy asks for it');
    await plan('2027-02-21');
    await stage.host.settled();
    await approveAs('The team was on the outage.');
    await call('priya', 'addEvidence', { issueId, title: 'Minutes', kind: 'minutes', supports: ['milestone:S1'], origin: 'E4', locator: { type: 'link', url: 'https://intranet.nordvik.example/1' }, proves: '2026-10-29' });
    const risk = (await priya.ask('POST', '/rest/api/3/issue', { fields: { project: { key: 'CHG' }, issuetype: { name: 'Task' }, summary: 'The staging systems are shared' } })) as { key: string };
    await priya.ask('POST', '/rest/api/3/issueLink', { type: { name: 'Threat' }, inwardIssue: { key: risk.key }, outwardIssue: { key } });
    await stage.host.settled();
  },
});

const fold = (panel: Panel, name: string): Locator => panel.frame.locator('[data-fold]').getByRole('button', { name: new RegExp(`^${name}\\b`) });

async function sideways(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const frame of page.frames()) {
    const [inside, outside] = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if ((inside ?? 0) > (outside ?? 0)) wide.push(`${frame.url()}: ${inside} in ${outside}`);
  }
  return wide;
}

describe('the panel of an approved plan', () => {
  journey('folds its elements to a strip, shows what slipped on the line and as a table, and opens each by the keyboard', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const asked: { command: string; method: string }[] = [];
    tomasz.page.on('request', (request) => {
      if (!/\/_site\/frames\/[^/]+\/bridge$/.test(request.url())) return;
      const { command, payload } = request.postDataJSON() as { command: string; payload?: { fetchRequestInit?: { method?: string } } };
      asked.push({ command, method: payload?.fetchRequestInit?.method ?? 'GET' });
    });
    const panel = await tomasz.openEpic(objective.key);
    await panel.frame.getByRole('listbox', { name: 'Milestones' }).waitFor();
    await panel.heading.filter({ hasText: /^Approved as version 2|^Work is under way as version 2/ }).filter({ hasText: 'one milestone has slipped' }).waitFor();
    await panel.frame.getByText(/“Risk model live”\. Version 2 agreed to it\.$/).waitFor();
    await panel.frame.getByText('Last change:').locator('xpath=..').getByText('Timeline').waitFor();
    // The frames of the page each ask for themselves; the panel and the glance ask alike.
    expect(asked.filter(({ command }) => command === 'invoke').length).toBeLessThanOrEqual(2);
    expect(asked.filter(({ command }) => command === 'fetchProduct').length).toBeLessThanOrEqual(4);

    const line = panel.frame.getByRole('listbox', { name: 'Milestones' });
    expect(await line.getByRole('option').count()).toBe(4);
    expect(await line.locator('[data-standing=shown]').count()).toBe(1);
    await line.getByText('slipped 72 days').waitFor();
    await keys.reach(line);
    await tomasz.page.keyboard.press('ArrowRight');
    await panel.frame.getByText(/^Risk model live: Feb 21, 2027, to come\. First date Dec 11, 2026, 72 days earlier\./).waitFor();
    await keys.press(panel.frame.getByRole('button', { name: 'View as table' }));
    await panel.frame.getByRole('row', { name: /^Risk model live Feb 21, 2027 Dec 11, 2026 To come 72/ }).waitFor();

    const cells = panel.frame.getByRole('list', { name: 'Elements of the plan' }).locator('> li');
    expect(await cells.count()).toBe(6);
    await keys.press(panel.toggle('When'));
    await panel.frame.locator('[data-row=when] [data-toggle]:focus[aria-expanded=true]').waitFor();
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await keys.press(panel.frame.getByRole('button', { name: 'Fold the elements' }));
    await panel.frame.locator('[data-row=what] [data-toggle]:focus[aria-expanded=false]').waitFor();

    await keys.press(fold(panel, 'Risks'));
    await panel.frame.getByText('The staging systems are shared').waitFor();
    await fold(panel, 'Risks').getByText('1 risk linked: 1 open, 0 done').waitFor();
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('at 400 pixels and in the dark nothing scrolls sideways, and the line scrolls inside its card', async () => {
    const tomasz = await stage.visit('tomasz', { viewport: { width: 400, height: 1200 }, colorScheme: 'dark' });
    const panel = await tomasz.openEpic(objective.key);
    const line = panel.frame.getByRole('listbox', { name: 'Milestones' });
    await line.locator('svg').waitFor();
    expect(await line.locator('svg').evaluate((svg) => svg.clientWidth > (svg.parentElement?.clientWidth ?? 0))).toBe(true);
    const inSight = (point: Locator): Promise<boolean> =>
      point.evaluate((one) => {
        const [seen, at] = [one.closest('[role=listbox]')!.getBoundingClientRect(), one.getBoundingClientRect()];
        return at.left >= seen.left && at.right <= seen.right;
      });
    const points = line.getByRole('option');
    expect([await inSight(points.first()), await inSight(points.last())]).toEqual([true, false]);
    await keyboardOf(tomasz.page).reach(line);
    await tomasz.page.keyboard.press('End');
    await line.locator('[role=option][aria-selected=true]').and(points.last()).waitFor();
    expect([await inSight(points.first()), await inSight(points.last())]).toEqual([false, true]);
    expect(await sideways(tomasz.page)).toEqual([]);
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    expect(await tomasz.leave()).toEqual([]);
  });

  /** How one part is made to fail, what says so, and what must stay. */
  const parts: { part: string; breaks(page: Page, until: () => boolean): Promise<unknown>; says: RegExp; stays: string }[] = [
    { part: 'the work', breaks: (page, until) => answering(page, until, 'fetchProduct', /search\/jql/, downReply), says: /Child issues could not be read/, stays: 'Elements of the plan' },
    { part: 'the record', breaks: (page, until) => answering(page, until, 'invoke', /openRecord/, troubleReply), says: /Reference 4f2ac90e/, stays: 'Elements of the plan' },
    { part: 'the dates', breaks: (page, until) => page.route(/\/assets\/Results-[^/]+\.js/, (route) => (until() ? route.continue() : route.abort())), says: /Reference [0-9a-f]{8}/, stays: 'Elements of the plan' },
    { part: 'the thread', breaks: (page, until) => page.route(/\/assets\/Follow-[^/]+\.js/, (route) => (until() ? route.continue() : route.abort())), says: /Reference [0-9a-f]{8}/, stays: 'Milestones' },
    { part: 'the folds of the record', breaks: (page, until) => page.route(/\/assets\/RecordFolds-[^/]+\.js/, (route) => (until() ? route.continue() : route.abort())), says: /Reference [0-9a-f]{8}/, stays: 'Milestones' },
  ];

  journey('each part that fails says so with “Try again”, comes back by it, and hides no other', async () => {
    for (const { part, breaks, says, stays } of parts) {
      const tomasz = await stage.visit('tomasz');
      tomasz.troubles.expect(/net::ERR_FAILED|A part of a screen failed|dynamically imported module|^503/);
      let mended = false;
      await breaks(tomasz.page, () => mended);
      const panel = await tomasz.openEpic(objective.key);
      const alert = panel.frame.getByRole('alert');
      await alert.filter({ hasText: says }).waitFor();
      await panel.frame.getByRole(stays === 'Milestones' ? 'listbox' : 'list', { name: stays }).waitFor();
      // The panel speaks of the objective by what it has.
      expect([part, await panel.heading.count()]).toEqual([part, 1]);
      mended = true;
      await press(alert.filter({ hasText: says }).getByRole('button', { name: 'Try again' }));
      await panel.frame.getByRole('listbox', { name: 'Milestones' }).waitFor();
      await fold(panel, 'History').waitFor();
      await panel.frame.getByRole('heading', { name: 'Traceability' }).waitFor();
      await panel.frame.getByText(/issues? in \d projects/).waitFor();
      expect([part, await alert.count()]).toEqual([part, 0]);
      expect(await tomasz.leave()).toEqual([]);
    }
  });

  journey('a rule that stops approval is not insisted on for a while by who may decide it, beside the rule', async () => {
    const open = (await call<OpenedRecord>('amara', 'openRecord', { issueId: objective.id })).record;
    expect(open.decisions.waivers).toEqual([]);
    const priya = stage.rest('priya');
    const evaluation = await priya.fieldId('evaluation-criteria');
    const stands = ((await priya.ask('GET', `/rest/api/3/issue/${objective.key}`)) as { fields: Record<string, { metrics: object[] }> }).fields[evaluation]!;
    const [metric] = stands.metrics as (Record<string, unknown>)[];
    const { excluded: _, ...gap } = metric!;
    await priya.ask('PUT', `/rest/api/3/issue/${objective.key}`, { fields: { [evaluation]: { ...stands, metrics: [gap] } } });
    await stage.host.settled();

    const tomasz = await stage.visit('tomasz');
    const his = await tomasz.openEpic(objective.key);
    await press(his.toggle('How results are evaluated'));
    await his.row('How results are evaluated').getByRole('button', { name: 'Edit' }).waitFor();
    expect(await his.frame.getByRole('button', { name: 'Do not insist on it' }).count()).toBe(0);
    await tomasz.leave();

    const amara = await stage.visit('amara');
    const panel = await amara.openEpic(objective.key);
    await press(panel.toggle('How results are evaluated'));
    const row = panel.row('How results are evaluated');
    await press(row.getByRole('button', { name: 'Do not insist on it' }).first());
    const form = row.getByRole('region', { name: 'Do not insist on this rule for a while' });
    await form.getByLabel('Until').fill('2027-11-20');
    await press(form.getByRole('button', { name: 'Do not insist on it' }));
    await form.getByText(/90 days at most/).waitFor();
    await form.getByText('A reason is written').waitFor();
    await form.getByLabel('Until').fill('2026-12-20');
    await form.getByLabel('Why').fill('The service hours are agreed in December');
    await press(form.getByRole('button', { name: 'Do not insist on it' }));
    await row.getByText('Not insisted on until Dec 20, 2026: The service hours are agreed in December').waitFor();
    expect(await seriousViolations(amara.page)).toEqual([]);

    await amara.leave();
  });

  journey('a risk that is still open when the objective is evaluated is called residual', async () => {
    await call('amara', 'moveObjective', { issueId: objective.id, move: 'begin evaluation' });
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic(objective.key);
    await fold(panel, 'Risks').getByText('1 risk linked: 1 residual, 0 done').waitFor();
    await press(fold(panel, 'Risks'));
    await panel.frame.getByText(/^A risk that is not done when the objective is evaluated is residual/).waitFor();
    expect(await tomasz.leave()).toEqual([]);
  });
});

const downReply = { body: '{"errorMessages":["Jira is being serviced"]}', headers: { 'content-type': 'application/json' }, status: 503, statusText: 'Service Unavailable' };
const troubleReply = { kind: 'trouble', id: '4f2ac90e' };

/** Lets some requests of the frames be answered otherwise until they are mended. */
async function answering(page: Page, mended: () => boolean, command: string, which: RegExp, value: object): Promise<void> {
  await page.route('**/_site/frames/*/bridge', async (route: Route) => {
    const asked = route.request().postDataJSON() as { command: string; payload?: unknown };
    if (mended() || asked.command !== command || !which.test(JSON.stringify(asked.payload))) return route.continue();
    const reply = await route.fetch();
    const body = (await reply.json()) as { value?: { metadata?: unknown } };
    // An invocation comes with its rate limits beside it where the client asked for them.
    return route.fulfill({ json: { ok: true, value: body.value?.metadata === undefined ? value : { ...body.value, body: value } } });
  });
}
