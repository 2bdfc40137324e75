import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type { BridgeCommand } from '../../../local/forge';
import { appDir, freshFolder, openTea, type Tea } from './teaApp';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const withBrowser = existsSync(executablePath) ? describe : describe.skip;
const title = existsSync(executablePath)
  ? 'in a browser, across origins and under the policy of production'
  : 'in a browser (skipped: install chromium, or name one in CHROMIUM)';

/** What the README calls not modelled. A command that a new version of the packages brings has to be added here or there. */
const notModelled = [
  '__permission__egressDeleteDomain', '__permission__egressDeleteGroup', '__permission__egressGet', '__permission__egressSet',
  '__permission__remoteGet', '__permission__remoteSet', 'emitFrontendCustomMetric', 'fetchRemote', 'fetchUserRecommendations',
  'getFrameDispatch', 'getUiModificationsInternalAPI', 'initFeatureFlags', 'publishRealtimeChannel', 'requestTeamworkGraph',
  'subscribeRealtimeChannel', 'trackObjectStoreAction',
];

/** The commands that installed packages send over the bridge, read out of their code. */
function commandsOf(...packages: string[]): string[] {
  const found = new Set<string>();
  for (const name of packages) {
    const folder = path.join(__dirname, '../../../node_modules', name, 'out');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      for (const [, command = ''] of readFileSync(path.join(folder, file), 'utf8').matchAll(/callBridge\)?\(\s*['"](\w+)['"]/g)) found.add(command);
    }
  }
  return [...found].sort();
}

type Window = { tea: Record<string, (...args: unknown[]) => unknown> & { heard: unknown[]; view: Record<string, (it?: unknown) => unknown> } };

withBrowser(title, () => {
  let server: Server;
  let tea: Tea;
  let browser: Browser;
  let page: Page;
  let frame: Frame;
  const faults: string[] = [];

  beforeAll(async () => {
    const built = freshFolder();
    const bundle = { bundle: true, format: 'iife', target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } } as const;
    await build({ ...bundle, entryPoints: [path.join(__dirname, 'programs/page.ts')], outfile: path.join(built, 'page.js') });
    const resource = path.join(built, 'resource');
    mkdirSync(resource);
    await build({ ...bundle, entryPoints: [path.join(appDir, 'frontend/main.ts')], outfile: path.join(resource, 'main.js') });
    copyFileSync(path.join(appDir, 'static/main/index.html'), path.join(resource, 'index.html'));

    server = createServer((incoming, outgoing) => {
      void answer(incoming).then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    tea = await openTea({ frameOrigin: `http://127.0.0.1:${port}`, hostOrigin: `http://localhost:${port}` });
    for (const it of tea.forge.manifest.resources) it.folder = resource;

    async function answer(incoming: IncomingMessage): Promise<Response> {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      const url = `http://${incoming.headers.host}${incoming.url}`;
      if (incoming.url?.startsWith('/_forge/')) {
        return tea.forge.frames(new Request(url, { method: incoming.method, body: incoming.method === 'POST' ? body : undefined }));
      }
      if (incoming.url === '/open') {
        const { accountId } = JSON.parse(body) as { accountId: string };
        return Response.json(tea.forge.openFrame({ moduleKey: 'panel', accountId, extension: { room: 'kitchen' } }));
      }
      if (incoming.url === '/bridge') {
        const { frameId, accountId, command, payload } = JSON.parse(body) as Record<string, string>;
        return Response.json(await tea.forge.bridge(frameId ?? '', accountId ?? '', command as BridgeCommand, payload));
      }
      if (incoming.url === '/page.js') return new Response(readFileSync(path.join(built, 'page.js')), { headers: { 'content-type': 'text/javascript' } });
      if (incoming.url === '/') return new Response('<!doctype html><html><body><script src="/page.js"></script></body></html>', { headers: { 'content-type': 'text/html' } });
      return new Response(null, { status: 204 });
    }

    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`http://localhost:${port}/`);
    await page.evaluate(() => (globalThis as unknown as { page: { mount(id: string): Promise<unknown> } }).page.mount('ada').then(() => undefined));
    frame = await appFrame(1);
  });
  afterAll(async () => {
    await browser?.close();
    await tea?.forge.close();
    await new Promise((resolve) => server.close(resolve));
  });

  /** The n-th app frame of the page, once its script has run. */
  async function appFrame(count: number): Promise<Frame> {
    await page.waitForFunction((wanted) => document.querySelectorAll('iframe').length === wanted, count);
    for (;;) {
      const found = page.frames().filter((it) => it.url().includes('/_forge/app/'))[count - 1];
      if (found && (await found.evaluate(() => 'tea' in globalThis).catch(() => false))) return found;
      await page.waitForTimeout(20);
    }
  }
  const asked = (): Promise<Record<string, unknown[]>> =>
    page.evaluate(() => (globalThis as unknown as { page: { asked: Record<string, unknown[]> } }).page.asked);

  test('the app sees its context and calls its backend and the product through the real bridge package', async () => {
    await frame.waitForFunction(() => document.getElementById('tea')?.textContent === 'Tea for ada in kitchen');
    const told = await frame.evaluate(async () => {
      const app = (globalThis as unknown as Window).tea;
      const response = (await app.requestJira?.('/rest/api/3/myself')) as Response;
      const failed = await Promise.resolve(app.invoke?.('fail', { words: 'no milk' })).catch((cause: Error) => cause.message);
      return { who: await app.invoke?.('whoAmI'), myself: [response.status, await response.json()], failed };
    });
    expect(told).toMatchObject({
      who: { context: { accountId: 'ada', extension: { room: 'kitchen' } } },
      myself: [200, { as: { kind: 'user', accountId: 'ada' } }],
      failed: 'There was an error invoking the function - no milk',
    });
  });

  test('callbacks cross: a flag’s action, a modal’s close, history, the field’s value', async () => {
    const told = await frame.evaluate(async () => {
      const app = (globalThis as unknown as Window).tea;
      return [await app.flag?.(), await app.openModal?.(), await app.history?.(), await app.getFieldData?.()];
    });
    expect(told).toEqual(['drunk', { sugar: 2 }, { pathname: '/kettle', search: '?hot=1' }, { fieldValue: { minutes: 4 } }]);
    expect(await asked()).toMatchObject({ showFlag: ['Ready'], openModal: [{ size: 'small', context: { cup: 1 } }] });
  });

  test('what a view takes is taken, and what it refuses reaches the app as an error', async () => {
    const told = await frame.evaluate(async () => {
      const { view } = (globalThis as unknown as Window).tea;
      await view.submit?.('hot');
      const cold = await Promise.resolve(view.submit?.('cold')).catch((cause: Error) => cause.message);
      const refreshed = await Promise.resolve(view.refresh?.()).catch((cause: Error) => cause.message);
      await view.close?.('done');
      return { cold, refreshed };
    });
    expect(told).toEqual({ cold: 'Tea must be hot', refreshed: "this resource's view is not refreshable." });
    expect(await asked()).toMatchObject({ submit: ['hot', 'cold'], close: ['done'] });
  });

  test('the frame follows the theme and the page follows the frame’s height', async () => {
    expect(await frame.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      colorMode: 'dark', theme: expect.stringContaining('dark:dark'), inline: 'ran',
    });
    for (const height of [500, 120]) {
      await frame.evaluate((px) => (globalThis as unknown as Window).tea.grow?.(px), height);
      await page.waitForFunction((px) => Math.abs((document.querySelector('iframe')?.offsetHeight ?? 0) - px) < 60, height);
    }
  });

  test('frames of one page hear each other’s events', async () => {
    await frame.evaluate(async () => {
      await (globalThis as unknown as Window).tea.listen?.('poured');
    });
    await page.evaluate(() => (globalThis as unknown as { page: { mount(id: string, bare: boolean): Promise<unknown> } }).page.mount('ada', true).then(() => undefined));
    const second = await appFrame(2);
    await second.evaluate(() => ((globalThis as unknown as { tea: { events: { emit(event: string, payload: unknown): Promise<void> } } }).tea.events.emit('poured', { cups: 2 })));
    await frame.waitForFunction(() => (globalThis as unknown as Window).tea.heard.length === 1);
    expect(await frame.evaluate(() => (globalThis as unknown as Window).tea.heard)).toEqual([{ cups: 2 }]);
    // This frame's page does nothing for it: each command is refused by name or as the client words it.
    const refused = await second.evaluate(async () => {
      const { view, router } = (globalThis as unknown as { tea: { view: { submit(it: unknown): Promise<void> }; router: { navigate(to: string): Promise<void> } } }).tea;
      const words = (cause: Error): string => cause.message;
      return [await view.submit(1).catch(words), await router.navigate('/x').catch(words)];
    });
    expect(refused).toEqual(["this resource's view is not submittable.", 'The bridge command "navigate" is not supported here.']);
  });

  test('the page is out of reach for the frame, and the policy blocks and reports what production blocks', async () => {
    const told = await frame.evaluate(async () => {
      const style = document.createElement('style');
      style.textContent = '#tea { color: red }';
      document.head.append(style);
      let reached = 'reached';
      try {
        reached = String(window.parent.document.title);
      } catch (cause) {
        reached = (cause as Error).name;
      }
      const fetched = await fetch('https://example.com/').catch((cause: Error) => cause.message);
      return { reached, fetched, blocked: style.sheet === null };
    });
    expect(told).toEqual({ reached: 'SecurityError', fetched: 'Failed to fetch', blocked: true });
    await page.waitForTimeout(200);
    const reports = JSON.stringify(tea.forge.inspector.entries().filter((it) => it.kind === 'policy'));
    expect(reports).toContain('style-src');
    expect(reports).toContain('connect-src');
  });

  test('every command of the installed bridge packages is answered, or refused by its name', async () => {
    const commands = commandsOf('@forge/bridge', '@forge/jira-bridge');
    expect(commands.length).toBeGreaterThan(45);
    const answers = await frame.evaluate(async (names) => {
      const bridge = (globalThis as unknown as { __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> } }).__bridge;
      const said: Record<string, string> = {};
      // A payload that suits nothing: what is refused for its payload is a command that is known.
      for (const name of names) said[name] = await bridge.callBridge(name, null).then(() => 'answered', (cause: Error) => cause.message);
      return said;
    }, commands);
    const refused = commands.filter((name) => answers[name]?.endsWith(' is not supported here.'));
    for (const name of refused) expect(answers[name]).toBe(`The bridge command "${name}" is not supported here.`);
    expect(refused).toEqual(notModelled);
  });

  test('a frame’s rubbish on its port is dropped, and the frame goes on', async () => {
    const answered = await frame.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      window.parent.postMessage('something else', '*', [port2]);
      window.parent.postMessage({ kind: 'call', id: 1, command: 'getContext', accountId: 'root' }, '*');
      port1.postMessage({ kind: 'call', id: 1, command: '__proto__', payload: { accountId: 'root' } });
      const bridge = (globalThis as unknown as { __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> } }).__bridge;
      const refusal = await bridge.callBridge('constructor', {}).catch((cause: Error) => cause.message);
      const context = (await bridge.callBridge('getContext', { accountId: 'root', frameId: 'other' })) as { accountId: string };
      return { refusal, accountId: context.accountId };
    });
    expect(answered).toEqual({ refusal: 'The bridge command "constructor" is not supported here.', accountId: 'ada' });
  });

  test('nothing of this left an unexpected error in the console', () => {
    const expected = /Content Security Policy|Refused to|Failed to load resource|violates the following/;
    expect(faults.filter((it) => !expected.test(it))).toEqual([]);
  });
});
