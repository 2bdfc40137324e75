import { openTea, type Tea } from './teaApp';

let tea: Tea;
beforeEach(async () => {
  tea = await openTea();
});
afterEach(() => tea.forge.close());

const refused = (code: string, status = 400): unknown => expect.objectContaining({ refused: code, status });
const nested = (levels: number): unknown => {
  let value: unknown = 'tea';
  for (let level = 0; level < levels; level += 1) value = { in: value };
  return value;
};
const cup = (key: string, value: Record<string, unknown>): Promise<unknown> =>
  tea.done({ do: 'entitySet', name: 'cup', key, value });
const keysOf = (page: unknown): string[] => (page as { results: { key: string }[] }).results.map((it) => it.key);

describe('keys and values', () => {
  test('a value comes back as it was put, and is gone when deleted', async () => {
    await tea.done({ do: 'set', key: 'pot', value: { full: true } });
    expect(await tea.done({ do: 'get', key: 'pot' })).toEqual({ full: true });
    await tea.done({ do: 'delete', key: 'pot' });
    expect(await tea.done({ do: 'get', key: 'pot' })).toBeNull();
    await tea.done({ do: 'delete', key: 'pot' });
  });

  test('metadata is told in site time, to those who ask', async () => {
    await tea.done({ do: 'set', key: 'pot', value: 1 });
    const createdAt = tea.clock.now();
    tea.clock.advance(1_000);
    await tea.done({ do: 'set', key: 'pot', value: 2 });
    const metadataFields = ['CREATED_AT', 'UPDATED_AT'];
    expect(await tea.done({ do: 'get', key: 'pot', options: { metadataFields } })).toEqual({
      key: 'pot', value: 2, createdAt, updatedAt: createdAt + 1_000,
    });
  });

  test('keys: empty, over 500 characters, or with a strange character are refused', async () => {
    expect(await tea.done({ do: 'set', key: '', value: 1 })).toEqual(refused('EMPTY_KEY'));
    expect(await tea.done({ do: 'set', key: 'k'.repeat(501), value: 1 })).toEqual(refused('KEY_TOO_LONG'));
    expect(await tea.done({ do: 'set', key: 'k'.repeat(500), value: 1 })).toBeNull();
    for (const key of ['a/b', 'tee@home', '   ', 'ключ']) {
      expect(await tea.done({ do: 'set', key, value: 1 })).toEqual(refused('INVALID_KEY'));
    }
    expect(await tea.done({ do: 'set', key: 'a:b.c_d-e #1', value: 1 })).toBeNull();
  });

  test('values: nothing, over 240 KiB, or deeper than 31 levels are refused', async () => {
    expect(await tea.done({ do: 'set', key: 'k', value: null })).toEqual(refused('INVALID_VALUE'));
    expect(await tea.done({ do: 'set', key: 'k', value: 'x'.repeat(240 * 1024 - 2) })).toBeNull();
    expect(await tea.done({ do: 'set', key: 'k', value: 'x'.repeat(240 * 1024 - 1) })).toEqual(refused('MAX_SIZE'));
    expect(await tea.done({ do: 'set', key: 'k', value: nested(31) })).toBeNull();
    expect(await tea.done({ do: 'set', key: 'k', value: nested(32) })).toEqual(refused('MAX_DEPTH'));
  });

  test('FAIL_IF_EXISTS puts a key once', async () => {
    const once = { do: 'set', key: 'once', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect(await tea.done(once)).toBeNull();
    expect(await tea.done(once)).toEqual(refused('KEY_CONFLICT', 409));
  });

  test('a value with a time to live goes when its time is over, or later if the platform is slow', async () => {
    const set = { do: 'set', key: 'warm', value: 1, options: { ttl: { value: 1, unit: 'HOURS' } } };
    await tea.done(set);
    tea.clock.advance(3_599_999);
    expect(await tea.done({ do: 'get', key: 'warm' })).toBe(1);
    tea.clock.advance(1);
    expect(await tea.done({ do: 'get', key: 'warm' })).toBeNull();
    tea.forge.settings.expiryLagMs = 48 * 3_600_000;
    expect(await tea.done({ do: 'get', key: 'warm' })).toBe(1);
    tea.forge.settings.expiryLagMs = 0;
    expect(await tea.done({ ...set, options: { keyPolicy: 'FAIL_IF_EXISTS' } })).toBeNull();
    expect(await tea.done({ ...set, options: { ttl: { value: 366, unit: 'DAYS' } } })).toEqual(refused('INVALID_TTL'));
  });

  test('secrets are kept apart from plain keys', async () => {
    await tea.done({ do: 'secretSet', key: 'recipe', value: 'lemon' });
    expect(await tea.done({ do: 'get', key: 'recipe' })).toBeNull();
    expect(await tea.done({ do: 'secretGet', key: 'recipe' })).toBe('lemon');
    expect(keysOf(await tea.done({ do: 'list' }))).toEqual([]);
  });

  test('more than the minute’s units is a 429, until the next minute', async () => {
    tea.forge.settings.storageUnitsPerMinute = 2;
    await tea.done({ do: 'set', key: 'a', value: 'x'.repeat(11_000) });
    expect(await tea.done({ do: 'set', key: 'b', value: 1 })).toEqual(refused('RATE_LIMIT_EXCEEDED', 429));
    tea.clock.advance(60_000);
    expect(await tea.done({ do: 'set', key: 'b', value: 1 })).toBeNull();
  });

  test('an app without the storage scope has no storage', async () => {
    const bare = await openTea();
    bare.forge.manifest.scopes = ['read:jira-work'];
    expect(await bare.done({ do: 'get', key: 'a' })).toEqual(refused('UNAUTHORIZED', 401));
    await bare.forge.close();
  });
});

describe('entities', () => {
  test('an entity takes its attributes in their types and refuses the rest', async () => {
    expect(await cup('c', { room: 'kitchen', sugar: 2, strength: 0.5, hot: true, note: { any: ['thing'] } })).toBeNull();
    for (const value of [
      { room: 7 }, { sugar: 1.5 }, { sugar: 2_147_483_648 }, { sugar: -2_147_483_649 }, { strength: 'strong' }, { hot: 'yes' },
      { biscuits: 1 }, { room: 'x'.repeat(1_701) },
    ]) {
      expect(await cup('c', value)).toEqual(refused('INVALID_ENTITY_VALUE'));
    }
    expect(await cup('c', { sugar: 2_147_483_647 })).toBeNull();
    expect(await tea.done({ do: 'entitySet', name: 'saucer', key: 's', value: {} })).toEqual(refused('ENTITY_NOT_FOUND'));
  });

  test('the moment in milliseconds does not fit an integer', async () => {
    expect(await cup('c', { sugar: tea.clock.now() })).toEqual(refused('INVALID_ENTITY_VALUE'));
  });

  test('an index gives its partition in the order of its range, and what lacks an attribute is not in it', async () => {
    await cup('c1', { room: 'kitchen', sugar: 3 });
    await cup('c2', { room: 'kitchen', sugar: 1 });
    await cup('c3', { room: 'kitchen' });
    await cup('c4', { room: 'hall', sugar: 2 });
    const query = { do: 'entityQuery', name: 'cup', index: 'by-room-sugar', partition: ['kitchen'] };
    expect(keysOf(await tea.done(query))).toEqual(['c2', 'c1']);
    expect(keysOf(await tea.done({ ...query, sort: 'DESC' }))).toEqual(['c1', 'c2']);
    expect(keysOf(await tea.done({ ...query, where: { condition: 'GREATER_THAN', values: [1] } }))).toEqual(['c1']);
    expect(keysOf(await tea.done({ do: 'entityQuery', name: 'cup', index: 'by-key' }))).toEqual(['c1', 'c2', 'c3', 'c4']);
  });

  test('a query that does not fit its index is refused', async () => {
    const query = { do: 'entityQuery', name: 'cup', index: 'by-room-sugar' };
    expect(await tea.done(query)).toEqual(refused('INVALID_PARTITION'));
    expect(await tea.done({ ...query, index: 'by-colour' })).toEqual(refused('INVALID_INDEX'));
    expect(await tea.done({ ...query, partition: ['x'], limit: 101 })).toEqual(refused('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'));
    expect(await tea.done({ ...query, partition: ['x'], where: { condition: 'CONTAINS', values: [1] } })).toEqual(
      refused('INVALID_CONDITION'),
    );
    const many = Array.from({ length: 101 }, () => ['hot', { condition: 'EXISTS', values: [] }]);
    expect(await tea.done({ ...query, partition: ['x'], filters: many })).toEqual(refused('QUERY_CONDITION_LIMIT_EXCEEDED'));
  });

  test('filters are applied to a page that is already cut, so an empty page may have more behind it', async () => {
    for (let sugar = 0; sugar < 6; sugar += 1) await cup(`c${sugar}`, { room: 'hall', sugar, hot: sugar > 3 });
    const query = {
      do: 'entityQuery', name: 'cup', index: 'by-room-sugar', partition: ['hall'], limit: 3,
      filters: [['hot', { condition: 'EQUAL_TO', values: [true] }]],
    };
    const first = (await tea.done(query)) as { results: unknown[]; nextCursor: string };
    expect(first.results).toEqual([]);
    expect(keysOf(await tea.done({ ...query, cursor: first.nextCursor }))).toEqual(['c4', 'c5']);
  });
});

describe('pages', () => {
  beforeEach(async () => {
    const items = Array.from({ length: 25 }, (_, at) => ({ key: `p:${String(at).padStart(2, '0')}`, value: at }));
    await tea.done({ do: 'batchSet', items });
  });

  test('a page has ten rows unless told, a hundred at most, and begins where the last one ended', async () => {
    const first = (await tea.done({ do: 'list', beginsWith: 'p:' })) as { results: unknown[]; nextCursor: string };
    expect(first.results).toHaveLength(10);
    // A row put in before the cursor meanwhile neither repeats nor hides one.
    await tea.done({ do: 'set', key: 'p:00a', value: 'between' });
    const rest = await tea.done({ do: 'list', beginsWith: 'p:', limit: 100, cursor: first.nextCursor });
    expect(keysOf(rest)).toHaveLength(15);
    expect(keysOf(rest)[0]).toBe('p:10');
    expect(rest).not.toHaveProperty('nextCursor');
    expect(await tea.done({ do: 'list', limit: 101 })).toEqual(refused('LIST_QUERY_LIMIT_EXCEEDED'));
  });

  test('a cursor is for its own query and for a while only', async () => {
    const { nextCursor } = (await tea.done({ do: 'list', beginsWith: 'p:' })) as { nextCursor: string };
    expect(await tea.done({ do: 'list', beginsWith: 'p', cursor: nextCursor })).toEqual(refused('INVALID_CURSOR'));
    expect(await tea.done({ do: 'list', beginsWith: 'p:', cursor: 'rubbish' })).toEqual(refused('INVALID_CURSOR'));
    tea.clock.advance(16 * 60_000);
    expect(await tea.done({ do: 'list', beginsWith: 'p:', cursor: nextCursor })).toEqual(refused('INVALID_CURSOR'));
  });

  test('queries lag behind writes while gets are strict', async () => {
    tea.clock.advance(10_000);
    tea.forge.settings.queryLagMs = 2_000;
    await tea.done({ do: 'set', key: 'p:new', value: 1 });
    await tea.done({ do: 'delete', key: 'p:00' });
    expect(await tea.done({ do: 'get', key: 'p:new' })).toBe(1);
    const late = keysOf(await tea.done({ do: 'list', limit: 100 }));
    expect(late).toContain('p:00');
    expect(late).not.toContain('p:new');
    tea.clock.advance(2_000);
    const now = keysOf(await tea.done({ do: 'list', limit: 100 }));
    expect(now).toContain('p:new');
    expect(now).not.toContain('p:00');
  });
});

describe('transactions and batches', () => {
  const stands = (sugar: number): unknown => [['sugar', { condition: 'EQUAL_TO', values: [sugar] }]];

  test('a condition that does not hold undoes nothing and does nothing', async () => {
    await cup('head', { sugar: 1 });
    const move = {
      do: 'transact',
      set: [
        { key: 'head', entity: 'cup', value: { sugar: 2 }, if: stands(1) },
        { key: 'event-2', entity: 'cup', value: { sugar: 2 } },
      ],
    };
    expect(await tea.done(move)).toBeNull();
    expect(await tea.done({ ...move, gone: [{ key: 'event-1', entity: 'cup' }] })).toEqual(
      refused('CONDITIONAL_CHECK_FAILED', 409),
    );
    expect(await tea.done({ do: 'entityGet', name: 'cup', key: 'head' })).toEqual({ sugar: 2 });
  });

  test('an absent key passes only the condition that it be absent', async () => {
    const absent = [['sugar', { condition: 'NOT_EXISTS', values: [] }]];
    const first = { do: 'transact', set: [{ key: 'new', entity: 'cup', value: { sugar: 1 }, if: absent }] };
    expect(await tea.done(first)).toBeNull();
    expect(await tea.done(first)).toEqual(refused('CONDITIONAL_CHECK_FAILED', 409));
    expect(await tea.done({ do: 'transact', check: [{ key: 'none', entity: 'cup', if: stands(1) }] })).toEqual(
      refused('CONDITIONAL_CHECK_FAILED', 409),
    );
  });

  test('limits: 25 operations, 4 MB, each key once, conditions only with an entity', async () => {
    const sets = (count: number, bytes = 1): unknown[] =>
      Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: 'x'.repeat(bytes) }));
    expect(await tea.done({ do: 'transact', set: sets(25) })).toBeNull();
    expect(await tea.done({ do: 'transact', set: sets(26) })).toEqual(refused('MAX_TRANSACTION_OPERATIONS'));
    expect(await tea.done({ do: 'transact', set: sets(20, 220_000) })).toEqual(refused('MAX_SIZE'));
    expect(await tea.done({ do: 'transact', set: [...sets(1), ...sets(1)] })).toEqual(refused('DUPLICATE_KEY'));
    expect(await tea.done({ do: 'transact' })).toEqual(refused('INVALID_TRANSACTION'));
  });

  test('a batch does what it can and names what it cannot', async () => {
    const items = [{ key: 'good', value: 1 }, { key: 'b@d', value: 1 }, { key: 'c', entityName: 'cup', value: { sugar: 'x' } }];
    expect(await tea.done({ do: 'batchSet', items })).toMatchObject({
      successfulKeys: [{ key: 'good' }],
      failedKeys: [{ key: 'b@d', error: { code: 'INVALID_KEY' } }, { key: 'c', error: { code: 'INVALID_ENTITY_VALUE' } }],
    });
    expect(await tea.done({ do: 'batchGet', items: [{ key: 'good' }, { key: 'none' }] })).toMatchObject({
      successfulKeys: [{ key: 'good', value: 1 }],
      failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
    });
    const many = Array.from({ length: 26 }, (_, at) => ({ key: `k${at}`, value: 1 }));
    expect(await tea.done({ do: 'batchSet', items: many })).toEqual(refused('MAX_BATCH_ITEMS'));
  });
});
