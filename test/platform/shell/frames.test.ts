import fc from 'fast-check';
import { get } from 'node:http';
import { people } from '../jira/testSite';
import { openSignpostSite, type SignpostSite } from './signpostSite';

let site: SignpostSite;
let issue: { id: string; key: string };
beforeAll(async () => {
  site = await openSignpostSite();
  issue = await site.as('root', 'POST', '/issue', { fields: { project: { key: 'SEC' }, issuetype: { name: 'Task' }, summary: 'Not for Ada' } });
}, 120_000);
afterAll(() => site?.close());

/** A browser's session, without the browser: asks over the port as somebody who is signed in. */
async function signedIn(person: keyof typeof people): Promise<(method: string, path: string, body?: unknown) => Promise<Response>> {
  let cookie = '';
  const ask = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(site.url + path, {
      method,
      headers: { origin: site.url, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const reply = await ask('POST', '/_site/session', { accountId: people[person] });
  cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  return ask;
}

describe('which frames are opened', () => {
  test.each([
    ['an issue that the person may not see', () => ({ moduleKey: 'log', issue: issue.key })],
    ['a project that the person may not see', () => ({ moduleKey: 'map', project: 'SEC' })],
    ['Jira’s settings, for somebody who does not administer', () => ({ moduleKey: 'atlas-admin' })],
    ['a project’s settings, for somebody who does not administer it', () => ({ moduleKey: 'map-settings', project: 'OPS' })],
    ['a gadget that is on nobody’s dashboard', () => ({ moduleKey: 'counter', gadget: 'made-up' })],
    ['a function, which is drawn nowhere', () => ({ moduleKey: 'resolver' })],
  ])('not %s', async (_, wish) => {
    const ada = await signedIn('ada');
    expect((await ada('POST', '/_site/frames', wish())).status).toBe(404);
  });

  test('not a module without the place it stands at', async () => {
    const ada = await signedIn('ada');
    expect((await ada('POST', '/_site/frames', { moduleKey: 'log', project: 'OPS' })).status).toBe(400);
    expect((await ada('POST', '/_site/frames', { moduleKey: 'map' })).status).toBe(400);
  });

  test('a page of the site is told of no issue, whatever the page was asked to say', async () => {
    const root = await signedIn('root');
    const { frameId } = await (await root('POST', '/_site/frames', { moduleKey: 'atlas', issue: issue.key, extension: { issue } })).json();
    const { value } = await (await root('POST', `/_site/frames/${frameId}/bridge`, { command: 'getContext' })).json();
    expect(value.extension).toEqual({ type: 'jira:globalPage', location: `${site.url}/apps/atlas` });
  });

  test('a frame that lies about account, module or place gets its own all the same', async () => {
    const ada = await signedIn('ada');
    const { frameId } = await (await ada('POST', '/_site/frames', { moduleKey: 'atlas' })).json();
    const lie = { functionKey: 'who', payload: {}, accountId: people.root, moduleKey: 'atlas-admin', context: { moduleKey: 'log', extension: { issue } } };
    const { value } = await (await ada('POST', `/_site/frames/${frameId}/bridge`, { command: 'invoke', payload: lie, accountId: people.root })).json();
    expect(value).toEqual({ asked: 'who', moduleKey: 'atlas', type: 'jira:globalPage', accountId: people.ada });
    const root = await signedIn('root');
    expect(await (await root('POST', `/_site/frames/${frameId}/bridge`, { command: 'getContext' })).json()).toMatchObject({ ok: false });
  });

  test('closing one is quiet, also when it is closed already or was never open', async () => {
    const ada = await signedIn('ada');
    const { frameId } = await (await ada('POST', '/_site/frames', { moduleKey: 'atlas' })).json();
    for (const id of [frameId, frameId, 'made-up']) expect((await ada('DELETE', `/_site/frames/${id}`)).status).toBe(204);
  });
});

describe('the dashboard', () => {
  test('is one’s own: nobody else sees, configures or opens its gadgets', async () => {
    const [ada, root] = [await signedIn('ada'), await signedIn('root')];
    const { id } = await (await ada('POST', '/_site/gadgets', { moduleKey: 'counter' })).json();
    expect((await (await ada('GET', '/_site/gadgets')).json()).gadgets).toEqual([{ id, moduleKey: 'counter' }]);
    expect((await (await root('GET', '/_site/gadgets')).json()).gadgets).toEqual([]);
    expect((await root('PUT', `/_site/gadgets/${id}`, { configuration: 1 })).status).toBe(404);
    expect((await root('POST', '/_site/frames', { moduleKey: 'counter', gadget: id })).status).toBe(404);
    expect((await ada('PUT', `/_site/gadgets/${id}`, { configuration: { upTo: 3 } })).status).toBe(204);
    expect((await ada('DELETE', `/_site/gadgets/${id}`)).status).toBe(204);
    expect((await (await ada('GET', '/_site/gadgets')).json()).gadgets).toEqual([]);
  });

  test('takes gadgets of the app only, and a configuration of a property’s size', async () => {
    const ada = await signedIn('ada');
    for (const moduleKey of ['atlas', 'none', 7]) expect((await ada('POST', '/_site/gadgets', { moduleKey })).status).toBe(400);
    const { id } = await (await ada('POST', '/_site/gadgets', { moduleKey: 'counter' })).json();
    const refused = await ada('PUT', `/_site/gadgets/${id}`, { configuration: 'x'.repeat(40_000) });
    expect(refused.status).toBe(400);
    expect((await refused.json()).error).toMatch(/bytes long/);
  });
});

test('nobody is told credentials without being signed in, and each only their own', async () => {
  expect((await fetch(`${site.url}/_site/credentials`)).status).toBe(401);
  const ada = await signedIn('ada');
  expect(await (await ada('GET', '/_site/credentials')).json()).toMatchObject({ url: site.url, emailAddress: 'ada@example.test' });
});

test('whatever is sent to the page’s own endpoints, the answer is one or a refusal with words, and nothing of other people’s', async () => {
  const ada = await signedIn('ada');
  const { frameId } = await (await ada('POST', '/_site/frames', { moduleKey: 'atlas' })).json();
  const cookie = (await fetch(`${site.url}/_site/session`, { method: 'POST', headers: { origin: site.url, 'content-type': 'application/json' }, body: JSON.stringify({ accountId: people.ada }) })).headers.get('set-cookie')?.split(';')[0] ?? '';
  const places = ['/_site/frames', `/_site/frames/${frameId}/bridge`, `/_site/frames/${frameId}/modal`, '/_site/gadgets', '/_site/gadgets/1', '/_site/clock', '/_site/nothing', '/_site/%2e%2e/x', '/_site/frames/%00/bridge'];
  const words = fc.constantFrom('log', 'map', 'atlas', 'heading', '__proto__', 'constructor', issue.key, issue.id, 'OPS', people.root, 'invoke', 'fetchProduct', 'getContext', '../..', '\u0000');
  const names = fc.constantFrom('moduleKey', 'issue', 'project', 'fieldId', 'issueType', 'gadget', 'workflow', 'rule', 'entry', 'command', 'payload', 'resource', 'context', 'accountId', 'configuration');
  const wishes = fc.dictionary(names, fc.oneof(words, fc.jsonValue({ maxDepth: 3 }), fc.dictionary(names, words)), { maxKeys: 5 });
  const bodies = fc.oneof(wishes.map((it) => JSON.stringify(it)), fc.json(), fc.string(), fc.constant('{"moduleKey":'), fc.constant('['.repeat(5_000)));
  const types = fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('POST', 'POST', 'PUT', 'DELETE', 'PATCH'), fc.constantFrom(...places), types, bodies, async (method, path, type, body) => {
      const reply = await fetch(site.url + path, { method, headers: { origin: site.url, cookie, ...(type === '' ? {} : { 'content-type': type }) }, body });
      const text = await reply.text();
      expect([path, reply.status < 500]).toEqual([path, true]);
      if (reply.status >= 400) expect(text).not.toBe('');
      if (method === 'POST' && reply.status === 200 && path.startsWith('/_site/frames') && !path.endsWith('/bridge')) expect(JSON.parse(text)).toEqual({ frameId: expect.any(String), src: expect.any(String) });
      expect(text).not.toContain('Not for Ada');
    }),
    { numRuns: 150 },
  );
  // Still there, and still Ada's.
  expect(await (await ada('POST', `/_site/frames/${frameId}/bridge`, { command: 'getContext' })).json()).toMatchObject({ ok: true, value: { accountId: people.ada } });
});

describe('the other loopback address', () => {
  /** Asks with a Host of one's own, which `fetch` does not let one set. */
  const status = (path: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(site.url);
      get({ host: '127.0.0.1', port, path, headers: { host: `[::1]:${port}`, ...headers } }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      }).once('error', reject);
    });

  test('serves REST clients, and nothing of the page', async () => {
    expect(await status('/rest/api/3/serverInfo')).toBe(200);
    expect(await status('/')).toBe(421);
    expect(await status('/_site/session')).toBe(421);
    expect(await status('/_forge/bridge.js')).toBe(421);
  });

  test('lets no browser in from another origin, not even the page’s', async () => {
    expect(await status('/rest/api/3/serverInfo', { origin: site.url })).toBe(403);
  });
});
