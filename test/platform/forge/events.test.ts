import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshFolder, openTea, type Tea } from './teaApp';

let tea: Tea;
beforeEach(async () => {
  tea = await openTea();
});
afterEach(() => tea.forge.close());

interface Seen {
  eventType: string;
  issue?: { key: string };
  retryContext?: { retryCount: number };
  at: number;
}
const seen = async (): Promise<Seen[]> => ((await tea.done({ do: 'get', key: 'events' })) ?? []) as Seen[];
const updated = (key: string, appId?: string): Parameters<Tea['forge']['deliver']>[0] => ({
  eventType: 'avi:jira:updated:issue',
  atlassianId: 'ada',
  appId,
  payload: { issue: { id: '1', key } },
});
const outcomes = (): string[] =>
  tea.forge.inspector.entries().flatMap((it) => (it.kind === 'event' ? [it.outcome] : []));

describe('product events', () => {
  test('reach the trigger that names them, with the site in their context', async () => {
    tea.forge.deliver(updated('TEA-1'));
    await tea.forge.idle();
    expect(await seen()).toEqual([
      {
        eventType: 'avi:jira:updated:issue',
        atlassianId: 'ada',
        selfGenerated: false,
        issue: { id: '1', key: 'TEA-1' },
        context: { cloudId: 'cloud-1', moduleKey: 'on-issue', userAccess: { enabled: false } },
        at: tea.clock.now(),
      },
    ]);
  });

  test('reach nobody when nobody names them, when the app caused them, or when the filter says no', async () => {
    tea.forge.deliver({ ...updated('TEA-1'), eventType: 'avi:jira:deleted:issue' });
    tea.forge.deliver(updated('TEA-1', tea.forge.appId));
    tea.forge.deliver(updated('SKIP-1'));
    await tea.forge.idle();
    expect(await seen()).toEqual([]);
    expect(outcomes()).toEqual(['no trigger wants it', 'ignored: the app caused it', 'filtered out']);
  });

  test('are dropped and logged when their filter fails, which is what the platform does unless told otherwise', async () => {
    const noIssue = { ...updated('x'), payload: {} };
    tea.forge.deliver(noIssue);
    await tea.forge.idle();
    expect(outcomes()).toEqual([expect.stringMatching(/^filter failed: /), 'dropped: its filter failed']);
    const filter = tea.forge.moduleByKey('on-issue')?.filter as { onError?: string };
    filter.onError = 'RECEIVE';
    tea.forge.deliver(noIssue);
    await tea.forge.idle();
    expect(await seen()).toHaveLength(1);
  });

  test('come minutes late while the platform lags', async () => {
    tea.forge.settings.eventLagMs = 3 * 60_000;
    tea.forge.deliver(updated('TEA-1'));
    await tea.forge.idle();
    expect(await seen()).toEqual([]);
    tea.clock.advance(3 * 60_000);
    await tea.forge.idle();
    expect(await seen()).toHaveLength(1);
  });

  test('are tried again when the function asks, four times at most', async () => {
    tea.forge.deliver(updated('AGAIN-1'));
    for (let times = 0; times < 8; times += 1) {
      await tea.forge.idle();
      tea.clock.advance(2_000);
    }
    expect((await seen()).map((it) => it.retryContext?.retryCount)).toEqual([undefined, 1, 2, 3, 4]);
  });

  test('may come twice while duplicates are on', async () => {
    Object.assign(tea.forge.settings, { duplicateEvents: true, seed: 3, processes: 1 });
    for (let at = 0; at < 9; at += 1) tea.forge.deliver(updated(`TEA-${at}`));
    await tea.forge.idle();
    const keys = (await seen()).map((it) => it.issue?.key);
    expect(keys.length).toBeGreaterThan(9);
    expect(new Set(keys).size).toBe(9);
  });

  test('are lost, one and all, while the platform drops them; the app still hears of its installation', async () => {
    tea.forge.settings.dropEvents = true;
    for (const key of ['TEA-1', 'TEA-2']) tea.forge.deliver(updated(key));
    tea.forge.install('ada');
    await tea.forge.idle();
    expect((await seen()).map(({ eventType }) => eventType)).toEqual(['avi:forge:installed:app']);
    expect(outcomes().filter((it) => it === 'lost')).toHaveLength(2);
    tea.forge.settings.dropEvents = false;
    tea.forge.deliver(updated('TEA-3'));
    await tea.forge.idle();
    expect((await seen()).map(({ issue }) => issue?.key)).toEqual([undefined, 'TEA-3']);
  });

  test('come in another order while shuffled, none lost', async () => {
    Object.assign(tea.forge.settings, { shuffleEvents: true, seed: 5, processes: 1 });
    const sent = Array.from({ length: 9 }, (_, at) => `TEA-${at}`);
    for (const key of sent) tea.forge.deliver(updated(key));
    await tea.forge.idle();
    const keys = (await seen()).map((it) => String(it.issue?.key));
    expect(keys).not.toEqual(sent);
    expect([...keys].sort()).toEqual(sent);
  });
});

