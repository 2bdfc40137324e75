import { acceptRole, approve, submit, twoApprove } from './approving';
import { journey } from './browser';
import { followProfile } from './followProfile';
import { followRemedies, incidentAnswers, serviceDeskAnswers } from './answers';
import { keyboardOf } from './keyboard';
import { setStage } from './stage';

const stage = setStage({
  prepare: async () => {
    // The rules about what a plan says: what others have to commit to or accept is not for the person at the keyboard.
    await followProfile(stage.host, '1');
    await twoApprove(stage);
  },
});

describe('a plan is completed by doing what the panel says, with the keyboard alone', () => {
  journey('TRC-14 · SYS-R7 · an epic without resources and evaluation reaches 100, and an answer taken away is named', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const panel = await tomasz.openEpic('SMO-18');
    expect(await panel.heading.innerText()).toBe('Plan incomplete: resources and evaluation are missing');
    expect(await panel.figure()).toBe(69);

    expect(await followRemedies(keys, panel, incidentAnswers)).toEqual(['Add resources', 'Add evaluation criteria']);
    expect(await panel.figure()).toBe(100);
    expect(await panel.heading.innerText()).toBe('Ready for approval');
    await tomasz.glance.getByText('Completeness 100 of 100').waitFor();

    await keys.press(tomasz.page.getByRole('tab', { name: 'Comments' }));
    await tomasz.page.keyboard.press('ArrowRight');
    const history = tomasz.page.getByRole('tabpanel', { name: 'History' });
    await history.getByText('changed Resources').waitFor();
    expect(await history.getByRole('listitem').filter({ hasText: 'changed Resources' }).innerText()).toContain('Tomasz Wilk');

    await keys.press(panel.toggle('Resources'));
    await keys.press(panel.frame.getByRole('button', { name: 'Edit', exact: true }));
    await keys.press(panel.frame.getByRole('button', { name: 'Remove resource 1' }));
    await keys.press(panel.frame.getByRole('button', { name: 'Save element' }));
    await panel.heading.filter({ hasText: 'Plan incomplete: resources are missing' }).waitFor();
    expect(await panel.figure()).toBeLessThan(100);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('PLN-36 · TRC-14 · an epic that is hardly more than a name reaches 100 from the remedies alone, and three people bring it to an approved plan', async () => {
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic('SMO-22');
    expect(await panel.heading.innerText()).toBe('No plan yet');
    for (const element of ['Objective', 'What will be done', 'Resources', 'Who is responsible', 'When', 'How results are evaluated']) {
      expect(await panel.row(element).innerText()).toContain('Missing');
    }

    const deeds = await followRemedies(keyboardOf(tomasz.page), panel, serviceDeskAnswers);
    expect(deeds[0]).toBe('Add activities');
    expect(await panel.figure()).toBe(100);
    expect(await panel.heading.innerText()).toBe('Ready for approval');
    expect(await tomasz.leave()).toEqual([]);

    await acceptRole(stage, 'SMO-22', 'tomasz');
    await submit(stage, 'SMO-22', 'tomasz', /Submit for approval/);
    await approve(stage, 'SMO-22', 'ingrid', 1);
    await approve(stage, 'SMO-22', 'amara', 1);
    const lena = await stage.visit('lena');
    const hers = await lena.openEpic('SMO-22');
    await hers.frame.getByText(/^Version 1, approved/).first().waitFor();
    expect(await lena.leave()).toEqual([]);
  }, 240_000);

  journey('OBJ-08 · the one open gate is closed where its remedy leads, and the figure says so to the ear', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const panel = await tomasz.openEpic('SMO-7');
    expect(await panel.heading.innerText()).toBe('One gate open: say what is excluded');
    expect(await panel.figure()).toBe(91);
    expect(await panel.next.innerText()).toBe('State what is excluded');

    await keys.press(panel.next);
    const excluded = panel.frame.getByRole('textbox', { name: 'What is excluded' });
    await excluded.waitFor();
    expect(await excluded.evaluate((element) => element === document.activeElement)).toBe(true);
    await keys.tick(panel.frame.getByRole('checkbox', { name: 'Nothing is excluded' }));
    await panel.frame.getByText('Completeness will be 100').waitFor();
    await keys.press(panel.frame.getByRole('button', { name: 'Save element' }));

    await panel.status.filter({ hasText: 'Saved. Completeness 100, was 91' }).waitFor();
    expect(await panel.heading.innerText()).toBe('Ready for approval');
    const toggle = panel.toggle('How results are evaluated');
    await expect(toggle.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('PLN-18 · CTX-08 · a plan with a clear trigger, a review cadence and capacity in sizes reads 100 without a date', async () => {
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic('SMO-3');
    expect(await panel.figure()).toBe(100);
    expect(await panel.heading.innerText()).toBe('Ready for approval');
    await keyboardOf(tomasz.page).press(panel.toggle('When'));
    await panel.row('When').getByText('Ends when').waitFor();
    expect(await panel.row('When').innerText()).not.toMatch(/\bDue\b/);
    expect(await tomasz.leave()).toEqual([]);
  });
});
