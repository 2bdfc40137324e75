import { doc, openTestSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => { site = await openTestSite(); });
afterAll(() => site.jira.close());

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const make = async (type: string, name = type): Promise<string> => (await site.ask('root', 'POST', '/field', { name, type: `${prefix}${type}` })).body.id;

/** Makes a field of choices, and gives its id and the choices' ids in the order of their texts. */
async function choices(type: string, ...values: string[]): Promise<{ field: string; options: string; ids: string[] }> {
  const field = await make(type);
  const { body } = await site.ask('root', 'GET', `/field/${field}/context`);
  const options = `/field/${field}/context/${body.values[0].id}/option`;
  const { body: made } = await site.ask('root', 'POST', options, { options: values.map((value) => ({ value })) });
  return { field, options, ids: made.options.map(({ id }: { id: string }) => id) };
}

const found = async (jql: string): Promise<string[]> =>
  (await site.ask('ada', 'POST', '/search/jql', { jql, fields: ['summary'] })).body.issues.map(({ key }: { key: string }) => key);

test('a choice is made by id or text, offered on the screens, told of in the history, and searched', async () => {
  const { field, ids: [red, blue] } = await choices('select', 'Red', 'Blue');
  const { key } = await site.issue({ [field]: { value: 'Red' } });
  const value = async () => (await site.ask('ada', 'GET', `/issue/${key}?fields=${field}`)).body.fields[field];
  expect(await value()).toMatchObject({ id: red, value: 'Red', self: expect.stringContaining(`/customFieldOption/${red}`) });
  await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [field]: { id: blue } } });
  expect((await site.ask('ada', 'GET', `/issue/${key}/changelog`)).body.values[0].items).toMatchObject([{ from: red, fromString: 'Red', to: blue, toString: 'Blue' }]);
  const clause = `cf[${field.replace('customfield_', '')}]`;
  expect([await found(`${clause} = Blue`), await found(`${clause} = Red`)]).toEqual([[key], []]);
  const { body: unheard } = await site.ask('ada', 'POST', '/search/jql', { jql: `${clause} = Green OR "select" = currentUser()` });
  expect(unheard.errorMessages).toEqual([`The option 'Green' for field '${clause}' does not exist.`, "An option provided by the function 'currentUser' for the field 'select' does not exist."]);
  const { body: meta } = await site.ask('ada', 'GET', `/issue/${key}/editmeta`);
  expect(meta.fields[field]).toMatchObject({ schema: { type: 'option' }, allowedValues: [{ value: 'Red' }, { value: 'Blue' }] });
  const refused = async (wish: unknown) => (await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [field]: wish } })).body.errors[field];
  expect([await refused({ value: 'Green' }), await refused({ id: '1' }), await refused('Red')]).toEqual([
    "Option value 'Green' is not valid", "Option id '1' is not valid", "Specify a valid 'id' or 'name' for select",
  ]);
  await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [field]: null } });
  expect(await value()).toBeNull();
});

test('several choices are added and taken away one by one', async () => {
  const { field } = await choices('multicheckboxes', 'One', 'Two', 'Three');
  const { key } = await site.issue({ [field]: [{ value: 'One' }, { value: 'Two' }] });
  await site.ask('ada', 'PUT', `/issue/${key}`, { update: { [field]: [{ remove: { value: 'One' } }, { add: { value: 'Three' } }] } });
  const { body } = await site.ask('ada', 'GET', `/issue/${key}?fields=${field}`);
  expect(body.fields[field].map(({ value }: { value: string }) => value)).toEqual(['Two', 'Three']);
  expect(await found('multicheckboxes in (One, Three)')).toEqual([key]);
});

test('a choice below a choice is kept and found under both', async () => {
  const { field, options, ids: [north] } = await choices('cascadingselect', 'North', 'South');
  await site.ask('root', 'POST', options, { options: [{ value: 'Oslo', optionId: north }] });
  const { key } = await site.issue({ [field]: { value: 'North', child: { value: 'Oslo' } } });
  const { body } = await site.ask('ada', 'GET', `/issue/${key}?fields=${field}`);
  expect(body.fields[field]).toMatchObject({ id: north, value: 'North', child: { value: 'Oslo' } });
  expect([await found('cascadingselect = North'), await found('cascadingselect = Oslo')]).toEqual([[key], [key]]);
  const wrong = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [field]: { value: 'South', child: { value: 'Oslo' } } } });
  expect(wrong.body.errors[field]).toBe("Could not find valid 'id' or 'value' in the Child Option object.");
});

test('choices are kept by administrators: no two alike, renamed where they stand, and not taken from issues', async () => {
  const { field, options, ids: [low, high] } = await choices('radiobuttons', 'Low', 'High');
  const { key } = await site.issue({ [field]: { id: low } });
  expect((await site.ask('ada', 'POST', options, { options: [{ value: 'x' }] })).status).toBe(403);
  expect((await site.ask('root', 'POST', options, { options: [{ value: 'low' }] })).status).toBe(400);
  expect((await site.ask('root', 'PUT', options, { options: [{ id: low, value: 'Lowest' }, { id: high, disabled: true }] })).status).toBe(200);
  expect((await site.ask('ada', 'GET', `/issue/${key}?fields=${field}`)).body.fields[field].value).toBe('Lowest');
  expect((await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [field]: { id: high } } })).status).toBe(400);
  expect((await site.ask('root', 'DELETE', `${options}/${low}`)).status).toBe(400);
  expect((await site.ask('root', 'DELETE', `${options}/${high}`)).status).toBe(204);
  expect((await site.ask('root', 'GET', options)).body.values).toMatchObject([{ id: low, value: 'Lowest', disabled: false }]);
  expect((await site.ask('ada', 'GET', `/customFieldOption/${low}`)).body.value).toBe('Lowest');
  expect((await site.ask('ada', 'GET', `/customFieldOption/${high}`)).status).toBe(404);
});

test('a long text is a document in version 3 and markup in version 2, searched by words', async () => {
  const field = await make('textarea', 'Story');
  const { key } = await site.issue({ [field]: doc('Once upon a time') });
  const read = async (version: number) => (await site.ask('ada', 'GET', `/rest/api/${version}/issue/${key}?fields=${field}&expand=renderedFields`)).body;
  expect([(await read(3)).fields[field], (await read(2)).fields[field], (await read(3)).renderedFields[field]]).toEqual([
    doc('Once upon a time'), 'Once upon a time', '<p>Once upon a time</p>',
  ]);
  expect(await found('Story ~ upon')).toEqual([key]);
  expect((await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { [field]: 'text' } })).body.errors[field]).toContain('Atlassian Document');
  expect((await site.ask('ada', 'PUT', `/rest/api/2/issue/${key}`, { fields: { [field]: '*Bold*' } })).status).toBe(204);
});

test('a project tells its keys where they are asked for', async () => {
  expect((await site.ask('ada', 'GET', '/project/OPS')).body).not.toHaveProperty('projectKeys');
  expect((await site.ask('ada', 'GET', '/project/OPS?expand=projectKeys')).body.projectKeys).toEqual(['OPS']);
  expect((await site.ask('ada', 'GET', '/project?expand=projectKeys')).body[0].projectKeys).toEqual(['OPS']);
});
