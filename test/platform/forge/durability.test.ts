import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, writeFileSync, appendFileSync, watch } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { openRecordStore } from '../../../local/forge/kvs/recordStore';
import { openJournal } from '../../../local/forge/store/journal';
import { lockFolder } from '../../../local/forge/store/lockFolder';
import { seededChance } from '../../../local/forge/seededChance';
import { appDir, freshFolder, handClock, openTea, teaBundle } from './teaApp';

/** `FORGE_KILLS=200 FORGE_SEED=… npx jest durability` for the long run, or to repeat one. */
const KILLS = Number(process.env.FORGE_KILLS ?? 40);
const SEED = Number(process.env.FORGE_SEED ?? randomInt(1_000_000));
const clock = handClock();

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('close', () => resolve()));

test(`killed ${KILLS} times at any moment, storage keeps every acknowledged write and no half transaction (seed ${SEED})`, async () => {
  const chance = seededChance(() => SEED);
  const dir = freshFolder();
  const program = path.join(freshFolder(), 'writer.cjs');
  buildSync({ entryPoints: [path.join(__dirname, 'programs/writer.ts')], outfile: program, bundle: true, platform: 'node', target: 'node20' });
  let next = 0;
  let folds = 0;
  let cutShort = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = spawn(process.execPath, [program, dir, String(next), '40000'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    // Half of the kills fall within 5 ms after a write began; of the others, half while a snapshot is written and renamed
    // into place, half anywhere.
    const shortly = kill % 2 === 0;
    const atFold = kill % 4 === 1;
    const target = next + Math.floor(chance.next() * 60);
    const delayMs = shortly ? chance.next() * 5 : chance.next() * 60;
    let armed = false;
    const killIn = (ms: number): void => {
      if (!armed) setTimeout(() => writer.kill('SIGKILL'), ms);
      armed = true;
    };
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!atFold && said.includes(shortly ? `begin ${target}\n` : 'begin')) killIn(delayMs);
    });
    const folder = watch(dir, (_event, file) => {
      if (atFold && file === 'storage.snapshot.draft') killIn(delayMs / 20);
    });
    // Where the system does not tell of a new file, the kill falls anywhere.
    const otherwise = setTimeout(() => killIn(0), 5_000);
    await ended(writer);
    clearTimeout(otherwise);
    folder.close();
    if (readdirSync(dir).includes('storage.snapshot.draft')) cutShort += 1;
    const acknowledged = [...said.matchAll(/done (\d+)\n/g)].map((it) => Number(it[1])).at(-1) ?? next - 1;

    const store = openRecordStore(clock, dir, 40_000);
    const step = (key: string): number | undefined => (store.get('plain', key)?.value as { step: number } | undefined)?.step;
    const reached = step('left') ?? -1;
    expect(reached).toBeGreaterThanOrEqual(acknowledged);
    expect(step('right') ?? -1).toBe(reached);
    for (let at = Math.max(0, reached - 49); at <= reached; at += 1) expect(step(`step:${at}`)).toBe(at);
    expect(store.get('plain', `step:${reached - 50}`)).toBeUndefined();
    expect(store.get('plain', `step:${reached + 1}`)).toBeUndefined();
    store.close();
    next = reached + 1;
    folds = Number(/storage\.(\d+)\.ndjson/.exec(readdirSync(dir).join(' '))?.[1] ?? 0);
  }
  expect([folds, cutShort].map((count) => count > 0)).toEqual([true, true]);
}, 60_000 + KILLS * 1_000);

describe('the journal', () => {
  const opened = (dir: string, entries: number[]): ReturnType<typeof openJournal<number>> =>
    openJournal<number>(dir, 'numbers', {
      replay: (entry) => void entries.push(entry),
      snapshot: () => entries,
    }, 20);

  test('drops a line that was never finished, and goes on after it', () => {
    const dir = freshFolder();
    const first = opened(dir, []);
    first.append(1);
    first.close();
    appendFileSync(path.join(dir, 'numbers.0.ndjson'), '{"half":');
    const again: number[] = [];
    const journal = opened(dir, again);
    journal.append(2);
    journal.close();
    const last: number[] = [];
    opened(dir, last).close();
    expect([again, last]).toEqual([[1], [1, 2]]);
  });

  test('ignores what a fold that was cut short left behind', () => {
    const dir = freshFolder();
    const first = opened(dir, []);
    first.append(1);
    first.close();
    writeFileSync(path.join(dir, 'numbers.snapshot.draft'), '{"generation":1}\n99\n');
    writeFileSync(path.join(dir, 'numbers.7.ndjson'), '98\n');
    const entries: number[] = [];
    opened(dir, entries).close();
    expect(entries).toEqual([1]);
    expect(readdirSync(dir)).toEqual(['numbers.0.ndjson']);
  });
});

test('a folder is held by one process at a time, and a dead one’s hold is taken over', () => {
  const dir = freshFolder();
  const unlock = lockFolder(dir);
  expect(() => lockFolder(dir)).toThrow(`in use by process ${process.pid}`);
  unlock();
  // Process ids are below this on every system we run on.
  for (const left of ['999999999', '', '0', '-1', 'half']) {
    writeFileSync(path.join(dir, 'lock'), left);
    lockFolder(dir)();
  }
  expect(readdirSync(dir)).toEqual([]);
});

test('a host that is killed forgets neither values nor messages nor events it has taken in', async () => {
  const dir = freshFolder();
  const program = path.join(__dirname, 'programs/host.ts');
  const args = ['--import', 'tsx', program, appDir, await teaBundle(), dir, String(clock.now())];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => host.stdout.once('data', () => resolve()));
  host.kill('SIGKILL');
  await ended(host);

  const tea = await openTea({ dir });
  expect(await tea.done({ do: 'get', key: 'kept' })).toEqual({ before: 'the kill' });
  await tea.forge.idle();
  tea.clock.advance(60_000);
  await tea.forge.idle();
  expect(await tea.done({ do: 'list', beginsWith: 'cup:kept' })).toMatchObject({ results: [{ value: { event: { body: { cup: 'kept' } } } }] });
  expect(await tea.done({ do: 'get', key: 'events' })).toMatchObject([{ issue: { key: 'TEA-1' } }]);
  await tea.forge.close();
});

test('two sites in one host share nothing', async () => {
  const [one, two] = await Promise.all([openTea(), openTea({ site: { cloudId: 'cloud-2', url: 'https://coffee.example.net' } })]);
  try {
    await one.done({ do: 'set', key: 'secret', value: 'one' });
    expect(await two.done({ do: 'get', key: 'secret' })).toBeNull();
    expect(one.forge.installationId).not.toBe(two.forge.installationId);
    const { frameId } = one.forge.openFrame({ moduleKey: 'panel', accountId: 'ada', extension: {} });
    expect(await two.forge.bridge(frameId, 'ada', 'getContext', undefined)).toMatchObject({ ok: false });
    two.clock.advance(1_000_000);
    expect(await one.done({ do: 'dates' })).toMatchObject({ now: one.clock.now() });
    expect(await two.done({ do: 'dates' })).toMatchObject({ now: two.clock.now() });
    one.forge.settings.queryLagMs = 5;
    expect(two.forge.settings.queryLagMs).toBe(0);
    // Module state of one site's process is not the other's: each counts for itself.
    expect([await one.call('count'), await one.call('count'), await two.call('count')]).toEqual([1, 2, 1]);
  } finally {
    await Promise.all([one.forge.close(), two.forge.close()]);
  }
});
