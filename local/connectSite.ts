import path from 'node:path';
import { buildAll } from './builds';
import { HostError } from './hostError';
import { openSite } from './openSite';
import { people, type PersonRef } from './site/people';
import { machineClock } from './siteClock';
import { openSiteFolder, readSiteFacts, type SiteFacts } from './siteFolder';
import { siteHolder } from './siteLock';

/** Asks Jira by path, as one person. */
export type PersonFetch = (
  path: string,
  init?: { method?: string; body?: string; headers?: Record<string, string> },
) => Promise<Response>;

/** A way to a site, wherever it runs. */
export interface SiteConnection {
  /** Where the site is served; `undefined` when this process has opened it itself. */
  readonly url: string | undefined;
  /** Jira as one of the demonstration's people. */
  as(person: PersonRef): PersonFetch;
  /** Resolves when the app has nothing left to do that is due. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Origins of a site that no port serves; they only stand in the links of Jira's answers. */
const UNSERVED = { host: 'http://localhost:8787', frames: 'http://127.0.0.1:8787' };

/**
 * Connects a command to the site in a data folder: over loopback HTTP with basic auth where a host serves it, and
 * otherwise by opening it in this process, under the lock, so that there are never two writers.
 *
 * @throws HostError when the folder cannot be used, or is held by something that does not serve it (yet)
 */
export async function connectSite(dir: string, report?: (line: string) => void): Promise<SiteConnection> {
  const holder = siteHolder(path.resolve(dir));
  if (holder?.port !== undefined) return overHttp(holder.port, readSiteFacts(path.resolve(dir))?.apiUsers ?? {});
  if (holder) {
    throw new HostError(`The data folder ${dir} is in use by process ${holder.pid}, which does not serve it yet. Try again when it is ready.`);
  }
  return inProcess(path.resolve(dir), report);
}

function overHttp(port: number, apiUsers: SiteFacts['apiUsers']): SiteConnection {
  // The address, not the name: `localhost` may mean another protocol's loopback first, where nobody listens.
  const base = `http://127.0.0.1:${port}`;
  const reach = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(url, init);
    } catch (cause) {
      throw new HostError(`The local Jira on port ${port} does not answer. Is it still running?`, { cause });
    }
  };
  return {
    url: `http://localhost:${port}`,
    as(person) {
      const user = apiUsers[people[person].accountId];
      if (!user) throw new HostError(`The site at port ${port} does not know ${people[person].displayName}.`);
      // Basic auth as Jira Cloud takes it: e-mail address and API token.
      const Authorization = `Basic ${Buffer.from(`${user.emailAddress}:${user.apiToken}`).toString('base64')}`;
      return (address, init) => reach(base + address, { ...init, headers: { ...init?.headers, Authorization } });
    },
    async settled() {
      await reach(`${base}/_site/settled`, {});
    },
    close: async () => undefined,
  };
}

async function inProcess(dir: string, report?: (line: string) => void): Promise<SiteConnection> {
  const folder = openSiteFolder(dir);
  try {
    const builds = await buildAll(report);
    const origins = { hostOrigin: UNSERVED.host, frameOrigin: UNSERVED.frames };
    const site = await openSite({ folder, builds, baseClock: machineClock, ...origins, ...(report ? { report } : {}) });
    return {
      url: undefined,
      as: (person) => (address, init) =>
        site.jira.fetchAs({ kind: 'user', accountId: people[person].accountId }, new Request(UNSERVED.host + address, init)),
      settled: () => site.forge.idle(),
      async close() {
        // The app's own writes come after ours: leaving at once would leave them for the next start.
        await site.forge.idle();
        await site.close();
        folder.lock.release();
      },
    };
  } catch (fault) {
    folder.lock.release();
    throw fault;
  }
}
