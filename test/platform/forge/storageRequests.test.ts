import fc from 'fast-check';
import { compareValues } from '../../../local/forge/kvs/conditions';
import { openRecordStore } from '../../../local/forge/kvs/recordStore';
import { storageApi } from '../../../local/forge/kvs/storageApi';
import { openUnitMeter } from '../../../local/forge/kvs/unitMeter';
import { openInspector } from '../../../local/forge/inspector';
import { readManifest } from '../../../local/forge';
import { defaultSettings } from '../../../local/forge/settings';
import { appDir, handClock } from './teaApp';

const clock = handClock();
const settings = { ...defaultSettings(), storageUnitsPerMinute: Infinity };
const entities = new Map(readManifest(appDir).entities.map((entity) => [entity.name, entity]));
const records = openRecordStore(clock);
const meter = openUnitMeter(clock, () => settings.storageUnitsPerMinute);
const answer = storageApi({ records, entities, clock, settings, reads: meter, writes: meter }, openInspector(clock));
const ask = (path: string, body: unknown): Response => answer({ token: '', invocationId: 'i', origin: 'i' }, path, body);

const PATHS = [
  'get', 'set', 'delete', 'secret/get', 'secret/set', 'secret/delete', 'entity/get', 'entity/set', 'entity/delete', 'query',
  'entity/query', 'transaction', 'batch/get', 'batch/set', 'batch/delete',
].map((it) => `/api/v1/${it}`);

test('whatever is asked of storage, the answer is a reply or a refusal with code and message', async () => {
  const key = fc.oneof(fc.constantFrom('a', 'b', 'c:1'), fc.string(), fc.anything());
  const condition = fc.record(
    { property: fc.constantFrom('sugar', 'room', '__proto__'), condition: fc.constantFrom('EQUAL_TO', 'BETWEEN', 'EXISTS', 'constructor', 'x'), values: fc.array(fc.anything()) },
    { requiredKeys: [] },
  );
  const request = fc.record(
    {
      key, value: fc.anything(), entityName: fc.constantFrom('cup', 'saucer', '__proto__'),
      indexName: fc.constantFrom('sugar', 'by-key', 'by-room-sugar', 'x'), partition: fc.array(fc.anything()), range: condition,
      filters: fc.oneof(fc.record({ and: fc.array(condition) }), fc.anything()), limit: fc.oneof(fc.integer(), fc.double()),
      cursor: fc.string(), after: fc.base64String(), sort: fc.string(), options: fc.oneof(fc.object(), fc.record({ ttl: fc.record({ value: fc.integer(), unit: fc.constantFrom('DAYS', 'x') }) })),
    },
    { requiredKeys: [] },
  );
  const body = fc.oneof(request, fc.array(request, { maxLength: 4 }), fc.record({ set: fc.array(request, { maxLength: 3 }), check: fc.array(request, { maxLength: 2 }) }, { requiredKeys: [] }), fc.anything());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PATHS), body, async (path, written) => {
      // What arrives has been through JSON; what JSON cannot say cannot arrive.
      let sent: unknown;
      try {
        sent = JSON.parse(JSON.stringify(written) ?? 'null') as unknown;
      } catch {
        return;
      }
      const response = ask(path, sent);
      expect([200, 204, 400, 404, 409]).toContain(response.status);
      if (response.status >= 400) expect(await response.json()).toEqual({ code: expect.any(String), message: expect.any(String) });
    }),
    { numRuns: 2_000 },
  );
});

test('an operation that is not modelled is named', async () => {
  const response = ask('/api/v1/entity/truncate', {});
  expect([response.status, await response.json()]).toEqual([501, { code: 'NOT_MODELLED', message: '/api/v1/entity/truncate is not modelled' }]);
});

test('pages put together are the whole index, whatever their size and direction', () => {
  const store = openRecordStore(clock);
  const own = storageApi({ records: store, entities, clock, settings, reads: meter, writes: meter }, openInspector(clock));
  const put = (at: number): Response =>
    own({ token: '', invocationId: 'i', origin: 'i' }, '/api/v1/entity/set', {
      entityName: 'cup', key: `k${at}`, value: { room: at % 2 ? 'hall' : 'kitchen', sugar: (at * 7) % 5 },
    });
  for (let at = 0; at < 40; at += 1) put(at);
  const page = (limit: number, sort: string, cursor?: string): Promise<{ data: { key: string; value: { sugar: number } }[]; cursor?: string }> =>
    own({ token: '', invocationId: 'i', origin: 'i' }, '/api/v1/entity/query', {
      entityName: 'cup', indexName: 'by-room-sugar', partition: ['hall'], limit, sort, cursor,
    }).json();
  return fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.constantFrom('ASC', 'DESC'), async (limit, sort) => {
      const rows: { key: string; value: { sugar: number } }[] = [];
      let cursor: string | undefined;
      do {
        const next = await page(limit, sort, cursor);
        rows.push(...next.data);
        cursor = next.cursor;
      } while (cursor);
      expect(new Set(rows.map((it) => it.key)).size).toBe(20);
      expect(rows).toHaveLength(20);
      const sugars = rows.map((it) => it.value.sugar);
      expect(sugars).toEqual([...sugars].sort((a, b) => (sort === 'ASC' ? a - b : b - a)));
    }),
    { numRuns: 40 },
  );
});

test('keys come in the order of their UTF-8 bytes, also where UTF-16 has another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(Math.sign(compareValues(left, right))).toBe(bytes);
    }),
  );
  expect(compareValues('\u{1f375}', '\uff5e')).toBeGreaterThan(0);
});
