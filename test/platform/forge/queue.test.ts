import { openTea, type Tea } from './teaApp';

let tea: Tea;
beforeEach(async () => {
  tea = await openTea();
});
afterEach(() => tea.forge.close());

interface Cup {
  event: { body: { cup: string }; jobId: string; eventId: string; queueName: string; retryContext?: Record<string, unknown> };
  at: number;
}

/** The cups that consumers have put down, by key. */
async function cups(): Promise<Cup[]> {
  const page = (await tea.done({ do: 'list', beginsWith: 'cup:', limit: 100 })) as { results: { value: Cup }[] };
  return page.results.map((it) => it.value);
}
const push = (messages: unknown, queue?: string): Promise<unknown> => tea.call('push', { messages, ...(queue && { queue }) });
const outcomes = (): string[] =>
  tea.forge.inspector.entries().flatMap((it) => (it.kind === 'queue' ? [it.outcome] : []));

describe('the queue', () => {
  test('brings a message to its consumer and counts the job', async () => {
    const { jobId } = (await push([{ body: { cup: 'a' } }, { body: { cup: 'b' } }])) as { jobId: string };
    await tea.forge.idle();
    expect((await cups()).map((it) => it.event)).toEqual([
      expect.objectContaining({ queueName: 'brew', jobId, body: { cup: 'a' } }),
      expect.objectContaining({ queueName: 'brew', jobId, body: { cup: 'b' } }),
    ]);
    expect(await tea.call('stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
    await expect(tea.call('stats', { jobId: 'none' })).rejects.toThrow();
  });

  test('keeps a delayed message back until its time by the site’s clock', async () => {
    await push({ body: { cup: 'late' }, delayInSeconds: 600 });
    await tea.forge.idle();
    expect(await cups()).toEqual([]);
    expect(tea.forge.nextDueAt()).toBe(tea.clock.now() + 600_000);
    tea.clock.advance(600_000);
    await tea.forge.idle();
    expect(await cups()).toHaveLength(1);
  });

  test('a job can be cancelled while its messages wait', async () => {
    const { jobId } = (await push({ body: { cup: 'never' }, delayInSeconds: 60 })) as { jobId: string };
    await tea.call('cancel', { jobId });
    tea.clock.advance(60_000);
    await tea.forge.idle();
    expect(await cups()).toEqual([]);
  });

  test('delivers again when the consumer asks, with the reason and data it gave', async () => {
    await push({ body: { cup: 'third', untilTry: 2 } });
    for (let second = 0; second < 3; second += 1) {
      await tea.forge.idle();
      tea.clock.advance(1_000);
    }
    const [cup] = await cups();
    expect(cup?.event.retryContext).toEqual({
      retryCount: 2,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { tries: 1 },
      retentionWindow: { startTime: '2031-05-06T07:08:09.000Z', remainingTimeMs: 24 * 3_600_000 - 2_000 },
    });
  });

  test('tries a failing consumer again, waiting longer each time, until 24 hours are over', async () => {
    const { jobId } = (await push({ body: { cup: 'x', broken: true } })) as { jobId: string };
    for (let hour = 0; hour < 200 && tea.forge.inspector.entries().length < 400; hour += 1) {
      await tea.forge.idle();
      const next = tea.forge.nextDueAt();
      if (next === undefined) break;
      tea.clock.advance(next - tea.clock.now());
    }
    expect(outcomes()).toContain('again in 4 s: Error');
    expect(outcomes()).toContain('again in 900 s: Error');
    expect(outcomes().at(-1)).toContain('the retention of 24 hours is over');
    expect(await tea.call('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('never runs more messages of one concurrency key at once than their limit', async () => {
    tea.forge.settings.clockRuns = true;
    const concurrency = { key: 'one-pot', limit: 1 };
    await push([1, 2, 3].map((cup) => ({ body: { cup: String(cup), takeMs: 60 }, concurrency })));
    await tea.forge.idle();
    const at = (await cups()).map((it) => it.at).sort();
    // Each noted its cup at the end of its own 60 ms; side by side they would have noted them together.
    const invocations = tea.forge.inspector.entries().filter((it) => it.kind === 'invocation' && it.functionKey === 'consume');
    expect(at).toHaveLength(3);
    expect(invocations.map((it) => it.kind === 'invocation' && it.durationMs >= 55)).toEqual([true, true, true]);
    const kept = tea.forge.inspector.entries().filter((it) => it.kind === 'storage' || (it.kind === 'queue' && it.outcome === 'delivered'));
    const order = kept.filter((it) => it.kind === 'queue' || (it.kind === 'storage' && it.operation === 'set')).map((it) => it.kind);
    expect(order).toEqual(['storage', 'queue', 'storage', 'queue', 'storage', 'queue']);
  });

  test('delivers some messages twice while duplicates are on, the same ones for the same seed', async () => {
    tea.forge.settings.duplicateEvents = true;
    tea.forge.settings.seed = 7;
    const messages = Array.from({ length: 12 }, (_, at) => ({ body: { cup: String(at).padStart(2, '0') } }));
    await push(messages);
    await tea.forge.idle();
    const twice = tea.forge.inspector.entries().filter((it) => it.kind === 'queue' && it.eventId?.endsWith(':again') && it.outcome === 'delivered');
    expect(twice.length).toBeGreaterThan(0);
    expect(twice.length).toBeLessThan(12);
    expect(await cups()).toHaveLength(12);
  });

  test('delivers out of order while shuffled', async () => {
    tea.forge.settings.shuffleEvents = true;
    tea.forge.settings.processes = 2;
    const names = Array.from({ length: 12 }, (_, at) => String(at).padStart(2, '0'));
    await push(names.map((cup) => ({ body: { cup } })));
    await tea.forge.idle();
    const ran = tea.forge.inspector
      .entries()
      .flatMap((it) => (it.kind === 'storage' && it.operation === 'set' ? [it.keys[0]?.slice(4, 6)] : []));
    expect([...ran].sort()).toEqual(names);
    expect(ran).not.toEqual(names);
  });
});

describe('limits of the queue', () => {
  test('50 messages and 200 KB a push are refused by the client before they leave', async () => {
    await expect(push(Array.from({ length: 51 }, () => ({ body: {} })))).rejects.toThrow(/50/);
    await expect(push([{ body: { text: 'x'.repeat(210_000) } }])).rejects.toThrow(/200/);
    await expect(push([{ body: {}, delayInSeconds: 901 }])).rejects.toThrow(/900/);
  });

  test('500 messages a minute are the limit, of the site’s clock', async () => {
    const fifty = Array.from({ length: 50 }, () => ({ body: { cup: 'a' }, delayInSeconds: 900 }));
    for (let times = 0; times < 10; times += 1) await push(fifty);
    await expect(push([{ body: {} }])).rejects.toThrow(/Too many requests/i);
    tea.clock.advance(60_000);
    await push([{ body: { cup: 'b' } }]);
  });

  test('a consumer that may run long takes no message over 100 KB; the others of the push are kept', async () => {
    const messages = [{ body: { cup: 'big', text: 'x'.repeat(101 * 1024) } }, { body: { cup: 'small' } }];
    await expect(push(messages, 'brew-long')).rejects.toThrow(/Failed to process 1 event/);
    await tea.forge.idle();
    expect((await cups()).map((it) => it.event.body.cup)).toEqual(['small']);
  });

  test('a chain of pushes from one invocation ends at 1,000', async () => {
    tea.forge.settings.queueMessagesPerMinute = Infinity;
    await push({ body: { cup: 'chain', onward: 1_000 } });
    await tea.forge.idle();
    const failed = tea.forge.inspector.entries().flatMap((it) => (it.kind === 'invocation' && !it.success ? [it.errorMessage] : []));
    expect(failed).toEqual([expect.stringMatching(/limit/i)]);
    expect(await cups()).toEqual([]);
  });

  test('nobody is there in a consumer: a request as the user is refused', async () => {
    await push({ body: { cup: 'orphan', asUser: true } });
    await tea.forge.idle();
    expect(outcomes()).toContain('again in 1 s: NEEDS_AUTHENTICATION_ERR');
    expect(tea.seen).toEqual([]);
  });

  test('a queue nobody consumes takes messages without a word, and the inspector tells', async () => {
    await push([{ body: {} }], 'nobody');
    expect(outcomes()).toEqual(['dropped: the manifest has no consumer for this queue']);
  });
});
