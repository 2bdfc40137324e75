import type { TreeNode } from './tree';

/** Leaves from `from` up to, not including, `to`. */
export interface LeafRange {
  from: number;
  to: number;
}

/**
 * The parts of a tree whose roots prove that a leaf is in it, lowest first. RFC 6962 §2.1.1.
 * Faults: an index outside the tree.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!(Number.isInteger(index) && index >= 0 && index < size)) {
    throw new Error(`Inclusion: expected an index from 0 to ${size - 1}, came ${index}`);
  }
  const ranges: LeafRange[] = [];
  for (let { from, to } = { from: 0, to: size }; to - from > 1; ) {
    const middle = from + largestPowerBelow(to - from);
    ranges.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return ranges.reverse();
}

/**
 * The parts of the newer tree whose roots prove that the older is its beginning, in the order of RFC 6962 §2.1.2.
 * None for an empty older tree, which is the beginning of every tree. Faults: an older tree that is larger.
 */
export function consistencyRanges(older: number, newer: number): LeafRange[] {
  if (!(Number.isInteger(older) && older >= 0 && older <= newer)) {
    throw new Error(`Consistency: expected an older size from 0 to ${newer}, came ${older}`);
  }
  if (older === 0 || older === newer) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, newer];
  while (to !== older) {
    const middle = from + largestPowerBelow(to - from);
    ranges.push(older <= middle ? { from: middle, to } : { from, to: middle });
    if (older <= middle) to = middle;
    else from = middle;
  }
  // The old tree as a whole is what the verifier holds already; a part of it must be told.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The perfect subtrees a range of {@link inclusionRanges} or {@link consistencyRanges} is made of, largest first. */
export function nodesOf({ from, to }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = from; at < to; ) {
    const level = levelBelow(to - at);
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The largest power of two smaller than a number above one. */
const largestPowerBelow = (count: number): number => 2 ** levelBelow(count - 1);

/** The exponent of the largest power of two that fits a 32-bit number; exact, which a logarithm is not for all of them. */
const levelBelow = (count: number): number => 31 - Math.clz32(count);
