import type { ChainHead, StoredEvent } from '../../domain/ledger/event';
import type { StoredChain } from '../../domain/ledger/verifyChain';
import type { NewRecord } from '../../domain/record/recordedEvent';

/** A chain as an index lists it: how far it went when the index last looked. */
export interface ListedChain {
  entity: string;
  sequence: number;
}

/** The ledger as it lies in the store, for whoever looks after the whole of it: log, sweep, verification, erasure. */
export interface StoredChains {
  /** Chains in the order of their names, those after `after`, a page at a time. An index: what is newest may be missing. */
  list(after?: string): Promise<{ chains: ListedChain[]; more: boolean }>;
  /** What lies where events `from` to `to` of a chain belong; `undefined` where nothing does. Strict. */
  events(entity: string, from: number, to: number): Promise<unknown[]>;
  /**
   * Everything there is of a chain, also what does not belong there, with its blobs. Nothing the head promises is missing
   * that is there; but a row may be as it was a moment ago.
   */
  whole(entity: string): Promise<StoredChain>;
  /** The events that the head promises, as they are at this moment, with their blobs; for whoever rewrites them. */
  strictly(entity: string): Promise<StoredChain>;
  /**
   * Takes the data of these events away and appends the event that accounts for it and those that tell what is left, in one
   * transaction of at most 25 operations that holds only while the chain ends at `head`.
   */
  erase(head: ChainHead, events: readonly StoredEvent[], after: readonly NewRecord[], by: { actor: string; at: string }): Promise<'erased' | 'changed meanwhile'>;
}
