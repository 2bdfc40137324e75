/**
 * The half of the bridge that lives in the page around a frame. No framework and no app in it: the page says what a
 * command means to it, and every command it leaves out is refused by name.
 */
import { HELLO, openChannel, type Channel, type FrameTheme } from './channel';
import type { FrameBus } from './frameBus';
import { openFrameHistory, type HistoryPort } from './frameHistory';

export type { FrameTheme } from './channel';
export { openFrameBus, type FrameBus } from './frameBus';
export type { FrameLocation, HistoryPort } from './frameHistory';

/** Where an app wants to go: a URL, or a place in the product (`{target: 'issue', issueKey}` and so on). */
export interface NavigationTarget {
  url?: string;
  target?: string;
  type?: 'same-tab' | 'new-tab';
  [detail: string]: unknown;
}

/** A flag an app asks for. Its actions call back into the frame. */
export interface FlagRequest {
  id: string;
  title?: string;
  description?: string;
  type: 'info' | 'success' | 'warning' | 'error';
  appearance?: string;
  isAutoDismiss?: boolean;
  actions?: { text: string; onClick(): void }[];
}

/** A modal an app asks for. Call `onClose` with what the modal's frame closed with. */
export interface ModalRequest {
  resource: string | null;
  size: string | { width: string; height?: string };
  context: Record<string, unknown>;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  title: string;
  icon: string;
  onClose(payload?: unknown): void;
}

/** What jira-bridge asks for when it opens Jira's own dialogs. */
export interface ProductDialogRequest {
  data: { context?: Record<string, unknown>; onClose?(payload: unknown): void };
}

/**
 * What the page does for a frame. A handler that is absent refuses its command: `submit`, `close` and `refresh` answer
 * false, which the client turns into "this resource's view is not submittable" and the like.
 */
export interface FrameHandlers {
  navigate?(to: NavigationTarget): void | Promise<void>;
  getUrl?(to: NavigationTarget): string | Promise<string>;
  reload?(): void;
  showFlag?(flag: FlagRequest): boolean;
  closeFlag?(id: string): boolean;
  openModal?(modal: ModalRequest): boolean | Promise<boolean>;
  /** Resolves when the value is taken; rejects with what the app should be told. */
  submit?(payload: unknown): void | Promise<void>;
  close?(payload: unknown): void | Promise<void>;
  refresh?(payload: unknown): void | Promise<void>;
  open?(): void | Promise<void>;
  changeWindowTitle?(title: string): void;
  /** Pages give their frame an address bar; other modules have none. */
  history?: HistoryPort;
  refreshIssueView?(): void | Promise<void>;
  openIssueCreateModal?(request: ProductDialogRequest): boolean | Promise<boolean>;
  openIssueViewModal?(request: ProductDialogRequest): boolean | Promise<boolean>;
  /** Takes the callback that a workflow rule's configuration gives its result through. */
  onWorkflowRuleConfiguration?(onConfigure: () => Promise<unknown>): void;
  /** The value of the custom field the frame shows. */
  fieldValue?(): unknown;
  /** The frame told that it is ready. */
  ready?(): void;
}

/** What `mountFrame` needs. */
export interface MountOptions {
  src: string;
  frameId: string;
  /** Read out by assistive technology. */
  title: string;
  /** Brings a server command (`invoke`, `fetchProduct`, `getContext`) to the double; rejects with its refusal. */
  call(command: 'invoke' | 'fetchProduct' | 'getContext', payload: unknown): Promise<unknown>;
  handlers: FrameHandlers;
  theme: FrameTheme;
  /** Shared by all frames of one page: carries events between them. */
  bus: FrameBus;
  /** Height follows the content unless this is given. */
  height?: string;
  /** CSS length that the frame is never lower than, while its height follows the content. */
  minHeight?: string;
}

/** A frame in the page. */
export interface MountedFrame {
  readonly element: HTMLIFrameElement;
  setTheme(theme: FrameTheme): void;
  /** Tells the frame of a custom field that the field's value changed. */
  fieldChanged(value: unknown): void;
  /** What the frame asked to be told when its view is closed from outside; resolves when it has had its say. */
  beforeClose(): Promise<void>;
  unmount(): void;
}

const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals ' +
  'allow-downloads allow-pointer-lock';

type Command = (payload: unknown) => unknown;
type Callback = (payload?: unknown) => unknown;

