import { existsSync } from 'node:fs';
import { timeLimitSeconds } from '../../../local/forge/runtime/timeLimit';
import { freshBudget } from '../../../local/forge/runtime/child/logLines';
import { openTea, type Tea } from './teaApp';

let tea: Tea;
beforeAll(async () => {
  tea = await openTea();
});
afterAll(() => tea.forge.close());

describe('the app runs in a process of its own', () => {
  test('a resolver is told by the platform who calls, and by the host where', async () => {
    const answer = (await tea.call('whoAmI', {}, 'grace')) as { context: Record<string, unknown> };
    expect(answer.context).toMatchObject({
      accountId: 'grace',
      cloudId: 'cloud-1',
      moduleKey: 'panel',
      siteUrl: 'https://tea.example.net',
      timezone: 'Europe/Vienna',
      installContext: 'ari:cloud:jira::site/cloud-1',
      extension: { type: 'jira:issuePanel' },
    });
  });

  test('Date in the app is the clock of the site, whichever way it is asked', async () => {
    const now = tea.clock.now();
    const day = new Date(now).toISOString().slice(0, 10);
    expect(await tea.done({ do: 'dates' })).toEqual({
      now,
      made: now,
      fixed: '1970-01-01T00:00:00.005Z',
      text: expect.stringContaining('2031'),
      formatted: [day, day],
      isDate: true,
      cloned: 7,
      utc: Date.UTC(2020, 0, 1),
    });
  });

  test('Date moves on within an invocation as on the platform, or stands where a test wants it to', async () => {
    expect(await tea.done({ do: 'elapsed', ms: 50 })).toEqual({ before: tea.clock.now(), passed: 0 });
    tea.forge.settings.clockRuns = true;
    const { passed } = (await tea.done({ do: 'elapsed', ms: 50 })) as { passed: number };
    tea.forge.settings.clockRuns = false;
    expect(passed).toBeGreaterThanOrEqual(45);
  });

  test('what the app prints is kept with its invocation', async () => {
    tea.forge.inspector.clear();
    await tea.call('say', { words: 'hot!' });
    const [invocation] = tea.forge.inspector.entries();
    expect(invocation).toMatchObject({
      kind: 'invocation',
      functionKey: 'resolver',
      accountId: 'ada',
      logs: [
        { level: 'log', message: "the kettle { is: 'on' }" },
        { level: 'error', message: 'hot!' },
      ],
    });
  });

  test('logs end at 100 lines, and the last line says so', async () => {
    const { logs } = await tea.workshop({ do: 'chatter', lines: 150 });
    expect(logs).toHaveLength(101);
    expect(logs.at(-1)).toMatchObject({ level: 'warn', message: expect.stringContaining('log limit reached: 100 lines') });
    // A consumer that may take fifteen minutes has fifteen times as many.
    expect(freshBudget(900)).toMatchObject({ lines: 1_500 });
  });

  test('an error of the app reaches the caller as Forge words it', async () => {
    await expect(tea.call('fail', { words: 'no milk' })).rejects.toThrow('There was an error invoking the function - no milk');
    await expect(tea.call('noSuchThing')).rejects.toThrow("Resolver has no definition for 'noSuchThing'.");
  });

  test('a result that is no JSON is an error, not a hang', async () => {
    expect(await tea.workshop({ do: 'circle' })).toMatchObject({ success: false, status: 500 });
  });

  test('module state outlives an invocation and nothing of the host is in the environment', async () => {
    const first = (await tea.call('count')) as number;
    expect(await tea.call('count')).toBe(first + 1);
    expect(await tea.done({ do: 'environment' })).toEqual({ keys: expect.not.arrayContaining(['HOME', 'PATH']), zone: 0 });
  });
});

test('a bundle that is not there is named at start', async () => {
  await expect(openTea({ bundleDir: '/nowhere' })).rejects.toThrow('/nowhere holds no index.cjs, workshop.cjs');
});

describe('limits end an invocation and nothing else', () => {
  test('code that hangs is ended at 25 seconds, with its log kept, while others go on', async () => {
    tea.forge.settings.timeLimitFactor = 0.02;
    const [hanging, other] = await Promise.all([tea.workshop({ do: 'hang' }), tea.workshop({ do: 'wait', ms: 50 })]);
    tea.forge.settings.timeLimitFactor = 1;
    expect(hanging).toMatchObject({ success: false, status: 504, error: { errorType: 'FUNCTION_TIME_OUT' } });
    expect(hanging.logs).toMatchObject([{ message: 'about to hang' }]);
    expect(other.success).toBe(true);
  });

  test('code that eats all memory is ended as out of memory', async () => {
    const result = await tea.workshop({ do: 'devour' });
    expect(result).toMatchObject({ success: false, status: 507, error: { errorType: 'FUNCTION_OUT_OF_MEMORY' } });
    expect(await tea.done({ do: 'get', key: 'anything' })).toBeNull();
  });

  const tellsMemory = existsSync('/proc/self/status');
  (tellsMemory ? test : test.skip)('memory outside the heap counts as well, however short it is held', async () => {
    expect(await tea.workshop({ do: 'hoard', megabytes: 60, ms: 0 })).toMatchObject({ success: true });
    for (const ms of [0, 5_000]) {
      expect(await tea.workshop({ do: 'hoard', megabytes: 200, ms })).toMatchObject({ status: 507, error: { errorType: 'FUNCTION_OUT_OF_MEMORY' } });
    }
  });

  test('a process that leaves is a failed invocation', async () => {
    expect(await tea.workshop({ do: 'exit' })).toMatchObject({ success: false, status: 500 });
  });
});

