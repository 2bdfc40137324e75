import type { Page } from 'playwright-core';

/** What must not happen while a page is used. */
export interface Troubles {
  /** One line for each console error, page error, failed request, refused request and blocked content so far. */
  seen(): string[];
  /** Leaves out what a story brings about on purpose. */
  expect(what: RegExp): void;
}

/** Watches a page and every frame in it. Violations of the content security policy are told through the console. */
export async function watchTroubles(page: Page): Promise<Troubles> {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`Blocked by ${violatedDirective}: ${blockedURI || 'inline'} in ${sourceFile || location.href}`);
    });
  });
  page.on('console', (message) => {
    // A refused request is told below with its status and address; the console's own line names neither.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) lines.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => lines.push(`page error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) lines.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // What a page still asks for when it is left is no failure of the page.
    if (reason !== 'net::ERR_ABORTED') lines.push(`${reason}: ${request.method()} ${request.url()}`);
  });
  return {
    seen: () => lines.filter((line) => !expected.some((pattern) => pattern.test(line))),
    expect: (what) => void expected.push(what),
  };
}
