import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HostError } from './hostError';
import { lockSite, type SiteLock } from './siteLock';

/** The format of what is written in a data folder. Raise it when an older program could not read the folder rightly. */
const FORMAT = 1;

/** What is kept about a site beside the data of Jira and of Forge. */
export interface SiteFacts {
  format: number;
  cloudId: string;
  /** How far the site's clock is ahead of the machine's, in milliseconds. */
  clockOffsetMs: number;
  /** True once the demonstration is complete; a folder whose seeding was cut short is filled again from nothing. */
  complete: boolean;
  /** E-mail address and API token by account id, so that commands can ask a running host as a person. */
  apiUsers: Record<string, { emailAddress: string; apiToken: string }>;
}

/** An opened, locked data folder. */
export interface SiteFolder {
  readonly lock: SiteLock;
  /** Folders for the two doubles' own data. */
  readonly jiraDir: string;
  readonly forgeDir: string;
  /** What is kept; `undefined` for a new or emptied site. */
  facts(): SiteFacts | undefined;
  keep(facts: Omit<SiteFacts, 'format'>): void;
  /** Removes the site's data, keeping the lock. */
  wipe(): void;
}

/**
 * Opens the data folder of a site and locks it, making it where it does not exist.
 *
 * @param reset discard the data first, also data that could not be read
 * @throws HostError when it is not a folder, cannot be read or written, holds something else or data of a newer format,
 *   or is in use
 */
export function openSiteFolder(dir: string, { reset = false }: { reset?: boolean } = {}): SiteFolder {
  makeUsable(dir);
  const factsFile = path.join(dir, 'site.json');
  const known = ['site.json', 'site.json.new', 'site.lock', 'site.lock.removal', 'jira', 'forge'];
  const stranger = existsSync(factsFile) ? undefined : readdirSync(dir).find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw new HostError(`The folder ${dir} is not a data folder: it holds "${stranger}". Choose an empty or new one with --data DIR.`);
  }
  const lock = lockSite(dir);
  const jiraDir = path.join(dir, 'jira');
  const forgeDir = path.join(dir, 'forge');
  const wipe = (): void => {
    for (const gone of [factsFile, jiraDir, forgeDir]) rmSync(gone, { recursive: true, force: true });
  };
  try {
    if (reset) wipe();
    else readSiteFacts(dir);
  } catch (cause) {
    lock.release();
    throw cause;
  }
  return {
    lock,
    jiraDir,
    forgeDir,
    facts: () => readSiteFacts(dir),
    keep(facts) {
      // Written aside and renamed, so that a kill leaves the old facts or the new ones, never half of them.
      writeFileSync(`${factsFile}.new`, `${JSON.stringify({ format: FORMAT, ...facts }, null, 2)}\n`);
      renameSync(`${factsFile}.new`, factsFile);
    },
    wipe,
  };
}

function makeUsable(dir: string): void {
  try {
    makeFolder(dir);
    if (!statSync(dir).isDirectory()) throw new HostError(`The data folder ${dir} is not a folder. Choose another with --data DIR.`);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new HostError(`The data folder ${dir} is not a folder. Choose another with --data DIR.`);
    }
    throw new HostError(
      `The data folder ${dir} cannot be read and written (${code}). Change its permissions, or choose another with --data DIR.`,
    );
  }
}

/** Makes a folder and those above it, one by one: Node's recursive way never ends where the system says "no such folder". */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir));
  mkdirSync(dir);
}

/**
 * Reads what is kept about the site in a folder, without opening it; `undefined` where there is none.
 *
 * @throws HostError when it cannot be read or was written by a newer version of this program
 */
export function readSiteFacts(dir: string): SiteFacts | undefined {
  const file = path.join(dir, 'site.json');

  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return undefined;
    throw new HostError(`${file} cannot be read (${code}). Change its permissions, or choose another folder with --data DIR.`);
  }
  const facts = parsed(text);
  if (!facts) throw new HostError(`${file} is damaged: it is not what this program writes. Start again with --reset, or choose another folder with --data DIR.`);
  if (facts.format > FORMAT) {
    throw new HostError(
      `The data in ${dir} has format ${facts.format}, written by a newer version of this program, which reads up to format ${FORMAT}. ` +
        'Use the newer version, choose another folder with --data DIR, or discard the data with --reset.',
    );
  }
  return facts;
}

function parsed(text: string): SiteFacts | undefined {
  try {
    const facts = JSON.parse(text) as SiteFacts | null;
    return facts && typeof facts.format === 'number' ? facts : undefined;
  } catch {
    return undefined;
  }
}
