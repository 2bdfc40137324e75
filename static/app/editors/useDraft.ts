import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '../host/clock';
import { dropDraft, keepDraft, keptDraft, rememberDraft, type Draft, type DraftOwner } from './draftStore';
import { sameValue, type Parts, type Slot } from './parts';
import { tidied } from './tidied';

/** An edit in progress. */
export interface Editing {
  parts: Parts;
  /** What the edit began from; a save is refused when something else stands by then. */
  before: Parts;
  /**
   * When the draft was last kept in this browser, epoch ms; `never` when nothing was typed, `not kept` when it lasts only
   * as long as the page.
   */
  kept: number | 'never' | 'not kept';
  /** When the draft was kept that this edit goes on from, epoch ms; absent where it began from what stands. */
  takenUp?: number | undefined;
  changed: Slot[];
  put(slot: Slot, value: unknown): void;
  /** Goes on from another value that stands now: with mine over it, or with theirs. */
  rebase(slot: Slot, theirs: unknown, take: 'mine' | 'theirs'): void;
  /** These parts are in Jira now. Whether more was typed since they were sent: that stays, as a draft that begins from them. */
  saved(sent: Parts): boolean;
  discard(): void;
}

const quietMs = 400;

/**
 * An edit of some slots, kept in this browser while it is typed. A kept draft is taken up again, together with what it
 * began from: if that is no longer what stands, saving tells, and neither version is lost.
 */
export function useDraft(owner: DraftOwner, standing: Parts): Editing {
  const [state, setState] = useState(() => takenUp(keptDraft(owner), standing));
  const changed = changedSlots(state);
  const dirty = changed.length > 0;
  const latest = useRef(state);
  latest.current = state;
  // What was saved or discarded must not come back as a draft when the editor goes.
  const closing = useRef<'keep' | 'done'>('keep');

  const keep = useCallback(() => {
    const at = now();
    const { before, parts } = latest.current;
    const done = keepDraft(owner, { before, parts, at });
    setState((state) => ({ ...state, kept: done ? at : 'not kept' }));
    // Not by `owner`: it is made of the viewer and the issue, which do not change while an editor is open.
  }, []);

  useEffect(() => {
    if (!dirty) return undefined;
    rememberDraft(owner, { before: state.before, parts: state.parts, at: now() });
    const timer = setTimeout(keep, quietMs);
    return () => clearTimeout(timer);
  }, [dirty, state.parts, keep]);

  // Somebody typed and took it all back: there is nothing to come back to.
  const wasDirty = useRef(dirty);
  useEffect(() => {
    if (wasDirty.current && !dirty) dropDraft(owner);
    wasDirty.current = dirty;
  }, [dirty]);

  // A tab or an editor closed within the quiet time loses nothing either; where nothing outlives the page, the browser asks.
  useEffect(() => {
    if (!dirty) return undefined;
    const keepNow = (): boolean => keepDraft(owner, { before: latest.current.before, parts: latest.current.parts, at: now() });
    const leave = (event: BeforeUnloadEvent): void => {
      if (!keepNow()) event.preventDefault();
    };
    window.addEventListener('pagehide', keepNow);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      window.removeEventListener('beforeunload', leave);
      if (closing.current === 'keep' && changedSlots(latest.current).length > 0) keepNow();
    };
  }, [dirty]);

  return {
    ...state,
    changed,
    put: (slot, value) => {
      closing.current = 'keep';
      setState((state) => ({ ...state, parts: { ...state.parts, [slot]: value } }));
    },
    rebase: (slot, theirs, take) =>
      setState((state) => ({
        ...state,
        before: { ...state.before, [slot]: theirs },
        parts: take === 'theirs' ? { ...state.parts, [slot]: theirs } : state.parts,
      })),
    saved: (sent) => {
      const since: State = { ...latest.current, before: { ...latest.current.before, ...sent } };
      if (changedSlots(since).length > 0) {
        const at = now();
        const done = keepDraft(owner, { before: since.before, parts: since.parts, at });
        setState((state) => ({ ...state, before: since.before, kept: done ? at : 'not kept' }));
        return true;
      }
      closing.current = 'done';
      dropDraft(owner);
      setState((state) => ({ ...state, before: state.parts, takenUp: undefined }));
      return false;
    },
    discard: () => {
      closing.current = 'done';
      dropDraft(owner);
      setState({ before: standing, parts: standing, kept: 'never' });
    },
  };
}

interface State {
  before: Parts;
  parts: Parts;
  kept: Editing['kept'];
  takenUp?: number | undefined;
}

/** A kept draft over what stands: slots that it did not change follow what stands now, the others keep their beginning. */
function takenUp(draft: (Draft & { lasting: boolean }) | undefined, standing: Parts): State {
  const plain: State = { before: standing, parts: standing, kept: 'never' };
  if (!draft) return plain;
  const changed = changedSlots(draft).filter((slot) => Object.hasOwn(standing, slot));
  if (changed.length === 0) return plain;
  const over = (values: Parts): Parts => ({ ...standing, ...Object.fromEntries(changed.map((slot) => [slot, values[slot]])) });
  return { before: over(draft.before), parts: over(draft.parts), kept: draft.lasting ? draft.at : 'not kept', takenUp: draft.at };
}

/** Slots whose content differs from what the edit began from; a line that was added and left blank is no content. */
const changedSlots = ({ before, parts }: Pick<State, 'before' | 'parts'>): Slot[] =>
  (Object.keys(parts) as Slot[]).filter((slot) => !sameValue(slot, tidied(parts[slot]), tidied(before[slot])));
