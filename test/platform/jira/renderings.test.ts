import { baseUrl, doc, openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => { site = await openTestSite(); });
afterAll(() => site.jira.close());

test('rendered fields are texts as HTML, and moments and days as a page writes them in the viewer’s zone', async () => {
  const { key } = await site.issue({ description: doc('Why & how'), duedate: '2026-12-01' });
  await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: doc('Said') });
  const { body } = await site.ask('ada', 'GET', `/issue/${key}?expand=renderedFields`);
  expect(body.renderedFields).toMatchObject({
    description: '<p>Why &amp; how</p>', environment: '', created: '20/Nov/26 1:00 PM', duedate: '01/Dec/26', summary: null, status: null,
    comment: { total: 1, comments: [{ body: '<p>Said</p>', created: '20/Nov/26 1:00 PM' }] },
  });
  expect(Object.keys(body.renderedFields).sort()).toEqual(Object.keys(body.fields).sort());
});

test('versioned representations take the place of the fields', async () => {
  const { key } = await site.issue({});
  const { body } = await site.ask('ada', 'GET', `/issue/${key}?fields=summary&expand=versionedRepresentations`);
  expect(body).not.toHaveProperty('fields');
  expect(body.versionedRepresentations).toEqual({ summary: { 1: 'A task' } });
});

describe('what can be written', () => {
  test('on an issue: its values, and beside them comments, links and files', async () => {
    const { id, key } = await site.issue({});
    const { body } = await site.ask('ada', 'GET', `/issue/${key}/editmeta`);
    const operations = (field: string) => body.fields[field]?.operations;
    expect(['summary', 'labels', 'components', 'timetracking', 'issuetype', 'comment', 'issuelinks', 'attachment', 'status', 'created'].map(operations)).toEqual([
      ['set'], ['add', 'set', 'remove'], ['add', 'set', 'remove'], ['set', 'edit'], [], ['add', 'edit', 'remove'], ['add', 'copy'], ['set', 'copy'], undefined, undefined,
    ]);
    expect(body.fields.labels.autoCompleteUrl).toBe(`${baseUrl}/rest/api/1.0/labels/${id}/suggest?query=`);
    expect(body.fields.assignee.autoCompleteUrl).toBe(`${baseUrl}/rest/api/3/user/assignable/search?issueKey=${key}&query=`);
    expect(body.fields.reporter.required).toBe(true);
    expect((await site.ask('cy', 'GET', `/issue/${key}/editmeta`)).status).toBe(404);
  });

  test('on a new issue: the project among it, and what it has unless something else is chosen', async () => {
    const { body: types } = await site.ask('ada', 'GET', '/issue/createmeta/OPS/issuetypes');
    const task = types.issueTypes.find(({ name }: { name: string }) => name === 'Task');
    const { body } = await site.ask('ada', 'GET', `/issue/createmeta/OPS/issuetypes/${task.id}?maxResults=200`);
    const field = (id: string) => body.fields.find((it: { fieldId: string }) => it.fieldId === id);
    expect(field('project')).toMatchObject({ required: true, operations: ['set'], allowedValues: [{ key: 'OPS' }] });
    expect(field('priority')).toMatchObject({ required: false, hasDefaultValue: true, defaultValue: { name: 'Medium' } });
    expect(field('reporter')).toMatchObject({ required: true, hasDefaultValue: true });
    expect(field('summary')).toMatchObject({ required: true, hasDefaultValue: false });
    expect(field('comment')).toBeUndefined();
  });
});

test('entries of a history are found by their ids, of this issue only', async () => {
  const [a, b] = [await site.issue({}), await site.issue({})];
  for (const { key } of [a, b]) await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { summary: 'Other' } });
  const id = async (key: string) => Number((await site.ask('ada', 'GET', `/issue/${key}/changelog`)).body.values[0].id);
  const { body } = await site.ask('ada', 'POST', `/issue/${a.key}/changelog/list`, { changelogIds: [await id(a.key), await id(b.key)] });
  expect(body).toMatchObject({ total: 1, histories: [{ id: String(await id(a.key)), items: [{ fieldId: 'summary' }] }] });
  expect((await site.ask('ada', 'POST', `/issue/${a.key}/changelog/list`, {})).status).toBe(400);
});

test('comments stay in the order in which they were made when one is edited, and show their properties where asked', async () => {
  const { key } = await site.issue({});
  const say = async (text: string) => (await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: doc(text), properties: [{ key: 'mark', value: text }] })).body.id;
  const ids = [await say('One'), await say('Two')];
  await site.ask('ada', 'PUT', `/issue/${key}/comment/${ids[0]}`, { body: doc('One, edited') });
  const { body } = await site.ask('ada', 'GET', `/issue/${key}/comment?expand=properties`);
  expect(body.comments.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(body.comments[1].properties).toEqual([{ key: 'mark', value: 'Two' }]);
});

