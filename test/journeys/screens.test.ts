import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { PersonRef } from '../../local/site/people';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';
import type { Visit } from './visit';

/**
 * The screens of the documentation, each opened once and looked at in both themes and in each width. With SCREENSHOTS=1 the
 * run also draws them into docs/screens, with SCREENSHOTS=FOLDER every look at every screen into that folder; without it
 * nothing is drawn.
 */
const asked = process.env['SCREENSHOTS'] ?? '';
const forDocs = asked === '1';
const pictures = forDocs ? path.resolve(__dirname, '..', '..', 'docs', 'screens') : asked;

interface Screen {
  /** Name of the picture, and of the screen in a test's title. */
  name: string;
  person: PersonRef;
  /** Widths to look at, in CSS pixels; the first one is drawn. */
  widths: number[];
  /** Height of the window, in CSS pixels: enough for the whole screen, as pictures are of what is in the window. */
  height: number;
  /** Brings the screen up and gives the part of it that the picture shows. */
  show(visit: Visit): Promise<Locator>;
}

/** Goes to a page of the app and waits until it has a heading and has loaded what stands under it. */
async function openPage({ page, go }: Visit, address: string, until: (frame: FrameLocator) => Locator): Promise<Locator> {
  await go(address);
  await until(page.frameLocator('main iframe')).first().waitFor();
  return page.getByRole('main');
}

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Delivery plan' });

