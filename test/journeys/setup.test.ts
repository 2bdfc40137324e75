import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { startHost } from '../../local/host';
import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';
import { type Visit } from './visit';

const stage = setStage({
  open: () => startHost({ port: 0, empty: true }),
});

/** Counts what a person has to do: a click, a choice, or a field filled in. */
function inputsOf() {
  let count = 0;
  const counted = async (deed: Promise<unknown>): Promise<void> => {
    count += 1;
    await deed;
  };
  return {
    click: (target: Locator) => counted(press(target)),
    fill: (target: Locator, text: string) => counted(target.fill(text)),
    choose: (target: Locator, option: string) => counted(target.selectOption(option)),
    count: () => count,
  };
}

async function openSetup(person: Visit, below = ''): Promise<FrameLocator> {
  await person.go(`/admin/apps/set-up${below}`);
  const frame = person.page.frameLocator('main iframe');
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  return frame;
}

const check = (frame: FrameLocator, statement: string): Locator => frame.getByRole('listitem').filter({ hasText: statement }).last();
const met = (frame: FrameLocator, statement: string): Promise<void> => check(frame, statement).getByRole('img', { name: 'Met', exact: true }).waitFor();

describe('setting up', () => {
  journey('ONB-01 · a Jira administrator goes from nothing to the first scored objective in at most 40 inputs', async () => {
    const sigrid = await stage.visit('sigrid');
    const { page } = sigrid;
    const inputs = inputsOf();
    let frame = await openSetup(sigrid);
    await frame.getByRole('heading', { name: 'Which issues are objectives' }).waitFor();
    await inputs.click(frame.getByText('Service objectives (SMO)'));
    await inputs.click(frame.getByRole('button', { name: 'Save where objectives are' }));
    await met(frame, 'It is said where objectives are');
    await inputs.click(frame.getByRole('button', { name: 'Next: fields on screens' }));
    await frame.getByText(/^None of them stands on its screens: .*Objective definition/).waitFor();

    const [screens] = await Promise.all([page.context().waitForEvent('page'), inputs.click(frame.getByRole('button', { name: 'Open Jira’s screens' }))]);
    const smo = screens.getByRole('region', { name: 'SMO: Default Issue Screen' });
    for (let left = 7; left > 0; left -= 1) {
      const add = smo.getByRole('button', { name: /^Add / });
      await add.first().waitFor();
      expect(await add.count()).toBe(left);
      await inputs.click(add.first());
      await add.nth(left - 1).waitFor({ state: 'detached' });
    }
    await screens.close();
    await inputs.click(frame.getByRole('button', { name: 'Check again' }));
    await met(frame, 'People can write the plan in SMO');

    await inputs.click(frame.getByRole('button', { name: 'Next: permissions and people' }));
    await check(frame, 'Somebody may manage objectives in SMO').getByRole('img', { name: 'Not met' }).waitFor();
    const [schemes] = await Promise.all([page.context().waitForEvent('page'), inputs.click(frame.getByRole('button', { name: 'Open Jira’s permission schemes' }))]);
    await inputs.choose(schemes.getByLabel('Group that gets Manage service objectives in Members and viewers'), 'service-management');
    await inputs.click(schemes.getByRole('button', { name: 'Grant Manage service objectives in Members and viewers' }));
    await schemes.getByRole('region', { name: 'Members and viewers' }).locator('span', { hasText: 'service-management' }).waitFor();
    await schemes.close();
    await inputs.click(frame.getByRole('button', { name: 'Appoint me as SMS manager' }));
    await met(frame, 'Somebody keeps the records');
    await met(frame, 'Somebody may manage objectives in SMO');
    await frame.getByText('Sigrid Moe').waitFor();

    await inputs.click(frame.getByRole('button', { name: 'Next: policy, requirements and levels' }));
    await inputs.click(frame.getByRole('button', { name: 'Add 5 processes' }));
    await met(frame, 'The processes most organizations begin with are on the list');
    await frame.getByRole('button', { name: 'See who owns what' }).waitFor();
    await inputs.click(frame.getByRole('navigation').getByRole('button', { name: /Templates/ }));
    await inputs.click(frame.getByRole('button', { name: /^Add \d starter templates$/ }));
    await met(frame, 'Templates of your own are kept');
    await inputs.click(frame.getByRole('button', { name: 'Next: check and finish' }));
    await inputs.click(frame.getByRole('button', { name: 'Create an issue for it in SMO' }));
    await met(frame, 'Evidence has a home');
    expect(await seriousViolations(page)).toEqual([]);

    await inputs.click(page.getByRole('button', { name: 'Create', exact: true }));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option', { name: 'Service objectives (SMO)' }).waitFor({ state: 'attached' });
    await inputs.choose(dialog.getByLabel('Project'), 'SMO');
    await dialog.getByRole('option', { name: 'Epic' }).waitFor({ state: 'attached' });
    await inputs.choose(dialog.getByLabel('Issue type'), 'Epic');
    await inputs.fill(dialog.getByLabel('Summary'), 'Payments are available when merchants trade');
    await inputs.click(dialog.getByRole('button', { name: 'Create', exact: true }));
    await page.frameLocator('iframe[title="Delivery plan"]').getByRole('list', { name: 'Elements of the plan' }).waitFor();
    await stage.host.settled();

    frame = await openSetup(sigrid, '/step/finish');
    await met(frame, 'The register is built');
    await frame.getByText('1 objective, scored.').waitFor();
    expect(inputs.count()).toBeLessThanOrEqual(40);
    expect(await sigrid.leave()).toEqual([]);
  }, 240_000);

  journey('coming back begins where something is open, and a step undone elsewhere is open again', async () => {
    const sigrid = await stage.visit('sigrid', { viewport: { width: 420, height: 900 }, colorScheme: 'dark' });
    let frame = await openSetup(sigrid);
    await frame.getByRole('heading', { name: 'Policy, requirements and levels' }).waitFor();
    const rest = stage.rest('sigrid');
    const { values } = await rest.ask('GET', '/rest/api/3/screens');
    const screen = values.find(({ name }: { name: string }) => name.startsWith('SMO')).id as number;
    const fields = (await rest.ask('GET', `/rest/api/3/screens/${screen}/tabs/${screen}/fields`)) as unknown as { id: string; name: string }[];
    await rest.ask('DELETE', `/rest/api/3/screens/${screen}/tabs/${screen}/fields/${fields.find(({ name }) => name === 'Timing')?.id}`);
    frame = await openSetup(sigrid);
    await frame.getByRole('heading', { name: 'Fields on screens' }).waitFor();
    await frame.getByText('Not on its screens: Timing.').waitFor();
    expect(await seriousViolations(sigrid.page)).toEqual([]);
    expect(await sigrid.leave()).toEqual([]);
  });

  journey('everything is exported as one file, by an administrator only', async () => {
    const sigrid = await stage.visit('sigrid');
    const frame = await openSetup(sigrid, '/step/finish');
    const [download] = await Promise.all([sigrid.page.waitForEvent('download'), frame.getByRole('button', { name: 'Export everything' }).click()]);
    const made = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(made).toMatchObject({ format: 'throughline-export', version: 1, checkpoint: expect.any(String) });
    expect(made.objectives).toHaveLength(1);
    expect(made.records.filter(({ kind }: { kind: string }) => kind === 'plan-template').length).toBeGreaterThan(0);
    expect(made.events.length).toBeGreaterThan(0);
    expect(await sigrid.leave()).toEqual([]);

    const noah = await stage.visit('noah');
    await noah.go('/admin/apps/set-up');
    await noah.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await noah.leave()).toEqual([]);
  });
});
