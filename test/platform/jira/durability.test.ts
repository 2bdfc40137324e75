import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { openTestSite } from './testSite';

/** How often a writer is killed; KILLS=200 for the long run. */
const kills = Number(process.env.KILLS ?? 8);
const seed = Number(process.env.SEED ?? 20261121);

const folder = mkdtempSync(path.join(tmpdir(), 'jira-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers that look random and come again with the same seed. */
function dice(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Starts a writer, kills it some time after write `after` began, and gives the key it wrote to and its last finished write. */
function killWriter(script: string, dir: string, after: number, delayMs: number): Promise<{ key: string; done: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let killing = false;
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (killing || !said.includes(`begin ${after}\n`)) return;
      killing = true;
      setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
    child.on('error', reject);
    child.on('close', () => {
      const done = [...said.matchAll(/done (\d+)\n/g)].map(([, n]) => Number(n));
      const key = /issue (\S+)\n/.exec(said)?.[1];
      if (key === undefined) reject(new Error(`The writer ended before it wrote: ${said}`));
      else resolve({ key, done: done.at(-1) ?? -1 });
    });
  });
}

test(`a writer killed ${kills} times at any moment (seed ${seed}) loses no write that was acknowledged, and keeps none by half`, async () => {
  const script = path.join(folder, 'writer.cjs');
  buildSync({
    entryPoints: [path.join(__dirname, 'killed/writer.ts')], outfile: script, bundle: true, platform: 'node',
    format: 'cjs', logLevel: 'error',
  });
  const roll = dice(seed);
  for (let kill = 0; kill < kills; kill += 1) {
    const dir = path.join(folder, `site-${kill % 3}`);
    // Half of them within 5 ms after a write began, half wherever it may be.
    const { key, done } = await killWriter(
      script, dir, Math.floor(roll() * 60), kill % 2 === 0 ? Math.floor(roll() * 5) : Math.floor(roll() * 120),
    );
    const site = await openTestSite({ dir });
    const { body } = await site.ask('ada', 'GET', `/issue/${key}?expand=changelog&fields=summary,labels`);
    const written = Number(/\d+$/.exec(body.fields.summary)?.[0] ?? -1);
    expect({ kill, lost: written < done }).toEqual({ kill, lost: false });
    if (written >= 0) expect(body.fields.labels).toEqual([`n${written}`]);
    const history = await site.ask('ada', 'GET', `/issue/${key}/changelog?startAt=${Math.max(0, written)}`);
    // The change and the entry that tells of it are one write.
    expect(history.body.total).toBe(written + 1);
    await site.jira.close();
  }
}, 300_000);

describe('a folder that is opened again', () => {
  test('brings back what was kept, with the same ids of fields, and gives no id twice', async () => {
    const dir = path.join(folder, 'again');
    const first = await openTestSite({ dir });
    const made = await first.issue({});
    const card = await first.fieldId('card');
    await first.ask('ada', 'DELETE', `/issue/${made.key}`);
    await first.jira.close();
    const second = await openTestSite({ dir });
    expect(await second.fieldId('card')).toBe(card);
    const next = await second.issue({});
    expect(next).toMatchObject({ key: 'OPS-2', id: String(Number(made.id) + 1) });
    await second.jira.close();
  });

  test('passes over a line that was torn, and the draft of a snapshot', async () => {
    const dir = path.join(folder, 'torn');
    const first = await openTestSite({ dir });
    const { key } = await first.issue({});
    await first.jira.close();
    appendFileSync(
      path.join(dir, readdirSync(dir).find((name) => name.startsWith('changes.'))!), '[["issues","1",{"half":',
    );
    writeFileSync(path.join(dir, 'snapshot.draft'), '{"format":1,"gen');
    const second = await openTestSite({ dir });
    expect((await second.ask('ada', 'GET', `/issue/${key}`)).status).toBe(200);
    await second.issue({});
    await second.jira.close();
    const third = await openTestSite({ dir });
    expect((await third.ask('ada', 'POST', '/search/approximate-count', { jql: 'project = OPS' })).body.count).toBe(2);
    await third.jira.close();
  });

  test('is refused when a newer version wrote it', async () => {
    const dir = path.join(folder, 'newer');
    await (await openTestSite({ dir })).jira.close();
    writeFileSync(path.join(dir, 'snapshot.ndjson'), '{"format":99,"generation":1}\n');
    await expect(openTestSite({ dir })).rejects.toThrow('has format 99; this version reads format 1');
  });
});