const screens: Screen[] = [
  { name: 'home', person: 'tomasz', widths: [1280, 400], height: 900, show: async ({ page, go }) => (await go('/'), page.getByRole('main')) },
  { name: 'panel-incomplete', person: 'tomasz', widths: [1280, 400], height: 1400, show: async ({ page, openEpic }) => (await openEpic('SMO-18'), panelOf(page)) },
  { name: 'panel-one-gate', person: 'tomasz', widths: [1280], height: 1400, show: async ({ page, openEpic }) => (await openEpic('SMO-7'), panelOf(page)) },
  { name: 'panel-ready', person: 'tomasz', widths: [1280], height: 1400, show: async ({ page, openEpic }) => (await openEpic('SMO-3'), panelOf(page)) },
  {
    name: 'panel-editor',
    person: 'tomasz',
    widths: [1280, 400],
    height: 3200,
    async show({ page, openEpic }) {
      const panel = await openEpic('SMO-7');
      await press(panel.next);
      await panel.frame.getByText('Reads as').waitFor();
      return panelOf(page);
    },
  },
  {
    name: 'explain',
    person: 'tomasz',
    widths: [1280],
    height: 2000,
    async show({ page, openEpic }) {
      const panel = await openEpic('SMO-7');
      await press(panel.frame.getByRole('button', { name: 'Explain every point' }));
      await panel.frame.getByText(/^How completeness comes to/).waitFor();
      return panelOf(page);
    },
  },
  {
    name: 'panel-record',
    person: 'amara',
    widths: [1280, 700, 400],
    height: 3600,
    async show({ page, openEpic }) {
      const panel = await openEpic('SMO-3');
      for (const name of ['Confirmations', 'Owner', 'Evidence', 'History']) await press(panel.frame.getByRole('button', { name: new RegExp(`^${name}\\b`) }).first());
      await press(panel.frame.getByRole('button', { name: 'Add evidence' }));
      await panel.frame.getByLabel('Day it proves').waitFor();
      return panelOf(page);
    },
  },
  {
    name: 'approval',
    person: 'amara',
    // Tall enough that the stage.host’s modal does not scroll: its scrolling body is Jira’s.
    widths: [1280, 700],
    height: 3600,
    async show({ page, openEpic }) {
      const panel = await openEpic('SMO-3');
      await press(panel.frame.getByRole('button', { name: 'Submit for approval' }).first());
      const dialog = page.getByRole('dialog');
      await dialog.frameLocator('iframe').getByLabel('What is submitted').waitFor();
      return dialog;
    },
  },
  {
    name: 'issue-glance',
    person: 'tomasz',
    widths: [1280],
    height: 1100,
    async show({ page, glance, openEpic }) {
      await openEpic('SMO-18');
      await glance.getByText(/^Completeness/).waitFor();
      return page.locator('body');
    },
  },
  {
    name: 'register',
    person: 'amara',
    widths: [1280, 400],
    height: 1020,
    async show({ page, openRegister }) {
      const register = await openRegister();
      await register.getByRole('status').filter({ hasText: /objectives/ }).waitFor();
      return page.getByRole('main');
    },
  },
  {
    name: 'panel-work',
    person: 'tomasz',
    widths: [1280, 400],
    height: 3200,
    async show({ page, openEpic }) {
      const panel = await openEpic('SMO-4');
      await press(panel.frame.getByRole('button', { name: /^Work\b/ }).first());
      await press(panel.frame.getByRole('button', { name: 'Create work' }));
      await panel.frame.getByRole('region', { name: 'Create work from planned activities' }).waitFor();
      return panelOf(page);
    },
  },
  {
    name: 'create',
    person: 'tomasz',
    widths: [1280, 400],
    height: 1000,
    async show({ page, openRegister }) {
      const register = await openRegister();
      await press(register.getByRole('button', { name: 'Create objective' }));
      await press(register.getByRole('radio', { name: /^Incident resolution/ }));
      return page.getByRole('main');
    },
  },
  {
    name: 'workshop',
    person: 'amara',
    widths: [1280, 400],
    height: 1760,
    async show(someone) {
      const part = await openPage(someone, '/projects/SMO/apps/objectives/workshop', (frame) => frame.getByRole('heading', { level: 2 }));
      const room = someone.page.frameLocator('main iframe');
      await room.getByRole('textbox', { name: 'Name of the workshop' }).fill('Objectives 2027');
      await press(room.getByRole('button', { name: 'Begin the workshop' }));
      await press(room.getByRole('navigation').getByRole('link', { name: 'Ideas' }));
      for (const idea of ['Cut repeat incidents of Payments from 24 % to 15 % by 30 June 2027', 'Improve service quality', 'One portal instead of three for merchants by 31 October 2027']) {
        await room.getByRole('textbox', { name: 'A candidate in one sentence' }).fill(idea);
        await room.getByRole('textbox', { name: 'A candidate in one sentence' }).press('Enter');
        await room.getByRole('listitem').filter({ hasText: idea }).waitFor();
      }
      await press(room.getByRole('navigation').getByRole('link', { name: 'SMART' }));
      await press(room.getByRole('button', { name: /^Cut repeat incidents/ }));
      await press(room.getByRole('button', { name: 'Use all' }));
      return part;
    },
  },
  { name: 'coverage', person: 'amara', widths: [1280, 400], height: 1980, show: (someone) => openPage(someone, '/projects/SMO/apps/objectives/coverage', (frame) => frame.getByRole('heading', { name: 'Functions and levels' })) },
  { name: 'owners', person: 'lena', widths: [1280, 400], height: 1360, show: (someone) => openPage(someone, '/apps/throughline/owners', (frame) => frame.getByText('Ingrid Solheim')) },
  { name: 'records', person: 'amara', widths: [1280, 400], height: 960, show: (someone) => openPage(someone, '/apps/throughline/records', (frame) => frame.getByRole('heading', { level: 2 })) },
  {
    name: 'audit',
    person: 'lena',
    widths: [1280, 400],
    height: 900,
    async show(someone) {
      const part = await openPage(someone, '/apps/throughline/audit', (frame) => frame.getByText('No samples yet'));
      const room = someone.page.frameLocator('main iframe');
      const deed = (name: string): Promise<void> => press(room.getByRole('button', { name, exact: true }));
      await deed('New sample');
      await room.getByRole('textbox', { name: 'What the sample is for' }).fill('Internal audit 2026-2');
      await deed('Freeze the population');
      await room.getByRole('textbox', { name: 'Objectives to look at' }).fill('5');
      await deed('Settle the size');
      await room.getByRole('textbox', { name: 'Digits, at least 20' }).fill('4092 8173 3655 1820 7749 013');
      await room.getByRole('textbox', { name: 'Thrown or drawn with' }).fill('two ten-sided dice');
      await deed('Draw');
      await room.getByText('0 of 5 read', { exact: true }).waitFor();
      return part;
    },
  },
  { name: 'setup', person: 'sigrid', widths: [1280, 400], height: 1060, show: (someone) => openPage(someone, '/admin/apps/set-up', (frame) => frame.getByRole('heading', { level: 2 })) },
  {
    name: 'gate',
    person: 'sigrid',
    widths: [1280, 400],
    height: 760,
    async show({ page, go }) {
      await go('/admin/workflows');
      await press(page.getByRole('button', { name: 'Add rule to Start work' }).first());
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Rule').selectOption({ label: 'Delivery plan is ready for approval (validator)' });
      await dialog.frameLocator('iframe').getByText('Issues that are not objectives are kept from it.').waitFor();
      return dialog;
    },
  },
  {
    name: 'refused',
    person: 'noah',
    widths: [1280, 400],
    height: 900,
    async show({ page, troubles, go }) {
      troubles.expect(/^40[34]: GET /);
      await go('/projects/SMO/apps/objectives');
      await page.getByRole('main').getByRole('heading').first().waitFor();
      return page.getByRole('main');
    },
  },
];

