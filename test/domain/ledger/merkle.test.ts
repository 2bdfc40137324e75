import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { consistencyProof, type HashOf, inclusionProof } from '../../../src/domain/ledger/merkle/proofs';
import { appendLeaf, emptyTree, type Tree, treeRoot } from '../../../src/domain/ledger/merkle/tree';
import { emptyRoot, leafHash, nodeHash } from '../../../src/domain/ledger/merkle/treeHashes';
import { consistencyHolds, inclusionHolds } from '../../../src/domain/ledger/merkle/verifyProof';

/**
 * Leaves and roots of the samples that certificate transparency implementations share: transparency-dev/merkle,
 * testonly/constants.go (Apache-2.0), over the tree hash of RFC 6962 §2.1. Facts, not code.
 */
const samples = {
  leaves: ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  roots: [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
};

const grow = (leaves: string[]): Tree => leaves.reduce((tree, leaf) => appendLeaf(tree, leaf).tree, emptyTree);

/** The tree hash exactly as RFC 6962 §2.1 defines it, over all leaves at once. */
function definedRoot(leaves: string[]): string {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return only;
  const middle = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeHash(definedRoot(leaves.slice(0, middle)), definedRoot(leaves.slice(middle)));
}

const hashesOver =
  (leaves: string[]): HashOf =>
  ({ level, index }) =>
    definedRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

const leavesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => leafHash(at.toString(16).padStart(4, '0')));
const flip = (hash: string): string => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

describe('The Merkle tree of the log', () => {
  it('hashes leaves and nodes as RFC 6962 says', () => {
    const hex = (text: string) => Buffer.from(text).toString('hex');
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(leafHash(hex('L123456'))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
    expect(nodeHash(hex('N123'), hex('N456'))).toBe('aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb');
  });

  it.each(samples.roots.map((root, size) => ({ size, root })))('gives the published root of $size leaves', ({ size, root }) => {
    const leaves = samples.leaves.slice(0, size).map(leafHash);
    expect(treeRoot(grow(leaves))).toBe(root);
    expect(definedRoot(leaves)).toBe(root);
  });

  it('grows leaf by leaf to the root the definition gives over all leaves at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const leaves = leavesOf(count);
        expect(treeRoot(grow(leaves))).toBe(definedRoot(leaves));
      }),
      { numRuns: 25 },
    );
  });

  it('says which nodes a leaf completes, each with the hash the definition gives', () => {
    const leaves = leavesOf(16);
    let tree = emptyTree;
    for (const leaf of leaves) {
      const grown = appendLeaf(tree, leaf);
      for (const { hash, ...node } of grown.completed) expect(hash).toBe(hashesOver(leaves)(node));
      tree = grown.tree;
    }
    expect(appendLeaf(grow(leaves.slice(0, 15)), leaves[15] ?? '').completed).toHaveLength(5);
  });

  it('does not grow from an edge that is not that of its size', () => {
    expect(() => appendLeaf({ size: 3, edge: [emptyRoot] }, emptyRoot)).toThrow('expected 2 hashes, came 1');
  });

  it('does not grow past the largest number of leaves', () => {
    expect(() => appendLeaf({ size: 2 ** 31 - 1, edge: [] }, emptyRoot)).toThrow('is full');
  });
});

