import type { Browser } from 'playwright-core';
import { startHost, type Host } from '../../local/host';
import { hasBrowser, journey, openBrowser } from './browser';
import { restAs } from './restAs';
import { visit } from './visit';

let host: Host;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  [host, browser] = await Promise.all([startHost({ port: 0 }), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe('two people and one element', () => {
  journey('who saves second is shown both versions, chooses, and neither is lost', async () => {
    const [tomasz, ingrid] = [await visit(host, browser, 'tomasz'), await visit(host, browser, 'ingrid')];
    const theirs = await ingrid.openEpic('SMO-9');
    await theirs.row('How results are evaluated').getByRole('button').first().click();
    const mine = await tomasz.openEpic('SMO-9');
    await mine.row('How results are evaluated').getByRole('button').first().click();

    await theirs.frame.getByRole('textbox', { name: 'What is excluded' }).fill('Incidents of suppliers');
    await mine.frame.getByRole('textbox', { name: 'What is excluded' }).fill('Incidents outside service hours');
    await theirs.frame.getByRole('button', { name: 'Save element' }).click();
    await theirs.status.filter({ hasText: /^Saved\./ }).waitFor();

    await mine.frame.getByRole('button', { name: 'Save element' }).click();
    const notice = mine.frame.getByRole('alert');
    await notice.getByText('Somebody else saved this while you were editing').waitFor();
    await notice.getByRole('button', { name: 'Show the difference' }).click();
    const difference = notice.getByRole('row').filter({ hasText: 'excluded' });
    expect(await difference.getByRole('cell').allInnerTexts()).toEqual(['Incidents of suppliers', 'Incidents outside service hours']);

    const rest = restAs(host, 'amara');
    const field = await rest.fieldId('evaluation-criteria');
    const excluded = async (): Promise<string> =>
      (await rest.ask('GET', `/rest/api/3/issue/SMO-9?fields=${field}`)).fields[field].metrics[0].excluded;
    expect(await excluded()).toBe('Incidents of suppliers');

    await notice.getByRole('button', { name: 'Keep mine' }).click();
    await mine.frame.getByRole('button', { name: 'Save element' }).click();
    await mine.status.filter({ hasText: /^Saved\./ }).waitFor();
    expect(await excluded()).toBe('Incidents outside service hours');
    const { values } = await rest.ask('GET', '/rest/api/3/issue/SMO-9/changelog');
    const authors = values
      .filter(({ items }: { items: { fieldId?: string }[] }) => items.some(({ fieldId }) => fieldId === field))
      .map(({ author }: { author: { displayName: string } }) => author.displayName);
    expect(authors.slice(-2)).toEqual(['Ingrid Solheim', 'Tomasz Wilk']);
    expect([...(await tomasz.leave()), ...(await ingrid.leave())]).toEqual([]);
  });

  journey('what was typed and not saved is there again after the page is loaded anew, and can be taken back', async () => {
    const tomasz = await visit(host, browser, 'tomasz');
    const panel = await tomasz.openEpic('SMO-7');
    await panel.next.click();
    await panel.frame.getByRole('textbox', { name: 'What is excluded' }).fill('Half a sentence');
    await panel.frame.getByText(/^Draft saved/).waitFor();

    const again = await tomasz.openEpic('SMO-7');
    await again.row('How results are evaluated').getByText(/^You have a draft here from/).waitFor();
    await again.next.click();
    const excluded = again.frame.getByRole('textbox', { name: 'What is excluded' });
    await excluded.waitFor();
    expect(await excluded.inputValue()).toBe('Half a sentence');
    await again.frame.getByRole('button', { name: 'Discard' }).click();
    await again.row('How results are evaluated').getByText(/^You have a draft here from/).waitFor({ state: 'detached' });

    // The draft is one person's own.
    await again.next.click();
    await excluded.fill('Only mine');
    await again.frame.getByText(/^Draft saved/).waitFor();
    const ingrid = await visit(host, browser, 'ingrid');
    const theirs = await ingrid.openEpic('SMO-7');
    await theirs.next.click();
    const elsewhere = theirs.frame.getByRole('textbox', { name: 'What is excluded' });
    await elsewhere.waitFor();
    expect(await elsewhere.inputValue()).toBe('');
    expect([...(await tomasz.leave()), ...(await ingrid.leave())]).toEqual([]);
  });
});
