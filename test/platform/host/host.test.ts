import type { Host } from '../../../local/host';
import { readObjectives } from '../../../local/readObjectives';
import { demoObjectives } from '../../../local/site/objectives';
import { people } from '../../../local/site/people';
import { demoHost } from '../../support/demoFolder';
import { visit, type Visitor } from './visitor';

let host: Host;
beforeAll(async () => {
  host = await demoHost();
}, 300_000);
afterAll(() => host?.close());

const objective = 'SMO-1';
const panel = { moduleKey: 'delivery-plan', issue: objective };
interface Frame {
  frameId: string;
  src: string;
}
const openPanel = (visitor: Visitor): Promise<Frame> => visitor.json<Frame>('POST', '/_site/frames', panel);
interface Reply {
  ok: boolean;
  value?: Record<string, unknown>;
  error?: { message: string };
}
const bridge = (visitor: Visitor, frameId: string, command: string, payload: unknown = null): Promise<Reply> =>
  visitor.json<Reply>('POST', `/_site/frames/${frameId}/bridge`, { command, payload });

/** As it comes over the port, for what only the port decides. */
const overPort = (name: string, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  host.fetch(new Request(`http://${name}${path}`, { headers: { host: name, ...headers } }));
const port = (): number => host.port;

describe('the demonstration site', () => {
  test('REG-01 · every objective is there once, and the app itself has scored it', async () => {
    const asAmara = (path: string, init?: RequestInit): Promise<Response> =>
      host.jira.fetchAs({ kind: 'user', accountId: people.amara.accountId }, new Request(host.url + path, init));
    const listed = await readObjectives(asAmara);
    expect(listed.map(({ summary }) => summary).sort()).toEqual(demoObjectives.map(({ summary }) => summary).sort());
    expect(listed.map(({ state }) => state)).not.toContain('not scored');
    expect(listed.every(({ completeness }) => completeness !== null)).toBe(true);
  });

  test('history names the people who did it', async () => {
    const visitor = await visit(host, 'amara');
    const { values } = await visitor.json<{ values: { author: { accountId: string } }[] }>('GET', `/rest/api/3/issue/${objective}/changelog`);
    const demo = demoObjectives[0];
    expect(values.map(({ author }) => author.accountId)).toContain(people[demo?.owner ?? 'amara'].accountId);
  });
});

describe('names and origins', () => {
  test('the page is at localhost, with a policy that lets it embed the frames and nothing else', async () => {
    const reply = await overPort(`localhost:${port()}`, '/browse/SMO-1');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect(reply.headers.get('content-security-policy')).toContain(`frame-src http://127.0.0.1:${port()};`);
  });

  test('the page is not at the frames’ address, and the frames are not at the page’s', async () => {
    expect((await overPort(`127.0.0.1:${port()}`, '/')).status).toBe(421);
    expect((await overPort(`127.0.0.1:${port()}`, '/_site/session')).status).toBe(421);
    expect((await overPort(`localhost:${port()}`, '/_forge/frame/x/index.html')).status).toBe(421);
  });

  test('another name and a foreign origin are refused before anything else looks', async () => {
    expect((await overPort('evil.example', '/rest/api/3/myself')).status).toBe(421);
    expect((await overPort(`localhost:${port()}`, '/rest/api/3/myself', { origin: 'http://evil.example' })).status).toBe(403);
  });

  test('the port itself answers as the rules say', async () => {
    const reply = await fetch(`http://127.0.0.1:${port()}/rest/api/3/serverInfo`);
    expect([200, 401]).toContain(reply.status);
    expect((await fetch(`http://127.0.0.1:${port()}/`)).status).toBe(421);
  });

  test('a frame may show Jira’s pictures, and nothing else of it', async () => {
    const origin = `http://127.0.0.1:${port()}`;
    const picture = await overPort(`localhost:${port()}`, `/secure/useravatar?ownerId=${people.amara.accountId}`, { origin });
    expect(picture.status).toBe(200);
    expect(picture.headers.get('access-control-allow-origin')).toBe(origin);
    expect((await overPort(`localhost:${port()}`, '/rest/api/3/serverInfo', { origin })).status).toBe(403);
    expect((await overPort(`localhost:${port()}`, '/secure/attachment/1/x', { origin })).status).toBe(403);
    const foreign = await overPort(`localhost:${port()}`, '/secure/useravatar?ownerId=x', { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
  });

  test('over the port a request without a body is taken, and one with too large a body is refused', async () => {
    const address = `http://localhost:${port()}/_site/session`;
    expect((await fetch(address, { method: 'DELETE', headers: { origin: host.url } })).status).toBe(204);
    const body = 'x'.repeat(26 * 1024 * 1024);
    const large = await fetch(address, { method: 'POST', headers: { origin: host.url, 'content-type': 'application/json' }, body });
    expect(large.status).toBe(413);
  });

  test.each(['/assets/../index.html', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets/none.js', '/package.json'])(
    'the path %s gives no file outside the page',
    async (path) => {
      const reply = await overPort(`localhost:${port()}`, path);
      expect(await reply.text()).not.toContain('"dependencies"');
      expect([200, 404]).toContain(reply.status);
    },
  );
});

describe('signing in', () => {
  test('as one of six people, by a cookie that scripts and other sites cannot use', async () => {
    const visitor = await visit(host);
    const before = await visitor.json<{ person: null; people: { accountId: string }[] }>('GET', '/_site/session');
    expect(before.person).toBeNull();
    expect(before.people).toHaveLength(6);
    const reply = await visitor.ask('POST', '/_site/session', { accountId: people.lena.accountId });
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Path=\//);
    expect(await visitor.json('GET', '/rest/api/3/myself')).toMatchObject({ accountId: people.lena.accountId });
  });

  test.each([
    ['somebody who is not offered', { accountId: people.daniel.accountId }],
    ['nobody known', { accountId: 'someone-else' }],
    ['no account', {}],
  ])('as %s is refused', async (_, body) => {
    expect((await (await visit(host)).ask('POST', '/_site/session', body)).status).toBe(400);
  });

  test('by a plain form, as another site could send one, is refused', async () => {
    const visitor = await visit(host);
    const form = await visitor.ask('POST', '/_site/session', `accountId=${people.amara.accountId}`, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415);
    expect((await visitor.ask('POST', '/_site/session', '{broken')).status).toBe(415);
  });

  test('out ends the session, and what was open with it', async () => {
    const visitor = await visit(host, 'tomasz');
    const frame = await openPanel(visitor);
    expect((await visitor.ask('DELETE', '/_site/session')).status).toBe(204);
    expect((await visitor.ask('GET', '/rest/api/3/myself')).status).toBe(401);
    expect((await visitor.ask('POST', '/_site/frames', panel)).status).toBe(401);
    const again = await visit(host, 'tomasz');
    expect((await bridge(again, frame.frameId, 'getContext')).ok).toBe(false);
  });

  test('changes nothing without the page’s own origin', async () => {
    const visitor = await visit(host, 'amara');
    const edit = { fields: { summary: 'taken over' } };
    const forged = await visitor.ask('PUT', `/rest/api/3/issue/${objective}`, edit, { origin: `http://127.0.0.1:${port()}` });
    expect(forged.status).toBe(403);
    const { fields } = await visitor.json<{ fields: { summary: string } }>('GET', `/rest/api/3/issue/${objective}?fields=summary`);
    expect(fields.summary).not.toBe('taken over');
  });
});

describe('who may see what', () => {
  test('someone without access finds neither project, issue, module nor frame of it', async () => {
    const noah = await visit(host, 'noah');
    expect((await noah.ask('GET', `/rest/api/3/issue/${objective}`)).status).toBe(404);
    expect((await noah.ask('GET', `/_site/modules?issue=${objective}`)).status).toBe(404);
    expect((await noah.ask('GET', '/_site/modules?project=SMO')).status).toBe(404);
    expect((await noah.ask('POST', '/_site/frames', panel)).status).toBe(404);
    expect((await noah.ask('POST', '/_site/frames', { moduleKey: 'objectives', project: 'SMO' })).status).toBe(404);
    expect((await noah.ask('GET', '/_site/modules?project=PAY')).status).toBe(200);
  });

  test('an auditor reads and may not write', async () => {
    const lena = await visit(host, 'lena');
    expect((await lena.ask('GET', `/rest/api/3/issue/${objective}`)).status).toBe(200);
    const edit = await lena.ask('PUT', `/rest/api/3/issue/${objective}`, { fields: { summary: 'x' } });
    expect(edit.status).toBeGreaterThanOrEqual(400);
    expect(edit.status).toBeLessThan(500);
  });
});

describe('a frame that lies', () => {
  test('is told who looks and where by the host, whatever the page was asked to say', async () => {
    const tomasz = await visit(host, 'tomasz');
    const wish = { ...panel, accountId: people.amara.accountId, extension: { issue: { id: '1', key: 'PAY-1' } } };
    const { frameId } = await tomasz.json<Frame>('POST', '/_site/frames', wish);
    const { value } = await bridge(tomasz, frameId, 'getContext', { accountId: people.amara.accountId });
    expect(value).toMatchObject({
      accountId: people.tomasz.accountId,
      moduleKey: 'delivery-plan',
      extension: { type: 'jira:issuePanel', issue: { key: objective }, project: { key: 'SMO' } },
    });
  });

  test('of one person answers nobody else', async () => {
    const tomasz = await visit(host, 'tomasz');
    const { frameId } = await openPanel(tomasz);
    const noah = await visit(host, 'noah');
    const stolen = await bridge(noah, frameId, 'invoke', { functionKey: 'objectiveStatus', payload: { issueId: '10000' } });
    expect(stolen.ok).toBe(false);
    expect((await noah.ask('POST', `/_site/frames/${frameId}/modal`, { context: {} })).status).toBe(404);
    await noah.ask('DELETE', `/_site/frames/${frameId}`);
    expect((await bridge(tomasz, frameId, 'getContext')).ok).toBe(true);
  });

  test('reads Jira as the person who looks, and cannot name another', async () => {
    const tomasz = await visit(host, 'tomasz');
    const { frameId } = await openPanel(tomasz);
    const fetchRequestInit = { method: 'GET', body: null, headers: [['Authorization', 'Basic YW1hcmE6eA==']] };
    const request = { product: 'jira', restPath: '/rest/api/3/myself', fetchRequestInit, isMultipartFormData: false };
    const { value } = await bridge(tomasz, frameId, 'fetchProduct', request);
    expect(JSON.parse(String(value?.body))).toMatchObject({ accountId: people.tomasz.accountId });
  });

  test('cannot have a command of its own, a module that is not there, or a field the issue does not have', async () => {
    const tomasz = await visit(host, 'tomasz');
    const { frameId } = await openPanel(tomasz);
    expect((await tomasz.ask('POST', `/_site/frames/${frameId}/bridge`, { command: 'runScheduled', payload: {} })).status).toBe(400);
    expect((await tomasz.ask('POST', '/_site/frames', { ...panel, moduleKey: 'none' })).status).toBe(404);
    const field = { moduleKey: 'resources', issue: objective, entry: 'view' };
    expect((await tomasz.ask('POST', '/_site/frames', { ...field, fieldId: 'customfield_999999' })).status).toBe(404);
    expect((await tomasz.ask('POST', '/_site/frames', { ...field, fieldId: 'summary' })).status).toBe(404);
    expect((await tomasz.ask('POST', '/_site/frames', { moduleKey: 'delivery-plan' })).status).toBe(400);
  });
});

describe('the clock', () => {
  test('is moved by people, for Jira and for the app alike', async () => {
    const amara = await visit(host, 'amara');
    const before = host.clock.now();
    const day = 86_400_000;
    const { now } = await amara.json<{ now: number }>('POST', '/_site/clock', { shiftMs: day });
    expect(now - before).toBeGreaterThanOrEqual(day);
    const { key } = await amara.json<{ key: string }>('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'Written tomorrow' },
    });
    const { fields } = await amara.json<{ fields: { created: string } }>('GET', `/rest/api/3/issue/${key}?fields=created`);
    expect(Date.parse(fields.created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))).toBeGreaterThanOrEqual(before + day);
  });

  test.each([{}, { shiftMs: 'soon' }, { shiftMs: 1e300 }])('%j does not move it', async (body) => {
    expect((await (await visit(host, 'amara')).ask('POST', '/_site/clock', body)).status).toBe(400);
  });
});

describe('behind the page', () => {
  test('the inspector shows the app’s invocations and the requests with their points', async () => {
    const amara = await visit(host, 'amara');
    const { frameId } = await openPanel(amara);
    await bridge(amara, frameId, 'invoke', { functionKey: 'whereObjectivesAre', payload: {} });
    const { forge, jira } = await amara.json<{ forge: { kind: string }[]; jira: { points: number }[] }>('GET', '/_site/inspector');
    expect(forge.map(({ kind }) => kind)).toContain('invocation');
    expect(jira.length).toBeGreaterThan(0);
  });

  test('an unknown address is named', async () => {
    const reply = await (await visit(host, 'amara')).ask('GET', '/_site/nothing');
    expect(reply.status).toBe(404);
    expect(await reply.json()).toEqual({ error: 'There is no GET /_site/nothing.' });
  });
});
