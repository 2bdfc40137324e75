import { createHash } from 'node:crypto';
import type { Clock } from '../contract';
import { refuse } from './storageError';

/** Where a page ended: the sort value and the key of its last row. */
export interface Position {
  value: unknown;
  key: string;
}

interface Written extends Position {
  query: string;
  at: number;
}

const digest = (query: unknown): string => createHash('sha256').update(JSON.stringify(query)).digest('hex').slice(0, 16);

/** A cursor: opaque to the app, good for the one query it came from, and only for a while. */
export function writeCursor(clock: Clock, query: unknown, position: Position): string {
  const written: Written = { ...position, query: digest(query), at: clock.now() };
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/** Where to go on. Refuses with INVALID_CURSOR what is no cursor, is another query's, or has expired. */
export function readCursor(clock: Clock, lifetimeMs: number, query: unknown, cursor: string): Position {
  let written: Partial<Written> | null;
  try {
    written = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Written> | null;
  } catch {
    return refuse('INVALID_CURSOR', 'The cursor is not one of this store');
  }
  if (typeof written?.key !== 'string' || typeof written.at !== 'number') {
    return refuse('INVALID_CURSOR', 'The cursor is not one of this store');
  }
  if (written.query !== digest(query)) return refuse('INVALID_CURSOR', 'The cursor belongs to another query');
  if (clock.now() > written.at + lifetimeMs) return refuse('INVALID_CURSOR', 'The cursor has expired');
  return { value: written.value, key: written.key };
}