/** Puts a frame into an element and connects it. The frame's origin is that of `src`; no other origin is listened to. */
export function mountFrame(parent: HTMLElement, options: MountOptions): MountedFrame {
  const { handlers, bus } = options;
  const element = document.createElement('iframe');
  const origin = new URL(options.src, window.location.href).origin;
  let theme = options.theme;
  let channel: Channel | undefined;
  let fieldListener: ((change: { fieldValue: unknown }) => unknown) | undefined;
  let closeListener: Callback | undefined;
  const subscriptions = new Set<() => void>();

  element.src = options.src;
  element.title = options.title;
  element.setAttribute('sandbox', SANDBOX);
  element.style.cssText = `border:0;width:100%;display:block;height:${options.height ?? '0'}`;
  if (options.minHeight !== undefined) element.style.minHeight = options.minHeight;

  /** For commands whose absence the client understands as "this view cannot do that". */
  const whenAble = (handler: ((payload: unknown) => void | Promise<void>) | undefined): Command => async (payload) => {
    if (!handler) return false;
    await handler(payload);
    return true;
  };
  const emit =
    (scope: 'app' | 'public'): Command =>
    (payload) => {
      const sent = payload as { event: string; payload: unknown };
      bus.emit(scope, sent.event, sent.payload);
    };
  const subscribe = (scope: 'app' | 'public', payload: unknown): unknown => {
    const { event, callback } = payload as { event: string; callback: Callback };
    const unsubscribe = bus.on(scope, event, (value) => void callback(value));
    subscriptions.add(unsubscribe);
    return { unsubscribe };
  };

  const commands: Record<string, Command | undefined> = {
    invoke: (payload) => options.call('invoke', payload),
    fetchProduct: (payload) => options.call('fetchProduct', payload),
    getContext: async () => ({ ...((await options.call('getContext', undefined)) as object), theme }),
    enableTheming: () => theme,
    navigate: handlers.navigate && ((payload) => handlers.navigate?.(payload as NavigationTarget)),
    getUrl: handlers.getUrl && ((payload) => handlers.getUrl?.(payload as NavigationTarget)),
    reload: handlers.reload && (() => handlers.reload?.()),
    showFlag: handlers.showFlag && ((payload) => handlers.showFlag?.(payload as FlagRequest)),
    closeFlag: handlers.closeFlag && ((payload) => handlers.closeFlag?.((payload as { id: string }).id)),
    openModal: async (payload) => (await handlers.openModal?.(payload as ModalRequest)) ?? false,
    submit: whenAble(handlers.submit),
    close: whenAble(handlers.close),
    refresh: whenAble(handlers.refresh),
    open: whenAble(handlers.open),
    onClose: (callback) => {
      if (!handlers.close) return false;
      closeListener = callback as Callback;
      return true;
    },
    changeWindowTitle: (title) => handlers.changeWindowTitle?.(String(title)),
    createHistory: handlers.history && (() => openFrameHistory(handlers.history as HistoryPort, subscriptions)),
    emit: emit('app'),
    on: (payload) => subscribe('app', payload),
    emitPublic: emit('public'),
    onPublic: (payload) => subscribe('public', payload),
    emitReadyEvent: () => handlers.ready?.(),
    getFrameId: () => options.frameId,
    isRovoEnabled: () => false,
    openRovo: () => false,
    getCookieConsentPreferences: () => null,
    refreshIssueView: whenAble(handlers.refreshIssueView),
    openIssueCreateModal: async (payload) =>
      (await handlers.openIssueCreateModal?.(payload as ProductDialogRequest)) ?? false,
    openIssueViewModal: async (payload) =>
      (await handlers.openIssueViewModal?.(payload as ProductDialogRequest)) ?? false,
    setWorkflowRuleConfigurationCallback: (payload) => {
      if (!handlers.onWorkflowRuleConfiguration) return false;
      const { data } = payload as { data: { onConfigure(): Promise<unknown> } };
      handlers.onWorkflowRuleConfiguration(data.onConfigure);
      return true;
    },
    getCustomFieldInternalAPI:
      handlers.fieldValue &&
      (() => ({
        actions: {
          onFieldDataChange: (listener: typeof fieldListener) => {
            fieldListener = listener;
            return listener?.({ fieldValue: handlers.fieldValue?.() });
          },
          onBridgeError: () => undefined,
        },
      })),
  };

  const onMessage = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (event.source !== element.contentWindow || event.origin !== origin || event.data !== HELLO || !port) return;
    // A frame that loads anew says hello anew; what the old document asked for went with it.
    release();
    channel = openChannel(port, {
      onCall(name, payload) {
        const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
        if (!command) throw new Error(`The bridge command "${name}" is not supported here.`);
        return command(payload);
      },
      onSignal(name, value) {
        if (name === 'height' && options.height === undefined && typeof value === 'number' && value >= 0) {
          element.style.height = `${Math.min(value, 100_000)}px`;
        }
      },
    });
    channel.signal('theme', theme);
  };
  function release(): void {
    channel?.close();
    for (const unsubscribe of subscriptions) unsubscribe();
    subscriptions.clear();
    fieldListener = undefined;
    closeListener = undefined;
  }

  window.addEventListener('message', onMessage);
  parent.append(element);

  return {
    element,
    setTheme(next) {
      theme = next;
      channel?.signal('theme', theme);
    },
    fieldChanged: (fieldValue) => void fieldListener?.({ fieldValue }),
    beforeClose: async () => void (await closeListener?.()),
    unmount() {
      window.removeEventListener('message', onMessage);
      release();
      element.remove();
    },
  };
}
