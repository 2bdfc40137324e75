import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/**
 * Where a Chromium is looked for, in this order. Debian's shell without windows takes two thirds of the time of the whole
 * browser; Playwright's own is where `npx playwright-core install` puts it.
 */
const places = [process.env['CHROME_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', chromium.executablePath()];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = places.find((place) => place !== undefined && place !== '' && existsSync(place));

/** Starts a Chromium without a window. Throws where none was found; {@link journey} then skips. */
export async function openBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(`Looking for Chromium: expected one of ${places.join(', ')}, came none`);
  return chromium.launch({ executablePath, args: flags });
}

/**
 * Starts a Chromium with a profile in a new folder, set so that frames of another site may keep something. In the
 * contexts of {@link openBrowser}, which are private windows, some builds do not let them.
 */
export async function openProfile(dir: string): Promise<BrowserContext> {
  if (executablePath === undefined) throw new Error(`Looking for Chromium: expected one of ${places.join(', ')}, came none`);
  mkdirSync(path.join(dir, 'Default'), { recursive: true });
  writeFileSync(path.join(dir, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }));
  return chromium.launchPersistentContext(dir, { executablePath, args: flags, viewport: { width: 1280, height: 900 }, locale: 'en-US' });
}

/** Whether journeys can run on this machine. */
export const hasBrowser = executablePath !== undefined;

/** One story in a browser; without a browser it is reported as skipped, with how to get one. */
export function journey(title: string, story: () => Promise<void>, timeoutMs = 120_000): void {
  if (hasBrowser) it(title, story, timeoutMs);
  else it.skip(`${title} (needs Chromium: apt-get install chromium-headless-shell, or name one in CHROME_PATH, or npx playwright-core install chromium)`, story);
}
