import fc from 'fast-check';
import type { BridgeCommand } from '../../../local/forge';
import { openTea, type Tea } from './teaApp';

let tea: Tea;
beforeAll(async () => {
  tea = await openTea({
    async product(principal, request) {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/picture')) return new Response(new Uint8Array([0, 255, 1]), { headers: { 'content-type': 'image/png', 'set-cookie': 'a=b' } });
      if (pathname.endsWith('/attachments')) {
        const file = (await request.formData()).get('file') as File;
        return Response.json({ name: file.name, type: file.type, text: await file.text() });
      }
      return Response.json({ principal, path: pathname, marked: request.headers.get('forge-app-id') }, { status: 203 });
    },
  });
});
afterAll(() => tea.forge.close());

const open = (accountId = 'ada', moduleKey = 'panel'): string =>
  tea.forge.openFrame({ moduleKey, accountId, extension: { room: 'kitchen' } }).frameId;
const none = { ok: false, error: { name: 'BridgeAPIError', message: 'There is no such frame.' } };

describe('a frame sees what the host opened it with', () => {
  test('context', async () => {
    expect(await tea.forge.bridge(open(), 'ada', 'getContext', undefined)).toMatchObject({
      ok: true,
      value: {
        accountId: 'ada', moduleKey: 'panel', cloudId: 'cloud-1', siteUrl: 'https://tea.example.net', locale: 'en-US',
        timezone: 'Europe/Vienna', environmentType: 'DEVELOPMENT', extension: { type: 'jira:issuePanel', room: 'kitchen' },
        permissions: { scopes: ['read:jira-work', 'storage:app'] },
      },
    });
  });

  test('fields have a frame to view and one to edit', () => {
    const view = tea.forge.openFrame({ moduleKey: 'brew', accountId: 'ada', extension: {}, entry: 'view' });
    const edit = tea.forge.openFrame({ moduleKey: 'brew', accountId: 'ada', extension: {}, entry: 'edit' });
    expect(view.src).toMatch(/^http:\/\/127\.0\.0\.1:8787\/_forge\/app\/.+\/main\/index\.html$/);
    expect(edit.src).toMatch(/\/other\/index\.html$/);
    expect(edit.context.extension).toEqual({ type: 'jira:customField', entryPoint: 'edit' });
    const modal = tea.forge.openFrame({ moduleKey: 'brew', accountId: 'ada', extension: { modal: {} } });
    expect(modal.src).toMatch(/\/other\/index\.html$/);
    const named = tea.forge.openFrame({ moduleKey: 'brew', accountId: 'ada', extension: {}, resource: 'main' });
    expect(named.src).toMatch(/\/main\/index\.html$/);
    expect(() => tea.forge.openFrame({ moduleKey: 'strength', accountId: 'ada', extension: {}, entry: 'edit' })).toThrow('no resource for edit');
    expect(() => tea.forge.openFrame({ moduleKey: 'nothing', accountId: 'ada', extension: {} })).toThrow('no module "nothing"');
  });
});

describe('a frame that lies gets nothing', () => {
  test('a frame of someone else, a closed one, and one that never was are all no frame', async () => {
    const adas = open('ada');
    const closed = open('eve');
    tea.forge.closeFrame(closed);
    for (const frameId of [adas, closed, 'made-up', '__proto__']) {
      expect(await tea.forge.bridge(frameId, 'eve', 'getContext', undefined)).toEqual(none);
      expect(await tea.forge.bridge(frameId, 'eve', 'invoke', { functionKey: 'whoAmI' })).toEqual(none);
    }
  });

  test('account, module and context in a payload change nothing', async () => {
    const lie = { accountId: 'root', context: { accountId: 'root', moduleKey: 'admin', extension: { room: 'safe' } } };
    const reply = await tea.forge.bridge(open('eve'), 'eve', 'invoke', {
      functionKey: 'whoAmI', payload: lie, ...lie, principal: { accountId: 'root' }, call: { functionKey: 'fail' },
    });
    expect(reply).toMatchObject({
      ok: true, value: { context: { accountId: 'eve', moduleKey: 'panel', extension: { room: 'kitchen' } } },
    });
  });

  test('headers cannot make a request someone else’s', async () => {
    const headers = [['Authorization', 'Basic cm9vdDpyb290'], ['Cookie', 'session=root'], ['forge-app-id', 'root']];
    const reply = await tea.forge.bridge(open('eve'), 'eve', 'fetchProduct', {
      product: 'jira', restPath: '/rest/api/3/myself', fetchRequestInit: { method: 'GET', headers },
    });
    expect(reply).toMatchObject({ ok: true, value: { status: 203 } });
    expect(JSON.parse((reply as { value: { body: string } }).value.body)).toEqual({
      principal: { kind: 'user', accountId: 'eve' }, path: '/rest/api/3/myself', marked: null,
    });
  });

  test.each(['//evil.example/rest/x', '/rest/../secure/admin', '/rest/%2e%2e/x', '/rest/..\\x', '/secure/x', 'rest/x', 'https://evil.example/rest/', '/rest/\u0000'])(
    'the path %j leads nowhere',
    async (restPath) => {
      const reply = await tea.forge.bridge(open(), 'ada', 'fetchProduct', { product: 'jira', restPath });
      expect(reply.ok ? (reply.value as { status: number }).status : 403).toBe(403);
    },
  );
});

