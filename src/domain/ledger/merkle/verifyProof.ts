import { largestCount } from '../event';
import { emptyRoot, nodeHash } from './treeHashes';

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= largestCount;

/** What an inclusion proof claims: that this leaf (its hash) stands at `index` of the tree of `size` leaves with `root`. */
export interface InclusionClaim {
  leaf: string;
  index: number;
  size: number;
  root: string;
  proof: readonly string[];
}

/** True when the proof leads from the leaf to the root, and to no other. Never throws. RFC 9162 §2.1.3.2. */
export function inclusionHolds({ leaf, index, size, root, proof }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash);
      // Levels on which the right edge has no sibling have no step either.
      while (at % 2 === 0 && at !== 0) [at, last] = up(at, last);
    } else {
      hash = nodeHash(hash, step);
    }
    [at, last] = up(at, last);
  }
  return last === 0 && hash === root;
}

/** What a consistency proof claims: that the tree of `older` leaves with `olderRoot` is the beginning of the newer one. */
export interface ConsistencyClaim {
  older: number;
  olderRoot: string;
  newer: number;
  newerRoot: string;
  proof: readonly string[];
}

/** True when the proof gives both roots. Never throws. RFC 9162 §2.1.4.2. */
export function consistencyHolds({ older, olderRoot, newer, newerRoot, proof }: ConsistencyClaim): boolean {
  if (!isCount(older) || !isCount(newer) || older > newer || ![olderRoot, newerRoot, ...proof].every(isHash)) return false;
  if (older === newer) return proof.length === 0 && olderRoot === newerRoot;
  if (older === 0) return proof.length === 0 && olderRoot === emptyRoot;
  const path = isPowerOfTwo(older) ? [olderRoot, ...proof] : [...proof];
  const start = path.shift();
  if (start === undefined) return false;
  let [at, last] = [older - 1, newer - 1];
  while (at % 2 === 1) [at, last] = up(at, last);
  let [olderHash, newerHash] = [start, start];
  for (const step of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      olderHash = nodeHash(step, olderHash);
      newerHash = nodeHash(step, newerHash);
      while (at % 2 === 0 && at !== 0) [at, last] = up(at, last);
    } else {
      newerHash = nodeHash(newerHash, step);
    }
    [at, last] = up(at, last);
  }
  return last === 0 && olderHash === olderRoot && newerHash === newerRoot;
}

const up = (at: number, last: number): [number, number] => [Math.floor(at / 2), Math.floor(last / 2)];
const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0;
