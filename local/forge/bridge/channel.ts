/** What travels over the port between the page and a frame. Functions travel as ids; see `openChannel`. */
type Message =
  | { kind: 'call'; id: number; command: string; payload: unknown }
  | { kind: 'callback'; id: number; fn: number; args: unknown }
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'failure'; id: number; name: string; message: string }
  | { kind: 'signal'; name: string; value: unknown };

/** One end of the connection. */
export interface Channel {
  /** Calls a command of the other end; rejects with the other end's error, or when the channel is closed meanwhile. */
  call(command: string, payload: unknown): Promise<unknown>;
  /** Tells the other end something that needs no answer. */
  signal(name: string, value: unknown): void;
  close(): void;
}

/** What one end answers to the other. */
export interface ChannelEnd {
  onCall(command: string, payload: unknown): unknown;
  onSignal(name: string, value: unknown): void;
}

type Fn = (...args: unknown[]) => unknown;
const FUNCTION_MARK = '__forgeBridgeFunction';

/** Copies plain objects and arrays, changing leaves; everything else (dates, blobs, files) is left to structured clone. */
function copy(value: unknown, leaf: (value: unknown) => unknown, depth = 0): unknown {
  if (depth > 200) throw new Error('A bridge payload is nested too deeply.');
  const changed = leaf(value);
  if (changed !== value) return changed;
  if (Array.isArray(value)) return value.map((it) => copy(it, leaf, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  // Plain is what has Object's prototype or none; which Object is not asked, for a port may bring another realm's.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, copy(it, leaf, depth + 1)]));
}

/**
 * Opens one end on a port. Payloads and results may hold functions, as those of @forge/bridge do: a function stays where
 * it is and crosses as an id; calling it on the other side calls it here and gives its result back as a promise, or
 * `undefined` once the channel is closed.
 * A message of unknown shape is dropped: the port's other end is not ours to trust.
 */
export function openChannel(port: MessagePort, end: ChannelEnd): Channel {
  const functions = new Map<number, Fn>();
  const ids = new Map<Fn, number>();
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void; atClose(): void }>();
  let nextId = 1;
  let closed = false;

  const idOf = (fn: Fn): number => {
    const held = ids.get(fn) ?? nextId++;
    ids.set(fn, held);
    functions.set(held, fn);
    return held;
  };
  const pack = (value: unknown): unknown =>
    copy(value, (it) => (typeof it === 'function' ? { [FUNCTION_MARK]: idOf(it as Fn) } : it));
  const unpack = (value: unknown): unknown =>
    copy(value, (it) => {
      const fn = typeof it === 'object' && it !== null ? (it as Record<string, unknown>)[FUNCTION_MARK] : undefined;
      if (typeof fn !== 'number') return it;
      return (...args: unknown[]) => ask((id) => ({ kind: 'callback', id, fn, args: pack(args) }));
    });

  function ask(messageOf: (id: number) => Message): Promise<unknown> {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      // What cannot cross fails here, at the caller, and not in silence.
      const message = messageOf(id);
      const atClose = (): void => {
        // A function of the other end was to be told something. Now it is gone, and nobody is left to be told: no trouble.
        if (message.kind === 'callback') resolve(undefined);
        else reject(new Error('The frame was closed.'));
      };
      if (closed) return atClose();
      pending.set(id, { resolve, reject, atClose });
      try {
        port.postMessage(message);
      } catch (cause) {
        pending.delete(id);
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
  }

  async function answer(id: number, work: () => unknown): Promise<void> {
    try {
      port.postMessage({ kind: 'reply', id, value: pack(await work()) } satisfies Message);
    } catch (cause) {
      const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
      port.postMessage({ kind: 'failure', id, name, message } satisfies Message);
    }
  }

  port.onmessage = ({ data }: MessageEvent<Message | null>) => {
    if (typeof data !== 'object' || data === null) return;
    if (data.kind === 'call' && typeof data.command === 'string') {
      void answer(data.id, () => end.onCall(data.command, unpack(data.payload)));
    } else if (data.kind === 'callback') {
      void answer(data.id, () => {
        const fn = functions.get(data.fn);
        if (!fn) throw new Error('There is no such function.');
        return fn(...(unpack(data.args) as unknown[]));
      });
    } else if (data.kind === 'signal') {
      end.onSignal(data.name, data.value);
    } else if (data.kind === 'reply' || data.kind === 'failure') {
      const waiting = pending.get(data.id);
      pending.delete(data.id);
      if (data.kind === 'reply') waiting?.resolve(unpack(data.value));
      else waiting?.reject(Object.assign(new Error(data.message), { name: data.name }));
    }
  };

  return {
    call: (command, payload) => ask((id) => ({ kind: 'call', id, command, payload: pack(payload) })),
    signal: (name, value) => port.postMessage({ kind: 'signal', name, value } satisfies Message),
    close() {
      port.close();
      closed = true;
      for (const { atClose } of pending.values()) atClose();
      pending.clear();
    },
  };
}

/** What a frame says to the page around it to be connected; the port comes with it. */
export const HELLO = 'forge-bridge-hello';

/** A theme as the page shows it. */
export interface FrameTheme {
  colorMode: 'light' | 'dark';
}