describe('limits of a call', () => {
  test('500 KB in', async () => {
    const ask = (size: number): Promise<unknown> =>
      tea.forge.bridge(open(), 'ada', 'invoke', { functionKey: 'size', payload: { bytes: 1, pad: 'x'.repeat(size) } });
    expect(await ask(499 * 1024)).toMatchObject({ ok: true });
    expect(await ask(500 * 1024)).toMatchObject({ ok: false, error: { name: 'PAYLOAD_TOO_LARGE' } });
  });

  test('5 MB out', async () => {
    const ask = (bytes: number): Promise<unknown> =>
      tea.forge.bridge(open(), 'ada', 'invoke', { functionKey: 'size', payload: { bytes } });
    expect(await ask(5 * 1024 * 1024 - 100)).toMatchObject({ ok: true });
    expect(await ask(5 * 1024 * 1024)).toMatchObject({ ok: false, error: { name: 'PAYLOAD_TOO_LARGE' } });
  });

  test('so many a minute for each person, and so many for all', async () => {
    tea.clock.advance(60_000);
    Object.assign(tea.forge.settings, { invocationsPerUserPerMinute: 2, invocationsPerMinute: 3 });
    const tries: [string, boolean][] = [['ada', true], ['ada', true], ['ada', false], ['grace', true], ['grace', false], ['root', false]];
    for (const [accountId, ok] of tries) {
      const reply = await tea.forge.bridge(open(accountId), accountId, 'invoke', { functionKey: 'whoAmI' });
      expect([accountId, reply.ok, reply.ok || reply.error.name]).toEqual([accountId, ok, ok || 'RATE_LIMIT_EXCEEDED']);
    }
    tea.clock.advance(60_000);
    expect(await tea.forge.bridge(open('ada'), 'ada', 'invoke', { functionKey: 'whoAmI' })).toMatchObject({ ok: true });
    Object.assign(tea.forge.settings, { invocationsPerUserPerMinute: 1_200, invocationsPerMinute: 5_000 });
  });

  test('a module without resolver cannot invoke', async () => {
    const reply = await tea.forge.bridge(open('ada', 'mute-action'), 'ada', 'invoke', { functionKey: 'whoAmI' });
    expect(reply).toMatchObject({ ok: false, error: { message: 'Module mute-action has no resolver.' } });
  });
});

describe('requests to the product', () => {
  const fetchProduct = (payload: Record<string, unknown>): Promise<unknown> =>
    tea.forge.bridge(open(), 'ada', 'fetchProduct', { product: 'jira', ...payload });

  test('need the scope of the operation, as the gateway says it', async () => {
    expect(await fetchProduct({ restPath: '/rest/api/3/issue', fetchRequestInit: { method: 'POST', body: '{}' } })).toMatchObject({
      value: { status: 401, body: '{"code":401,"message":"Unauthorized; scope does not match"}' },
    });
  });

  test('bring bytes as base64, and no cookies', async () => {
    expect(await fetchProduct({ restPath: '/rest/api/3/picture' })).toMatchObject({
      value: { body: 'AP8B', isAttachment: true, headers: expect.not.objectContaining({ 'set-cookie': expect.anything() }) },
    });
  });

  test('carry a file as a form again', async () => {
    tea.forge.manifest.scopes.push('write:jira-work');
    const body = JSON.stringify({ file: Buffer.from('leaves').toString('base64'), __fileName: 'tea.txt', __fileType: 'text/plain' });
    const reply = await fetchProduct({
      restPath: '/rest/api/3/issue/TEA-1/attachments', isMultipartFormData: true,
      fetchRequestInit: { method: 'POST', body, headers: [['content-type', 'multipart/form-data; boundary=gone']] },
    });
    tea.forge.manifest.scopes.pop();
    expect(JSON.parse((reply as { value: { body: string } }).value.body)).toEqual({ name: 'tea.txt', type: 'text/plain', text: 'leaves' });
  });

  test('go to no other product', async () => {
    expect(await fetchProduct({ product: 'confluence', restPath: '/rest/x' })).toMatchObject({ ok: false });
  });
});

test('whatever a frame sends, it gets an answer, and never another person’s', async () => {
  const mine = open('eve');
  const others = open('ada');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(mine, others, 'x'),
      fc.oneof(fc.constantFrom('invoke', 'fetchProduct', 'getContext'), fc.string()),
      fc.oneof(
        fc.anything({ withBigInt: true, withMap: true, withDate: true, withNullPrototype: true }),
        fc.record({ functionKey: fc.string(), payload: fc.object() }),
        fc.record({
          product: fc.constantFrom('jira', 'bitbucket'),
          restPath: fc.string().map((it) => `/rest/${it}`),
          fetchRequestInit: fc.record({ method: fc.string(), body: fc.string(), headers: fc.array(fc.tuple(fc.string(), fc.string())) }),
          isMultipartFormData: fc.boolean(),
        }),
      ),
      async (frameId, command, payload) => {
        const reply = await tea.forge.bridge(frameId, 'eve', command as BridgeCommand, payload);
        if (reply.ok) expect(JSON.stringify(reply.value) ?? '').not.toContain('ada');
        else expect(typeof reply.error.message).toBe('string');
        if (frameId !== mine) expect(reply).toEqual(none);
      },
    ),
    { numRuns: 300 },
  );
  expect(await tea.call('whoAmI', {}, 'ada')).toMatchObject({ context: { accountId: 'ada' } });
});
