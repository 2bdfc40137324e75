import type { FrameLocator } from 'playwright-core';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { keyboardOf } from './keyboard';
import { press } from './press';
import { setStage } from './stage';
import { type Visit } from './visit';

const stage = setStage();

async function openWorkshop(person: Visit, step = ''): Promise<FrameLocator> {
  await person.go(`/projects/SMO/apps/objectives/workshop${step}`);
  const frame = person.page.frameLocator('main iframe');
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  return frame;
}

describe('the objective-setting workshop', () => {
  journey('ONB-06 · from an idea to an epic that everybody knows of, by the keyboard', async () => {
    const amara = await stage.visit('amara');
    const { page } = amara;
    const keys = keyboardOf(page);
    const register = await amara.openRegister();
    await keys.press(register.getByRole('link', { name: 'Workshop' }));
    const room = page.frameLocator('main iframe');
    await keys.type(room.getByRole('textbox', { name: 'Name of the workshop' }), 'Objectives 2027');
    await page.keyboard.press('Enter');
    await room.getByRole('heading', { level: 2, name: 'Objectives 2027' }).waitFor();

    const steps = room.getByRole('navigation', { name: 'Steps of the workshop' });
    const step = async (name: string): Promise<void> => {
      await keys.press(steps.getByRole('link', { name }));
      await room.getByRole('heading', { level: 3, name }).waitFor();
    };
    await keys.tick(room.getByRole('group', { name: 'Policy statements' }).getByRole('checkbox').first());
    await keys.press(room.getByRole('button', { name: 'Keep what matters' }));
    await room.getByText('What matters is kept.').waitFor();

    // Enter adds, and the next sentence can be typed at once; lines are pasted together.
    await step('Ideas');
    const idea = room.getByRole('textbox', { name: 'A candidate in one sentence' });
    const ideas = room.getByRole('list', { name: 'Candidates' }).getByRole('listitem');
    await keys.type(idea, 'Cut repeat incidents of Payments from 24 % to 15 % by 30 June 2027');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Improve service quality');
    await page.keyboard.press('Enter');
    await ideas.nth(1).waitFor();
    await idea.evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '- Restore Payments within 30 minutes in 2027\n\n- improve service quality');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await room.getByText('1 candidate added · 1 is there already').waitFor();
    await ideas.nth(2).waitFor();

    // The verdict follows what is confirmed.
    await step('SMART');
    const row = room.getByRole('button', { name: /^Cut repeat incidents/ });
    const letter = (name: string, verdict: string) => row.getByRole('img', { name: `${name}: ${verdict}` });
    await letter('Measurable', 'Not shown').waitFor();
    await keys.press(row);
    await keys.press(room.getByRole('button', { name: 'Use all' }));
    await keys.press(room.getByRole('button', { name: /^Use .*2027 from the sentence$/ }));
    await keys.tick(room.getByRole('group', { name: 'Serves' }).getByRole('checkbox').first());
    await keys.find(room.getByRole('combobox', { name: 'Would answer for it' }), 'Tomasz Wilk');
    expect(await seriousViolations(page)).toEqual([]);
    await keys.press(room.getByRole('button', { name: 'Keep candidate' }));
    for (const name of ['Specific', 'Measurable', 'Relevant', 'Time-bound']) await letter(name, 'Shown').waitFor();
    await letter('Achievable', 'Shown in part').waitFor();

    await step('Estimate');
    const estimate = room.getByRole('form', { name: /^Estimate of “Cut repeat/ });
    await keys.type(estimate.getByRole('textbox', { name: 'Days of work' }), '40');
    await keys.tick(estimate.getByRole('checkbox', { name: 'Unknown' }).last());
    await keys.press(estimate.getByRole('button', { name: /^Keep the estimate/ }));
    await room.getByText(/^Kept: Cut repeat/).waitFor();
    await steps.getByText('1 of 3 estimated').waitFor();

    // Two with equal grades are tied and say so; the order is the person's.
    await step('Order');
    for (const sentence of [/Improve service/, /Restore Payments/]) {
      for (const grade of ['Value', 'Effort', 'Risk']) await keys.choose(room.getByRole('combobox', { name: new RegExp(`^${grade} of .*${sentence.source}`) }), 'Some');
    }
    await room.getByText('Suggested 1., tied').nth(1).waitFor();
    await keys.press(room.getByRole('button', { name: /^Move up “Restore Payments/ }));
    await room.getByText(/is now number 2 of 3\.$/).waitFor();
    await keys.tick(room.getByRole('checkbox', { name: /^Becomes an objective: “Cut repeat/ }));
    await steps.getByText('1 chosen').waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await step('Make objectives');
    await room.getByText('All five letters are shown.').waitFor();
    await keys.press(room.getByRole('button', { name: 'Make 1 objective', exact: true }));
    await room.getByText('1 objective was made.').waitFor();
    const key = await room.getByRole('link', { name: /^SMO-\d+$/ }).innerText();

    await step('Make known');
    await keys.type(room.getByRole('textbox', { name: 'Channel' }), 'Service management wiki');
    await keys.type(room.getByRole('textbox', { name: 'Link' }), 'https://wiki.example/objectives-2027');
    await keys.press(room.getByRole('button', { name: 'Note where it was made known' }));
    await room.getByRole('listitem').filter({ hasText: 'Service management wiki' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    const panel = await amara.openEpic(key);
    await panel.frame.getByText('Tomasz Wilk').first().waitFor();
    expect(await panel.figure()).toBeGreaterThan(0);
    expect(await amara.leave()).toEqual([]);
  }, 300_000);

  journey('two who change one candidate: the second sees both, and chooses; whoever may not change it reads', async () => {
    const [first, second, reader] = await Promise.all([stage.visit('amara'), stage.visit('amara'), stage.visit('tomasz', { viewport: { width: 400, height: 900 } })]);
    const rooms = await Promise.all([first, second].map((each) => openWorkshop(each, '/smart')));
    const candidate = (room: FrameLocator, words: RegExp) => room.getByRole('button', { name: words });
    for (const [at, room] of rooms.entries()) {
      await press(candidate(room, /^Improve service quality/));
      await room.getByRole('textbox', { name: 'Sentence' }).fill(at === 0 ? 'Improve the portal' : 'Improve the desk');
    }
    await press(rooms[0]!.getByRole('button', { name: 'Keep candidate' }));
    await rooms[0]!.getByText('Kept:').waitFor();
    const late = rooms[1]!;
    await press(late.getByRole('button', { name: 'Keep candidate' }));
    await late.getByText('Theirs: “Improve the portal”').waitFor();
    expect(await late.getByRole('textbox', { name: 'Sentence' }).inputValue()).toBe('Improve the desk');
    await press(late.getByRole('button', { name: 'Keep mine' }));
    await press(late.getByRole('button', { name: 'Keep candidate' }));
    await candidate(late, /^Improve the desk/).waitFor();

    const reads = await openWorkshop(reader, '/ideas');
    await reads.getByText(/^You can read this workshop\./).waitFor();
    await reads.getByText('Improve the desk').waitFor();
    expect(await reads.getByRole('button', { name: /^(Add|Remove)/ }).count()).toBe(0);
    expect(await seriousViolations(reader.page)).toEqual([]);
    expect([...(await first.leave()), ...(await second.leave()), ...(await reader.leave())]).toEqual([]);
  });

  journey('LVL-01 · who owns what: every place with its person, its forum and its objectives, or what is lacking', async () => {
    const lena = await stage.visit('lena');
    await lena.go('/apps/throughline/owners');
    const frame = lena.page.frameLocator('main iframe');
    const row = (place: string) => frame.getByRole('row').filter({ has: frame.getByRole('rowheader', { name: new RegExp(`^${place}`) }) });
    await row('Payments').getByText('Ingrid Solheim').waitFor();
    await row('Payments').getByText('holds service owner').first().waitFor();
    await row('Payments').getByRole('link', { name: 'Service review Payments' }).waitFor();
    await row('Payments').getByRole('link', { name: /^SMO-\d+$/ }).first().waitFor();
    await row('Service continuity').getByText('Nobody holds this role').waitFor();
    await row('Service continuity').getByText('No forum').waitFor();
    await row('Service continuity').getByText('No objective').waitFor();
    await row('Merchant portal').getByText(/^None are set here: /).waitFor();
    expect(await seriousViolations(lena.page)).toEqual([]);
    expect(await lena.leave()).toEqual([]);
  });
});
