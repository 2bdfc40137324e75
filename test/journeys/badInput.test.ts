import { people } from '../../local/site/people';
import type { FieldKey } from '../../src/domain/plan/fields';
import { journey } from './browser';
import { press } from './press';
import { setStage } from './stage';

const stage = setStage();

/** Leaves a value in one of the app's fields as another version of the app might have: Jira then knew another schema. */
async function plant(key: string, field: FieldKey, value: unknown): Promise<void> {
  const rest = stage.rest('amara');
  const [customField, { id }] = [await rest.fieldId(field), await rest.ask('GET', `/rest/api/3/issue/${key}?fields=summary`)];
  const { appId, environmentId } = stage.host.forge;
  const fields = stage.host.forge.customFields();
  const app = { appId, environmentId, name: 'Throughline' };
  await stage.host.jira.installApp({ ...app, fields: fields.map(({ schema: _, ...others }) => others) });
  const reply = await stage.host.jira.fetchAs(
    { kind: 'app', appId },
    new Request(`${stage.host.url}/rest/api/3/app/field/value`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ updates: [{ customField, issueIds: [Number(id)], value }] }),
    }),
  );
  await stage.host.jira.installApp({ ...app, fields });
  if (!reply.ok) throw new Error(`Planting ${field}: ${reply.status} ${await reply.text()}`);
  await stage.host.settled();
}

describe('what is not as it should be is shown as what it is', () => {
  journey('a value that is no plan counts as not given, and is shown whole to whoever would replace it', async () => {
    await plant('SMO-13', 'resources', { version: 1, lines: 'as many as it takes' });
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic('SMO-13');
    expect(await panel.row('Resources').innerText()).toContain('Missing');
    await press(panel.row('Resources').getByRole('button').first());
    await panel.frame.getByText('What stands here cannot be read as a plan').waitFor();
    expect(await panel.row('Resources').innerText()).toContain('as many as it takes');
    await press(panel.frame.getByRole('button', { name: 'Close' }));
    const rest = stage.rest('amara');
    const field = await rest.fieldId('resources');
    expect((await rest.ask('GET', `/rest/api/3/issue/SMO-13?fields=${field}`)).fields[field].lines).toBe('as many as it takes');
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('a value of a newer version is not changed here, and the figure of before says since when it stands', async () => {
    const tomasz = await stage.visit('tomasz');
    const before = await (await tomasz.openEpic('SMO-3')).figure();
    await plant('SMO-3', 'timing', { version: 2, rhythm: 'lunar' });
    const panel = await tomasz.openEpic('SMO-3');
    await panel.frame.getByText(/^Could not be recomputed since/).waitFor();
    expect(await panel.figure()).toBe(before);
    await press(panel.toggle('When'));
    await panel.row('When').getByText('Written by a newer version of the app; it is not changed here.').waitFor();
    expect(await panel.row('When').getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);

    const register = await tomasz.openRegister();
    await register.getByRole('row').filter({ hasText: 'SMO-3' }).getByText(/^Not recomputed since/).waitFor();
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('ten thousand characters, markup and formula text are words, and nothing in them runs', async () => {
    const text = `<img src=x onerror="window.top.ran=1"><script>window.ran=1</script> =HYPERLINK("http://example.invalid") ${'long '.repeat(2000)}`;
    const rest = stage.rest('amara');
    const field = await rest.fieldId('objective-definition');
    await rest.ask('PUT', '/rest/api/3/issue/SMO-9', {
      fields: { summary: '=1+1 <b onclick=alert(1)>bold</b>', [field]: { version: 1, statement: text, serves: '=cmd|<i>x</i>' } },
    });
    await stage.host.settled();
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic('SMO-9');
    await press(panel.toggle('Objective'));
    await panel.row('Objective').getByText('=HYPERLINK("http://example.invalid")').first().waitFor();
    expect(await panel.row('Objective').locator('img, script, b').count()).toBe(0);
    const register = await tomasz.openRegister();
    await register.getByRole('rowheader').filter({ hasText: '=1+1 <b onclick=alert(1)>bold</b>' }).waitFor();
    for (const frame of tomasz.page.frames()) expect(await frame.evaluate(() => 'ran' in window)).toBe(false);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('an owner whose account is closed is named as having left', async () => {
    const rest = stage.rest('amara');
    await plant('SMO-11', 'accountable-owner', { accountId: people.jonas.accountId });
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic('SMO-11');
    expect(await panel.row('Who is responsible').innerText()).toContain('Jonas Lindqvist');
    expect(await panel.row('Who is responsible').innerText()).not.toContain('Fully');
    const register = await tomasz.openRegister();
    await press(register.getByRole('button', { name: /^Owner left/ }));
    await register.getByRole('row').filter({ hasText: 'SMO-11' }).getByText('Jonas Lindqvist, left').waitFor();
    expect((await rest.ask('GET', '/rest/api/3/issue/SMO-11?fields=summary')).key).toBe('SMO-11');
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('work that was deleted is counted no more', async () => {
    const rest = stage.rest('amara');
    const tomasz = await stage.visit('tomasz');
    const panel = await tomasz.openEpic('SMO-18');
    await panel.frame.getByRole('button', { name: /^Work 12 issues/ }).waitFor();
    const before = await panel.figure();
    await rest.ask('DELETE', '/rest/api/3/issue/SMO-19');
    await stage.host.settled();
    const after = await tomasz.openEpic('SMO-18');
    await after.frame.getByRole('button', { name: /^Work 11 issues/ }).waitFor();
    expect(await after.figure()).toBe(before);
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('an epic that was moved to another project keeps its plan and its figure under its new key', async () => {
    const sigrid = stage.rest('sigrid');
    const amara = await stage.visit('amara');
    const before = await amara.openEpic('SMO-1');
    const [figure, heading] = [await before.figure(), await before.heading.innerText()];
    const { id } = await sigrid.ask('GET', '/rest/api/3/issue/SMO-1?fields=summary');
    stage.host.jira.moveIssue('SMO-1', 'PAY');
    await stage.host.settled();
    const { key } = await sigrid.ask('GET', `/rest/api/3/issue/${id}?fields=summary`);
    expect(key).toMatch(/^PAY-/);
    const panel = await amara.openEpic(key);
    expect(await panel.figure()).toBe(figure);
    expect(await panel.heading.innerText()).toBe(heading);
    const register = await amara.openRegister('PAY');
    await register.getByRole('rowheader').filter({ hasText: key }).waitFor();
    expect(await amara.leave()).toEqual([]);
  });
});
