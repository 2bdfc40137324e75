/**
 * Writes to a store until it is killed. Each step is one transaction: a record of its own, a pair that must stay equal,
 * and the removal of an old record. It says `begin n` before and `done n` after, in a way that does not wait in a buffer.
 */
import { writeSync } from 'node:fs';
import { openRecordStore } from '../../../../local/forge/kvs/recordStore';
import type { StoredRecord } from '../../../../local/forge/kvs/storedRecord';

const [dir = '', from = '0', foldAt = '0'] = process.argv.slice(2);
const clock = { now: () => 0 };
const store = openRecordStore(clock, dir, Number(foldAt));
const record = (key: string, step: number): StoredRecord => ({
  key, value: { step, ballast: 'x'.repeat((step * 37) % 3_000) }, createdAt: 0, updatedAt: 0,
});
for (let step = Number(from); ; step += 1) {
  writeSync(1, `begin ${step}\n`);
  store.apply([
    { store: 'plain', key: `step:${step}`, record: record(`step:${step}`, step) },
    { store: 'plain', key: 'left', record: record('left', step) },
    { store: 'plain', key: 'right', record: record('right', step) },
    ...(step >= 50 ? [{ store: 'plain' as const, key: `step:${step - 50}`, record: null }] : []),
  ]);
  writeSync(1, `done ${step}\n`);
}
