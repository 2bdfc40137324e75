import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectSite } from '../../../local/connectSite';
import { startHost, type Host } from '../../../local/host';
import { HostError } from '../../../local/hostError';
import { siteHolder } from '../../../local/siteLock';
import { visit } from './visitor';

const root = path.resolve(__dirname, '../../..');
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'site-life-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const summary = 'Written before the restart';

async function createTask(host: Host): Promise<string> {
  const amara = await visit(host, 'amara');
  const fields = { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary };
  return (await amara.json<{ key: string }>('POST', '/rest/api/3/issue', { fields })).key;
}

const statusOf = async (host: Host, key: string): Promise<number> =>
  (await (await visit(host, 'amara')).ask('GET', `/rest/api/3/issue/${key}`)).status;

describe('a site’s life', () => {
  test('data and clock survive a restart; nobody else may write meanwhile; a reset begins again', async () => {
    let host = await startHost({ port: 0, dir });
    try {
      const key = await createTask(host);
      host.clock.shiftBy(3_600_000);
      const offset = host.clock.offsetMs();
      await expect(startHost({ port: 0, dir })).rejects.toThrow(/in use by process \d+, which serves it at http:\/\/localhost:\d+/);
      expect(siteHolder(dir)?.port).toBe(host.port);
      await host.close();
      expect(siteHolder(dir)).toBeUndefined();

      host = await startHost({ port: 0, dir });
      expect(await statusOf(host, key)).toBe(200);
      expect(host.clock.offsetMs()).toBe(offset);
      await host.reset();
      expect(await statusOf(host, key)).toBe(404);
      expect(await statusOf(host, 'SMO-1')).toBe(200);
    } finally {
      await host.close();
    }
  }, 300_000);

  test('a command speaks to the running host, and opens the site itself when none runs', async () => {
    const host = await startHost({ port: 0, dir });
    const served = await connectSite(dir);
    expect(served.url).toBe(host.url);
    const overHttp = await served.as('tomasz')('/rest/api/3/myself');
    const name = ((await overHttp.json()) as { displayName: string }).displayName;
    expect(name).toBe('Tomasz Wilk');
    await served.settled();
    await host.close();

    await expect(served.as('tomasz')('/rest/api/3/myself')).rejects.toThrow(HostError);
    const own = await connectSite(dir);
    try {
      expect(own.url).toBeUndefined();
      expect((await own.as('tomasz')('/rest/api/3/myself')).status).toBe(200);
      await expect(connectSite(dir)).rejects.toThrow(/does not serve it yet/);
    } finally {
      await own.close();
    }
    expect(siteHolder(dir)).toBeUndefined();
  }, 300_000);
});

describe('what stands in the way is said in plain words', () => {
  test('a taken port is named, with how to choose another, and nothing is left locked', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await expect(startHost({ port, dir })).rejects.toThrow(
        `Port ${port} is taken by another program. Choose another: npm start -- --port `,
      );
      expect(siteHolder(dir)).toBeUndefined();
    } finally {
      other.close();
    }
  });

  test.each([
    ['a wrong flag', ['local/main.ts', '--prot', '1'], /Unknown option '--prot'/],
    ['a wrong port', ['local/main.ts', '--port', 'http'], /--port: expected a number/],
    ['an unusable data folder', ['local/main.ts', '--data', 'package.json'], /is not a folder/],
    ['a missing register', ['scripts/import.ts', 'none.csv'], /none\.csv: there is no such file/],
    ['no register', ['scripts/import.ts'], /Expected one file, came 0/],
    ['an unknown person', ['scripts/score.ts', '--as', 'nobody'], /--as: expected one of/],
  ])('%s ends the command with code 2 and one message, without a stack', (_, args, message) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: root, encoding: 'utf8', timeout: 60_000 });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.status).toBe(2);
  }, 70_000);
});
