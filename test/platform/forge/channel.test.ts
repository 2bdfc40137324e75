import fc from 'fast-check';
import { openChannel, type Channel } from '../../../local/forge/bridge/channel';
import { openFrameBus } from '../../../local/forge/bridge/frameBus';

type Answer = (command: string, payload: unknown) => unknown;
const opened: MessagePort[] = [];
afterEach(() => opened.splice(0).forEach((port) => port.close()));

/** Two ends joined; each answers with its own function. */
function joined(here: Answer, there: Answer): { here: Channel; there: Channel; rawThere: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  return {
    here: openChannel(port1, { onCall: here, onSignal: () => undefined }),
    there: openChannel(port2, { onCall: there, onSignal: () => undefined }),
    rawThere: port2,
  };
}
const silent: Answer = () => undefined;

describe('a channel between page and frame', () => {
  test('carries values, and errors with their name', async () => {
    const { here } = joined(silent, (command, payload) => {
      if (command === 'fail') throw new RangeError('too hot');
      return { command, payload };
    });
    const date = new Date(5);
    expect(await here.call('echo', { list: [1, { date }], none: undefined })).toEqual({
      command: 'echo', payload: { list: [1, { date }], none: undefined },
    });
    await expect(here.call('fail', null)).rejects.toMatchObject({ name: 'RangeError', message: 'too hot' });
  });

  test('carries functions both ways, with their results and errors', async () => {
    const { here } = joined(silent, async (_command, payload) => {
      const { add } = payload as { add(one: number, other: number): Promise<number> };
      return { sum: await add(1, 2), twice: (it: number) => it * 2, fail: () => Promise.reject(new Error('no')) };
    });
    const back = (await here.call('go', { add: (one: number, other: number) => one + other })) as {
      sum: number; twice(it: number): Promise<number>; fail(): Promise<void>;
    };
    expect([back.sum, await back.twice(4)]).toEqual([3, 8]);
    await expect(back.fail()).rejects.toThrow('no');
  });

  test('what cannot cross is an error at the caller', async () => {
    const { here } = joined(silent, silent);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    await expect(here.call('x', circle)).rejects.toThrow('nested too deeply');
    await expect(here.call('x', Symbol('s'))).rejects.toThrow();
  });

  test('whoever waits when it closes is told', async () => {
    const { here } = joined(silent, () => new Promise(() => undefined));
    const waiting = here.call('x', null);
    here.close();
    await expect(waiting).rejects.toThrow('The frame was closed.');
    await expect(here.call('x', null)).rejects.toThrow('The frame was closed.');
  });

  test('a function of a frame that closes while it is told something ends quietly, and so does every later telling', async () => {
    const { here } = joined(silent, () => ({ changed: () => new Promise(() => undefined) }));
    const { changed } = (await here.call('listen', null)) as { changed(value: unknown): Promise<unknown> };
    const telling = changed({ fieldValue: 1 });
    here.close();
    await expect(telling).resolves.toBeUndefined();
    await expect(changed({ fieldValue: 2 })).resolves.toBeUndefined();
  });

  test('whatever the other end sends, this end goes on', async () => {
    const { here, there, rawThere } = joined((command) => command, silent);
    const message = fc.oneof(
      fc.anything({ withDate: true, withMap: true }),
      fc.record(
        { kind: fc.constantFrom('call', 'callback', 'reply', 'failure', 'signal', 'x'), id: fc.anything(), command: fc.anything(), fn: fc.anything(), args: fc.anything(), payload: fc.anything(), name: fc.anything(), value: fc.anything(), message: fc.anything() },
        { requiredKeys: ['kind'] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        try {
          rawThere.postMessage(sent);
        } catch {
          return;
        }
        expect(await there.call('still there', null)).toBe('still there');
      }),
      { numRuns: 500 },
    );
    expect(await here.call('x', null)).toBeUndefined();
  });
});

describe('the bus of a page', () => {
  test('keeps events within the app apart from public ones, and forgets who has left', () => {
    const bus = openFrameBus();
    const heard: unknown[] = [];
    const leave = bus.on('app', 'poured', (it) => heard.push(it));
    bus.emit('public', 'poured', 'outside');
    bus.emit('app', 'poured', 1);
    leave();
    bus.emit('app', 'poured', 2);
    expect(heard).toEqual([1]);
  });
});
