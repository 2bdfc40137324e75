import * as z from 'zod/mini';
import { entityId, hash, largestCount } from './event';
import { type Legible, readAs } from './legible';
import type { HashOf } from './merkle/proofs';
import { appendLeaf, foldEdge, type Tree, type TreeNode } from './merkle/tree';
import { leafHash, nodeHash } from './merkle/treeHashes';

const count = z.int().check(z.minimum(0), z.maximum(largestCount));

const entry = z.strictObject({ entity: entityId, sequence: count, hash });

/**
 * A line of the site's log: the hash of an event, whose 32 bytes are the leaf. Entity and sequence say where the event is
 * kept; no root covers them, and a verifier uses them only to name the place when the event is gone.
 */
export type LogEntry = z.infer<typeof entry>;

/** How many entries a page and hashes a tile hold. A full one is about 40 KB, well under Forge's 240 KiB for a value. */
export const pageSize = 256;
const pageLevels = 8;

const page = z.strictObject({ page: count, entries: z.array(entry).check(z.minLength(1), z.maxLength(pageSize)) });

/** Entries `page` · 256 and up, 256 at most. */
export type LogPage = z.infer<typeof page>;

const tile = z.strictObject({
  level: z.int().check(z.minimum(1), z.maximum(3)),
  index: count,
  hashes: z.array(hash).check(z.minLength(1), z.maxLength(pageSize)),
});

/** Roots of full pages (`level` 1), of full tiles of level 1 (`level` 2) and so on: 256 at most, from `index` · 256. */
export type LogTile = z.infer<typeof tile>;

/** Which pages and tiles are wanted. */
export interface LogPlaces {
  pages: number[];
  tiles: { level: number; index: number }[];
}

const siteLog = z.strictObject({
  version: z.literal(1),
  tree: z.strictObject({ size: count, edge: z.array(hash).check(z.maxLength(31)) }),
});

/** The head of the site's log; with its last page and tiles all that is needed to append. */
export type SiteLog = z.infer<typeof siteLog>;

/** Reads the head of the log without ever throwing. */
export const readSiteLog = (raw: unknown): Legible<SiteLog> => readAs('log', siteLog, raw);

/** Reads a page without ever throwing. */
export const readLogPage = (raw: unknown): Legible<LogPage> => readAs('log page', page, raw);

/** Reads a tile without ever throwing. */
export const readLogTile = (raw: unknown): Legible<LogTile> => readAs('log tile', tile, raw);

export const emptyLog: SiteLog = { version: 1, tree: { size: 0, edge: [] } };

/** The page and tiles that are begun and not full in a log of `size` entries: what must be read before appending. */
export function openPlaces(size: number): LogPlaces {
  const places: LogPlaces = { pages: size % pageSize === 0 ? [] : [Math.floor(size / pageSize)], tiles: [] };
  for (let [level, hashes] = [1, Math.floor(size / pageSize)]; hashes > 0; [level, hashes] = [level + 1, Math.floor(hashes / pageSize)]) {
    if (hashes % pageSize !== 0) places.tiles.push({ level, index: Math.floor(hashes / pageSize) });
  }
  return places;
}

/**
 * Appends entries: the new head, and every page and tile that changed, whole, to be written in one transaction with it.
 * An entry that stands on the open page already is left out, because whatever asks for it may ask twice.
 * Faults: open pages and tiles that are not those of the log.
 */
export function appendToLog(
  log: SiteLog,
  open: { pages: LogPage[]; tiles: LogTile[] },
  entries: LogEntry[],
): { log: SiteLog; pages: LogPage[]; tiles: LogTile[] } {
  const held = readPieces(log.tree.size, open);
  const written = new Set<LogPage | LogTile>();
  const present = new Set(open.pages.flatMap((begun) => begun.entries.map((entry) => entry.hash)));
  let tree: Tree = log.tree;
  for (const added of entries) {
    if (present.has(added.hash)) continue;
    present.add(added.hash);
    const last = held.page(Math.floor(tree.size / pageSize));
    last.entries.push({ ...added });
    written.add(last);
    const grown = appendLeaf(tree, leafHash(added.hash));
    for (const node of grown.completed) {
      if (node.level === 0 || node.level % pageLevels !== 0) continue;
      const above = held.tile(node.level / pageLevels, Math.floor(node.index / pageSize));
      above.hashes.push(node.hash);
      written.add(above);
    }
    tree = grown.tree;
  }
  const changed = [...written];
  return {
    log: { version: 1, tree: { size: tree.size, edge: [...tree.edge] } },
    pages: changed.filter((piece): piece is LogPage => 'entries' in piece),
    tiles: changed.filter((piece): piece is LogTile => 'hashes' in piece),
  };
}