test.each([
  ['jira:issuePanel', undefined, 25],
  ['trigger', undefined, 25],
  ['jira:issuePanel', 10, 10],
  ['consumer', undefined, 55],
  ['scheduledTrigger', undefined, 55],
  ['consumer', 900, 900],
])('a function behind %s with timeoutSeconds %s gets %d seconds', (moduleType, timeoutSeconds, seconds) => {
  expect(timeLimitSeconds({ key: 'f', handler: 'a.b', file: 'a', exported: 'b', timeoutSeconds }, moduleType)).toBe(seconds);
});

describe('the ways out are watched', () => {
  test('fetch is closed; the app is told in the words of the platform and the attempt is reported', async () => {
    tea.forge.inspector.clear();
    await expect(tea.call('phoneHome')).rejects.toThrow('URL not included in the external fetch backend permissions');
    expect(tea.forge.inspector.entries()).toContainEqual(
      expect.objectContaining({ kind: 'egress', url: 'https://evil.example.com/tea?cup=1' }),
    );
  });

  test('a connection of any other kind is closed too', async () => {
    const result = await tea.workshop({ do: 'dial', port: 9 });
    expect(result.error).toMatchObject({ errorType: 'REQUEST_EGRESS_ALLOWLIST_ERR', errorMessage: expect.stringContaining('127.0.0.1:9') });
    const signal = await tea.workshop({ do: 'signal' });
    expect(signal.error).toMatchObject({ errorType: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
    const tried = tea.forge.inspector.entries().filter((it) => it.kind === 'egress');
    expect(tried).toMatchObject([
      { url: 'https://evil.example.com/tea?cup=1' },
      { url: '127.0.0.1:9', invocationId: result.invocationId },
      { url: 'a datagram', invocationId: signal.invocationId },
    ]);
  });

  test('requests go out as the person or as the app, marked as the app’s', async () => {
    tea.seen.length = 0;
    expect(await tea.call('readIssue', { key: 'TEA 1&2' }, 'grace')).toEqual({
      status: 200,
      body: { as: { kind: 'user', accountId: 'grace' } },
    });
    expect(await tea.call('readAsApp', { key: 'TEA-1' })).toMatchObject({ body: { as: { kind: 'app', appId: tea.forge.appId } } });
    expect(tea.seen.map((it) => it.url)).toEqual([
      'https://tea.example.net/rest/api/3/issue/TEA%201&2',
      'https://tea.example.net/rest/api/3/issue/TEA-1',
    ]);
    expect(tea.seen[0]?.headers['forge-app-id']).toBe(tea.forge.appId);
  });

  test('the proxy serves running invocations and nobody else', async () => {
    const { url, token } = (await tea.done({ do: 'proxy' })) as { url: string; token: string };
    const storage = '/fpp/as/app/provider/atlassian/capability/kvs';
    for (const authorization of ['', `Bearer ${token}`, 'Bearer __proto__', token]) {
      const response = await fetch(`${url}${storage}`, {
        method: 'POST', body: '{"key":"a"}', headers: { 'forge-proxy-authorization': authorization, 'forge-proxy-target': '/api/v1/get' },
      });
      expect([response.status, response.headers.get('forge-proxy-error')]).toEqual([401, 'INVALID_TOKEN']);
    }
  });

  test('a request of over 5 MB is refused', async () => {
    expect(await tea.done({ do: 'setBig', bytes: 6 * 1024 * 1024 })).toMatchObject({ status: 413 });
  });

  test('someone else’s name may be used only with a scope that allows impersonation', async () => {
    await expect(tea.call('readAs', { accountId: 'grace' }, 'ada')).rejects.toThrow('IMPERSONATION_NOT_ALLOWED');
    expect(await tea.call('readAs', { accountId: 'ada' }, 'ada')).toMatchObject({ body: { as: { accountId: 'ada' } } });
    tea.forge.manifest.impersonationScopes.push('read:jira-work');
    expect(await tea.call('readAs', { accountId: 'grace' }, 'ada')).toMatchObject({ body: { as: { accountId: 'grace' } } });
    tea.forge.manifest.impersonationScopes.pop();
  });

  test('work that is left running after the reply has lost its rights', async () => {
    expect(await tea.done({ do: 'linger' })).toBe('gone already');
    await tea.workshop({ do: 'wait', ms: 400 });
    expect(await tea.done({ do: 'get', key: 'lingering' })).toBeNull();
  });
});
