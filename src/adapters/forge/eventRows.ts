import type { ChainHead, StoredEvent } from '../../domain/ledger/event';

/** A row of the entity `head`; `kind` lets all chains be paged over. */
export interface HeadRow extends ChainHead {
  kind: 'chain';
}

/** A row of the entity `event`: the event, and what its index needs. */
export interface EventRow extends StoredEvent {
  entity: string;
  sequence: number;
}

/** Sequences have ten digits at most (32 bits), so keys sort as the events do. */
export const eventKey = (entity: string, sequence: number): string => `${entity}:${String(sequence).padStart(10, '0')}`;

/** Keys of the events `from` to `to`. */
export const eventKeys = (entity: string, from: number, to: number): string[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => eventKey(entity, from + at));

export const eventRow = (stored: StoredEvent): EventRow => ({ entity: stored.event.entity, sequence: stored.event.sequence, ...stored });

/** The event of a row, without what its index needs. */
export function storedOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { entity: _, sequence: __, ...stored } = row as EventRow;
  return stored;
}

/** The head of a row, without what its index needs. */
export function headOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { kind: _, ...head } = row as HeadRow;
  return head;
}