/** Pictures of the documentation that are not named after their screen and theme. */
const inDocs: Record<string, string> = { 'register-400-light': 'register-narrow-light', 'panel-incomplete-400-light': 'panel-narrow-light' };
const notInDocs = ['home', 'refused'];
const margin = 12;
/** What 1,280 pixels leave at 200 % of the size. */
const twiceAsLarge = 640;

const stage = setStage({
  prepare: async () => {
    if (pictures !== '') mkdirSync(pictures, { recursive: true });
  },
});

describe('every screen can be used by everybody: no serious violation of WCAG, light and dark; nothing scrolls sideways, at 200 % neither', () => {
  for (const { name, person, widths, height, show } of screens) {
    journey(`${name}, at ${widths.join(' and ')} wide`, async () => {
      const [wide = 1280, ...narrower] = widths;
      const someone = await stage.visit(person, { viewport: { width: wide, height }, screen: { width: wide, height }, colorScheme: 'light' });
      const { page } = someone;
      const part = await show(someone);
      // The network may never be quiet for as long as that takes; the heights decide.
      await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
      const look = async (width: number, colorScheme: 'light' | 'dark'): Promise<void> => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await framesAtRest(page);
        expect(await sideways(page)).toEqual([]);
        // In the dark the same things stand in the same places, in other colours.
        if (width !== twiceAsLarge) expect(await seriousViolations(page, colorScheme === 'dark' ? 'color-contrast' : undefined)).toEqual([]);
        const picture = forDocs ? inDocs[`${name}-${width}-${colorScheme}`] ?? (width === wide && !notInDocs.includes(name) ? `${name}-${colorScheme}` : undefined) : `${name}-${width}-${colorScheme}`;
        if (pictures !== '' && picture !== undefined) await draw(page, part, picture);
      };
      await look(wide, 'light');
      await look(wide, 'dark');
      await look(twiceAsLarge, 'dark');
      for (const width of narrower) await look(width, 'light');
      expect(await someone.leave()).toEqual([]);
    });
  }
});

/** Draws a part of the window with a little of what is around it. */
async function draw(page: Page, part: Locator, picture: string): Promise<void> {
  const { x, y, width } = (await part.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  // A page is as tall as the window; what is on it may end before.
  const height = (await part.evaluate((box) => Math.max(...[...box.children].map((inside) => inside.getBoundingClientRect().bottom)))) - y;
  const window = page.viewportSize() ?? { width, height: height + y };
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)];
  const clip = { x: left, y: top, width: Math.min(window.width, x + width + margin) - left, height: Math.min(window.height, y + height + margin) - top };
  await page.screenshot({ path: path.join(pictures, `${picture}.png`), clip });
}

/** Waits until no frame has asked for another height for some drawings. */
async function framesAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const heights = (): string => [...document.querySelectorAll('iframe')].map((each) => each.getBoundingClientRect().height).join();
    for (let quiet = 0, last = heights(); quiet < 15; quiet += 1) {
      await new Promise(requestAnimationFrame);
      if (heights() !== last) quiet = 0;
      last = heights();
    }
  });
}

/** Each frame that is wider inside than outside, with how much. */
async function sideways(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const frame of page.frames()) {
    const [inside, outside] = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if ((inside ?? 0) > (outside ?? 0)) wide.push(`${frame.url()}: ${inside} in ${outside}`);
  }
  return wide;
}
