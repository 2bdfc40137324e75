import { openDemoSite, type DemoSite } from '../support/demoSite';

/** What people, clients and other versions may leave in the fields is shown as what it is: never a crash, never dropped. */
let site: DemoSite;
let epic: { id: string; key: string };
beforeAll(async () => {
  site = await openDemoSite();
}, 120_000);
afterAll(() => site.close());
beforeEach(async () => {
  const made = await site.ask('amara', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SMO' }, issuetype: { name: 'Epic' }, summary: 'Content of every kind' },
  });
  epic = made.body;
  await site.settled();
});

const conclusion = async () => {
  await site.settled();
  return (await site.open('amara', epic.id)).concluded;
};

describe('Content of every kind', () => {
  it('a value without the shape is refused to a client, in Jira’s words, and nothing is written', async () => {
    const reply = await site.ask('amara', 'PUT', `/rest/api/3/issue/${epic.id}`, {
      fields: { [site.fieldIds.resources!]: { version: 1, lines: 'many' }, summary: 'Half written?' },
    });
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.body.errors)).toEqual([site.fieldIds.resources]);
    expect((await site.open('amara', epic.id)).issue.summary).toBe('Content of every kind');
  });

  it.each([
    ['a text where lines belong', { version: 1, lines: 'many' }],
    ['no version', { lines: [] }],
    ['a version below the first', { version: 0, lines: [] }],
    ['a list', []],
  ])('%s counts as not given, and stays where it is', async (_, value) => {
    await site.plant(epic.id, 'resources', value);
    const answer = await site.call('amara', 'rescore', { issueId: epic.id });
    expect(answer).toMatchObject({ kind: 'value', value: { row: { marks: { resources: 'missing' } } } });
    expect((await site.open('amara', epic.id)).raw.resources).toEqual(value);
  });

  it('a newer version gives no new figure: the last one stays, and says since when', async () => {
    const before = await conclusion();
    await site.plant(epic.id, 'timing', { version: 2, rhythm: 'lunar' });
    const answer = await site.call('amara', 'rescore', { issueId: epic.id });
    expect(answer).toMatchObject({ kind: 'value', value: { completeness: before.completeness } });
    const { row } = await conclusion();
    expect(row.kind === 'value' && row.value.unknownSince).toMatch(/^2026-/);
    await site.plant(epic.id, 'timing', null);
    await site.call('amara', 'rescore', { issueId: epic.id });
    const after = (await conclusion()).row;
    expect(after.kind === 'value' && after.value.unknownSince).toBeUndefined();
  });

  it('ten thousand characters, markup and formula text are kept as they are and scored', async () => {
    const statement = `<img src=x onerror=alert(1)> =HYPERLINK("x") ${'long '.repeat(2000)}`;
    const reply = await site.ask('amara', 'PUT', `/rest/api/3/issue/${epic.id}`, {
      fields: { [site.fieldIds['objective-definition']!]: { version: 1, statement } },
    });
    expect(reply.status).toBe(204);
    const opened = await site.open('amara', epic.id);
    expect(opened.facts.definition).toMatchObject({ kind: 'value', value: { statement } });
    expect((await conclusion()).completeness).toBeGreaterThanOrEqual(0);
  });

  it('more than 32 KB is refused by Jira, and nothing is written', async () => {
    const reply = await site.ask('amara', 'PUT', `/rest/api/3/issue/${epic.id}`, {
      fields: { [site.fieldIds['objective-definition']!]: { version: 1, statement: 'x'.repeat(33_000) } },
    });
    expect(reply.status).toBe(400);
    expect((await site.open('amara', epic.id)).facts.definition).toEqual({ kind: 'absent' });
  });

  it('an owner whose account was deactivated or closed is not an accountable person any more', async () => {
    await site.ask('amara', 'PUT', `/rest/api/3/issue/${epic.id}`, {
      fields: {
        [site.fieldIds['accountable-owner']!]: { accountId: (await site.ask('elin', 'GET', '/rest/api/3/myself')).body.accountId },
        [site.fieldIds['objective-definition']!]: { version: 1, ownerRole: 'Incident manager' },
      },
    });
    await site.settled();
    const who = async () => {
      await site.call('amara', 'rescore', { issueId: epic.id });
      const { row } = (await site.open('amara', epic.id)).concluded;
      return row.kind === 'value' ? row.value.marks?.who : undefined;
    };
    // She has not accepted yet; that is all that is lacking.
    expect(await who()).toBe('largely');
    const { accountId } = (await site.ask('elin', 'GET', '/rest/api/3/myself')).body;
    site.jira.deactivatePerson(accountId);
    expect(await who()).toBe('missing');
    site.jira.forgetPerson(accountId);
    expect(await who()).toBe('missing');
  });

  it('a deleted child is no longer counted, and a deleted epic is nobody’s fault', async () => {
    const child = await site.ask('amara', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SMO' }, issuetype: { name: 'Task' }, summary: 'Short-lived', parent: { key: epic.key } },
    });
    const work = async () => {
      const { row } = await conclusion();
      return row.kind === 'value' ? row.value.work?.total : undefined;
    };
    expect(await work()).toBe(1);
    await site.ask('sigrid', 'DELETE', `/rest/api/3/issue/${child.body.id}`);
    expect(await work()).toBe(0);
    await site.ask('sigrid', 'DELETE', `/rest/api/3/issue/${epic.id}`);
    await site.settled();
    expect(await site.call('amara', 'rescore', { issueId: epic.id })).toEqual({ kind: 'refused', refusal: { kind: 'not found' } });
  });
});
