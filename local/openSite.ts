import { randomUUID } from 'node:crypto';
import { appOf } from './appOf';
import type { Builds } from './builds';
import { openForge, type ForgeDouble } from './forge';
import { evaluateExpression, openJira, type JiraDouble } from './jira';
import { demoAppName, demoClockStart, demoSite, demoStoryStart, emptySite } from './site/site';
import { people } from './site/people';
import { demonstrate } from './site/demonstrate';
import { siteClock, type SiteClock } from './siteClock';
import type { SiteFacts, SiteFolder } from './siteFolder';

/** A Jira with the app installed, in this process, without a port. */
export interface Site {
  readonly jira: JiraDouble;
  readonly forge: ForgeDouble;
  readonly clock: SiteClock;
  /** Tells this site from every other. */
  readonly cloudId: string;
  close(): Promise<void>;
}

/** What {@link openSite} needs. */
export interface SiteOptions {
  /** Where data is kept; absent: in memory, gone on close. The caller holds the lock. */
  folder?: SiteFolder;
  builds: Builds;
  /** A new site has its people and projects and the app installed, and nobody has set anything up. */
  empty?: boolean;
  /** `stands`: it goes on only when somebody moves it, while the app runs neither. */
  baseClock: { now(): number; stands?: boolean };
  /** Origins of the page and of the app's frames; also when no port is opened, because links in Jira's answers carry them. */
  hostOrigin: string;
  frameOrigin: string;
  /** Told what takes long, one line each. */
  report?: (line: string) => void;
}

/**
 * Opens a site: Jira and Forge on the kept data, joined to each other, the app installed. A site that is new, or whose
 * demonstration was cut short, is filled from nothing; its clock then goes from where the story begins to the day the
 * demonstration plays.
 */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { folder, baseClock } = options;
  const kept = folder?.facts();
  if (kept?.complete) {
    const clock = siteClock(baseClock, kept.clockOffsetMs, (clockOffsetMs) => folder?.keep({ ...kept, clockOffsetMs }));
    return joined(options, clock, kept.cloudId);
  }
  folder?.wipe();
  const facts: Omit<SiteFacts, 'format' | 'clockOffsetMs'> = { cloudId: randomUUID(), complete: false, apiUsers: {} };
  const keep = (clockOffsetMs: number): void => folder?.keep({ ...facts, clockOffsetMs });
  const clock = siteClock(baseClock, (options.empty ? demoClockStart : demoStoryStart) - baseClock.now(), keep);
  keep(clock.offsetMs());
  const site = await joined(options, clock, facts.cloudId);
  try {
    if (!options.empty) {
      options.report?.('Filling the demonstration site …');
      await demonstrate(site);
    }
  } catch (fault) {
    await site.close();
    throw fault;
  }
  facts.complete = true;
  facts.apiUsers = Object.fromEntries(
    site.jira.people().map(({ accountId, emailAddress, apiToken }) => [accountId, { emailAddress, apiToken }]),
  );
  keep(clock.offsetMs());
  return site;
}

async function joined(options: SiteOptions, clock: SiteClock, cloudId: string): Promise<Site> {
  const { folder, builds, hostOrigin, frameOrigin } = options;
  const jira = await openJira({ clock, cloudId, baseUrl: hostOrigin, ...(folder ? { dir: folder.jiraDir } : {}) });
  try {
    const forge = await openForge({
      appDir: builds.appDir,
      appName: demoAppName,
      bundleDir: builds.backendDir,
      cacheDir: builds.runnerDir,
      site: { cloudId, url: hostOrigin },
      product: (principal, request) => jira.fetchAs(principal, request),
      scopesFor: (method, path) => jira.scopesFor(method, path),
      evaluate: evaluateExpression,
      clock,
      hostOrigin,
      frameOrigin,
      ...(folder ? { dir: folder.forgeDir } : {}),
    });
    forge.settings.clockRuns = options.baseClock.stands !== true;
    try {
      if (jira.isEmpty()) await jira.seed(options.empty ? emptySite : demoSite);
      jira.onEvent((event) => forge.deliver(event));
      await jira.installApp(appOf(forge));
      forge.install(people.sigrid.accountId);
    } catch (fault) {
      await forge.close();
      throw fault;
    }
    return {
      jira,
      forge,
      clock,
      cloudId,
      async close() {
        // Forge first: what its app still does needs a Jira to do it in.
        await forge.close();
        await jira.close();
      },
    };
  } catch (fault) {
    await jira.close();
    throw fault;
  }
}
