import fc from 'fast-check';
import { consistencyProof, inclusionProof, nodesForConsistency, nodesForInclusion } from '../../../src/domain/ledger/merkle/proofs';
import { treeRoot } from '../../../src/domain/ledger/merkle/tree';
import { leafHash } from '../../../src/domain/ledger/merkle/treeHashes';
import { consistencyHolds, inclusionHolds } from '../../../src/domain/ledger/merkle/verifyProof';
import { sha256 } from '../../../src/domain/ledger/sha256';
import {
  appendToLog, emptyLog, hashesFrom, type LogEntry, type LogPage, type LogTile, openPlaces, placesOf, readLogPage, readLogTile,
  readSiteLog, type SiteLog,
} from '../../../src/domain/ledger/siteLog';

const entriesFrom = (first: number, count: number): LogEntry[] =>
  Array.from({ length: count }, (_, at) => ({ entity: 'objective:1', sequence: first + at + 1, hash: sha256(String(first + at)) }));

/** A store of pages and tiles, as an adapter would keep them: it answers only what it was asked for by place. */
class Store {
  log: SiteLog = emptyLog;
  #pages = new Map<number, LogPage>();
  #tiles = new Map<string, LogTile>();

  append(entries: LogEntry[]): void {
    const grown = appendToLog(this.log, this.read(openPlaces(this.log.tree.size)), entries);
    this.log = grown.log;
    for (const page of grown.pages) this.#pages.set(page.page, page);
    for (const tile of grown.tiles) this.#tiles.set(`${tile.level}/${tile.index}`, tile);
  }

  read({ pages, tiles }: ReturnType<typeof openPlaces>): { pages: LogPage[]; tiles: LogTile[] } {
    return {
      pages: pages.flatMap((page) => this.#pages.get(page) ?? []),
      tiles: tiles.flatMap(({ level, index }) => this.#tiles.get(`${level}/${index}`) ?? []),
    };
  }

  get size(): number {
    return this.log.tree.size;
  }
}

const proveFrom = (store: Store, index: number) => {
  const places = placesOf(nodesForInclusion(index, store.size));
  return { places, proof: inclusionProof(index, store.size, hashesFrom(store.read(places))) };
};

describe('The site’s log', () => {
  it('comes to the same head whether entries are appended one by one or in batches of any size', () => {
    const one = new Store();
    for (const entry of entriesFrom(0, 700)) one.append([entry]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }), (batches) => {
        const many = new Store();
        let from = 0;
        for (const batch of [...batches, 700]) {
          const count = Math.min(batch, 700 - from);
          many.append(entriesFrom(from, count));
          from += count;
        }
        expect(many.log).toEqual(one.log);
      }),
      { numRuns: 10 },
    );
  });

  it('proves any entry, and any earlier state, from a few stored pieces of bounded size', () => {
    const store = new Store();
    const heads: SiteLog[] = [];
    for (let from = 0; from < 66_000; from += 250) {
      store.append(entriesFrom(from, 250));
      if (from % 15_000 === 0) heads.push(store.log);
    }
    const root = treeRoot(store.log.tree);
    for (const index of [0, 1, 255, 256, 511, 65_535, 65_536, 65_999]) {
      const { places, proof } = proveFrom(store, index);
      const leaf = leafHash(sha256(String(index)));
      expect(inclusionHolds({ leaf, index, size: store.size, root, proof })).toBe(true);
      expect(places.pages.length + places.tiles.length).toBeLessThanOrEqual(6);
    }
    for (const { tree } of heads) {
      const places = placesOf(nodesForConsistency(tree.size, store.size));
      const proof = consistencyProof(tree.size, store.size, hashesFrom(store.read(places)));
      const claim = { older: tree.size, olderRoot: treeRoot(tree), newer: store.size, newerRoot: root, proof };
      expect(consistencyHolds(claim)).toBe(true);
      expect(places.pages.length + places.tiles.length).toBeLessThanOrEqual(6);
    }
  });

  it('writes only what changed, in pieces that fit a value of the store', () => {
    const store = new Store();
    store.append(entriesFrom(0, 255));
    const grown = appendToLog(store.log, store.read(openPlaces(255)), entriesFrom(255, 2));
    expect(grown.pages.map(({ page, entries }) => [page, entries.length])).toEqual([[0, 256], [1, 1]]);
    expect(grown.tiles.map(({ level, index, hashes }) => [level, index, hashes.length])).toEqual([[1, 0, 1]]);
    const full = { ...grown.pages[0], entries: grown.pages[0]?.entries.map((entry) => ({ ...entry, entity: `a:${'x'.repeat(99)}` })) };
    expect(JSON.stringify(full).length).toBeLessThan(200 * 1024);
  });

  it('stays quiet when it is asked again for what the open page holds', () => {
    const store = new Store();
    store.append(entriesFrom(0, 3));
    const again = appendToLog(store.log, store.read(openPlaces(3)), entriesFrom(1, 2));
    expect(again).toEqual({ log: store.log, pages: [], tiles: [] });
  });

  it('does not append over pages or tiles that are not those of its head', () => {
    const store = new Store();
    store.append(entriesFrom(0, 300));
    const open = store.read(openPlaces(300));
    expect(() => appendToLog(store.log, { ...open, pages: [] }, [])).toThrow('page 1: expected 44 in it, came no such piece');
    expect(() => appendToLog(store.log, { ...open, tiles: [] }, [])).toThrow('tile 0 of level 1: expected 1 in it');
  });

  it('does not prove from a piece that was not read', () => {
    const store = new Store();
    store.append(entriesFrom(0, 300));
    expect(() => inclusionProof(0, 300, hashesFrom({ pages: [], tiles: [] }))).toThrow('came no such piece');
  });

  it('reads back what it wrote, and says of anything else what is wrong with it', () => {
    const store = new Store();
    store.append(entriesFrom(0, 300));
    const { pages, tiles } = store.read({ pages: [0], tiles: [{ level: 1, index: 0 }] });
    const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(readSiteLog(throughJson(store.log))).toEqual({ kind: 'value', value: store.log });
    expect(readLogPage(throughJson(pages[0]))).toEqual({ kind: 'value', value: pages[0] });
    expect(readLogTile(throughJson(tiles[0]))).toEqual({ kind: 'value', value: tiles[0] });
    expect(readSiteLog({ version: 2 })).toMatchObject({ kind: 'unreadable', place: 'log.version', expected: '“1”' });
    expect(readLogPage({ page: 0, entries: [{ entity: 'a:1', sequence: 1, hash: 'f' }] })).toMatchObject({ place: 'log page.entries.0.hash' });
    expect(readLogTile(null)).toMatchObject({ kind: 'unreadable', place: 'log tile', came: 'null' });
  });
});
