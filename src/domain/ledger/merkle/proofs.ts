import { consistencyRanges, inclusionRanges, type LeafRange, nodesOf } from './ranges';
import { foldEdge, type TreeNode } from './tree';

/** Answers the hash of a perfect subtree. Made from stored pages and tiles by siteLog.ts. */
export type HashOf = (node: TreeNode) => string;

/** The nodes whose hashes {@link inclusionProof} will ask for: about two for each doubling of the log. */
export const nodesForInclusion = (index: number, size: number): TreeNode[] => inclusionRanges(index, size).flatMap(nodesOf);

/** The nodes whose hashes {@link consistencyProof} will ask for. */
export const nodesForConsistency = (older: number, newer: number): TreeNode[] =>
  consistencyRanges(older, newer).flatMap(nodesOf);

/** The hashes that lead from a leaf to the root of a tree of `size` leaves. RFC 6962 §2.1.1. */
export const inclusionProof = (index: number, size: number, hashOf: HashOf): string[] =>
  inclusionRanges(index, size).map((range) => rootOf(range, hashOf));

/** The hashes that show the tree of `older` leaves to be the beginning of that of `newer`. RFC 6962 §2.1.2. */
export const consistencyProof = (older: number, newer: number, hashOf: HashOf): string[] =>
  consistencyRanges(older, newer).map((range) => rootOf(range, hashOf));

const rootOf = (range: LeafRange, hashOf: HashOf): string => foldEdge(nodesOf(range).map(hashOf));
