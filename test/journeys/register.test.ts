import type { Browser, FrameLocator } from 'playwright-core';
import type { Host } from '../../local/host';
import { demoHost } from '../support/demoFolder';
import { hasBrowser, journey, openBrowser } from './browser';
import { keyboardOf } from './keyboard';
import { visit } from './visit';

let host: Host;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  [host, browser] = await Promise.all([demoHost(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const keysShown = async (register: FrameLocator): Promise<string[]> =>
  (await register.getByRole('rowheader').allInnerTexts()).map((text) => /SMO-\d+/.exec(text)?.[0] ?? text);

const demonstrated = ['SMO-1', 'SMO-3', 'SMO-4', 'SMO-7', 'SMO-9', 'SMO-11', 'SMO-13', 'SMO-16', 'SMO-18', 'SMO-22', 'SMO-23', 'SMO-24'];

describe('the register', () => {
  journey('REG-01 · every objective stands once, what needs a decision first; it sorts, filters and finds', async () => {
    const amara = await visit(host, browser, 'amara');
    const keys = keyboardOf(amara.page);
    const register = await amara.openRegister();
    await register.getByRole('status').filter({ hasText: '12 objectives' }).waitFor();
    const shown = await keysShown(register);
    expect([...shown].sort((one, other) => Number(one.slice(4)) - Number(other.slice(4)))).toEqual(demonstrated);
    expect(shown[0]).toBe('SMO-22');

    await keys.press(register.getByRole('button', { name: 'Plan', exact: true }));
    const plan = register.getByRole('columnheader', { name: 'Plan', exact: true });
    expect(await plan.getAttribute('aria-sort')).toBe('ascending');
    expect((await keysShown(register))[0]).toBe('SMO-22');
    await amara.page.keyboard.press('Enter');
    expect(await plan.getAttribute('aria-sort')).toBe('descending');
    expect((await keysShown(register))[0]).toBe('SMO-1');

    await keys.press(register.getByRole('button', { name: /^Gates open/ }));
    await register.getByRole('status').filter({ hasText: '2 of 12 objectives' }).waitFor();
    expect((await keysShown(register)).sort()).toEqual(['SMO-7', 'SMO-9']);
    await amara.page.keyboard.press('Enter');

    await keys.type(register.getByRole('searchbox', { name: 'Search objectives' }), 'tomasz');
    await register.getByRole('status').filter({ hasText: /^\d of 12 objectives/ }).waitFor();
    expect(await keysShown(register)).toContain('SMO-18');
    for (const row of await register.getByRole('row').filter({ has: register.getByRole('rowheader') }).allInnerTexts()) {
      expect(row).toContain('Tomasz Wilk');
    }
    await keys.type(register.getByRole('searchbox', { name: 'Search objectives' }), 'nothing says this');
    await register.getByText('No objective says “nothing says this”').waitFor();
    expect(await amara.leave()).toEqual([]);
  });

  journey('REG-01 · an objective opens from its row by the keyboard, and Back returns to the same view', async () => {
    const amara = await visit(host, browser, 'amara');
    const keys = keyboardOf(amara.page);
    const register = await amara.openRegister();
    await keys.press(register.getByRole('button', { name: /^Incomplete/ }));
    await register.getByRole('status').filter({ hasText: '4 of 12 objectives' }).waitFor();
    await keys.press(register.getByRole('row').filter({ hasText: 'SMO-18' }).getByRole('link'));
    await amara.page.waitForURL('**/browse/SMO-18');
    await amara.page.getByRole('heading', { level: 1, name: /^Cut repeat major incidents/ }).waitFor();

    await amara.page.goBack();
    const back = amara.page.frameLocator('main iframe');
    await back.getByRole('status').filter({ hasText: '4 of 12 objectives' }).waitFor();
    expect(await back.getByRole('button', { name: /^Incomplete/ }).getAttribute('aria-pressed')).toBe('true');
    expect(await amara.leave()).toEqual([]);
  });

  journey('REG-01 · who may not see the project is told so, and learns nothing of what is in it', async () => {
    const noah = await visit(host, browser, 'noah');
    noah.troubles.expect(/^40[34]: GET /);
    await noah.go('/projects/SMO/apps/objectives');
    await noah.page.getByRole('main').getByRole('heading').first().waitFor();
    for (const frame of noah.page.frames()) {
      expect(await frame.locator('body').innerText()).not.toMatch(/SMO-\d|Payments from 5 to 1/);
    }
    await noah.go('/browse/SMO-18');
    await noah.page.getByRole('main').getByRole('heading').first().waitFor();
    expect(await noah.page.locator('body').innerText()).not.toMatch(/repeat major incidents/);
    expect(await noah.leave()).toEqual([]);
  });
});
