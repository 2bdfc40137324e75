import { people } from '../../local/site/people';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { keyboardOf } from './keyboard';
import { setStage } from './stage';

let key: string;

const texts = Array.from({ length: 12 }, (_, at) => `Move location ${at + 1} to the new network`);

const stage = setStage({
  prepare: async () => {
    const tomasz = stage.rest('tomasz');
    const epic = await tomasz.ask('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'SMO' }, issuetype: { name: 'Epic' }, summary: 'Every location on the new network',
        [await tomasz.fieldId('accountable-owner')]: { accountId: people.tomasz.accountId },
        [await tomasz.fieldId('planned-work')]: { version: 1, deliverables: [], activities: texts.map((text, at) => ({ id: `a${at + 1}`, text })) },
      },
    });
    key = epic.key;
  },
});

describe('From plan to work', () => {
  journey('TRC-02 · TRC-08 · SYS-D1 · twelve activities become issues in three projects by keyboard; progress shows, a child leads back, and four control tasks come once', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const panel = await tomasz.openEpic(key);
    const { frame } = panel;
    await keys.press(frame.getByRole('button', { name: /^Work/ }));
    await keys.press(frame.getByRole('button', { name: 'Create work' }));
    const form = frame.getByRole('region', { name: 'Create work from planned activities' });
    for (const [at, project] of [[1, 'Payments'], [2, 'Change']] as const) {
      const row = form.getByRole('listitem', { name: texts[at], exact: true });
      await keys.press(row.getByRole('button', { name: `Change “${texts[at]}”` }));
      await keys.choose(row.getByRole('combobox', { name: 'Project' }), project);
    }
    await keys.press(form.getByRole('button', { name: 'Preview' }));
    await form.getByRole('heading', { name: '12 issues in 3 projects' }).waitFor();
    expect(await form.getByRole('row').count()).toBe(13);
    expect(await seriousViolations(tomasz.page)).toEqual([]);
    await keys.press(form.getByRole('button', { name: 'Create 12 issues' }));
    await panel.status.filter({ hasText: '12 issues were created' }).waitFor();
    const activities = frame.getByRole('list', { name: 'Activities and their issues' });
    await activities.getByText('0 of 1 done').nth(11).waitFor();
    expect(await activities.getByRole('link').count()).toBe(12);
    await frame.getByText('12 work items').waitFor();

    const first = await activities.getByRole('link').nth(1).innerText();
    expect(first).toMatch(/^PAY-/);
    const rest = stage.rest('tomasz');
    const { transitions } = await rest.ask('GET', `/rest/api/3/issue/${first}/transitions`);
    await rest.ask('POST', `/rest/api/3/issue/${first}/transitions`, { transition: { id: transitions.find(({ name }: { name: string }) => name === 'Done').id } });

    await keys.press(frame.getByRole('button', { name: 'Create control tasks' }));
    await keys.press(frame.getByRole('button', { name: 'Create four tasks' }));
    await panel.status.filter({ hasText: 'The four control tasks were created' }).waitFor();
    const controls = frame.getByRole('region', { name: 'Control tasks' });
    await controls.getByText('Recurring review').waitFor();
    expect(await controls.getByRole('listitem').count()).toBe(4);
    expect(await frame.getByRole('button', { name: 'Create control tasks' }).count()).toBe(0);
    await activities.getByText('1 of 1 done').waitFor();
    expect(await seriousViolations(tomasz.page)).toEqual([]);

    await tomasz.go(`/browse/${first}`);
    await tomasz.glance.getByRole('link', { name: new RegExp(`^${key} `) }).waitFor();
    expect(await tomasz.glance.locator('main').innerText()).toContain(`Activity 2 ${texts[1]}`);
    expect(await tomasz.leave()).toEqual([]);
  }, 300_000);

  journey('TRC-01 · TRC-08 · an issue of a team-managed project is linked to an activity from its own card, and from the plan', async () => {
    const tomasz = await stage.visit('tomasz');
    const keys = keyboardOf(tomasz.page);
    const rest = stage.rest('tomasz');
    const [one, other] = await Promise.all(['Open the routes', 'Order the lines'].map((summary) => rest.ask('POST', '/rest/api/3/issue', { fields: { project: { key: 'PLT' }, issuetype: { name: 'Task' }, summary } })));
    await tomasz.go(`/browse/${one.key}`);
    await tomasz.glance.getByText('This issue serves no service objective.').waitFor();
    await keys.press(tomasz.glance.getByRole('button', { name: 'Link it to an objective' }));
    await keys.type(tomasz.glance.getByRole('textbox', { name: 'Objective, by key or words' }), key);
    await keys.press(tomasz.glance.getByRole('button', { name: 'Find' }));
    await keys.choose(tomasz.glance.getByRole('combobox', { name: 'Activity it serves' }), texts[2]!);
    await keys.press(tomasz.glance.getByRole('button', { name: 'Link it', exact: true }));
    await tomasz.glance.getByText(`Activity 3 ${texts[2]}`).waitFor();

    const panel = await tomasz.openEpic(key);
    await keys.press(panel.frame.getByRole('button', { name: /^Work/ }));
    await keys.press(panel.frame.getByRole('button', { name: 'Link existing work' }));
    const form = panel.frame.getByRole('region', { name: 'Link existing work' });
    await keys.type(form.getByRole('textbox'), 'Order the lines');
    await keys.press(form.getByRole('button', { name: 'Find' }));
    await keys.choose(form.getByRole('combobox', { name: `Activity that ${other.key} serves` }), texts[3]!);
    await keys.press(form.getByRole('button', { name: 'Link 1 issue' }));
    await panel.status.filter({ hasText: '1 issue linked' }).waitFor();
    const activities = panel.frame.getByRole('list', { name: 'Activities and their issues' });
    await activities.getByRole('link', { name: other.key }).waitFor();
    expect(await activities.getByRole('link', { name: one.key }).count()).toBe(1);
    expect(await tomasz.leave()).toEqual([]);
  }, 300_000);
});
