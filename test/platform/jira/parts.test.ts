import { openTestSite, people, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => { site = await openTestSite(); });
afterAll(() => site.jira.close());

const keysBy = async (jql: string): Promise<string[]> =>
  (await site.ask('ada', 'POST', '/search/jql', { jql, fields: ['summary'] })).body.issues.map(({ key }: { key: string }) => key);

describe('components', () => {
  test('are made by who administers the project, named once, and seen by who browses it', async () => {
    const wish = { name: 'Network', project: 'OPS', description: 'Cables', leadAccountId: people.bo, assigneeType: 'COMPONENT_LEAD' };
    expect((await site.ask('ada', 'POST', '/component', wish)).status).toBe(403);
    const { status, body } = await site.ask('root', 'POST', '/component', wish);
    expect([status, body]).toEqual([201, expect.objectContaining({
      name: 'Network', project: 'OPS', assigneeType: 'COMPONENT_LEAD', realAssigneeType: 'COMPONENT_LEAD', isAssigneeTypeValid: true,
      lead: expect.objectContaining({ accountId: people.bo }),
    })]);
    expect((await site.ask('root', 'POST', '/component', { ...wish, name: 'network' })).body.errors).toEqual({
      name: 'A component with the name network already exists in this project.',
    });
    expect((await site.ask('root', 'POST', '/component', { project: 'OPS' })).body.errors.name).toBeDefined();
    expect((await site.ask('root', 'POST', '/component', { name: 'x', project: 'OPS', leadUserName: 'bo' })).body.errorMessages[0]).toContain('GDPR');
    expect((await site.ask('ada', 'GET', '/project/OPS/components')).body).toEqual([body]);
    expect((await site.ask('ada', 'GET', '/project/OPS/component?query=cab')).body.values).toEqual([{ ...body, issueCount: 0 }]);
    expect((await site.ask('cy', 'GET', `/component/${body.id}`)).status).toBe(404);
  });

  test('are chosen by name or id, searched, told of in the history, and bring their lead as assignee', async () => {
    const { body: desk } = await site.ask('root', 'POST', '/component', { name: 'Desk', project: 'OPS' });
    const { key } = await site.issue({ components: [{ name: 'Network' }, { id: desk.id }] });
    const { body } = await site.ask('ada', 'GET', `/issue/${key}?fields=components,assignee`);
    expect(body.fields.components.map(({ name }: { name: string }) => name)).toEqual(['Network', 'Desk']);
    expect(body.fields.assignee.accountId).toBe(people.bo);
    expect((await site.ask('ada', 'PUT', `/issue/${key}`, { update: { components: [{ remove: { name: 'Network' } }] } })).status).toBe(204);
    const { body: history } = await site.ask('ada', 'GET', `/issue/${key}/changelog`);
    expect(history.values[0].items).toMatchObject([{ field: 'Component', fieldId: 'components', fromString: 'Network', to: null }]);
    expect(await keysBy('component = Desk')).toEqual([key]);
    expect(await keysBy('component = Network')).toEqual([]);
    const wrong = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { components: [{ name: 'Nothing' }] } });
    expect(wrong.body.errors).toEqual({ components: "Component name 'Nothing' is not valid" });
    expect((await site.ask('ada', 'GET', `/component/${desk.id}/relatedIssueCounts`)).body.issueCount).toBe(1);
  });

  test('leave their issues to another one when they go', async () => {
    const { body: old } = await site.ask('root', 'POST', '/component', { name: 'Old', project: 'OPS' });
    const { body: next } = await site.ask('root', 'POST', '/component', { name: 'Next', project: 'OPS' });
    const { key } = await site.issue({ components: [{ id: old.id }] });
    expect((await site.ask('root', 'PUT', `/component/${next.id}`, { description: 'Newer' })).body).toMatchObject({ name: 'Next', description: 'Newer' });
    expect((await site.ask('root', 'DELETE', `/component/${old.id}?moveIssuesTo=${next.id}`)).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${key}?fields=components`)).body.fields.components).toMatchObject([{ id: next.id }]);
    expect((await site.ask('ada', 'GET', `/component/${old.id}`)).status).toBe(404);
  });
});

describe('versions', () => {
  test('are made, released, found by what they are, and stand in issues', async () => {
    const { body: project } = await site.ask('root', 'GET', '/project/OPS');
    const { status, body: one } = await site.ask('root', 'POST', '/version', { name: '1.0', projectId: Number(project.id), releaseDate: '2026-11-01' });
    expect([status, one]).toEqual([201, expect.objectContaining({ name: '1.0', archived: false, released: false, overdue: true, projectId: Number(project.id) })]);
    const { body: two } = await site.ask('root', 'POST', '/version', { name: '2.0', project: 'OPS' });
    expect((await site.ask('root', 'POST', '/version', { name: '2.0', project: 'OPS' })).body.errors.name).toContain('already exists');
    expect((await site.ask('root', 'POST', '/version', { name: '3', project: 'OPS', startDate: '2026-12-02', releaseDate: '2026-12-01' })).body.errors.startDate).toBeDefined();
    expect((await site.ask('root', 'POST', '/version', { name: '3', project: 'OPS', startDate: 'soon' })).body.errors.startDate).toContain('soon');
    expect((await site.ask('ada', 'PUT', `/version/${one.id}`, { released: true })).status).toBe(403);
    expect((await site.ask('root', 'PUT', `/version/${one.id}`, { released: true })).body).not.toHaveProperty('overdue');
    const names = async (query: string) => (await site.ask('ada', 'GET', `/project/OPS/version?${query}`)).body.values.map(({ name }: { name: string }) => name);
    expect([await names('status=released'), await names('status=unreleased'), await names('orderBy=-sequence')]).toEqual([['1.0'], ['2.0'], ['2.0', '1.0']]);

    const { key } = await site.issue({ fixVersions: [{ name: '1.0' }], versions: [{ id: two.id }] });
    expect(await keysBy('fixVersion = 1.0')).toEqual([key]);
    expect(await keysBy('affectedVersion in (2.0)')).toEqual([key]);
    await site.ask('ada', 'PUT', `/issue/${key}`, { update: { fixVersions: [{ add: { name: '2.0' } }] } });
    const { body: history } = await site.ask('ada', 'GET', `/issue/${key}/changelog`);
    expect(history.values[0].items).toMatchObject([{ field: 'Fix Version', fieldId: 'fixVersions', from: null, toString: '2.0' }]);
    expect((await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { fixVersions: [{ name: '9' }] } })).body.errors).toEqual({ fixVersions: "Version name '9' is not valid" });
    expect((await site.ask('ada', 'GET', `/version/${two.id}/relatedIssueCounts`)).body).toMatchObject({ issuesFixedCount: 1, issuesAffectedCount: 1 });
    expect((await site.ask('ada', 'GET', `/version/${two.id}/unresolvedIssueCount`)).body).toMatchObject({ issuesCount: 1, issuesUnresolvedCount: 1 });

    expect((await site.ask('root', 'DELETE', `/version/${two.id}?moveAffectedIssuesTo=${one.id}`)).status).toBe(204);
    const { body: left } = await site.ask('ada', 'GET', `/issue/${key}?fields=fixVersions,versions`);
    expect([left.fields.fixVersions, left.fields.versions]).toMatchObject([[{ name: '1.0' }], [{ name: '1.0' }]]);
    expect((await site.ask('ada', 'GET', `/version/${two.id}`)).status).toBe(404);
  });

  test('are none of the project to which an issue moves', async () => {
    const { key, id } = await site.issue({ fixVersions: [{ name: '1.0' }] });
    site.jira.moveIssue(key, 'WEB');
    expect((await site.ask('ada', 'GET', `/issue/${id}?fields=fixVersions`)).body.fields.fixVersions).toEqual([]);
  });
});
