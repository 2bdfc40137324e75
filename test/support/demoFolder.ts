import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAll } from '../../local/builds';
import { digestOf, root } from '../../local/digestOf';
import { startHost, type Host } from '../../local/host';
import { HostError } from '../../local/hostError';
import { openSite } from '../../local/openSite';
import { machineClock } from '../../local/siteClock';
import { openSiteFolder, readSiteFacts } from '../../local/siteFolder';

/** Everything the demonstration site is made by. */
const madeBy = ['package-lock.json', 'manifest.yml', 'src', 'local'];
const kept = path.join(root, '.local', 'demonstrations');
const origins = { hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787' };

/**
 * A data folder of its own with the demonstration site in it, as it is once it has been filled, and its clock at that
 * moment on `baseClock`. Filling takes many seconds, so it is done once for the same sources and kept beside the builds;
 * whoever comes while another process fills it waits. The caller removes the folder.
 */
export async function demoFolder(baseClock: { now(): number } = machineClock): Promise<string> {
  const filled = path.join(kept, digestOf(madeBy));
  while (!existsSync(filled)) await fill(filled);
  const { site, at } = JSON.parse(readFileSync(path.join(filled, 'at.json'), 'utf8')) as { site: object; at: number };
  const dir = mkdtempSync(path.join(os.tmpdir(), 'demonstration-'));
  for (const part of ['jira', 'forge']) cpSync(path.join(filled, part), path.join(dir, part), { recursive: true });
  writeFileSync(path.join(dir, 'site.json'), JSON.stringify({ ...site, clockOffsetMs: at - baseClock.now() }));
  return dir;
}

/** A running host on a demonstration site of its own, gone with it. `before` may change its folder while nobody runs. */
export async function demoHost(before?: (dir: string) => void): Promise<Host> {
  const dir = await demoFolder();
  before?.(dir);
  const host = await startHost({ port: 0, dir });
  const close = host.close.bind(host);
  host.close = async () => {
    await close();
    rmSync(dir, { recursive: true, force: true });
  };
  return host;
}

/** Fills the folder, or waits a little when another process is at it. It has its name only when it is complete. */
async function fill(filled: string): Promise<void> {
  const draft = `${filled}.draft`;
  mkdirSync(kept, { recursive: true });
  try {
    const folder = openSiteFolder(draft, { reset: true });
    try {
      if (existsSync(filled)) return;
      const site = await openSite({ folder, builds: await buildAll(), baseClock: machineClock, ...origins });
      const at = site.clock.now();
      await site.close();
      writeFileSync(path.join(draft, 'at.json'), JSON.stringify({ site: readSiteFacts(draft), at }));
      for (const older of readdirSync(kept)) if (path.join(kept, older) !== draft) rmSync(path.join(kept, older), { recursive: true, force: true });
    } finally {
      folder.lock.release();
    }
    renameSync(draft, filled);
  } catch (fault) {
    if (!(fault instanceof HostError)) throw fault;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
