import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import type { PersonRef } from '../../local/site/people';
import { demoHost } from '../support/demoFolder';
import { seriousViolations } from './accessibility';
import { hasBrowser, journey, openBrowser } from './browser';
import { visit, type Visit } from './visit';

/**
 * The screens of the documentation. With SCREENSHOTS=1 the run also draws them into docs/screens; without it only their
 * accessibility is looked at.
 */
const pictures = path.resolve(__dirname, '..', '..', 'docs', 'screens');
const drawn = process.env['SCREENSHOTS'] === '1';

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
      await panel.next.click();
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
      await panel.frame.getByRole('button', { name: 'Explain every point' }).click();
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
      for (const name of ['Confirmations', 'Owner', 'Evidence', 'History']) await panel.frame.getByRole('button', { name: new RegExp(`^${name}\\b`) }).first().click();
      await panel.frame.getByRole('button', { name: 'Add evidence' }).click();
      await panel.frame.getByLabel('Day it proves').waitFor();
      return panelOf(page);
    },
  },
  {
    name: 'approval',
    person: 'amara',
    // Tall enough that the host’s modal does not scroll: its scrolling body is Jira’s.
    widths: [1280, 700],
    height: 3600,
    async show({ page, openEpic }) {
      const panel = await openEpic('SMO-3');
      await panel.frame.getByRole('button', { name: 'Submit for approval' }).first().click();
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
    height: 1000,
    async show({ page, openRegister }) {
      const register = await openRegister();
      await register.getByRole('status').filter({ hasText: /objectives/ }).waitFor();
      return page.getByRole('main');
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

const narrowPictures: Record<string, string> = { register: 'register-narrow-light', 'panel-incomplete': 'panel-narrow-light' };
const margin = 12;
const notPictures = ['home', 'refused'];

let host: Host;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  if (drawn) mkdirSync(pictures, { recursive: true });
  [host, browser] = await Promise.all([demoHost(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe.each(['light', 'dark'] as const)('every screen can be used by everybody, %s', (colorScheme) => {
  for (const { name, person, widths, height, show } of screens) {
    journey(`${name}: no serious violation of WCAG, no scrolling sideways, at ${widths.join(' and ')} wide`, async () => {
      for (const width of widths) {
        const someone = await visit(host, browser, person, { viewport: { width, height }, screen: { width, height }, colorScheme });
        const part = await show(someone);
        await framesAtRest(someone.page);
        expect(await seriousViolations(someone.page)).toEqual([]);
        expect(await sideways(someone.page)).toEqual([]);
        const picture = width === widths[0] ? `${name}-${colorScheme}` : colorScheme === 'light' ? narrowPictures[name] : undefined;
        if (drawn && picture !== undefined && !notPictures.includes(name)) await draw(someone.page, part, picture);
        expect(await someone.leave()).toEqual([]);
      }
    });
  }
});

journey('at 200 % of the size, which leaves 640 pixels, nothing scrolls sideways', async () => {
  for (const { person, height, show } of screens) {
    const someone = await visit(host, browser, person, { viewport: { width: 640, height }, deviceScaleFactor: 2 });
    await show(someone);
    await framesAtRest(someone.page);
    expect(await sideways(someone.page)).toEqual([]);
    expect(await someone.leave()).toEqual([]);
  }
}, 240_000);

/** Draws a part of the window with a little of what is around it. */
async function draw(page: Page, part: Locator, picture: string): Promise<void> {
  const { x, y, width, height } = (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const window = page.viewportSize() ?? { width, height };
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)];
  const clip = { x: left, y: top, width: Math.min(window.width, x + width + margin) - left, height: Math.min(window.height, y + height + margin) - top };
  await page.screenshot({ path: path.join(pictures, `${picture}.png`), clip });
}

/** Waits until no frame has asked for another height, and no pictures or fonts are on their way, for some drawings. */
async function framesAtRest(page: Page): Promise<void> {
  // On a busy machine the network may never be quiet for as long as that takes; the heights decide.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
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
