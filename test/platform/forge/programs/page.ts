/** A page around frames, as small as one can be: it writes down what a frame asks of it. */
import { mountFrame, openFrameBus, type FrameHandlers, type FrameLocation, type MountedFrame } from '../../../../local/forge/bridge/host';

interface Asked {
  [command: string]: unknown[];
}
const asked: Asked = {};
const note = (command: string, what: unknown): void => {
  (asked[command] ??= []).push(what);
};
const bus = openFrameBus();

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

let location: FrameLocation = { pathname: '/', search: '', hash: '', state: null, key: 'a' };
const listeners = new Set<(location: FrameLocation, action: 'PUSH') => void>();
const handlers: FrameHandlers = {
  navigate: (to) => note('navigate', to),
  getUrl: (to) => `http://localhost/browse/${String(to.issueKey)}`,
  showFlag: (flag) => {
    note('showFlag', flag.title);
    flag.actions?.[0]?.onClick();
    return true;
  },
  closeFlag: () => true,
  reload: () => note('reload', true),
  openModal: (modal) => {
    note('openModal', { size: modal.size, context: modal.context });
    setTimeout(() => modal.onClose({ sugar: 2 }), 10);
    return true;
  },
  submit: (value) => {
    note('submit', value);
    if (value === 'cold') throw new Error('Tea must be hot');
  },
  close: (payload) => note('close', payload),
  changeWindowTitle: (title) => note('title', title),
  fieldValue: () => ({ minutes: 4 }),
  history: {
    location: () => location,
    push: (to) => {
      const url = new URL(to, 'http://x');
      location = { ...location, pathname: url.pathname, search: url.search };
      for (const listener of listeners) listener(location, 'PUSH');
    },
    replace: () => undefined,
    go: () => undefined,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
};

async function mount(accountId: string, bare = false): Promise<MountedFrame> {
  const { frameId, src } = (await post('/open', { accountId })) as { frameId: string; src: string };
  return mountFrame(document.body, {
    src, frameId, title: 'Tea', bus, theme: { colorMode: 'dark' }, handlers: bare ? {} : handlers,
    async call(command, payload) {
      const reply = (await post('/bridge', { frameId, accountId, command, payload })) as { ok: boolean; value: unknown; error: { message: string } };
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    },
  });
}

Object.assign(globalThis, { page: { asked, mount } });