test('properties of a comment are for those who may read it, and written by those who may edit it', async () => {
  const { key } = await site.issue({});
  const { body: own } = await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: doc('Mine') });
  const put = (who: 'ada' | 'bo', id: string) => site.ask(who, 'PUT', `/comment/${id}/properties/mark`, 1);
  expect([(await put('ada', own.id)).status, (await put('bo', own.id)).status]).toEqual([201, 403]);
  const { body: quiet } = await site.ask('ada', 'POST', `/issue/${key}/comment`, { body: doc('Quiet'), visibility: { type: 'role', value: 'Administrators' } });
  expect((await site.ask('bo', 'GET', `/comment/${quiet.id}/properties`)).status).toBe(404);
});

describe('a document', () => {
  const p = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] };
  const sent = async (...content: unknown[]) => {
    const { key } = await site.issue({});
    const { status, body } = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { description: { type: 'doc', version: 1, content } } });
    return status === 400 ? body.errorMessages[0] : status;
  };
  const list = (...content: unknown[]) => ({ type: 'bulletList', content });
  const item = (...content: unknown[]) => ({ type: 'listItem', content });

  test('may be empty, and have lists within lists, tables, panels and code', async () => {
    expect(await sent()).toBe(204);
    const table = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [p] }, { type: 'tableCell', content: [list(item(p))] }] }] };
    const code = { type: 'codeBlock', attrs: { language: 'sh' }, content: [{ type: 'text', text: 'ls' }] };
    const panel = { type: 'panel', attrs: { panelType: 'info' }, content: [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'h' }] }, p] };
    expect(await sent(list(item(p, list(item(p)))), table, code, panel, { type: 'rule' }, { type: 'expand', attrs: { title: 't' }, content: [p] })).toBe(204);
  });

  test.each<[string, unknown]>([
    ['a text on its own', { type: 'text', text: 'x' }],
    ['a paragraph in a paragraph', { type: 'paragraph', content: [p] }],
    ['a list without items', list(p)],
    ['an item without a list', item(p)],
    ['an empty text', { type: 'paragraph', content: [{ type: 'text', text: '' }] }],
    ['a mark that nobody knows', { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }],
    ['a node that nobody knows', { type: 'constructor' }],
    ['a heading of no level', { type: 'heading', content: [] }],
  ])('with %s is refused', async (_, node) => {
    expect(await sent(node)).toBe('INVALID_INPUT');
  });
});

describe('a file', () => {
  const attach = async (key: string, files: [string, string, string][]) => {
    const form = new FormData();
    for (const [name, type, content] of files) form.append('file', new Blob([content], { type }), name);
    const response = await site.jira.fetchAs({ kind: 'user', accountId: people.ada }, new Request(`${baseUrl}/rest/api/3/issue/${key}/attachments`, { method: 'POST', body: form }));
    return (await response.json()) as { id: string; thumbnail?: string }[];
  };
  const get = (path: string, range?: string) => site.jira.fetchAs(
    { kind: 'user', accountId: people.ada }, new Request(`${baseUrl}/rest/api/3${path}`, range === undefined ? {} : { headers: { range } }),
  );

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'], ['bytes=7-', 206, '789', 'bytes 7-9/10'], ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=4-99', 206, '456789', 'bytes 4-9/10'], ['bytes=0-1,4-5', 200, '0123456789', null], ['lines=1-2', 200, '0123456789', null],
  ])('is given in part for %s', async (range, status, text, told) => {
    const [file] = await attach((await site.issue({})).key, [['digits.txt', 'text/plain', '0123456789']]);
    const answer = await get(`/attachment/content/${file!.id}`, range);
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, text, told]);
  });

  test('is refused in a part that it does not have, and has a thumbnail only when it is a picture', async () => {
    const [text, picture] = await attach((await site.issue({})).key, [['a.txt', 'text/plain', 'abc'], ['b.png', 'image/png', 'not really']]);
    const beyond = await get(`/attachment/content/${text!.id}`, 'bytes=3-');
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */3']);
    expect(text).not.toHaveProperty('thumbnail');
    expect((await get(new URL(picture!.thumbnail!).pathname.replace('/rest/api/3', ''))).status).toBe(200);
    expect((await get(`/attachment/thumbnail/${text!.id}`)).status).toBe(404);
  });
});
