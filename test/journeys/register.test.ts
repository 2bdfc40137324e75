import type { FrameLocator } from 'playwright-core';
import { journey } from './browser';
import { keyboardOf, type Keyboard } from './keyboard';
import { setStage } from './stage';

const stage = setStage();

const keysShown = async (register: FrameLocator): Promise<string[]> =>
  (await register.getByRole('rowheader').allInnerTexts()).map((text) => /SMO-\d+/.exec(text)?.[0] ?? text);

/** Keys of every objective of the project, from Jira itself. */
async function epics(): Promise<string[]> {
  const { issues } = (await stage.rest('amara').ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Epic', fields: ['summary'], maxResults: 100 })) as { issues: { key: string }[] };
  return issues.map(({ key }) => key);
}

/** Presses a quick filter and waits until as many rows as it announces are shown; gives how many. */
async function filterBy(keys: Keyboard, register: FrameLocator, name: RegExp, of: number): Promise<number> {
  const filter = register.getByRole('button', { name });
  const count = Number(/\d+/.exec(await filter.innerText())![0]);
  await keys.press(filter);
  await register.getByRole('status').filter({ hasText: `${count} of ${of} objectives` }).waitFor();
  return count;
}

describe('the register', () => {
  journey('REG-01 · OBJ-11 · every objective stands once, what needs a decision first, with the forum it is reviewed in; it sorts, filters and finds', async () => {
    const amara = await stage.visit('amara');
    const keys = keyboardOf(amara.page);
    const register = await amara.openRegister();
    const all = await epics();
    await register.getByRole('status').filter({ hasText: `${all.length} objectives` }).waitFor();
    const shown = await keysShown(register);
    expect([...shown].sort()).toEqual([...all].sort());
    // Approved but changed, in review, without a plan.
    expect(shown.slice(0, 3)).toEqual(['SMO-4', 'SMO-23', 'SMO-22']);

    // At any width a row is as high as the list counts on, so that scrolling leads where it should.
    const rows = register.getByRole('row').filter({ has: register.getByRole('rowheader') });
    for (const width of [800, 960, 1280]) {
      await amara.page.setViewportSize({ width, height: 900 });
      expect([width, await rows.evaluateAll((all) => [...new Set(all.map((row) => row.getBoundingClientRect().height))])]).toEqual([width, [62]]);
    }

    await keys.press(register.getByRole('button', { name: 'Plan', exact: true }));
    const plan = register.getByRole('columnheader', { name: 'Plan', exact: true });
    expect(await plan.getAttribute('aria-sort')).toBe('ascending');
    expect((await keysShown(register))[0]).toBe('SMO-22');
    await amara.page.keyboard.press('Enter');
    expect(await plan.getAttribute('aria-sort')).toBe('descending');
    expect((await keysShown(register))[0]).toBe('SMO-1');

    expect(await filterBy(keys, register, /^Gates open/, all.length)).toBe((await keysShown(register)).length);
    expect(await keysShown(register)).toContain('SMO-7');
    await amara.page.keyboard.press('Enter');

    // OBJ-11: the forum of each review stands in its row.
    await register.getByRole('row').filter({ hasText: 'SMO-1 ·' }).getByText('Service review Payments').waitFor();
    await keys.type(register.getByRole('searchbox', { name: 'Search objectives' }), 'tomasz');
    await register.getByRole('status').filter({ hasText: new RegExp(`^\\d of ${all.length} objectives`) }).waitFor();
    expect(await keysShown(register)).toContain('SMO-18');
    for (const row of await register.getByRole('row').filter({ has: register.getByRole('rowheader') }).allInnerTexts()) {
      expect(row).toContain('Tomasz Wilk');
    }
    await keys.type(register.getByRole('searchbox', { name: 'Search objectives' }), 'nothing says this');
    await register.getByText('No objective says “nothing says this”').waitFor();
    expect(await amara.leave()).toEqual([]);
  });

  journey('REG-01 · an objective opens from its row by the keyboard, and Back returns to the same view', async () => {
    const amara = await stage.visit('amara');
    const keys = keyboardOf(amara.page);
    const register = await amara.openRegister();
    const { length } = await epics();
    const incomplete = await filterBy(keys, register, /^Incomplete/, length);
    await keys.press(register.getByRole('row').filter({ hasText: 'SMO-18' }).getByRole('link'));
    await amara.page.waitForURL('**/browse/SMO-18');
    await amara.page.getByRole('heading', { level: 1, name: /^Cut repeat major incidents/ }).waitFor();

    await amara.page.goBack();
    const back = amara.page.frameLocator('main iframe');
    await back.getByRole('status').filter({ hasText: `${incomplete} of ${length} objectives` }).waitFor();
    expect(await back.getByRole('button', { name: /^Incomplete/ }).getAttribute('aria-pressed')).toBe('true');
    expect(await amara.leave()).toEqual([]);
  });

  journey('OBJ-15 · coverage counts lines and objectives apart; a number opens its objectives, a gap leads to what closes it', async () => {
    const amara = await stage.visit('amara');
    const keys = keyboardOf(amara.page);
    const register = await amara.openRegister();
    await register.getByRole('status').filter({ hasText: 'objectives' }).waitFor();
    await keys.press(register.getByRole('link', { name: 'Coverage' }));
    const map = register.getByRole('region', { name: 'Functions and levels' });
    await map.getByRole('row', { name: /^Payments/ }).waitFor();
    const [linked, of] = /(\d+) of (\d+) have an objective/.exec(await register.getByText(/have an objective · /).first().innerText())!.slice(1).map(Number);
    expect(linked).toBeLessThan(of!);
    await register.getByText('In force', { exact: true }).waitFor();

    const number = map.getByRole('button', { name: /^Payments, All/ });
    await keys.press(number);
    await map.getByRole('link', { name: /^SMO-\d+$/ }).first().waitFor();
    expect(await map.getByRole('link', { name: /^SMO-\d+$/ }).count()).toBe(Number(await number.innerText()));
    await amara.page.keyboard.press('ArrowDown');
    expect(await map.getByRole('button', { name: /^Change enablement, All/ }).evaluate((button) => button === document.activeElement)).toBe(true);

    await keys.press(register.getByRole('link', { name: 'Show in the register: Changed after approval, not approved again' }));
    await register.getByRole('button', { name: /^Approved but changed/, pressed: true }).waitFor();
    expect(await keysShown(register)).toEqual(['SMO-4']);

    await keys.press(register.getByRole('link', { name: 'Coverage' }));
    await keys.press(map.getByRole('row', { name: /^Capacity management/ }).getByRole('link', { name: 'Create objective' }));
    await register.getByRole('heading', { name: 'Start from' }).waitFor();
    await keys.press(register.getByRole('button', { name: 'Back to the register' }));
    await register.getByRole('status').filter({ hasText: 'objectives' }).waitFor();
    expect(await amara.leave()).toEqual([]);
  });

  journey('REG-01 · who may not see the project is told so, and learns nothing of what is in it', async () => {
    const noah = await stage.visit('noah');
    noah.troubles.expect(/^40[34]: GET /);
    await noah.go('/projects/SMO/apps/objectives');
    await noah.page.getByRole('main').getByRole('heading').first().waitFor();
    for (const frame of noah.page.frames()) {
      expect(await frame.locator('body').innerText()).not.toMatch(/SMO-\d|Payments from 5 to 1/);
    }
    await noah.go('/projects/SMO/apps/objectives/coverage');
    await noah.page.getByRole('main').getByRole('heading').first().waitFor();
    for (const frame of noah.page.frames()) {
      expect(await frame.locator('body').innerText()).not.toMatch(/SMO-\d|Payments|\d+ of \d+/);
    }
    await noah.go('/browse/SMO-18');
    await noah.page.getByRole('main').getByRole('heading').first().waitFor();
    expect(await noah.page.locator('body').innerText()).not.toMatch(/repeat major incidents/);
    expect(await noah.leave()).toEqual([]);
  });
});
