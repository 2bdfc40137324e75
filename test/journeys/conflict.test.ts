import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { journey, openProfile } from './browser';
import { press } from './press';
import { setStage } from './stage';
import { visit } from './visit';

let dir: string;

const stage = setStage({
  prepare: async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'throughline-profile-'));
  },
});

afterAll(() => {
  if (dir) rmSync(dir, { recursive: true, force: true });
});

describe('two people and one element', () => {
  journey('who saves second is shown both versions, chooses, and neither is lost', async () => {
    const [tomasz, ingrid] = [await stage.visit('tomasz'), await stage.visit('ingrid')];
    const theirs = await ingrid.openEpic('SMO-7');
    await press(theirs.next);
    const mine = await tomasz.openEpic('SMO-7');
    await press(mine.next);

    await theirs.frame.getByRole('textbox', { name: 'What is excluded' }).fill('Incidents of suppliers');
    await mine.frame.getByRole('textbox', { name: 'What is excluded' }).fill('Incidents outside service hours');
    await press(theirs.frame.getByRole('button', { name: 'Save element' }));
    await theirs.status.filter({ hasText: /^Saved\./ }).waitFor();

    await press(mine.frame.getByRole('button', { name: 'Save element' }));
    const notice = mine.frame.getByRole('alert');
    await notice.getByText('Somebody else saved this while you were editing').waitFor();
    await notice.getByText('Ingrid Solheim saved it.').waitFor();
    await press(notice.getByRole('button', { name: 'Show the difference' }));
    const difference = notice.getByRole('row').filter({ hasText: 'excluded' });
    expect(await difference.getByRole('cell').allInnerTexts()).toEqual(['Incidents of suppliers', 'Incidents outside service hours']);

    const rest = stage.rest('amara');
    const field = await rest.fieldId('evaluation-criteria');
    const excluded = async (): Promise<string> =>
      (await rest.ask('GET', `/rest/api/3/issue/SMO-7?fields=${field}`)).fields[field].metrics[0].excluded;
    expect(await excluded()).toBe('Incidents of suppliers');

    await press(notice.getByRole('button', { name: 'Keep mine' }));
    await press(mine.frame.getByRole('button', { name: 'Save element' }));
    await mine.status.filter({ hasText: /^Saved\./ }).waitFor();
    expect(await excluded()).toBe('Incidents outside service hours');
    const { values } = await rest.ask('GET', '/rest/api/3/issue/SMO-7/changelog');
    const authors = values
      .filter(({ items }: { items: { fieldId?: string }[] }) => items.some(({ fieldId }) => fieldId === field))
      .map(({ author }: { author: { displayName: string } }) => author.displayName);
    expect(authors.slice(-2)).toEqual(['Ingrid Solheim', 'Tomasz Wilk']);
    expect([...(await tomasz.leave()), ...(await ingrid.leave())]).toEqual([]);
  });

  journey('what was typed and not saved is there again after the page is loaded anew, and can be taken back', async () => {
    const profile = await openProfile(dir);
    const tomasz = await visit(stage.host, profile, 'tomasz');
    const panel = await tomasz.openEpic('SMO-18');
    const deed = { name: 'Add evaluation criteria' };
    await press(panel.row('How results are evaluated').getByRole('button', deed));
    await panel.frame.getByRole('textbox', { name: 'Condition that decides' }).fill('Half a sentence');
    await panel.frame.getByText(/^Draft saved/).waitFor();

    const again = await tomasz.openEpic('SMO-18');
    const row = again.row('How results are evaluated');
    const said = row.getByText(/^You have a draft here from/);
    await said.waitFor();
    await press(row.getByRole('button', deed));
    const condition = again.frame.getByRole('textbox', { name: 'Condition that decides' });
    await condition.waitFor();
    expect(await condition.inputValue()).toBe('Half a sentence');
    await press(again.frame.getByRole('button', { name: 'Discard' }));
    await row.getByRole('button', deed).waitFor();
    expect(await said.count()).toBe(0);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('where the browser lets apps keep nothing it is said, and the page asks before it is left', async () => {
    const tomasz = await stage.visit('tomasz');
    // As browsers do that block what frames of another site keep; not every build of Chromium does it by itself.
    await tomasz.page.addInitScript(() => {
      if (window !== window.top) Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });
    });
    const panel = await tomasz.openEpic('SMO-18');
    await press(panel.row('How results are evaluated').getByRole('button', { name: 'Add evaluation criteria' }));
    await panel.frame.getByRole('textbox', { name: 'Condition that decides' }).fill('Half a sentence');
    await panel.frame.getByText(/^Draft kept while this page is open/).waitFor();
    const asked = tomasz.page.waitForEvent('dialog');
    await tomasz.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    expect(await tomasz.leave()).toEqual([]);
  });
});
