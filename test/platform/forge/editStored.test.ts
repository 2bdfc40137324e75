import { editStored } from '../../../local/forge';
import { freshFolder, openTea, type Tea } from './teaApp';

let dir: string;
/** Opens the tea app on the folder, lets something be done with it, and closes it again. */
async function withTea<T>(work: (tea: Tea) => Promise<T>): Promise<T> {
  const tea = await openTea({ dir });
  try {
    return await work(tea);
  } finally {
    await tea.forge.close();
  }
}

beforeEach(async () => {
  dir = freshFolder();
  await withTea(async (tea) => {
    await tea.done({ do: 'set', key: 'kept', value: { is: 'as it was' } });
    await tea.done({ do: 'set', key: 'doomed', value: 1 });
    await tea.done({ do: 'entitySet', name: 'cup', key: 'c1', value: { room: 'north', sugar: 1 } });
  });
});

describe('whoever can reach the files of a closed site', () => {
  test('finds each stored value with its store, key and times', () => {
    editStored(dir, (rows) => {
      expect(rows.map(({ store, key, value }) => [store, key, value])).toEqual([
        ['plain', 'kept', { is: 'as it was' }],
        ['plain', 'doomed', 1],
        ['entity:cup', 'c1', { room: 'north', sugar: 1 }],
      ]);
      expect(rows.every(({ createdAt, updatedAt }) => createdAt > 0 && updatedAt >= createdAt)).toBe(true);
      return rows;
    });
  });

  test('can change, remove and add rows, and the app finds them so', async () => {
    editStored(dir, (rows) => {
      const kept = rows.filter(({ key }) => key !== 'doomed');
      for (const row of kept) if (row.store === 'entity:cup') row.value = { room: 'north', sugar: 99 };
      return [...kept, { store: 'entity:cup', key: 'forged', value: { room: 'north', sugar: 2 }, createdAt: 1, updatedAt: 1 }];
    });
    await withTea(async (tea) => {
      expect(await tea.done({ do: 'get', key: 'doomed' })).toBeNull();
      expect(await tea.done({ do: 'get', key: 'kept' })).toEqual({ is: 'as it was' });
      const { results } = (await tea.done({ do: 'entityQuery', name: 'cup', index: 'by-room-sugar', partition: ['north'] })) as {
        results: { key: string; value: { sugar: number } }[];
      };
      expect(results.map(({ key, value }) => [key, value.sugar])).toEqual([['forged', 2], ['c1', 99]]);
    });
  });

  test('is stopped by nothing that the platform would refuse', async () => {
    editStored(dir, (rows) => rows.map((row) => (row.key === 'c1' ? { ...row, value: { sugar: 'not a number' } } : row)));
    expect(await withTea((tea) => tea.done({ do: 'entityGet', name: 'cup', key: 'c1' }))).toEqual({ sugar: 'not a number' });
  });

  test('writes nothing when nothing was changed', async () => {
    let before: unknown;
    editStored(dir, (rows) => (before = structuredClone(rows)) && rows);
    editStored(dir, (rows) => {
      expect(rows).toEqual(before);
      return rows;
    });
  });

  test('has to wait until the site is closed', async () => {
    await withTea(async () => {
      expect(() => editStored(dir, (rows) => rows)).toThrow('in use by process');
    });
  });

  test('leaves the folder free when the edit fails', async () => {
    expect(() => editStored(dir, () => { throw new Error('second thoughts'); })).toThrow('second thoughts');
    expect(await withTea((tea) => tea.done({ do: 'get', key: 'doomed' }))).toBe(1);
  });
});