/** Where the hashes of nodes are kept. A proof over a million entries needs six pieces at most. */
export function placesOf(nodes: readonly TreeNode[]): LogPlaces {
  const pages = new Set<number>();
  const tiles = new Map<string, { level: number; index: number }>();
  for (const node of nodes) {
    const { level, index } = pieceOf(node);
    if (level === 0) pages.add(index);
    else tiles.set(`${level}/${index}`, { level, index });
  }
  return { pages: [...pages], tiles: [...tiles.values()] };
}

/** Answers hashes of nodes from pages and tiles that were read. Faults: a node whose piece was not read, or is too short. */
export function hashesFrom(read: { pages: LogPage[]; tiles: LogTile[] }): HashOf {
  return (node) => {
    const { level, index, first, count } = pieceOf(node);
    const hashes =
      level === 0
        ? read.pages.find((one) => one.page === index)?.entries.slice(first, first + count).map((entry) => leafHash(entry.hash))
        : read.tiles.find((one) => one.level === level && one.index === index)?.hashes.slice(first, first + count);
    if (hashes?.length !== count) {
      const piece = level === 0 ? `page ${index}` : `tile ${index} of level ${level}`;
      throw new Error(`Site log, ${piece}: expected ${count} hashes from ${first}, came ${hashes?.length ?? 'no such piece'}`);
    }
    return perfectRoot(hashes);
  };
}

/** The piece a node's hash comes from, and the run of its hashes under that node. Level 0 is a page. */
function pieceOf(node: TreeNode): { level: number; index: number; first: number; count: number } {
  const level = Math.floor(node.level / pageLevels);
  const count = 2 ** (node.level % pageLevels);
  const start = node.index * count;
  return { level, index: Math.floor(start / pageSize), first: start % pageSize, count };
}

/** The open pieces of a log, copied, each proven to be as long as the log's size says; absent ones begin empty. */
function readPieces(size: number, open: { pages: LogPage[]; tiles: LogTile[] }) {
  const pages = new Map(open.pages.map((one) => [one.page, { ...one, entries: [...one.entries] }]));
  const tiles = new Map(open.tiles.map((one) => [`${one.level}/${one.index}`, { ...one, hashes: [...one.hashes] }]));
  const expected = openPlaces(size);
  for (const number of expected.pages) {
    expectLength(`page ${number}`, size % pageSize, pages.get(number)?.entries.length);
  }
  for (const { level, index } of expected.tiles) {
    const length = Math.floor(size / pageSize ** level) % pageSize;
    expectLength(`tile ${index} of level ${level}`, length, tiles.get(`${level}/${index}`)?.hashes.length);
  }
  return {
    page(number: number): LogPage {
      const held = pages.get(number) ?? { page: number, entries: [] };
      pages.set(number, held);
      return held;
    },
    tile(level: number, index: number): LogTile {
      const held = tiles.get(`${level}/${index}`) ?? { level, index, hashes: [] };
      tiles.set(`${level}/${index}`, held);
      return held;
    },
  };
}

function expectLength(piece: string, expected: number, came: number | undefined): void {
  if (came !== expected) throw new Error(`Site log, ${piece}: expected ${expected} in it, came ${came ?? 'no such piece'}`);
}

function perfectRoot(hashes: string[]): string {
  if (hashes.length === 1) return foldEdge(hashes);
  const half = hashes.length / 2;
  return nodeHash(perfectRoot(hashes.slice(0, half)), perfectRoot(hashes.slice(half)));
}
