import { useEffect, useRef, useState, type RefObject } from 'react';
import { mountFrame, type FrameHandlers, type MountedFrame } from '../../../forge/bridge/host';
import { ask, path, Trouble } from '../ask/ask';
import type { SiteModules } from '../pages/siteModules';
import { useTheme } from '../session/theme';
import { addressOf } from './addressOf';
import { useFlags } from './Flags';
import { useFrameSpace } from './FrameSpace';
import { useIssueHandlers } from './useIssueHandlers';
import { goWhere } from './goWhere';

/** What the page keeps free at its end, in pixels: the lower padding of its content. */
const PAGE_END = 48;

interface OpenedFrame {
  frameId: string;
  src: string;
}

interface Options {
  /** Asks the server for the frame; it decides what the frame is told. Asked again when `key` changes. */
  open(): Promise<OpenedFrame>;
  key: string;
  title: string;
  handlers?: FrameHandlers;
  /** Told when the app has changed an issue from this frame: Jira's own page hears of that at once. */
  onWrite?(): void;
  /** The project whose page is open, for places an app names without one. */
  projectKey?: string;
  /** Reach down to the lower edge of the window at least. */
  fill?: boolean;
  /** As CSS: a height of its own, whatever the content's. */
  height?: string;
}

export type FrameState = { kind: 'loading' } | { kind: 'shown' } | { kind: 'trouble'; trouble: Trouble };

/** What the server answered a frame's call: a value, or the error its app is to see. */
type BridgeReply = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };

async function callServer(frameId: string, command: string, payload: unknown): Promise<unknown> {
  const reply = await ask<BridgeReply>(path`/_site/frames/${frameId}/bridge`, { method: 'POST', body: { command, payload } });
  if (reply.ok) return reply.value;
  throw Object.assign(new Error(reply.error.message), { name: reply.error.name });
}

/** Opens a frame of the app and keeps it in the element while the component is shown. */
export function useMountedFrame(options: Options): [RefObject<HTMLDivElement>, FrameState, RefObject<MountedFrame>] {
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedFrame | null>(null);
  const [state, setState] = useState<FrameState>({ kind: 'loading' });
  const { colorMode } = useTheme();
  const flags = useFlags();
  const space = useFrameSpace();
  const issueHandlers = useIssueHandlers();
  const latest = useRef({ ...options, colorMode });
  latest.current = { ...options, colorMode };

  useEffect(() => {
    let gone = false;
    let frameId: string | undefined;
    setState({ kind: 'loading' });
    // Which modules are pages of the whole site is asked only when an app names one.
    const here = async ({ target }: { target?: string }): Promise<{ projectKey?: string; globalPages?: string[] }> => {
      if (target !== 'module') return latest.current;
      const { globalPages } = await ask<SiteModules>('/_site/modules');
      return { ...latest.current, globalPages: globalPages.map(({ key }) => key) };
    };
    const shared = (id: string): FrameHandlers => ({
      navigate: async (to) => goWhere(addressOf(to, await here(to)), to.type === 'new-tab'),
      getUrl: async (to) => new URL(addressOf(to, await here(to)), window.location.origin).href,
      reload: () => window.location.reload(),
      showFlag: flags.show,
      closeFlag: flags.close,
      openModal: (request) => space.openModal(id, request),
      changeWindowTitle: (title) => {
        document.title = title;
      },
      ...issueHandlers,
      ...latest.current.handlers,
    });
    const start = async (): Promise<void> => {
      const opened = await latest.current.open();
      frameId = opened.frameId;
      if (gone || !place.current) return close(opened.frameId);
      const { title, fill, height } = latest.current;
      mounted.current = mountFrame(place.current, {
        ...opened,
        title,
        async call(command, payload) {
          const value = await callServer(opened.frameId, command, payload);
          if (command === 'fetchProduct' && isIssueWrite(payload)) latest.current.onWrite?.();
          return value;
        },
        handlers: shared(opened.frameId),
        theme: { colorMode: latest.current.colorMode },
        bus: space.bus,
        ...(height === undefined ? {} : { height }),
        ...(fill ? { minHeight: restOfWindow(place.current) } : {}),
      });
      setState({ kind: 'shown' });
    };
    start().catch((fault: unknown) => {
      if (!(fault instanceof Trouble)) throw fault;
      if (!gone) setState({ kind: 'trouble', trouble: fault });
    });
    return () => {
      gone = true;
      mounted.current?.unmount();
      mounted.current = null;
      if (frameId !== undefined) close(frameId);
    };
  }, [options.key, flags, space, issueHandlers]);

  useEffect(() => mounted.current?.setTheme({ colorMode }), [colorMode]);
  return [place, state, mounted];
}

/** As CSS: what an element has below its upper edge in a window that is not scrolled; never too little to use. */
function restOfWindow(element: HTMLElement): string {
  const above = Math.ceil(element.getBoundingClientRect().top + window.scrollY);
  return `max(320px, calc(100dvh - ${above + PAGE_END}px))`;
}

/** Whether a product request of a frame changes an issue; reading many at once is a POST too. */
function isIssueWrite(payload: unknown): boolean {
  const { restPath = '', fetchRequestInit } = payload as { restPath?: string; fetchRequestInit?: { method?: string } };
  const method = fetchRequestInit?.method?.toUpperCase() ?? 'GET';
  return method !== 'GET' && /^\/rest\/api\/[23]\/(issue|issueLink)\b(?!\/bulkfetch)/.test(restPath);
}

/** Best effort: a frame that could not be closed ends with the session. */
function close(frameId: string): void {
  ask(path`/_site/frames/${frameId}`, { method: 'DELETE' }).catch((fault: unknown) => {
    if (!(fault instanceof Trouble)) throw fault;
  });
}
