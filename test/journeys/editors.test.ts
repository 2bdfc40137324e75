import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { Host } from '../../local/host';
import { demoHost } from '../support/demoFolder';
import { seriousViolations } from './accessibility';
import { hasBrowser, journey, openBrowser } from './browser';
import { keyboardOf } from './keyboard';
import { restAs } from './restAs';
import { visit, type Panel } from './visit';

let host: Host;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  [host, browser] = await Promise.all([demoHost(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const box = (within: FrameLocator | Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true });
const list = (within: FrameLocator | Locator, name: string): Locator => within.getByRole('combobox', { name, exact: true });
const button = (within: FrameLocator | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

async function newEpic(summary: string): Promise<string> {
  const { key } = await restAs(host, 'tomasz').ask('POST', '/rest/api/3/issue', { fields: { project: { key: 'SMO' }, issuetype: { name: 'Epic' }, summary } });
  await host.settled();
  return key as string;
}

/** How far the delivery plan can be moved sideways, in CSS pixels. */
const sideways = (panel: Panel): Promise<number> => panel.frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

describe('a plan is written on its epic', () => {
  journey('PLN-30 · PLN-31 · another party that is named is asked about until each answer is given', async () => {
    const tomasz = await visit(host, browser, 'tomasz');
    const panel = await tomasz.openEpic(await newEpic('Needs a supplier'));
    const resources = panel.row('Resources');
    await panel.toggle('Resources').click();
    await button(resources, 'Edit').click();
    await button(resources, 'Add a resource').click();
    const line = resources.getByRole('listitem');
    const asked = line.getByText(/^Say what (you need from|binds|you accept from) Cloud Hosting Ltd/);
    const followUp = line.getByText('Name the one of your own people who follows Cloud Hosting Ltd up');
    await list(line, 'Kind').selectOption('tool');
    await box(line, 'Role, skill, tool or item').fill('Cloud Hosting Ltd');
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
      const tomasz = await visit(host, browser, 'tomasz', look);
      const panel = await tomasz.openEpic(key);
      await panel.toggle('How results are evaluated').click();
      await button(panel.row('How results are evaluated'), 'Edit').click();
      await button(panel.frame, 'Add a metric').click();
      const mark = button(panel.frame, 'About “What is counted”');
      await mark.click();
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
      await button(editor, 'Add a deliverable').click();
      await box(editor, 'Deliverable').fill('My catalogue');
    },
    place: /^deliverables 1 › name$/, words: { theirs: 'Their catalogue', mine: 'My catalogue' },
  },
  {
    element: 'Resources', field: 'resources', theirs: (id) => ({ [id]: { version: 1, lines: [{ id: 'r1', type: 'tool', name: 'Their tool' }] } }),
    async type(editor) {
      await button(editor, 'Add a resource').click();
      await box(editor, 'Role, skill, tool or item').fill('My analyst');
    },
    place: /^lines 1 › name$/, words: { theirs: 'Their tool', mine: 'My analyst' },
  },
  {
    element: 'When', field: 'timing', theirs: (id) => ({ [id]: { version: 1, milestones: [{ id: 'm1', name: 'Their half way' }] } }),
    async type(editor) {
      await button(editor, 'Add a milestone').click();
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
    await button(notice, 'Show the difference').click();
    const row = notice.getByRole('row').filter({ has: notice.page().getByRole('rowheader', { name: clash.place }) });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([clash.words.theirs, clash.words.mine]);
    await button(notice, take === 'mine' ? 'Keep mine' : 'Take theirs').click();
  }

  journey('in the panel, every editor says so before it writes, shows both, and neither is lost', async () => {
    const key = await newEpic('Edited by two in the panel');
    const ingrid = restAs(host, 'ingrid');
    const tomasz = await visit(host, browser, 'tomasz');
    const panel = await tomasz.openEpic(key);
    for (const [at, clash] of clashes.entries()) {
      const id = await ingrid.fieldId(clash.field as 'timing');
      const editor = panel.row(clash.element);
      await panel.toggle(clash.element).click();
      await button(editor, 'Edit').click();
      await clash.type(editor);
      await ingrid.ask('PUT', `/rest/api/3/issue/${key}`, { fields: clash.theirs(id) });
      await button(editor, 'Save element').click();
      const take = at % 2 === 0 ? 'mine' : 'theirs';
      await settle(editor.getByRole('alert'), clash, take);
      if (take === 'mine') await button(editor, 'Save element').click();
      else await button(editor, 'Close').click();
      await button(editor, 'Edit').waitFor();
      const { fields } = await ingrid.ask('GET', `/rest/api/3/issue/${key}?fields=${id}`);
      expect(JSON.stringify(fields[id])).toContain(clash.words[take]);
      await panel.toggle(clash.element).click();
    }

    // Somebody who comes back to the page is told before they save.
    await panel.toggle('Who is responsible').click();
    const who = panel.row('Who is responsible');
    await button(who, 'Edit').click();
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
    const ingrid = restAs(host, 'ingrid');
    const tomasz = await visit(host, browser, 'tomasz');
    await tomasz.openEpic(key);
    await tomasz.page.getByRole('button', { name: 'More fields' }).click();
    const names: Record<string, string> = { 'objective-definition': 'Objective definition', 'planned-work': 'Planned work', resources: 'Resources', timing: 'Timing', 'evaluation-criteria': 'Evaluation criteria' };
    for (const [at, clash] of clashes.entries()) {
      const id = await ingrid.fieldId(clash.field as 'timing');
      const name = names[clash.field]!;
      await tomasz.page.getByRole('button', { name: `Edit ${name.charAt(0).toLowerCase()}${name.slice(1)}`, exact: true }).click();
      const editor = tomasz.page.frameLocator(`iframe[title="${name} editor"]`).locator('main');
      await clash.type(editor);
      await ingrid.ask('PUT', `/rest/api/3/issue/${key}`, { fields: clash.theirs(id) });
      await button(editor, 'Save').click();
      const take = at % 2 === 0 ? 'theirs' : 'mine';
      await settle(editor.getByRole('alert'), clash, take);
      await button(editor, take === 'mine' ? 'Save' : 'Close').click();
      await tomasz.page.getByRole('dialog').waitFor({ state: 'hidden' });
      const { fields } = await ingrid.ask('GET', `/rest/api/3/issue/${key}?fields=${id}`);
      expect(JSON.stringify(fields[id])).toContain(clash.words[take]);
    }
    expect(await tomasz.leave()).toEqual([]);
  });
});

describe('a field in Jira’s create dialog', () => {
  journey('is written before there is an issue, and stands in it once it is created', async () => {
    const tomasz = await visit(host, browser, 'tomasz');
    await tomasz.go('/projects/SMO/apps/objectives');
    await tomasz.page.getByRole('button', { name: 'Create', exact: true }).click();
    const dialog = tomasz.page.getByRole('dialog');
    await dialog.getByLabel('Project', { exact: true }).selectOption({ label: 'Service objectives (SMO)' });
    await dialog.getByLabel('Issue type', { exact: true }).selectOption({ label: 'Epic' });
    await dialog.getByLabel('Summary', { exact: true }).fill('Written before it was there');
    const frame = tomasz.page.frameLocator('iframe[title="Resources on create"]');
    await button(frame.locator('main'), 'Write it now: resources').click();
    await button(frame.locator('main'), 'Add a resource').click();
    await box(frame, 'Role, skill, tool or item').fill('Problem analyst');
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await tomasz.page.getByRole('heading', { name: 'Written before it was there' }).first().waitFor();
    const rest = restAs(host, 'tomasz');
    const id = await rest.fieldId('resources');
    const { issues } = await rest.ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO ORDER BY created DESC', fields: ['summary', id], maxResults: 1 });
    expect(issues[0].fields[id].lines).toMatchObject([{ type: 'people', name: 'Problem analyst' }]);
    expect(await tomasz.leave()).toEqual([]);
  });
});