describe('Proofs over the log', () => {
  const places = fc.integer({ min: 1, max: 130 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

  it('proves every leaf of every size, and nothing for its neighbours, other sizes or a changed step', () => {
    fc.assert(
      fc.property(places, ([size, index]) => {
        const leaves = leavesOf(size);
        const claim = {
          leaf: leaves[index] ?? '', index, size, root: definedRoot(leaves), proof: inclusionProof(index, size, hashesOver(leaves)),
        };
        expect(inclusionHolds(claim)).toBe(true);
        expect(claim.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(inclusionHolds({ ...claim, index: index + 1 })).toBe(false);
        expect(inclusionHolds({ ...claim, index: index - 1 })).toBe(false);
        expect(inclusionHolds({ ...claim, leaf: flip(claim.leaf) })).toBe(false);
        expect(inclusionHolds({ ...claim, root: flip(claim.root) })).toBe(false);
        expect(inclusionHolds({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
        claim.proof.forEach((step, at) => {
          expect(inclusionHolds({ ...claim, proof: claim.proof.with(at, flip(step)) })).toBe(false);
        });
        if (claim.proof.length > 0) expect(inclusionHolds({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('proves that any later tree goes on from any earlier one, and nothing else', () => {
    fc.assert(
      fc.property(places, ([newer, older]) => {
        const leaves = leavesOf(newer);
        const claim = {
          older, newer, olderRoot: definedRoot(leaves.slice(0, older)), newerRoot: definedRoot(leaves),
          proof: consistencyProof(older, newer, hashesOver(leaves)),
        };
        expect(consistencyHolds(claim)).toBe(true);
        expect(consistencyHolds({ ...claim, newerRoot: flip(claim.newerRoot) })).toBe(older === 0);
        expect(consistencyHolds({ ...claim, olderRoot: flip(claim.olderRoot) })).toBe(false);
        expect(consistencyHolds({ ...claim, proof: [...claim.proof, claim.newerRoot] })).toBe(false);
        claim.proof.forEach((step, at) => {
          expect(consistencyHolds({ ...claim, proof: claim.proof.with(at, flip(step)) })).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not call swapped roots, a doubled size or an empty proof consistent', () => {
    const leaves = leavesOf(6);
    const claim = {
      older: 4, newer: 6, olderRoot: definedRoot(leaves.slice(0, 4)), newerRoot: definedRoot(leaves),
      proof: consistencyProof(4, 6, hashesOver(leaves)),
    };
    expect(consistencyHolds({ ...claim, olderRoot: claim.newerRoot, newerRoot: claim.olderRoot })).toBe(false);
    expect(consistencyHolds({ ...claim, newer: 12 })).toBe(false);
    expect(consistencyHolds({ ...claim, proof: [] })).toBe(false);
    expect(consistencyHolds({ ...claim, older: 7 })).toBe(false);
    expect(consistencyHolds({ ...claim, older: 5 })).toBe(false);
    expect(consistencyHolds({ ...claim, proof: ['not a hash'] })).toBe(false);
  });

  it('does not prove the place of a leaf outside the tree, and no older tree that is larger', () => {
    expect(() => inclusionProof(3, 3, hashesOver(leavesOf(3)))).toThrow('expected an index from 0 to 2, came 3');
    expect(() => consistencyProof(4, 3, hashesOver(leavesOf(3)))).toThrow('expected an older size from 0 to 3, came 4');
    // The root of one leaf is its hash, which proves nothing about a larger tree.
    expect(inclusionHolds({ leaf: emptyRoot, index: 0, size: 2, root: emptyRoot, proof: [] })).toBe(false);
    expect(inclusionHolds({ leaf: emptyRoot, index: 0, size: 0, root: emptyRoot, proof: [] })).toBe(false);
  });
});

const oracle = join(__dirname, '../../../../shared/oracles/rfc6962.json');
const whenPresent = existsSync(oracle) ? it : it.skip;

describe('The shared vectors of RFC 6962', () => {
  whenPresent('hold: 36 inclusion and 36 consistency proofs (skipped without ../shared/oracles)', () => {
    const { inclusion, consistency } = JSON.parse(readFileSync(oracle, 'utf8')) as {
      inclusion: { leafIdx: number; treeSize: number; leafHash: string; proof: string[]; root: string }[];
      consistency: { size1: number; size2: number; proof: string[]; root1: string; root2: string }[];
    };
    const leaves = samples.leaves.map(leafHash);
    expect([inclusion.length, consistency.length]).toEqual([36, 36]);
    for (const { leafIdx, treeSize, leafHash: leaf, proof, root } of inclusion) {
      expect(inclusionProof(leafIdx, treeSize, hashesOver(leaves))).toEqual(proof);
      expect(inclusionHolds({ leaf, index: leafIdx, size: treeSize, root, proof })).toBe(true);
    }
    for (const { size1, size2, proof, root1, root2 } of consistency) {
      expect(consistencyProof(size1, size2, hashesOver(leaves))).toEqual(proof);
      expect(consistencyHolds({ older: size1, olderRoot: root1, newer: size2, newerRoot: root2, proof })).toBe(true);
    }
  });
});
