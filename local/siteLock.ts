import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HostError } from './hostError';

/** Who holds a data folder. `started` tells a process apart from a later one that was given the same id. */
export interface LockHolder {
  pid: number;
  started?: string;
  /** The port on which the holder serves the site; absent when it is a command that opened the folder itself. */
  port?: number;
}

/** A held data folder. */
export interface SiteLock {
  /** Says in the lock on which port the site is served, so that commands can find it. */
  serveOn(port: number): void;
  release(): void;
}

const lockFile = (dir: string): string => path.join(dir, 'site.lock');

/**
 * Takes the data folder for this process. Throws {@link HostError} when a living process holds it: two writers would
 * each be right about half of the journal. A lock whose process is gone is taken over.
 */
export function lockSite(dir: string): SiteLock {
  const file = lockFile(dir);
  const mine: LockHolder = { pid: process.pid, started: startOf(process.pid) };
  takeOverStale(dir);
  if (!created(file, mine)) throw inUse(dir, readHolder(file));
  return {
    serveOn: (port) => writeFileSync(file, JSON.stringify({ ...mine, port })),
    release() {
      // Only what is ours: the folder may have been wiped and locked by somebody else in between.
      if (readHolder(file)?.pid === process.pid) unlinkSync(file);
    },
  };
}

/** Who holds the data folder now; `undefined` when nobody alive does. */
export function siteHolder(dir: string): LockHolder | undefined {
  const holder = readHolder(lockFile(dir));
  return holder && isAlive(holder) ? holder : undefined;
}

/**
 * Removes a dead process's lock. Two starting processes may both find it dead, and the slower one must not remove the
 * lock the faster one has just made, so removing is itself done under a lock, after a second look.
 */
function takeOverStale(dir: string): void {
  const file = lockFile(dir);
  const found = readHolder(file);
  if (!found) return;
  if (isAlive(found)) throw inUse(dir, found);
  const removal = `${file}.removal`;
  const remover = readHolder(removal);
  if (remover && !isAlive(remover)) unlinkSync(removal);
  if (!created(removal, { pid: process.pid, started: startOf(process.pid) })) throw inUse(dir, readHolder(removal));
  try {
    const again = readHolder(file);
    if (again && !isAlive(again)) unlinkSync(file);
  } finally {
    unlinkSync(removal);
  }
}

function created(file: string, holder: LockHolder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** A lock that cannot be read as one (cut short by a crash) counts as a lock of a process that is gone. */
function readHolder(file: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  try {
    const holder = JSON.parse(text) as LockHolder;
    return typeof holder.pid === 'number' ? holder : { pid: 0 };
  } catch {
    return { pid: 0 };
  }
}

function isAlive(holder: LockHolder): boolean {
  if (holder.pid <= 0) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // After a reboot, and in containers after every restart, another process may have the same id.
  const started = startOf(holder.pid);
  return started === undefined || holder.started === undefined || started === holder.started;
}

/** When a process started, in ticks since boot with the boot's id, where the system tells (Linux). */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}

function inUse(dir: string, holder: LockHolder | undefined): HostError {
  const who = holder && holder.pid > 0 ? `process ${holder.pid}` : 'another process';
  const where = holder?.port === undefined ? '' : `, which serves it at http://localhost:${holder.port}`;
  return new HostError(
    `The data folder ${dir} is in use by ${who}${where}. Stop that process, or choose another folder with --data DIR.`,
  );
}
