import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { keyboardOf } from './keyboard';
import { setStage } from './stage';

const stage = setStage({
  prepare: async () => {
    const { ask } = stage.rest('tomasz');
    for (const summary of ['Faster settlement', 'Fewer card disputes', 'Kept as a plain epic']) {
      await ask('POST', '/rest/api/3/issue', { fields: { project: { key: 'PAY' }, issuetype: { name: 'Epic' }, summary } });
    }
  },
});

describe('creating objectives', () => {
  journey('OBJ-29 · SYS-B2 · SYS-D1 · from a starter template to a scored epic with its four control tasks, by the keyboard alone', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const page = await tomasz.openRegister();
    await keys.press(page.getByRole('button', { name: 'Create objective' }));
    await page.getByRole('heading', { name: 'Start from' }).waitFor();
    expect(await seriousViolations(tomasz.page)).toEqual([]);

    // One radio group is one stop, where it is chosen already: on nothing. The site's own come first.
    const starter = page.getByRole('radio', { name: /^Incident resolution/ });
    const blank = page.getByRole('radio', { name: /^Blank/ });
    expect(await blank.isChecked()).toBe(true);
    await keys.reach(blank);
    await tomasz.page.keyboard.press('ArrowDown');
    expect(await page.getByRole('group', { name: 'Templates of this site' }).getByRole('radio').first().isChecked()).toBe(true);
    for (let moves = 0; moves < 25 && !(await starter.isChecked()); moves += 1) await tomasz.page.keyboard.press('ArrowDown');
    expect(await starter.isChecked()).toBe(true);
    await keys.press(page.getByRole('button', { name: 'Say what is to be achieved' }));
    await page.getByRole('heading', { name: 'Say what is to be achieved' }).waitFor();

    // The pattern is not an objective yet: the gaps are named, and nothing goes on.
    await keys.press(page.getByRole('button', { name: 'See what will be written' }));
    await page.getByText('Replace [priority], [service], [baseline], [target], and [date], or take it out.').waitFor();
    const sentence = page.getByRole('textbox', { name: 'The objective in one sentence' });
    await keys.type(sentence, 'Reduce the mean time to restore priority 2 incidents of Payments from 9 hours to 5 hours by 30 November 2027');
    await keys.press(page.getByRole('button', { name: 'Use all' }));
    await keys.press(page.getByRole('button', { name: 'Use Nov 30, 2027' }));
    await keys.choose(page.getByRole('combobox', { name: 'Level' }), 'Ser');
    await keys.type(page.getByRole('combobox', { name: 'Set for' }), 'Payments');
    await keys.find(page.getByRole('combobox', { name: 'Accountable owner' }), 'Tomasz Wilk');
    await keys.tick(page.getByRole('checkbox', { name: /^Reviewer: / }).first());
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await keys.press(page.getByRole('button', { name: 'See what will be written' }));

    await page.getByRole('heading', { name: 'What will be written' }).waitFor();
    await page.getByText('Made from the template “Incident resolution”, version 1').waitFor();
    await page.getByText('Who is on call, and is that time paid for and agreed?').waitFor();
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await keys.tick(page.getByRole('checkbox', { name: 'Create its four control tasks too' }));
    await keys.press(page.getByRole('button', { name: 'Create the objective' }));
    await tomasz.page.waitForURL('**/browse/SMO-*');
    await tomasz.page.getByRole('heading', { level: 1, name: /^Reduce the mean time to restore priority 2 incidents/ }).waitFor();
    const key = /SMO-\d+/.exec(tomasz.page.url())?.[0] ?? '';
    const panel = await tomasz.openEpic(key);
    expect(await panel.figure()).toBeGreaterThan(40);
    await keys.press(panel.frame.getByRole('button', { name: /^Work/ }));
    const controls = panel.frame.getByRole('region', { name: 'Control tasks' });
    await controls.getByText('Recurring review').waitFor();
    expect(await controls.getByRole('listitem').count()).toBe(4);
    expect(await tomasz.leave()).toEqual([]);
  }, 300_000);

  journey('REG-10 · epics are found by JQL, previewed one by one and adopted; a slip in the query is told in Jira’s words', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const page = await tomasz.openRegister('PAY');
    await keys.press(page.getByRole('button', { name: 'Adopt epics' }));
    await page.getByRole('heading', { name: 'Adopt epics' }).waitFor();
    const jql = page.getByRole('textbox', { name: 'Find them by JQL' });
    tomasz.troubles.expect(/^400: POST /);
    await keys.type(jql, 'project = NOWHERE');
    await keys.press(page.getByRole('button', { name: 'Preview' }));
    await page.getByText(/^Jira cannot run this search: /).waitFor();
    await keys.type(jql, 'project = PAY AND (issuetype = Task OR summary !~ "plain") ORDER BY key');
    await keys.press(page.getByRole('button', { name: 'Preview' }));
    const counts = page.getByRole('list', { name: 'What would happen' });
    await counts.getByText('Will be adopted 2').waitFor();
    await counts.getByText(/^Not at epic level \d+$/).waitFor();
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await keys.press(page.getByRole('button', { name: 'Make 2 epics objectives' }));
    await page.getByRole('status').filter({ hasText: '2 epics are objectives now' }).waitFor();
    expect(await counts.getByText(/^Will be adopted/).count()).toBe(0);
    await keys.press(page.getByRole('button', { name: 'Back to the register' }).last());
    await page.getByRole('status').filter({ hasText: /objectives/ }).waitFor();
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('REG-10 · who may only look is told what is missing, and can write nothing', async () => {
    const lena = await stage.visit('lena');
    const keys = keyboardOf(lena.page);
    const page = await lena.openRegister();
    await keys.press(page.getByRole('button', { name: 'Create objective' }));
    await page.getByText('You cannot create epics in SMO').waitFor();
    // Creating is a place of its own: a reload stays in it, and the tab leads out of it.
    await lena.page.reload();
    await page.getByText('You cannot create epics in SMO').waitFor();
    await keys.press(page.getByRole('link', { name: 'Register', exact: true }));
    await page.getByRole('status').filter({ hasText: /objectives/ }).waitFor();
    await keys.press(page.getByRole('button', { name: 'Create objective' }));
    await page.getByText('You cannot create epics in SMO').waitFor();
    expect(await page.getByRole('button', { name: 'Say what is to be achieved' }).isDisabled()).toBe(true);
    await keys.press(page.getByRole('button', { name: 'Use an epic you already have' }));
    await keys.type(page.getByRole('textbox', { name: 'Key of the epic' }), 'SMO-18');
    await keys.press(page.getByRole('button', { name: 'Say what is to be achieved' }));
    await page.getByText('You need Edit issues on SMO-18.').waitFor();

    await keys.press(page.getByRole('button', { name: 'Back to the register' }));
    await keys.press(page.getByRole('button', { name: 'Adopt epics' }));
    await keys.type(page.getByRole('textbox', { name: 'Find them by JQL' }), 'project = PAY AND issuetype = Epic');
    await keys.press(page.getByRole('button', { name: 'Preview' }));
    const counts = page.getByRole('list', { name: 'What would happen' });
    await counts.getByText(/^No permission \d+$/).waitFor();
    expect(await page.getByRole('button', { name: 'Nothing to adopt' }).isDisabled()).toBe(true);
    expect(await lena.leave()).toEqual([]);
  });
});
