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

const version = 1;
const keyOf = ({ cloudId, accountId, issueId, what }: DraftOwner): string =>
  ['throughline-draft', cloudId, accountId, issueId, what].join('/');

/** Keeps a draft in this browser so that a closed tab loses nothing. `false` where the browser does not allow it. */
export function keepDraft(owner: DraftOwner, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ version, ...draft }));
    return true;
  } catch {
    // Storage is off or full; the editor says that nothing is kept.
    return false;
  }
}

/** The kept draft, if there is one that this version understands. */
export function keptDraft(owner: DraftOwner): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null') as (Draft & { version?: number }) | null;
    if (kept?.version !== version || typeof kept.parts !== 'object' || typeof kept.before !== 'object') return undefined;
    return { before: kept.before, parts: kept.parts, at: Number(kept.at) };
  } catch {
    return undefined;
  }
}

/** Forgets a draft: it was saved, or discarded by the person. */
export function dropDraft(owner: DraftOwner): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
