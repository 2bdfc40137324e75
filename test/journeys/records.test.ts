import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { keyboardOf } from './keyboard';
import { press } from './press';
import { setStage } from './stage';
import { type Visit } from './visit';

const stage = setStage();

async function openRecords(person: Visit, below = ''): Promise<FrameLocator> {
  await person.go(`/apps/throughline/records${below}`);
  const frame = person.page.frameLocator('main iframe');
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  return frame;
}

describe('the records of the site', () => {
  journey('GOV-01 · the SMS manager changes an approval rule by the keyboard, and the version says who, why and what', async () => {
    const amara = await stage.visit('amara');
    const keys = keyboardOf(amara.page);
    const records = await openRecords(amara, '/approval-rule');
    await keys.press(records.getByRole('link', { name: 'Low risk' }));
    await records.getByRole('heading', { level: 2, name: 'Low risk' }).waitFor();
    await keys.press(records.getByRole('button', { name: 'Edit' }));
    await keys.type(records.getByRole('textbox', { name: 'Expires after days' }), '14');
    await keys.press(records.getByRole('button', { name: 'Keep version 2' }));
    await records.getByText('Why: expected a reason, came nothing').waitFor();
    await keys.type(records.getByRole('textbox', { name: 'Why' }), 'Decided by the SMS board');
    await keys.press(records.getByRole('button', { name: 'Keep version 2' }));
    await records.getByRole('status').filter({ hasText: 'Version 2 is kept.' }).waitFor();
    const newest = records.getByRole('listitem').filter({ has: records.getByRole('heading', { level: 4, name: 'Version 2' }) });
    await newest.getByText('Expires after days: 30 → 14').waitFor();
    await newest.getByText('Decided by the SMS board').waitFor();
    await newest.getByText(/^Proved by event \d+ of the site’s ledger$/).waitFor();
    await newest.getByText(/Amara Okafor/).waitFor();
    expect(await seriousViolations(amara.page)).toEqual([]);
    await press(records.getByRole('link', { name: 'Check against the ledger' }));
    await press(records.getByRole('button', { name: 'Check now' }));
    await records.getByText(/^\d+ versions of \d+ records are what the ledger says\.$/).waitFor();
    expect(await amara.leave()).toEqual([]);
  });

  journey('two who edit one record: the second is told, nothing is written over, and what they typed is still there', async () => {
    const [first, second] = await Promise.all([stage.visit('amara'), stage.visit('amara')]);
    const pages = await Promise.all([first, second].map((each) => openRecords(each, '/forum/entry/sms-board')));
    for (const [at, page] of pages.entries()) {
      await press(page.getByRole('button', { name: 'Edit' }));
      await page.getByRole('textbox', { name: 'Minutes are kept in' }).fill(`Archive ${at}`);
      await page.getByRole('textbox', { name: 'Why' }).fill('Moved');
      await press(page.getByRole('button', { name: 'Keep version 2' }));
      await page.getByText(at === 0 ? 'Version 2 is kept.' : 'Somebody else changed this at the same moment.').first().waitFor();
    }
    const late = pages[1]!;
    await late.getByText('Cancel to see what stands there now.').waitFor();
    expect(await late.getByRole('textbox', { name: 'Minutes are kept in' }).inputValue()).toBe('Archive 1');
    await press(late.getByRole('button', { name: 'Cancel' }));
    await late.getByText('Archive 0').first().waitFor();
    expect([...(await first.leave()), ...(await second.leave())]).toEqual([]);
  });

  journey('a table is imported after it was shown what it would change; a bad row keeps nothing and is named', async () => {
    const amara = await stage.visit('amara');
    const records = await openRecords(amara, '/service/import');
    const folder = mkdtempSync(path.join(tmpdir(), 'records-'));
    const file = (name: string, text: string): string => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const bad = file('bad.csv', 'Id,Name,Kind,Criticality,Colour\r\nfraud,Fraud checks,service,7,red\r\nbad id,Refunds,service,2,\r\n');
    await records.getByLabel('CSV file').setInputFiles(bad);
    await records.getByText('Row 2 · Criticality: expected a whole number from 1 to 3, came number “7”').waitFor();
    await records.getByText(/^Row 3 · Id: expected 1 to 60 letters/).waitFor();
    await records.getByText('Not read, because nothing here is called so: Colour').waitFor();
    expect(await records.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);

    const good = file('good.csv', 'Id,Name,Kind,Criticality\r\nfraud,"Fraud checks, all of them",service,1\r\npayments,Payments,service,1\r\n');
    await records.getByLabel('CSV file').setInputFiles(good);
    await records.getByText('1 new entry').waitFor();
    await records.getByText('1 new version').waitFor();
    await records.getByRole('textbox', { name: 'Why' }).fill('Service catalogue of 2027');
    await press(records.getByRole('button', { name: 'Import 2 rows' }));
    await records.getByRole('status').filter({ hasText: '1 new, 1 changed, 0 as they were.' }).waitFor();
    await press(records.getByRole('link', { name: /^All services/ }));
    await records.getByRole('link', { name: 'Fraud checks, all of them' }).waitFor();

    const [download] = await Promise.all([amara.page.waitForEvent('download'), records.getByRole('button', { name: 'Export as CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('service.csv');
    expect(await amara.leave()).toEqual([]);
  });

  describe('GOV-12 · the approval rules, published with the templates', () => {
    journey('anybody reads the records, and prints the approval rules with the decision rights and what each template demands; nobody else changes them', async () => {
      const tomasz = await stage.visit('tomasz', { viewport: { width: 420, height: 900 }, colorScheme: 'dark' });
      const records = await openRecords(tomasz);
      await records.getByText('The SMS manager keeps these records.').waitFor();
      expect(await records.getByRole('button', { name: /^(Add|Import|Edit)/ }).count()).toBe(0);
      await press(records.getByRole('link', { name: 'Approval rules, to print' }));
      await records.getByRole('heading', { name: 'Risk tier 1' }).waitFor();
      await records.getByText('Evaluator (always): evaluation').waitFor();
      await records.getByRole('button', { name: 'Print' }).waitFor();
      await records.getByRole('row').filter({ hasText: 'Budget approver' }).getByText('Commits money to a plan.').waitFor();
      await records.getByText(/^As in force on /).waitFor();
      await records.getByText('Incident resolution (starter), version 1').waitFor();
      expect(await seriousViolations(tomasz.page)).toEqual([]);

      // The frame prints itself, and nothing but itself.
      await records.locator('body').evaluate((body) => void (window.print = () => body.setAttribute('data-printed', '')));
      await press(records.getByRole('button', { name: 'Print' }));
      await records.locator('body[data-printed]').waitFor();
      // On paper, a sheet of A4 wide: black on white though it is read in the dark, without what can only be clicked.
      await tomasz.page.setViewportSize({ width: 794, height: 1123 });
      await tomasz.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await records.getByRole('heading', { name: 'Risk tier 3' }).waitFor();
      expect(await records.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await records.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      const paper = await records.locator('body').evaluate((body) => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        // Each as the eye has it: the sum of red, green and blue.
        ink: [body, ...body.querySelectorAll('h2, h3, p, li, th, td, dt, dd, a')].map((one) =>
          (getComputedStyle(one).color.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0),
        ),
      }));
      expect(paper.wide).toBe(0);
      expect(Math.max(...paper.ink)).toBeLessThan(400);
      expect(await tomasz.leave()).toEqual([]);
    });
  });

  journey('GOV-15 · a role is given and taken back, and who held it before can still be seen', async () => {
    const amara = await stage.visit('amara');
    const records = await openRecords(amara, '/roles');
    await press(records.getByRole('button', { name: 'Appoint' }));
    await records.getByLabel('Role', { exact: true }).selectOption({ label: 'Evaluator' });
    await records.getByRole('combobox', { name: 'Person' }).fill('Elin');
    await records.getByRole('option', { name: /Elin Berg/ }).waitFor();
    await records.getByRole('combobox', { name: 'Person' }).press('Enter');
    await press(records.getByRole('button', { name: 'Appoint', exact: true }));
    await records.getByRole('status').filter({ hasText: 'Appointed.' }).waitFor();
    const evaluator = records.getByRole('row').filter({ hasText: 'Evaluator' }).filter({ hasText: 'Elin Berg' });
    await press(evaluator.getByRole('button', { name: 'End' }));
    await records.getByRole('textbox', { name: 'Why' }).fill('Moves to another team');
    await press(records.getByRole('button', { name: 'End it now' }));
    await records.getByRole('status').filter({ hasText: 'Ended.' }).waitFor();
    await evaluator.waitFor({ state: 'detached' });
    await records.getByRole('checkbox', { name: 'Show who held a role before' }).check();
    await evaluator.getByText(/^Ended/).waitFor();
    expect(await amara.leave()).toEqual([]);
  });
});
