import { existsSync } from 'node:fs';
import { chromium, type Frame, type Page } from 'playwright-core';
import { startHost, type Host } from '../local/host';
import { people } from '../local/site/people';
import type { Figure } from './verdict';

/** What a frame asked of its host, by the key of the module it shows. */
interface Asked {
  module: string;
  command: 'invoke' | 'fetchProduct' | 'getContext';
  method?: string;
}

/** Opens the panel of the epic with most children and saves one element, in Chromium, counting what is asked. */
export async function screens(): Promise<Figure[]> {
  const executablePath = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => file && existsSync(file));
  if (!executablePath) {
    console.log('left out  panel and save: no Chromium here; name one in CHROME_PATH');
    return [];
  }
  const host = await startHost({ port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(20_000);
    const asked = watch(page);
    await page.goto(host.url);
    await page.getByRole('button', { name: /Tomasz Wilk/ }).click();
    await page.getByRole('heading', { name: /Jira|Projects|Service objectives/ }).first().waitFor();
    const key = await issueNamed(host, 'Cut repeat major incidents');
    asked.length = 0;
    host.jira.inspector.clear();
    await page.goto(`${host.url}/browse/${key}`);
    // The panel and no other frame tells of the work; it comes last.
    const panel = await frameWith(page, /issues in \d+ projects/);
    const opening = asked.filter(({ module }) => module === 'delivery-plan');
    const charged = host.jira.inspector.entries().filter((entry) => entry.charged).reduce((sum, entry) => sum + entry.points, 0);

    await panel.getByRole('button', { name: 'Add resources' }).first().click();
    return [
      { work: 'Open the panel of an epic with 12 children: invocations', limit: 1, figure: count(opening, 'invoke'), unit: 'invoke' },
      { work: 'Open the panel: requests to Jira', limit: 2, figure: count(opening, 'fetchProduct'), unit: 'requests' },
      { work: 'Open the panel: points from the app’s pool', limit: 0, figure: charged, unit: 'points' },
      ...(await saving(panel, asked)),
    ];
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Saves an element through its editor: one write as the person, one call to score again. */
async function saving(panel: Frame, asked: Asked[]): Promise<Figure[]> {
  await panel.getByText(/^Nothing extra/).first().click();
  await panel.getByRole('textbox').first().fill('Payments operations');
  asked.length = 0;
  await panel.getByRole('button', { name: 'Save element' }).click();
  await panel.getByText(/Completeness \d+, was/).first().waitFor({ state: 'attached' });
  const own = asked.filter(({ module }) => module === 'delivery-plan');
  return [
    { work: 'Save one element: writes as the person', limit: 1, figure: own.filter(({ method }) => method === 'PUT').length, unit: 'write' },
    { work: 'Save one element: invocations', limit: 1, figure: count(own, 'invoke'), unit: 'invoke' },
  ];
}

const count = (asked: Asked[], command: Asked['command']) => asked.filter((one) => one.command === command).length;

/** Notes each call of a frame, with the module the frame was opened for. */
function watch(page: Page): Asked[] {
  const asked: Asked[] = [];
  const modules = new Map<string, string>();
  page.on('response', async (response) => {
    if (response.request().method() !== 'POST' || !/\/_site\/frames$/.test(response.url())) return;
    const { frameId } = (await response.json().catch(() => ({}))) as { frameId?: string };
    const wish = response.request().postDataJSON() as { moduleKey?: string };
    if (frameId && wish.moduleKey) modules.set(frameId, wish.moduleKey);
  });
  page.on('request', (request) => {
    const frame = /\/_site\/frames\/([^/]+)\/bridge$/.exec(request.url())?.[1];
    if (!frame) return;
    const { command, payload } = request.postDataJSON() as { command: Asked['command']; payload?: { fetchRequestInit?: { method?: string } } };
    const method = payload?.fetchRequestInit?.method;
    asked.push({ module: modules.get(frame) ?? '', command, ...(method === undefined ? {} : { method }) });
  });
  return asked;
}

async function frameWith(page: Page, text: RegExp): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await frame.getByText(text).count()) > 0) return frame;
    }
    await page.waitForTimeout(50);
  }
}

async function issueNamed(host: Host, start: string): Promise<string> {
  const request = new Request(`${host.url}/rest/api/3/search/jql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jql: `summary ~ "${start}"`, fields: ['summary'] }),
  });
  const reply = await host.jira.fetchAs({ kind: 'user', accountId: people.amara.accountId }, request);
  const { issues } = (await reply.json()) as { issues: { key: string; fields: { summary: string } }[] };
  const found = issues.find(({ fields }) => fields.summary.startsWith(start));
  if (!found) throw new Error(`No issue is called “${start}…”`);
  return found.key;
}
