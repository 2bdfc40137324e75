import { sha256 } from '../ledger/sha256';

/**
 * Ids in the order of their bytes, each once: the order of `LC_ALL=C sort -u`, so that nobody needs this program to get
 * the same list. Issue ids, because a key changes when its issue moves.
 */
export const inByteOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));

/** SHA-256 of the ids in byte order, joined by line feeds, with none at the end. */
export const populationHash = (ids: readonly string[]): string => sha256(inByteOrder(ids).join('\n'));
