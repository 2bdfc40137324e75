import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HostError } from '../../../local/hostError';
import { openSiteFolder, readSiteFacts } from '../../../local/siteFolder';
import { lockSite, siteHolder } from '../../../local/siteLock';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const facts = { cloudId: 'c', clockOffsetMs: 5, complete: true, apiUsers: {} };

/** A process id that nobody has: that of a process which has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

describe('the data folder', () => {
  test('keeps what is kept over closing and opening', () => {
    const folder = openSiteFolder(dir);
    expect(folder.facts()).toBeUndefined();
    folder.keep(facts);
    folder.lock.release();
    const again = openSiteFolder(dir);
    expect(again.facts()).toEqual({ format: 1, ...facts });
    again.lock.release();
  });

  test('is emptied by a reset, which keeps the lock', () => {
    const folder = openSiteFolder(dir);
    folder.keep(facts);
    mkdirSync(folder.jiraDir);
    folder.lock.release();
    const again = openSiteFolder(dir, { reset: true });
    expect(again.facts()).toBeUndefined();
    expect(existsSync(again.jiraDir)).toBe(false);
    expect(siteHolder(dir)?.pid).toBe(process.pid);
    again.lock.release();
  });

  test('of a newer format is refused with what to do, and left as it was', () => {
    const file = path.join(dir, 'site.json');
    writeFileSync(file, JSON.stringify({ format: 99 }));
    expect(() => openSiteFolder(dir)).toThrow(HostError);
    expect(() => openSiteFolder(dir)).toThrow(/format 99.*newer version.*--data DIR.*--reset/);
    expect(readFileSync(file, 'utf8')).toBe('{"format":99}');
    expect(siteHolder(dir)).toBeUndefined();
  });

  test('of a newer format can be discarded by a reset', () => {
    writeFileSync(path.join(dir, 'site.json'), JSON.stringify({ format: 99 }));
    const folder = openSiteFolder(dir, { reset: true });
    expect(folder.facts()).toBeUndefined();
    folder.lock.release();
  });

  test('whose facts are damaged is refused by name', () => {
    writeFileSync(path.join(dir, 'site.json'), '{"format":');
    expect(() => openSiteFolder(dir)).toThrow(/site\.json is damaged/);
  });

  test('that holds something else is refused, also by a reset, and nothing in it is touched', () => {
    writeFileSync(path.join(dir, 'thesis.txt'), 'years of work');
    expect(() => openSiteFolder(dir)).toThrow(/not a data folder: it holds "thesis\.txt"/);
    expect(() => openSiteFolder(dir, { reset: true })).toThrow(/not a data folder/);
    expect(readFileSync(path.join(dir, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('that is a file is refused', () => {
    const file = path.join(dir, 'file');
    writeFileSync(file, '');
    expect(() => openSiteFolder(file)).toThrow(/is not a folder/);
    expect(() => openSiteFolder(path.join(file, 'below'))).toThrow(/is not a folder/);
  });

  test('that cannot be made is refused', () => {
    chmodSync(dir, 0o500);
    // Root may do everything, so as root the tests step down for a moment.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(() => openSiteFolder(path.join(dir, 'below'))).toThrow(/cannot be read and written \(EACCES\)\. Change its permissions/);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(dir, 0o700);
    }
  });

  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('is refused at once where the system keeps no folders of anybody', () => {
    expect(() => openSiteFolder('/proc/nobody/data')).toThrow(/cannot be read and written \(ENOENT\)/);
  });

  test('tells its facts to a command that does not open it', () => {
    const folder = openSiteFolder(dir);
    folder.keep(facts);
    expect(readSiteFacts(dir)?.clockOffsetMs).toBe(5);
    folder.lock.release();
  });
});

describe('the lock', () => {
  test('lets nobody in beside its holder, and names the holder and where it serves', () => {
    const lock = lockSite(dir);
    expect(() => lockSite(dir)).toThrow(`in use by process ${process.pid}. Stop that process`);
    lock.serveOn(8787);
    expect(() => openSiteFolder(dir)).toThrow('which serves it at http://localhost:8787');
    expect(siteHolder(dir)).toMatchObject({ pid: process.pid, port: 8787 });
    lock.release();
    expect(siteHolder(dir)).toBeUndefined();
  });

  test('of a process that has ended is taken over', () => {
    writeFileSync(path.join(dir, 'site.lock'), JSON.stringify({ pid: endedPid(), port: 1 }));
    expect(siteHolder(dir)).toBeUndefined();
    lockSite(dir).release();
  });

  test('of an earlier process with the same id is taken over', () => {
    writeFileSync(path.join(dir, 'site.lock'), JSON.stringify({ pid: process.pid, started: 'another boot 1' }));
    const known = existsSync('/proc/self/stat');
    if (known) lockSite(dir).release();
    else expect(() => lockSite(dir)).toThrow(HostError);
  });

  test('that was cut short by a crash is taken over', () => {
    writeFileSync(path.join(dir, 'site.lock'), '{"pi');
    lockSite(dir).release();
  });

  test('being taken over by somebody else at this moment is left to them', () => {
    writeFileSync(path.join(dir, 'site.lock'), JSON.stringify({ pid: endedPid() }));
    writeFileSync(path.join(dir, 'site.lock.removal'), JSON.stringify({ pid: process.ppid }));
    expect(() => lockSite(dir)).toThrow(`in use by process ${process.ppid}`);
  });

  test('is not removed by somebody who no longer holds it', () => {
    const lock = lockSite(dir);
    const other = JSON.stringify({ pid: process.ppid });
    writeFileSync(path.join(dir, 'site.lock'), other);
    lock.release();
    expect(readFileSync(path.join(dir, 'site.lock'), 'utf8')).toBe(other);
  });
});
