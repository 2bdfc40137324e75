import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { buildAll } from './builds';
import type { ForgeDouble } from './forge';
import { HostError } from './hostError';
import type { JiraDouble } from './jira';
import { openSite, type Site } from './openSite';
import { pageFiles } from './shell/server/pageFiles';
import type { Origins } from './shell/server/requestRules';
import { openSessions } from './shell/server/sessions';
import { shellApi } from './shell/server/shellApi';
import { siteDoor } from './shell/server/siteDoor';
import { wholeRequest } from './shell/server/wholeRequest';
import { signInPeople } from './site/people';
import { demoSiteName } from './site/site';
import { machineClock, type SiteClock } from './siteClock';
import { openSiteFolder } from './siteFolder';

/** The folder in which the command line keeps a site when none is named. */
export const defaultDataDir = path.resolve(__dirname, '..', '.local', 'data');

/** How to start a host. */
export interface HostOptions {
  /** Port on the loopback interface; 0 takes a free one. */
  port: number;
  /** Data folder; absent: everything is kept in memory. */
  dir?: string;
  /** Begin with an emptied site. */
  reset?: boolean;
  /** A new site is one that nobody has set up, instead of the demonstration. */
  empty?: boolean;
  /** What the site's clock runs on; default the machine's. */
  clock?: { now(): number };
  /** Told what takes long, one line each; default nobody. */
  report?: (line: string) => void;
}

/** A running host: the local Jira on one port. */
export interface Host {
  readonly port: number;
  /** Address of the page, e.g. `http://localhost:8787`. */
  readonly url: string;
  /** The doubles as they are now; other ones after a reset. */
  readonly jira: JiraDouble;
  readonly forge: ForgeDouble;
  readonly clock: SiteClock;
  /** Answers a request as if it had come over the port. `Host` decides which of the two names it came to. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when the app has nothing left to do; the clock is moved on to what falls due within a minute. */
  settled(): Promise<void>;
  /** Empties the site and fills it again. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Brings up the local Jira with the app installed: builds what changed, opens or fills the site, and serves it on one
 * loopback port under two names, `localhost` for Jira's page and REST API and `127.0.0.1` for the app's frames.
 *
 * @throws HostError with plain words when the port is taken or the data folder cannot be used
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const folder = options.dir === undefined ? undefined : openSiteFolder(path.resolve(options.dir), { reset: options.reset });
  const servers: Server[] = [];
  let site: Site | undefined;
  try {
    // The port is taken before anything long begins: a taken one should be heard of at once.
    let answer = async (_request: Request): Promise<Response> => notReady('starting');
    const listener = getRequestListener((request) => overPort(request, (whole) => answer(whole)), { overrideGlobalObjects: false });
    const port = await listen(opened(servers, listener), options.port, '127.0.0.1');
    // `localhost` means this address first to many clients; whoever else had it would answer in our place.
    await listen(opened(servers, listener), port, '::1').catch(unlessAbsent);
    const origins = { host: `http://localhost:${port}`, frames: `http://127.0.0.1:${port}` };
    const builds = await buildAll(options.report);
    const baseClock = options.clock ?? machineClock;
    const open = (): Promise<Site> =>
      openSite({ folder, builds, baseClock, empty: options.empty, hostOrigin: origins.host, frameOrigin: origins.frames, report: options.report });
    site = await open();
    const served = serving(site, open, origins, builds.shellDir, () => folder?.wipe());
    answer = served.fetch;
    folder?.lock.serveOn(port);
    return {
      port,
      url: origins.host,
      get jira() {
        return served.site().jira;
      },
      get forge() {
        return served.site().forge;
      },
      get clock() {
        return served.site().clock;
      },
      fetch: served.fetch,
      settled: () => served.site().forge.idle(undefined, served.site().clock.shiftBy),
      reset: served.reset,
      async close() {
        await Promise.all(servers.map(stop));
        await served.site().close();
        folder?.lock.release();
      },
    };
  } catch (fault) {
    await Promise.all(servers.map(stop));
    await site?.close();
    folder?.lock.release();
    throw fault;
  }
}

interface Serving {
  site(): Site;
  fetch(request: Request): Promise<Response>;
  reset(): Promise<void>;
}

function serving(first: Site, open: () => Promise<Site>, origins: Origins, shellDir: string, wipe: () => void): Serving {
  const sessions = openSessions();
  const files = pageFiles(shellDir, origins.frames);
  let site = first;
  let resetting: Promise<void> | undefined;

  const apiOf = (opened: Site): ReturnType<typeof shellApi> =>
    shellApi({ name: demoSiteName, people: signInPeople, ...opened }, sessions, origins.host, reset);
  let api = apiOf(first);

  async function reset(): Promise<void> {
    resetting ??= (async () => {
      await site.close();
      wipe();
      site = await open();
      api = apiOf(site);
    })().finally(() => {
      resetting = undefined;
    });
    return resetting;
  }

  const fetch = siteDoor({
    origins,
    sessions,
    files,
    jira: () => site.jira,
    forge: () => site.forge,
    api: () => api,
    busy: () => (resetting ? notReady('being reset') : undefined),
  });

  return { site: () => site, fetch, reset };
}

/** Answers what came over the port. A fault is met here once: its id is answered, and it is written to standard error. */
async function overPort(arriving: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  try {
    const request = await wholeRequest(arriving);
    return request ? await answer(request) : new Response('The request is too large.', { status: 413 });
  } catch (fault) {
    const id = randomUUID();
    process.stderr.write(`Fault ${id} in ${arriving.method} ${new URL(arriving.url).pathname}: ${(fault as Error).stack ?? String(fault)}\n`);
    return new Response(`Fault ${id}. The local Jira has written down what happened.`, { status: 500 });
  }
}

const notReady = (doing: string): Response =>
  new Response(`The site is ${doing}. Try again in a moment.`, { status: 503, headers: { 'Retry-After': '2' } });

function opened(servers: Server[], listener: RequestListener): Server {
  const server = createServer(listener);
  servers.push(server);
  return server;
}

/** A machine may have no IPv6; then nobody can come that way. */
function unlessAbsent(cause: unknown): void {
  if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
}

function listen(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') {
        reject(new HostError(`Port ${port} is taken by another program. Choose another: npm start -- --port ${port === 65_535 ? 8787 : port + 1}`));
      } else if (cause.code === 'EACCES') {
        reject(new HostError(`Port ${port} may not be opened by this user. Choose one above 1023: npm start -- --port 8787`));
      } else reject(cause);
    });
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends connections that are kept open for later requests, so that closing does not wait for them. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
