import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { seriousViolations } from './accessibility';
import { journey, openProfile } from './browser';
import { keyboardOf, type Keyboard } from './keyboard';
import { press } from './press';
import { setStage } from './stage';
import { visit, type Panel } from './visit';

let dir: string;

const stage = setStage({
  prepare: async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'throughline-editors-'));
  },
});

afterAll(() => {
  if (dir) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

const box = (within: FrameLocator | Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true });
const list = (within: FrameLocator | Locator, name: string): Locator => within.getByRole('combobox', { name, exact: true });
const button = (within: FrameLocator | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const tick = (within: FrameLocator | Locator, name: string | RegExp): Locator => within.getByRole('checkbox', { name });

async function newEpic(summary: string, more: Record<string, unknown> = {}): Promise<string> {
  const fields = { project: { key: 'SMO' }, issuetype: { name: 'Epic' }, summary, ...more };
  const { key } = await stage.rest('tomasz').ask('POST', '/rest/api/3/issue', { fields });
  await stage.host.settled();
  return key as string;
}

/** Opens the editor of an element from its row, by the keyboard. */
async function edit(keys: Keyboard, panel: Panel, element: string): Promise<void> {
  const row = panel.row(element);
  if ((await panel.toggle(element).getAttribute('aria-expanded')) === 'false') await keys.press(panel.toggle(element));
  await keys.press(button(row, 'Edit'));
}

async function save(keys: Keyboard, panel: Panel): Promise<void> {
  const before = await panel.status.innerText();
  await keys.press(button(panel.frame, 'Save element'));
  await panel.status.filter({ hasText: /^Saved\./ }).filter({ hasNotText: before || 'nothing said yet' }).waitFor();
}

/** How far the delivery plan can be moved sideways, in CSS pixels. */
const sideways = (panel: Panel): Promise<number> => panel.frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

describe('a plan is written on its epic', () => {
  journey('one person brings a hollow epic to a whole plan by the keyboard alone, and a reload loses nothing', async () => {
    const key = await newEpic('Fewer repeat incidents on the gateway');
    const profile = await openProfile(dir);
    const tomasz = await visit(stage.host, profile, 'tomasz');
    let keys = keyboardOf(tomasz.page);
    let panel = await tomasz.openEpic(key);

    await edit(keys, panel, 'Objective');
    const objective = panel.row('Objective');
    await keys.type(box(objective, 'Objective, in one sentence'), 'Reduce repeat incidents of the payment gateway from 24 % to 15 % by 11 November 2027.');
    await keys.choose(list(objective, 'Achievement is told by'), 'a measure');
    await keys.type(box(objective, 'What is measured'), 'Share of repeat incidents');
    await keys.choose(list(objective, 'Which way is better'), 'Lower');
    await keys.choose(list(objective, 'Target is'), 'at most');
    await keys.type(box(objective, 'Target'), '15');
    await keys.type(box(objective, 'Target: Unit'), '%');
    await keys.type(box(objective, 'Today'), '24');
    await keys.type(box(objective, 'Today: Unit'), '%');
    await keys.type(box(objective, 'Today: period'), '2026');
    await keys.choose(list(objective, 'Set for'), 'A process');
    await keys.type(list(objective, 'Which one'), 'Problem management');
    await keys.tick(tick(objective, /A failure does not happen twice/));
    await keys.tick(objective.getByRole('group', { name: /^Applicable requirements it answers/ }).getByRole('checkbox').first());
    await keys.choose(list(objective, 'Taken from'), 'Management');
    await keys.type(box(objective, 'How the owner can move the figure'), 'Repeat causes are chosen and removed by problem management');
    await keys.type(box(objective, 'Asked for or agreed by'), 'Head of Payments');
    await keys.date(objective.getByLabel('On', { exact: true }), '10', 2026);
    await save(keys, panel);

    // The plan is half typed when the page is left: it is offered again with its age, and goes on from there.
    await edit(keys, panel, 'What will be done');
    await keys.press(button(panel.frame, 'Add a deliverable'));
    await keys.type(box(panel.frame, 'Deliverable'), 'Known error catalogue');
    await panel.frame.getByText(/^Draft saved/).waitFor();
    panel = await tomasz.openEpic(key);
    keys = keyboardOf(tomasz.page);
    const what = panel.row('What will be done');
    await what.getByText(/^You have a draft here from/).waitFor();
    await edit(keys, panel, 'What will be done');
    await what.getByText(/^This is your draft from .* it is not saved\.$/).waitFor();
    expect(await box(what, 'Deliverable').inputValue()).toBe('Known error catalogue');
    await keys.type(box(what, 'Accepted when'), 'Every repeat cause of 2026 has an entry with a workaround');

    // A list by the keyboard: Enter adds below, Alt with an arrow moves, and what was removed comes back.
    await keys.press(button(what, 'Add an activity'));
    await keys.type(box(what, 'Activity'), 'Write an entry for every repeat cause');
    await tomasz.page.keyboard.press('Enter');
    const activities = what.getByRole('group', { name: 'What will be done' });
    const texts = async (): Promise<string[]> => Promise.all((await activities.getByRole('textbox', { name: 'Activity', exact: true }).all()).map((each) => each.inputValue()));
    const first = activities.getByRole('textbox', { name: 'Activity', exact: true }).first();
    await activities.getByRole('listitem').nth(1).locator('input:focus').waitFor();
    await tomasz.page.keyboard.insertText('Collect the causes of all repeat incidents of 2026');
    await tomasz.page.keyboard.press('Alt+ArrowUp');
    await activities.getByRole('listitem').first().locator('input:focus').waitFor();
    expect(await texts()).toEqual(['Collect the causes of all repeat incidents of 2026', 'Write an entry for every repeat cause']);
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await keys.press(button(what, 'Remove activity 2'));
    await keys.press(button(what, 'Undo'));
    expect(await texts()).toEqual(['Collect the causes of all repeat incidents of 2026', 'Write an entry for every repeat cause']);
    for (const n of [0, 1]) {
      const line = activities.getByRole('listitem').nth(n);
      await keys.type(box(line, 'Team that does it'), 'Problem management');
      await keys.type(box(line, 'How it moves the measure'), 'A known cause with a workaround is not an incident a second time');
      await keys.tick(tick(line, 'Done again and again, without a child issue each time'));
    }
    await keys.tick(tick(what, 'No other party does any of this work'));
    await keys.tick(tick(what, 'No change record is needed'));
    await save(keys, panel);

    await edit(keys, panel, 'Who is responsible');
    const who = panel.row('Who is responsible');
    await keys.find(list(who, 'Accountable owner'), 'Tomasz Wilk');
    await keys.type(list(who, 'Role in which the owner answers for it'), 'problem manager');
    await save(keys, panel);

    await edit(keys, panel, 'Resources');
    const resources = panel.row('Resources');
    await keys.tick(tick(resources, 'Nothing extra: the existing capacity is enough'));
    await keys.type(box(resources, 'Whose capacity is enough'), 'Problem analyst');
    for (const none of ['No budget is needed', 'No new skills are needed', 'No tools are needed', 'No other parties are involved']) await keys.tick(tick(resources, none));
    await resources.getByText(/^Tomasz Wilk said so on/).first().waitFor();
    await save(keys, panel);

    await edit(keys, panel, 'When');
    const when = panel.row('When');
    await keys.date(when.getByLabel('Start date', { exact: true }), '12', 2026);
    await keys.date(when.getByLabel('Due date', { exact: true }), '11', 2027);
    await keys.press(button(when, 'Add a milestone'));
    await keys.type(box(when, 'Milestone'), 'Half of the causes have an entry');
    await keys.date(when.getByLabel('Date', { exact: true }), '05', 2027);
    await save(keys, panel);

    // A metric of the dictionary brings what it means along; the plan adds its own target.
    await edit(keys, panel, 'How results are evaluated');
    const evaluated = panel.row('How results are evaluated');
    await keys.press(button(evaluated, 'Add from the dictionary'));
    await evaluated.getByRole('status').filter({ hasText: /metrics$/ }).waitFor();
    await tomasz.page.keyboard.insertText('repeat');
    await tomasz.page.keyboard.press('Enter');
    await evaluated.getByText('From the dictionary: Repeat major incidents').waitFor();
    expect(await box(evaluated, 'What is counted').inputValue()).toBe('Major incidents with a cause that was known before');
    await evaluated.locator('[data-place="evaluated#target"] input:focus').waitFor();
    expect(await box(evaluated, 'Target: Unit').inputValue()).toBe('incidents');
    await keys.type(box(evaluated, 'What is measured'), 'Share of repeat incidents');
    await evaluated.getByText(/^It says something else than the dictionary in: what is measured/).waitFor();
    await keys.press(button(evaluated, 'Unlink from the dictionary'));
    await keys.type(box(evaluated, 'Target'), '15');
    await keys.type(box(evaluated, 'Target: Unit'), '%');
    await keys.choose(list(evaluated, 'Target is'), 'at most');
    await keys.tick(tick(evaluated, 'A miss is a miss: there is no tolerance'));
    await keys.choose(list(evaluated, 'Evaluated'), 'Monthly');
    await keys.type(box(evaluated, 'Where in it'), 'project = INC');
    await keys.find(list(evaluated, 'Reviewer'), 'Elin Berg');
    await keys.type(box(evaluated, 'If the target is missed'), 'The service owner decides within a week whether the date moves');
    await keys.choose(list(evaluated, 'Reviewed'), 'Monthly');
    await keys.type(list(evaluated, 'Forum'), 'Process review Incident management');
    await keys.type(box(evaluated, 'Recorded in'), 'Minutes of the process review');
    await save(keys, panel);

    // What is left is the owner's own word, where the profile in force asks for it.
    if ((await panel.next.innerText()) === 'Accept the role') {
      await keys.press(panel.next);
      await keys.press(button(panel.frame, 'Accept the role').last());
      await panel.status.filter({ hasText: 'You accepted the role.' }).waitFor();
    }
    await panel.heading.filter({ hasText: 'Ready for approval' }).waitFor();
    // The last points stand for what others commit to.
    expect(await panel.figure()).toBeGreaterThanOrEqual(95);
    expect(await tomasz.leave()).toEqual([]);
  }, 300_000);

  journey('PLN-30 · PLN-31 · another party that is named is asked about until each answer is given', async () => {
    const tomasz = await stage.visit('tomasz');
    const activity = { id: 'a1', text: 'Change the routing', responsible: { team: 'Cloud Hosting Ltd' } };
    const planned = { version: 1, deliverables: [], activities: [activity] };
    const panel = await tomasz.openEpic(await newEpic('Needs a supplier', { [await stage.rest('tomasz').fieldId('planned-work')]: planned }));
    const resources = panel.row('Resources');
    await press(panel.toggle('Resources'));
    await press(button(resources, 'Edit'));
    await resources.getByText('Cloud Hosting Ltd does a part of the planned work, so it is a resource too.').waitFor();
    expect(await tick(resources, 'No tools are needed').count()).toBe(1);
    expect(await tick(resources, 'No other parties are involved').count()).toBe(0);
    await press(button(resources, 'Add Cloud Hosting Ltd'));
    const line = resources.getByRole('listitem');
    const asked = line.getByText(/^Say what (you need from|binds|you accept from) Cloud Hosting Ltd/);
    const followUp = line.getByText('Name the one of your own people who follows Cloud Hosting Ltd up');
    await followUp.waitFor();
    await list(line, 'Kind').selectOption('tool');
    await followUp.waitFor({ state: 'detached' });
    expect([await asked.count(), await followUp.count()]).toEqual([0, 0]);
    await list(line, 'Kind').selectOption('third party');
    await followUp.waitFor();
    expect(await asked.count()).toBe(3);
    await box(line, 'What we need from it').fill('Logs of the load balancer');
    await box(line, 'What binds it').fill('Changes only on Tuesdays');
    await box(line, 'What we accept as completion').fill('Signed delivery note');
    await keyboardOf(tomasz.page).find(list(line, 'Followed up by'), 'Tomasz Wilk');
    await followUp.waitFor({ state: 'detached' });
    expect(await asked.count()).toBe(0);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('GOV-14 · help stands beside a field, and the editor is sound to the eye and to the ear: narrow, wide, light, dark, at twice the size', async () => {
    const key = await newEpic('An objective to look at');
    for (const look of [
      { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
      { viewport: { width: 400, height: 900 }, colorScheme: 'dark' },
      { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, colorScheme: 'light' },
    ] as const) {
      const tomasz = await stage.visit('tomasz', look);
      const panel = await tomasz.openEpic(key);
      await press(panel.toggle('How results are evaluated'));
      await press(button(panel.row('How results are evaluated'), 'Edit'));
      await press(button(panel.frame, 'Add a metric'));
      const mark = button(panel.frame, 'About “What is counted”');
      await press(mark);
      const text = panel.frame.getByText('Every metric says what is counted and what is excluded');
      await text.waitFor();
      expect(await panel.frame.getByText('Incidents with the same cause as one of the last 90 days').count()).toBe(1);
      expect(await seriousViolations(tomasz.page)).toEqual([]);
      expect(await sideways(panel)).toBe(0);
      await mark.press('Escape');
      expect(await text.count()).toBe(0);
      expect(await box(panel.frame, 'What is counted').count()).toBe(1);
      expect(await tomasz.leave()).toEqual([]);
    }
  });
});

/** What somebody else writes into a field meanwhile, and what this person types into it. */
interface Clash {
  element: string;
  field: string;
  theirs(id: string): Record<string, unknown>;
  type(editor: Locator): Promise<void>;
  /** The place that the difference names. */
  place: RegExp;
  /** A word of each side in the stored value. */
  words: { theirs: string; mine: string };
}

const work = (name: string) => ({ version: 1, deliverables: [{ id: 'd1', name }], activities: [] });
const clashes: Clash[] = [
  {
    element: 'Objective', field: 'objective-definition', theirs: (id) => ({ [id]: { version: 1, statement: 'Theirs, stated first' } }),
    type: (editor) => box(editor, 'Objective, in one sentence').fill('Mine, stated second'), place: /^statement$/, words: { theirs: 'Theirs, stated first', mine: 'Mine, stated second' },
  },
  {
    element: 'What will be done', field: 'planned-work', theirs: (id) => ({ [id]: work('Their catalogue') }),
    async type(editor) {
      await press(button(editor, 'Add a deliverable'));
      await box(editor, 'Deliverable').fill('My catalogue');
    },
    place: /^deliverables 1 › name$/, words: { theirs: 'Their catalogue', mine: 'My catalogue' },
  },
  {
    element: 'Resources', field: 'resources', theirs: (id) => ({ [id]: { version: 1, lines: [{ id: 'r1', type: 'tool', name: 'Their tool' }] } }),
    async type(editor) {
      await press(button(editor, 'Add a resource'));
      await box(editor, 'Role, skill, tool or item').fill('My analyst');
    },
    place: /^lines 1 › name$/, words: { theirs: 'Their tool', mine: 'My analyst' },
  },
  {
    element: 'When', field: 'timing', theirs: (id) => ({ [id]: { version: 1, milestones: [{ id: 'm1', name: 'Their half way' }] } }),
    async type(editor) {
      await press(button(editor, 'Add a milestone'));
      await box(editor, 'Milestone').fill('My half way');
    },
    place: /^milestones 1 › name$/, words: { theirs: 'Their half way', mine: 'My half way' },
  },
  {
    element: 'How results are evaluated', field: 'evaluation-criteria', theirs: (id) => ({ [id]: { version: 1, metrics: [], review: { recordedIn: 'Their minutes' } } }),
    type: (editor) => box(editor, 'Recorded in').fill('My minutes'), place: /^review › recorded in$/, words: { theirs: 'Their minutes', mine: 'My minutes' },
  },
];

describe('two people edit one element', () => {
  /** Both versions are shown; the odd ones keep mine, the even ones take theirs and write mine no more. */
  async function settle(notice: Locator, clash: Clash, take: 'mine' | 'theirs'): Promise<void> {
    await notice.getByText('Somebody else saved this while you were editing').waitFor();
    await notice.getByText('Ingrid Solheim saved it.').waitFor();
    await press(button(notice, 'Show the difference'));
    const row = notice.getByRole('row').filter({ has: notice.page().getByRole('rowheader', { name: clash.place }) });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([clash.words.theirs, clash.words.mine]);
    await press(button(notice, take === 'mine' ? 'Keep mine' : 'Take theirs'));
  }

  /** Saves; where the editor has noticed already what somebody else saved, its button can no longer be pressed. */
  const saveUnlessTold = (save: Locator): Promise<void> => save.dispatchEvent('click');

  journey('in the panel, every editor says so before it writes, shows both, and neither is lost', async () => {
    const key = await newEpic('Edited by two in the panel');
    const ingrid = stage.rest('ingrid');
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic(key);
    for (const [at, clash] of clashes.entries()) {
      const id = await ingrid.fieldId(clash.field as 'timing');
      const editor = panel.row(clash.element);
      await press(panel.toggle(clash.element));
      await press(button(editor, 'Edit'));
      await clash.type(editor);
      await ingrid.ask('PUT', `/rest/api/3/issue/${key}`, { fields: clash.theirs(id) });
      await saveUnlessTold(button(editor, 'Save element'));
      const take = at % 2 === 0 ? 'mine' : 'theirs';
      await settle(editor.getByRole('alert'), clash, take);
      if (take === 'mine') await press(button(editor, 'Save element'));
      else await press(button(editor, 'Close'));
      await button(editor, 'Edit').waitFor();
      const { fields } = await ingrid.ask('GET', `/rest/api/3/issue/${key}?fields=${id}`);
      expect(JSON.stringify(fields[id])).toContain(clash.words[take]);
      await press(panel.toggle(clash.element));
    }

    // Somebody who comes back to the page is told before they save.
    await press(panel.toggle('Who is responsible'));
    const who = panel.row('Who is responsible');
    await press(button(who, 'Edit'));
    await who.getByRole('combobox', { name: 'Role in which the owner answers for it' }).fill('problem manager');
    const owner = await ingrid.fieldId('objective-definition');
    await ingrid.ask('PUT', `/rest/api/3/issue/${key}`, { fields: { [owner]: { version: 1, ownerRole: 'service owner' } } });
    await who.evaluate(
      (row) =>
        new Promise<void>((told) => {
          const again = setInterval(() => {
            window.dispatchEvent(new Event('focus'));
            if (row.querySelector('[role=alert]') === null) return;
            clearInterval(again);
            told();
          }, 100);
        }),
    );
    await who.getByRole('alert').getByText('Somebody else saved this while you were editing').waitFor();
    expect(await button(who, 'Save element').isDisabled()).toBe(true);
    expect(await tomasz.leave()).toEqual([]);
  }, 240_000);

  journey('in a field’s own editor too', async () => {
    const key = await newEpic('Edited by two in its fields');
    const ingrid = stage.rest('ingrid');
    const tomasz = await stage.visit('tomasz');
    await tomasz.openEpic(key);
    await press(tomasz.page.getByRole('button', { name: 'More fields' }));
    const names: Record<string, string> = { 'objective-definition': 'Objective definition', 'planned-work': 'Planned work', resources: 'Resources', timing: 'Timing', 'evaluation-criteria': 'Evaluation criteria' };
    for (const [at, clash] of clashes.entries()) {
      const id = await ingrid.fieldId(clash.field as 'timing');
      const name = names[clash.field]!;
      await press(tomasz.page.getByRole('button', { name: `Edit ${name.charAt(0).toLowerCase()}${name.slice(1)}`, exact: true }));
      const editor = tomasz.page.frameLocator(`iframe[title="${name} editor"]`).locator('main');
      await clash.type(editor);
      await ingrid.ask('PUT', `/rest/api/3/issue/${key}`, { fields: clash.theirs(id) });
      await saveUnlessTold(button(editor, 'Save'));
      const take = at % 2 === 0 ? 'theirs' : 'mine';
      await settle(editor.getByRole('alert'), clash, take);
      await press(button(editor, take === 'mine' ? 'Save' : 'Close'));
      await tomasz.page.getByRole('dialog').waitFor({ state: 'hidden' });
      const { fields } = await ingrid.ask('GET', `/rest/api/3/issue/${key}?fields=${id}`);
      expect(JSON.stringify(fields[id])).toContain(clash.words[take]);
    }
    expect(await tomasz.leave()).toEqual([]);
  });
});

describe('a field in Jira’s create dialog', () => {
  journey('is written before there is an issue, and stands in it once it is created', async () => {
    const tomasz = await stage.visit('tomasz');
    await tomasz.go('/projects/SMO/apps/objectives');
    await press(tomasz.page.getByRole('button', { name: 'Create', exact: true }));
    const dialog = tomasz.page.getByRole('dialog');
    await dialog.getByLabel('Project', { exact: true }).selectOption({ label: 'Service objectives (SMO)' });
    await dialog.getByLabel('Issue type', { exact: true }).selectOption({ label: 'Epic' });
    await dialog.getByLabel('Summary', { exact: true }).fill('Written before it was there');
    const frame = tomasz.page.frameLocator('iframe[title="Resources on create"]');
    await press(button(frame.locator('main'), 'Write it now: resources'));
    await press(button(frame.locator('main'), 'Add a resource'));
    await box(frame, 'Role, skill, tool or item').fill('Problem analyst');
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await press(dialog.getByRole('button', { name: 'Create', exact: true }));
    await tomasz.page.getByRole('heading', { name: 'Written before it was there' }).first().waitFor();
    const rest = stage.rest('tomasz');
    const id = await rest.fieldId('resources');
    const { issues } = await rest.ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY created DESC', fields: ['summary', id], maxResults: 1 });
    expect(issues[0].fields[id].lines).toMatchObject([{ type: 'people', name: 'Problem analyst' }]);
    expect(await tomasz.leave()).toEqual([]);
  });
});
