import type { ChainHead } from './event';
import { noPrevious } from './hashes';

/** The head of a chain that has no event yet. */
export const firstHead = (entity: string): ChainHead => ({
  version: 1,
  entity,
  sequence: 0,
  hash: noPrevious,
  at: '1970-01-01T00:00:00.000Z',
});
