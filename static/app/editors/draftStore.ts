import { now } from '../host/clock';
import type { Parts } from './parts';

/** An edit that is not saved yet: what it began from, what it says now, and when it was last touched (epoch ms). */
export interface Draft {
  before: Parts;
  parts: Parts;
  at: number;
}

/** Whose draft of what; a draft is never seen by another account or on another site. */
export interface DraftOwner {
  cloudId: string;
  accountId: string;
  issueId: string;
  what: string;
}

/** How long a draft is kept untouched, in ms: after thirty days it speaks of a plan that is hardly there any more. */
export const draftLifeMs = 30 * 24 * 60 * 60 * 1000;

const version = 1;
const keyOf = ({ cloudId, accountId, issueId, what }: DraftOwner): string =>
  ['throughline-draft', cloudId, accountId, issueId, what].join('/');

/**
 * Drafts of this frame. A browser that gives frames of other origins no storage (a setting, and the default of some)
 * still loses nothing when an editor is closed and opened again.
 */
const here = new Map<string, Draft>();

/** Keeps a draft as long as the page is open; called at every change, so it costs nothing. */
export function rememberDraft(owner: DraftOwner, draft: Draft): void {
  here.set(keyOf(owner), draft);
}

/** Keeps a draft so that a closed tab loses nothing. `false` where the browser only lets it last as long as the page. */
export function keepDraft(owner: DraftOwner, draft: Draft): boolean {
  rememberDraft(owner, draft);
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ version, ...draft }));
    return true;
  } catch {
    // Storage is off or full; the editor says so, and the page asks before it is left.
    return false;
  }
}

/** The kept draft, if there is one that this version understands and that is not too old; `lasting` when it outlives the page. */
export function keptDraft(owner: DraftOwner): (Draft & { lasting: boolean }) | undefined {
  const remembered = here.get(keyOf(owner));
  if (remembered) return { ...remembered, lasting: isStored(owner) };
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null') as (Draft & { version?: number }) | null;
    if (kept?.version !== version || !isParts(kept.parts) || !isParts(kept.before)) return undefined;
    const at = Number(kept.at);
    if (!(now() - at < draftLifeMs)) {
      localStorage.removeItem(keyOf(owner));
      return undefined;
    }
    return { before: kept.before, parts: kept.parts, at, lasting: true };
  } catch {
    return undefined;
  }
}

function isStored(owner: DraftOwner): boolean {
  try {
    return localStorage.getItem(keyOf(owner)) !== null;
  } catch {
    return false;
  }
}

/** Forgets a draft: it was saved, or discarded by the person. */
export function dropDraft(owner: DraftOwner): void {
  here.delete(keyOf(owner));
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;
