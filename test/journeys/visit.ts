import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { Host } from '../../local/host';
import { people, type PersonRef } from '../../local/site/people';
import { watchTroubles, type Troubles } from './troubles';

/** One person at one browser, signed in. */
export interface Visit {
  page: Page;
  troubles: Troubles;
  /** Goes to an address of the site. */
  go(path: string): Promise<void>;
  /** Opens an epic and waits until its delivery plan can be read. */
  openEpic(key: string): Promise<Panel>;
  /** Opens a project's register and waits until it shows something. */
  openRegister(project?: string): Promise<FrameLocator>;
  /** The app's card beside an issue. */
  glance: FrameLocator;
  /** Leaves, and gives what went wrong while the page was used. */
  leave(): Promise<string[]>;
}

/** The delivery plan of the epic that is open. */
export interface Panel {
  frame: FrameLocator;
  /** State and gaps in words. */
  heading: Locator;
  /** The figure as the panel shows it. */
  figure(): Promise<number>;
  /** What was last said to whoever cannot see the screen. */
  status: Locator;
  /** The one thing to do next. */
  next: Locator;
  /** The row of an element. */
  row(element: string): Locator;
  /** The button that opens the row of an element. */
  toggle(element: string): Locator;
}

/** Signs a person in at the door the sign-in page uses, in a new private window or in the profile that is given; no page is open yet. */
export async function visit(host: Host, where: Browser | BrowserContext, person: PersonRef, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = 'newContext' in where ? await where.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', reducedMotion: 'reduce', ...options }) : where;
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const troubles = await watchTroubles(page);
  const go = async (path: string): Promise<void> => void (await page.goto(host.url + path));
  const signedIn = await context.request.post(`${host.url}/_site/session`, { data: { accountId: people[person].accountId }, headers: { origin: host.url } });
  if (!signedIn.ok()) throw new Error(`Signing in ${person}: expected 200, came ${signedIn.status()} ${await signedIn.text()}`);
  return {
    page,
    troubles,
    go,
    async openEpic(key) {
      await go(`/browse/${key}`);
      const panel = panelOf(page);
      await panel.frame.getByRole('list', { name: 'Elements of the plan' }).waitFor();
      return panel;
    },
    async openRegister(project = 'SMO') {
      await go(`/projects/${project}/apps/objectives`);
      const frame = page.frameLocator('main iframe');
      await frame.getByRole('heading', { level: 2 }).first().waitFor({ state: 'attached' });
      return frame;
    },
    glance: page.frameLocator('iframe[title="Service objective"]'),
    async leave() {
      await context.close();
      return troubles.seen();
    },
  };
}

function panelOf(page: Page): Panel {
  const frame = page.frameLocator('iframe[title="Delivery plan"]');
  const row = (element: string): Locator =>
    frame.getByRole('list', { name: 'Elements of the plan' }).locator('> li').filter({ has: frame.getByRole('heading', { name: element, exact: true }) });
  const completeness = frame.getByText('Completeness', { exact: true }).locator('..');
  return {
    frame,
    heading: frame.getByRole('heading', { level: 3 }),
    figure: async () => Number(/\d+/.exec(await completeness.innerText())?.[0]),
    status: frame.getByRole('status').first(),
    next: frame.locator('p', { hasText: /^Next:/ }).locator('xpath=following-sibling::div').getByRole('button').first(),
    row,
    toggle: (element) => row(element).locator('[data-toggle]'),
  };
}
