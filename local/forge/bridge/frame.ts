/**
 * The half of the bridge that lives in a frame. It is the first script of the document, classic and blocking, so that
 * `window.__bridge` is there before @forge/bridge looks for it. It knows where the page around it must be from, and
 * speaks to nobody else.
 */
import { HELLO, openChannel, type FrameTheme } from './channel';

const hostOrigin = document.currentScript?.dataset.host ?? '';
const { port1, port2 } = new MessageChannel();
let themed = false;
let theme: FrameTheme | undefined;

/**
 * What `view.theme.enable()` does to the document: the attributes that choose among Atlassian's design tokens. The tokens
 * themselves are not brought along: the platform adds them as style elements, which its own policy blocks unless the
 * manifest allows inline styles.
 */
function showTheme(): void {
  if (!themed || !theme) return;
  document.documentElement.dataset.colorMode = theme.colorMode;
  document.documentElement.dataset.theme = 'dark:dark light:light shape:shape spacing:spacing typography:typography';
}

const channel = openChannel(port1, {
  onCall: () => {
    throw new Error('A frame answers no commands.');
  },
  onSignal(name, value) {
    if (name !== 'theme') return;
    theme = value as FrameTheme;
    showTheme();
  },
});

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  const value = await channel.call(command, payload);
  if (command === 'enableTheming') {
    themed = true;
    theme = value as FrameTheme;
    showTheme();
    return undefined;
  }
  return value;
}

Object.defineProperty(globalThis, '__bridge', { value: { callBridge }, writable: false });
window.parent.postMessage(HELLO, hostOrigin, [port2]);

/** Height of the content: the body's own, with its margins, so that a frame can also become smaller again. */
function contentHeight(): number {
  const { marginTop, marginBottom } = getComputedStyle(document.body);
  return Math.ceil(document.body.offsetHeight + parseFloat(marginTop) + parseFloat(marginBottom));
}

document.addEventListener('DOMContentLoaded', () => {
  let told = -1;
  const observer = new ResizeObserver(() => {
    const height = contentHeight();
    if (height !== told) channel.signal('height', height);
    told = height;
  });
  observer.observe(document.body);
});
