import { largestCount } from '../event';
import { emptyRoot, nodeHash } from './treeHashes';

/**
 * What must be kept of a Merkle tree to let it grow: its number of leaves and the roots of the perfect subtrees it is made
 * of, largest first. 31 hashes at most, one for each binary digit 1 of `size`.
 */
export interface Tree {
  size: number;
  edge: readonly string[];
}

/** The root of a perfect subtree by place: it covers the leaves from `index` · 2^`level`, 2^`level` of them. */
export interface TreeNode {
  level: number;
  index: number;
}

export const emptyTree: Tree = { size: 0, edge: [] };

/**
 * The tree with one more leaf (its hash, not its content), and the nodes that this leaf completes, the leaf itself first.
 * None of the other leaves is needed. Faults: an edge that does not belong to the size, and a full tree.
 */
export function appendLeaf(tree: Tree, leaf: string): { tree: Tree; completed: (TreeNode & { hash: string })[] } {
  if (tree.size >= largestCount) throw new Error(`A tree of ${tree.size} leaves is full`);
  if (tree.edge.length !== onesIn(tree.size)) {
    throw new Error(`Edge of a tree of ${tree.size} leaves: expected ${onesIn(tree.size)} hashes, came ${tree.edge.length}`);
  }
  const edge = [...tree.edge];
  let node = { level: 0, index: tree.size, hash: leaf };
  const completed = [node];
  // Each binary digit 1 at the end of the old size is a perfect subtree that waits for a right neighbour of its height.
  for (let left = tree.size; left % 2 === 1; left = Math.floor(left / 2)) {
    node = { level: node.level + 1, index: Math.floor(node.index / 2), hash: nodeHash(edge.pop() ?? '', node.hash) };
    completed.push(node);
  }
  return { tree: { size: tree.size + 1, edge: [...edge, node.hash] }, completed };
}

/** The root hash of a tree. RFC 6962 §2.1. */
export const treeRoot = ({ edge }: Tree): string => foldEdge(edge);

/** The root over the roots of perfect subtrees, largest first; the root of nothing for none. */
export const foldEdge = (edge: readonly string[]): string =>
  edge.length === 0 ? emptyRoot : edge.reduceRight((right, left) => nodeHash(left, right));

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
