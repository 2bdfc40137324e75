import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startHost } from '../../local/host';
import { signInPeople } from '../../local/site/people';
import { demoFolder } from '../support/demoFolder';
import { hasBrowser, journey, openBrowser } from './browser';
import { press } from './press';
import { visit } from './visit';

let browser: Browser;
let dir: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  dir = await demoFolder();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (dir) rmSync(dir, { recursive: true, force: true });
});

journey('each of the people who are offered can sign in and sees the projects that are theirs; what was saved outlives a restart', async () => {
  let host = await startHost({ port: 0, dir });
  try {
    for (const { ref, displayName } of signInPeople) {
      const person = await visit(host, browser, ref);
      await person.page.context().clearCookies();
      await person.go('/');
      await press(person.page.getByRole('button', { name: displayName }));
      await person.page.getByRole('button', { name: `Signed in as ${displayName}` }).waitFor();
      await person.page.getByText('Payments').first().waitFor();
      expect(await person.page.getByText('Service objectives').count()).toBe(ref === 'noah' ? 0 : 1);
      expect(await person.leave()).toEqual([]);
    }

    // Who only looks is shown the same plan, without a button to change it.
    const lena = await visit(host, browser, 'lena');
    const looked = await lena.openEpic('SMO-7');
    await looked.frame.getByText('You need Edit issues to change this.').first().waitFor();
    expect(await looked.next.count()).toBe(0);
    expect(await lena.leave()).toEqual([]);

    const tomasz = await visit(host, browser, 'tomasz');
    const panel = await tomasz.openEpic('SMO-7');
    await press(panel.next);
    await press(panel.frame.getByText('Nothing is excluded', { exact: true }));
    await press(panel.frame.getByRole('button', { name: 'Save element' }));
    await panel.status.filter({ hasText: 'Saved. Completeness 100, was 91' }).waitFor();
    expect(await tomasz.leave()).toEqual([]);

    await host.close();
    host = await startHost({ port: 0, dir });
    const after = await visit(host, browser, 'tomasz');
    const kept = await after.openEpic('SMO-7');
    expect(await kept.figure()).toBe(100);
    expect(await kept.heading.innerText()).toBe('Ready for approval');
    expect(await after.leave()).toEqual([]);
  } finally {
    await host.close();
  }
});