describe('lifecycle', () => {
  test('the app is told once that it is installed, also over restarts', async () => {
    const dir = freshFolder();
    for (let start = 0; start < 2; start += 1) {
      const again = await openTea({ dir });
      again.forge.install('ada');
      await again.forge.idle();
      expect(await again.done({ do: 'get', key: 'events' })).toEqual([
        expect.objectContaining({
          eventType: 'avi:forge:installed:app',
          installerAccountId: 'ada',
          id: `ari:cloud:ecosystem::installation/${again.forge.installationId}`,
        }),
      ]);
      await again.forge.close();
    }
  });
});

test('an upgrade is told when the manifest has changed since the folder last saw it', async () => {
  const dir = freshFolder();
  writeFileSync(path.join(dir, 'installed.json'), JSON.stringify({ version: 'older', installerAccountId: 'ada' }));
  const upgraded = await openTea({ dir });
  upgraded.forge.install('grace');
  upgraded.forge.install('grace');
  await upgraded.forge.idle();
  expect(await upgraded.done({ do: 'get', key: 'events' })).toEqual([
    expect.objectContaining({ eventType: 'avi:forge:upgraded:app', installerAccountId: 'ada', upgraderAccountId: 'grace' }),
  ]);
  await upgraded.forge.close();
});

test('with a clock that runs, idle waits for what falls due within the minute', async () => {
  const start = tea.clock.now();
  const running = await openTea({ clock: { now: () => start + Math.floor(performance.now()) } });
  await running.call('push', { messages: [{ body: { cup: 'soon' }, delayInSeconds: 1 }, { body: { cup: 'later' }, delayInSeconds: 600 }] });
  await running.forge.idle();
  expect(await running.done({ do: 'list', beginsWith: 'cup:' })).toMatchObject({ results: [{ value: { event: { body: { cup: 'soon' } } } }] });
  await running.forge.close();
});

describe('the schedule', () => {
  const runs = (): number => tea.forge.inspector.entries().filter((it) => it.kind === 'schedule').length;
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await tea.forge.idle();
  };

  test('runs first five minutes after start, then by its interval, without making up for what was missed', async () => {
    await settled();
    expect(runs()).toBe(0);
    tea.clock.advance(5 * 60_000);
    await settled();
    expect(runs()).toBe(1);
    tea.clock.advance(59 * 60_000);
    await settled();
    expect(runs()).toBe(1);
    tea.clock.advance(10 * 60 * 60_000);
    await settled();
    expect(runs()).toBe(2);
  });

  test('runs at once when a test moves the clock to where it is due and waits', async () => {
    const first = tea.forge.nextScheduledAt();
    expect(first).toBe(tea.clock.now() + 5 * 60_000);
    tea.clock.advance((first ?? 0) - tea.clock.now());
    await tea.forge.idle();
    expect(runs()).toBe(1);
    expect(tea.forge.nextScheduledAt()).toBe(tea.clock.now() + 60 * 60_000);
    // Waiting again does not make it due again.
    await tea.forge.idle();
    expect(runs()).toBe(1);
  });

  test('may run twice while duplicates are on, and not at all while switched off', async () => {
    Object.assign(tea.forge.settings, { duplicateEvents: true, seed: 3 });
    for (let hours = 0; hours < 9; hours += 1) {
      tea.clock.advance(60 * 60_000);
      await tea.forge.idle();
    }
    expect(runs()).toBeGreaterThan(9);
    const before = runs();
    tea.forge.settings.schedules = false;
    tea.clock.advance(60 * 60_000);
    await tea.forge.idle();
    expect([runs(), tea.forge.nextScheduledAt()]).toEqual([before, undefined]);
  });

  test('goes on where it was after a restart, and begins anew when its triggers changed', async () => {
    const dir = freshFolder();
    const { clock } = tea;
    const opened = async (): Promise<number> => {
      const { forge } = await openTea({ dir, clock });
      await forge.idle();
      const at = forge.nextScheduledAt() ?? 0;
      await forge.close();
      return at - clock.now();
    };
    expect(await opened()).toBe(5 * 60_000);
    clock.advance(2 * 60_000);
    expect(await opened()).toBe(3 * 60_000);
    // What fell due while the double was closed runs once at the next start.
    clock.advance(72 * 60 * 60_000);
    expect(await opened()).toBe(60 * 60_000);
    clock.advance(10 * 60_000);
    expect(await opened()).toBe(50 * 60_000);
    const kept = JSON.parse(readFileSync(path.join(dir, 'schedule.json'), 'utf8')) as object;
    writeFileSync(path.join(dir, 'schedule.json'), JSON.stringify({ ...kept, triggers: 'others' }));
    expect(await opened()).toBe(5 * 60_000);
  });

  test('runs by hand, as nobody', async () => {
    const result = await tea.forge.runScheduled('hourly');
    expect(result).toMatchObject({ success: true, body: { statusCode: 204 } });
    expect(await tea.done({ do: 'get', key: 'scheduled' })).toMatchObject({ request: { context: { moduleKey: 'hourly' } } });
    await expect(tea.forge.runScheduled('weekly')).rejects.toThrow('no scheduled trigger "weekly"');
  });
});
