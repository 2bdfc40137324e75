import type { ForgeDouble, FrameEntry, OpenFrame } from '../../forge';

/** Frames kept open for one account; a person who opens more loses the oldest, which a reload brings back. */
const KEPT_PER_ACCOUNT = 200;

interface Opened {
  frameId: string;
  accountId: string;
  moduleKey: string;
  extension: Record<string, unknown>;
}

/** The frames that are open on the page, so that a modal can be opened from one and all end with the session. */
export interface OpenFrames {
  open(accountId: string, request: { moduleKey: string; extension: Record<string, unknown>; entry?: FrameEntry }): OpenFrame;
  /** Opens a modal for a frame: the same module and place, with what the app handed over as `extension.modal`. */
  openModal(accountId: string, parentId: string, request: { resource?: string; context: unknown }): OpenFrame | undefined;
  close(accountId: string, frameId: string): void;
  closeAllOf(accountId: string): void;
}

/** Starts with no frame open. */
export function openFrames(forge: ForgeDouble): OpenFrames {
  const opened = new Map<string, Opened>();
  const forget = (frameId: string): void => {
    opened.delete(frameId);
    forge.closeFrame(frameId);
  };
  const remember = (accountId: string, frame: OpenFrame, moduleKey: string, extension: Record<string, unknown>): OpenFrame => {
    opened.set(frame.frameId, { frameId: frame.frameId, accountId, moduleKey, extension });
    const own = [...opened.values()].filter((it) => it.accountId === accountId);
    for (const { frameId } of own.slice(0, Math.max(0, own.length - KEPT_PER_ACCOUNT))) forget(frameId);
    return frame;
  };
  return {
    open(accountId, { moduleKey, extension, entry }) {
      const frame = forge.openFrame({ moduleKey, accountId, extension, ...(entry === undefined ? {} : { entry }) });
      return remember(accountId, frame, moduleKey, extension);
    },
    openModal(accountId, parentId, { resource, context }) {
      const parent = opened.get(parentId);
      if (parent?.accountId !== accountId) return undefined;
      const extension = { ...parent.extension, modal: context };
      const { moduleKey } = parent;
      const frame = forge.openFrame({ moduleKey, accountId, extension, ...(resource === undefined ? {} : { resource }) });
      return remember(accountId, frame, moduleKey, extension);
    },
    close(accountId, frameId) {
      if (opened.get(frameId)?.accountId === accountId) forget(frameId);
    },
    closeAllOf(accountId) {
      for (const it of [...opened.values()]) if (it.accountId === accountId) forget(it.frameId);
    },
  };
}
