import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openDemoSite, type DemoSite } from '../../support/demoSite';
import type { Appending } from './ledgerProgram';

/** The limits of Forge's storage, met by the ledger before anything is written. */
let site: DemoSite;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'program-'));
  await build({ entryPoints: [join(__dirname, 'ledgerProgram.ts')], outfile: join(folder, 'index.cjs'), bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'silent' });
  site = await openDemoSite('runs', folder);
  await site.settled();
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function append(appending: Appending): Promise<{ answer: unknown; writes: number; failed?: string }> {
  site.forge.inspector.clear();
  const { body, error } = await site.forge.invokeFunction('on-schedule', appending, { moduleKey: 'daily', moduleType: 'scheduledTrigger' });
  const writes = site.forge.inspector.entries().filter((entry) => entry.kind === 'storage' && entry.writes && entry.keys.includes(`head/${appending.chain}`)).length;
  return { answer: body, writes, ...(error === undefined ? {} : { failed: error.errorMessage }) };
}

describe('Appending to a chain', () => {
  it('puts data over 200 KiB into blobs and reads them back whole, in one transaction', async () => {
    const { answer, writes } = await append({ chain: 'trial:1', sizes: [500_000, 100], records: 2 });
    expect(answer).toEqual({ kind: 'appended', quarantined: [], lengths: [500_000, 100] });
    expect(writes).toBe(2);
  });

  it('refuses data over the limit by the type of the event, and writes nothing', async () => {
    const { answer, writes } = await append({ chain: 'trial:2', sizes: [4_000_000], records: 0 });
    expect(answer).toEqual({ kind: 'too large', type: 'trial.made', bytes: expect.any(Number), limit: 16 * 200 * 1024 });
    expect(writes).toBe(0);
  });

  it('refuses events that are each small enough and together too much for a transaction, and writes nothing', async () => {
    const { answer, writes } = await append({ chain: 'trial:3', sizes: [2_000_000, 2_500_000], records: 0 });
    expect(answer).toMatchObject({ kind: 'too large', type: 'trial.made' });
    expect(writes).toBe(0);
  });

  it('fails, and writes nothing, when asked for more rows than a transaction takes: that is a mistake in the app', async () => {
    const { failed, writes } = await append({ chain: 'trial:4', sizes: [100], records: 12 });
    expect(failed).toMatch(/at most 25 operations/);
    expect(writes).toBe(0);
  });
});
