type Listener = (payload: unknown) => void;

/** Carries events between the frames of one page: `app` within one app, `public` between apps. */
export interface FrameBus {
  emit(scope: 'app' | 'public', event: string, payload: unknown): void;
  on(scope: 'app' | 'public', event: string, listener: Listener): () => void;
}

/** Opens the bus of a page. An event reaches every listener, also in the frame it came from, as @forge/bridge's do. */
export function openFrameBus(): FrameBus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    emit(scope, event, payload) {
      for (const listener of [...(listeners.get(`${scope}:${event}`) ?? [])]) listener(payload);
    },
    on(scope, event, listener) {
      const key = `${scope}:${event}`;
      const held = listeners.get(key) ?? new Set();
      held.add(listener);
      listeners.set(key, held);
      return () => void held.delete(listener);
    },
  };
}
