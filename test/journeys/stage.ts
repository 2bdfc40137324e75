import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Host } from '../../local/host';
import type { PersonRef } from '../../local/site/people';
import { demoHost } from '../support/demoFolder';
import { hasBrowser, openBrowser } from './browser';
import { restAs, type Rest } from './restAs';
import { visit, type Visit } from './visit';

/** Where the stories of one file play: a host and a browser, opened before them and closed after. */
export interface Stage {
  readonly host: Host;
  readonly browser: Browser;
  /** Signs a person in, in a private window. */
  visit(person: PersonRef, options?: BrowserContextOptions): Promise<Visit>;
  /** Jira's REST API as a person who is not at this browser. */
  rest(person: PersonRef): Rest;
}

/**
 * Sets the stage, on a copy of the demonstration unless another host is opened, and prepares it. Without a browser nothing
 * is opened; the stories are then reported as skipped.
 */
export function setStage({ open = demoHost, prepare }: { open?: () => Promise<Host>; prepare?: (stage: Stage) => Promise<unknown> } = {}): Stage {
  let host: Host | undefined;
  let browser: Browser | undefined;
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('The stage is set before the first story, not while the file is read');
    return one;
  };
  const stage: Stage = {
    get host() {
      return there(host);
    },
    get browser() {
      return there(browser);
    },
    visit: (person, options) => visit(there(host), there(browser), person, options),
    rest: (person) => restAs(there(host), person),
  };
  // On a machine that many share Chromium now and then does not answer in time. A story is then told once more, and what
  // happened first is printed; what is wrong in a screen is wrong twice.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  beforeAll(async () => {
    if (!hasBrowser) return;
    [host, browser] = await Promise.all([open(), openBrowser()]);
    await prepare?.(stage);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });
  return stage;
}
