import fc from 'fast-check';
import { pageBytes, pagesAtMost, shelve, type Shelved, type ShelfPage } from '../../../src/domain/catalogues/shelf';

const entry = (id: string, size = 10, version = 1): Shelved => ({ kind: 'service', id, version, body: { text: 'x'.repeat(size) }, by: 'a', at: '2026-11-20T09:00:00.000Z' });
const shelved = (pages: readonly ShelfPage[], put: readonly Shelved[]) => {
  const made = shelve(pages, put);
  if (made.kind === 'full') throw new Error('expected room');
  return made;
};
const bytesOf = (page: ShelfPage): number => new TextEncoder().encode(JSON.stringify(page)).length;

describe('the shelf of records in force', () => {
  it('begins with one page, and a newer version takes the place of the older', () => {
    const first = shelved([], [entry('a'), entry('b')]);
    expect(first).toMatchObject({ changed: [0], pages: [{ pages: 1, entries: [{ id: 'a' }, { id: 'b' }] }] });
    expect(shelved(first.pages, [entry('a', 10, 2)]).pages[0]?.entries.map(({ id, version }) => `${id}${version}`)).toEqual(['a2', 'b1']);
  });

  it('tells entries of two kinds with one id apart', () => {
    expect(shelved([], [entry('a'), { ...entry('a'), kind: 'forum' }]).pages[0]?.entries).toHaveLength(2);
  });

  it('opens another page when one is full, and says which pages to write', () => {
    const full = shelved([], [entry('a', pageBytes - 1_000)]);
    const more = shelved(full.pages, [entry('b', 5_000)]);
    expect(more).toMatchObject({ changed: [0, 1], pages: [{ pages: 2 }, { entries: [{ id: 'b' }] }] });
    expect(shelved(more.pages, [entry('b', 6_000, 2)]).changed).toEqual([1]);
    const grown = shelved(more.pages, [entry('a', pageBytes - 500, 2)]);
    expect(grown.pages.flatMap(({ entries }) => entries.map(({ id, version }) => `${id}${version}`)).sort()).toEqual(['a2', 'b1']);
  });

  it('says when there is no room, and for what could never have any', () => {
    const large = (n: number): Shelved => entry(`${n}`, pageBytes - 1_000);
    const most = shelved([], Array.from({ length: pagesAtMost }, (_, n) => large(n)));
    expect(shelve(most.pages, [large(99)])).toEqual({ kind: 'full' });
    expect(shelve([], [entry('a', pageBytes)])).toEqual({ kind: 'full' });
  });

  it('whatever is put on it in whatever order, every record stands once in its newest version, and no page is too large', () => {
    const puts = fc.array(fc.record({ id: fc.integer({ min: 0, max: 30 }), size: fc.integer({ min: 0, max: 60_000 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(puts, fc.integer({ min: 1, max: 7 }), (all, atOnce) => {
        const newest = new Map<string, Shelved>();
        let pages: ShelfPage[] = [];
        const versioned = all.map(({ id, size }, at) => entry(`${id}`, size, at + 1));
        for (let from = 0; from < versioned.length; from += atOnce) {
          const chunk = versioned.slice(from, from + atOnce);
          const before = pages;
          const made = shelved(before, chunk);
          made.pages.forEach((page, at) => made.changed.includes(at) || expect(page).toEqual(before[at]));
          ({ pages } = made);
          for (const one of chunk) newest.set(one.id, one);
        }
        const standing = pages.flatMap(({ entries }) => entries);
        expect(new Map(standing.map((one) => [one.id, one]))).toEqual(newest);
        expect(standing).toHaveLength(newest.size);
        expect(pages.every((page) => bytesOf(page) < 200 * 1024)).toBe(true);
        if (pages.length > 0) expect(pages[0]?.pages).toBe(pages.length);
      }),
      { numRuns: 60 },
    );
  });
});
