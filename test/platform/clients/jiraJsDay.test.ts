import type { CloudClient } from 'jira.js/cloud';
import { jiraJs } from '../../support/jiraContract/jiraJs';
import { serveJira, type ServedJira } from './servedJira';
import { people } from './workplace';

/** A document of one paragraph in Atlassian's document format. */
const paragraph = (text: string) => (
  { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
);

/** What a promise was refused with: status and body as jira.js's errors carry them. */
async function refusal(asked: Promise<unknown>): Promise<{ status: number; text: string }> {
  const error: unknown = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!jiraJs().isApiError(error)) throw new Error(`expected a refusal, came ${String(error)}`);
  return { status: error.status, text: error.message };
}

describe('jira.js does a day’s work over HTTP', () => {
  let site: ServedJira;
  let ben: CloudClient;
  let ada: CloudClient;
  let cleo: CloudClient;
  const types: Record<string, string> = {};

  const clientOf = (person: keyof typeof people): CloudClient =>
    jiraJs().createCloudClient({
      host: site.url,
      auth: { type: 'basic', ...site.basic(person) },
      onSchemaMismatch: 'throw',
    });

  const create = async (client: CloudClient, summary: string, more: Record<string, unknown> = {}): Promise<string> => {
    const { key } = await client.issues.createIssue({
      fields: { project: { key: 'OPEN' }, issuetype: { id: types.Task }, summary, ...more },
    });
    site.clock.advance(60_000);
    return key ?? '';
  };

  beforeAll(async () => {
    site = await serveJira();
    ben = clientOf('ben');
    ada = clientOf('ada');
    cleo = clientOf('cleo');
    const { issueTypes } = await ben.projects.getProject({ projectIdOrKey: 'OPEN' });
    for (const { name = '', id = '' } of issueTypes ?? []) types[name] = id;
  });
  afterEach(() => site.settle());
  afterAll(() => site.close());

  it('knows who asks, the server and its clock', async () => {
    await expect(ben.myself.getCurrentUser()).resolves.toMatchObject({
      accountId: people.ben.accountId,
      displayName: 'Ben Builder',
      timeZone: 'America/New_York',
      active: true,
    });
    const mine = await ben.myself.getCurrentUser({ expand: 'groups' });
    expect(mine.groups).toMatchObject({ size: 1, items: [{ name: 'members' }] });
    await expect(ben.serverInfo.getServerInfo()).resolves.toMatchObject({ baseUrl: site.url, deploymentType: 'Cloud' });
  });

  it('finds the projects it may see, and no others', async () => {
    const page = await ben.projects.searchProjects();
    expect(page.values?.map(({ key }) => key)).toEqual(['OPEN']);
    expect(
      (await ada.projects.searchProjects({ orderBy: 'key' })).values?.map(({ key }) => key),
    ).toEqual(['OPEN', 'SHUT', 'TEAM']);
    await expect(ben.projects.getProject({ projectIdOrKey: 'OPEN' })).resolves.toMatchObject({
      name: 'Open work',
      lead: { accountId: people.ada.accountId },
      style: 'classic',
      simplified: false,
    });
    expect((await refusal(ben.projects.getProject({ projectIdOrKey: 'SHUT' }))).status).toBe(404);
    const statuses = await ben.projects.getAllStatuses({ projectIdOrKey: 'OPEN' });
    expect(
      statuses.find(({ name }) => name === 'Task')?.statuses?.map(({ name }) => name),
    ).toEqual(['To Do', 'In Progress', 'Done']);
  });

  it('follows a list from page to page by the address that each page gives of the next', async () => {
    const key = await create(ada, 'Often changed');
    for (const summary of ['Once', 'Twice', 'Thrice']) {
      await ada.issues.editIssue({ issueIdOrKey: key, fields: { summary } });
    }
    for (const [path, total] of [['project/search', 3], [`issue/${key}/changelog`, 3]] as const) {
      let address: string | undefined = `${site.url}/rest/api/3/${path}?maxResults=2`;
      const met: unknown[] = [];
      for (let page = 0; address !== undefined && page < 5; page += 1) {
        const answer = await fetch(address, { headers: { authorization: site.authorization('ada') } });
        const body = (await answer.json()) as { self: string; nextPage?: string; isLast: boolean; values: { id: string }[] };
        expect(body.self).toMatch(new RegExp(`/rest/api/3/${path}\\?.*startAt=${met.length}`));
        expect(body.nextPage === undefined).toBe(body.isLast);
        met.push(...body.values.map(({ id }) => id));
        address = body.nextPage;
      }
      expect(new Set(met).size).toBe(total);
      expect(met).toHaveLength(total);
    }
  });

  it('finds what an issue may be created with', async () => {
    const offered = await ben.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'OPEN' });
    expect(offered.issueTypes?.map(({ name }) => name).sort()).toEqual(['Epic', 'Sub-task', 'Task']);
    const meta = await ben.issues.getCreateIssueMetaIssueTypeId({
      projectIdOrKey: 'OPEN',
      issueTypeId: types.Task ?? '',
    });
    expect(meta.fields?.find(({ fieldId }) => fieldId === 'summary')).toMatchObject({
      required: true,
      name: 'Summary',
      schema: { type: 'string', system: 'summary' },
    });
  });

  it('creates an issue, reads it back and edits it', async () => {
    const key = await create(ben, 'Write the plan', {
      description: paragraph('First of all'),
      labels: ['plan', 'first'],
      assignee: { accountId: people.ben.accountId },
      duedate: '2026-12-01',
    });
    expect(key).toMatch(/^OPEN-\d+$/);
    const issue = await ben.issues.getIssue({ issueIdOrKey: key });
    expect(issue.fields).toMatchObject({
      summary: 'Write the plan',
      description: paragraph('First of all'),
      labels: ['first', 'plan'],
      duedate: '2026-12-01',
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      reporter: { accountId: people.ben.accountId },
      creator: { accountId: people.ben.accountId },
      issuetype: { id: types.Task, subtask: false, hierarchyLevel: 0 },
      resolution: null,
    });
    await ben.issues.editIssue({
      issueIdOrKey: key,
      fields: { summary: 'Write the whole plan', assignee: null },
      update: { labels: [{ add: 'whole' }, { remove: 'first' }] },
    });
    const edited = await ben.issues.getIssue({
      issueIdOrKey: issue.id ?? '',
      fields: ['summary', 'labels', 'assignee'],
    });
    expect(edited.key).toBe(key);
    expect(edited.fields).toEqual({ summary: 'Write the whole plan', labels: ['plan', 'whole'], assignee: null });
    const { fields } = await ben.issues.getEditIssueMeta({ issueIdOrKey: key });
    expect(Object.keys(fields ?? {})).toEqual(expect.arrayContaining(['summary', 'assignee', 'labels']));
  });

  it('reads each change in the history, with both sides', async () => {
    const key = await create(ben, 'Before');
    await ben.issues.editIssue({
      issueIdOrKey: key,
      fields: { summary: 'After', assignee: { accountId: people.ada.accountId } },
    });
    const page = await ben.issues.getChangeLogs({ issueIdOrKey: key });
    expect(page.total).toBe(1);
    const items = page.values?.[0]?.items ?? [];
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'summary', fieldId: 'summary', fromString: 'Before', toString: 'After' }),
        expect.objectContaining({ field: 'assignee', from: null, to: people.ada.accountId, toString: 'Ada Admin' }),
      ]),
    );
    expect(page.values?.[0]?.author?.accountId).toBe(people.ben.accountId);
    const expanded = await ben.issues.getIssue({
      issueIdOrKey: key,
      fields: ['summary'],
      expand: ['changelog', 'names', 'schema', 'renderedFields', 'transitions'],
    });
    expect(expanded.changelog).toMatchObject({ total: 1 });
    expect(expanded.names).toMatchObject({ summary: 'Summary' });
    const bulk = await ben.issues.getBulkChangelogs({ issueIdsOrKeys: [key], fieldIds: ['summary'] });
    expect(
      bulk.issueChangeLogs?.[0]?.changeHistories?.flatMap((one) => one.items?.map(({ field }) => field)),
    ).toEqual(['summary']);
  });

  it('creates several issues at once, and says which could not be', async () => {
    const fields = (summary: string) => (
      { fields: { project: { key: 'OPEN' }, issuetype: { id: types.Task }, summary } }
    );
    const made = await ben.issues.createIssues({ issueUpdates: [fields('One'), fields('Two')] });
    expect(made.issues).toHaveLength(2);
    const partly = await ben.issues.createIssues({ issueUpdates: [fields('Three'), fields('')] });
    expect(partly.issues).toHaveLength(1);
    expect(partly.errors?.[0]).toMatchObject({ status: 400, failedElementNumber: 1 });
  });

  it('hangs work under an epic and finds it by parent', async () => {
    const epic = await create(ben, 'Autumn', { issuetype: { id: types.Epic } });
    const task = await create(ben, 'Rake leaves', { parent: { key: epic } });
    const sub = await create(ben, 'Find the rake', { issuetype: { id: types['Sub-task'] }, parent: { key: task } });
    const found = await ben.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: `parent = ${epic}`,
      fields: ['parent', 'subtasks', 'issuetype'],
    });
    expect(found.issues?.map(({ key }) => key)).toEqual([task]);
    expect(found.issues?.[0]?.fields).toMatchObject({
      parent: { key: epic, fields: { summary: 'Autumn' } },
      subtasks: [{ key: sub }],
    });
    const refused = await refusal(create(ben, 'A loop', { issuetype: { id: types.Epic }, parent: { key: task } }));
    expect(refused.status).toBe(400);
  });

  it('finds a project that its team manages apart from all others', async () => {
    const team = await ada.projects.getProject({ projectIdOrKey: 'TEAM' });
    expect(team).toMatchObject({ style: 'next-gen', simplified: true });
    expect(team.uuid).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    const task = team.issueTypes?.find(({ name }) => name === 'Task');
    expect(task?.id).not.toBe(types.Task);
    expect(task?.scope).toMatchObject({ type: 'PROJECT', project: { id: team.id } });
    const epic = await create(ben, 'Company-wide', { issuetype: { id: types.Epic } });
    const outside = await refusal(
      create(ada, 'Strayed', { project: { key: 'TEAM' }, issuetype: { id: task?.id }, parent: { key: epic } }),
    );
    expect(outside.status).toBe(400);
    expect((await ben.issueTypes.getIssueAllTypes()).filter(({ scope }) => scope !== undefined)).toEqual([]);
  });

  it('moves work along its workflow, and no other way', async () => {
    const key = await create(ben, 'Walk');
    const offered = await ben.issues.getTransitions({ issueIdOrKey: key });
    expect(offered.transitions?.map(({ name }) => name)).toEqual(['Start']);
    await ben.issues.doTransition({ issueIdOrKey: key, transition: { id: offered.transitions?.[0]?.id } });
    expect(
      (await ben.issues.getIssue({ issueIdOrKey: key, fields: ['status'] })).fields,
    ).toMatchObject({ status: { name: 'In Progress' } });
    expect(
      (
        await refusal(ben.issues.doTransition({ issueIdOrKey: key, transition: { id: offered.transitions?.[0]?.id } }))
      ).status,
    ).toBe(400);
    const finish = (await ben.issues.getTransitions({ issueIdOrKey: key })).transitions?.[0];
    await ben.issues.doTransition({ issueIdOrKey: key, transition: { id: finish?.id } });
    // Reopening asks for a permission that Ben does not hold.
    expect((await ben.issues.getTransitions({ issueIdOrKey: key })).transitions).toEqual([]);
    expect(
      (await ada.issues.getTransitions({ issueIdOrKey: key })).transitions?.map(({ name }) => name),
    ).toEqual(['Reopen']);
    const history = await ben.issues.getChangeLogs({ issueIdOrKey: key });
    expect(
      history.values?.flatMap(
        (one) => one.items?.filter(({ field }) => field === 'status').map((item) => item.fromString),
      ),
    ).toEqual(['To Do', 'In Progress']);
  });

  it('links two issues, seen from each side in its own direction', async () => {
    const [cause, effect] = [await create(ben, 'Cause'), await create(ben, 'Effect')];
    const { issueLinkTypes } = await ben.issueLinkTypes.getIssueLinkTypes();
    expect(issueLinkTypes?.map(({ name }) => name)).toContain('Blocks');
    await ben.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      outwardIssue: { key: effect },
      inwardIssue: { key: cause },
    });
    const linksOf = async (key: string): Promise<Record<string, never>[]> =>
      (
        await ben.issues.getIssue({ issueIdOrKey: key, fields: ['issuelinks'] })
      ).fields?.issuelinks as Record<string, never>[];
    const [fromCause, fromEffect] = [await linksOf(cause), await linksOf(effect)];
    // "inwardIssue blocks outwardIssue" as the request is read by Jira: the cause shows what it blocks.
    expect(fromCause).toEqual([
      expect.objectContaining({
        type: expect.objectContaining({ outward: 'blocks' }),
        outwardIssue: expect.objectContaining({ key: effect }),
      }),
    ]);
    expect(fromEffect).toEqual([expect.objectContaining({ inwardIssue: expect.objectContaining({ key: cause }) })]);
    expect(fromCause[0]).not.toHaveProperty('inwardIssue');
    const linkId = String(fromCause[0]?.id);
    await expect(ben.issueLinks.getIssueLink({ linkId })).resolves.toMatchObject({
      inwardIssue: { key: cause },
      outwardIssue: { key: effect },
    });
    const found = await ben.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: `issue in linkedIssues(${cause}, "blocks")`,
      fields: ['summary'],
    });
    expect(found.issues?.map(({ key }) => key)).toEqual([effect]);
    await ben.issueLinks.deleteIssueLink({ linkId });
    await expect(linksOf(effect)).resolves.toEqual([]);
  });

  it('keeps a link to the world outside, and updates it in place by its global id', async () => {
    const key = await create(ben, 'See also');
    const object = { url: 'https://example.com/7', title: 'Ticket 7' };
    const first = await ben.issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey: key,
      globalId: 'system=x&id=7',
      object,
    });
    const again = await ben.issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey: key,
      globalId: 'system=x&id=7',
      object: { ...object, title: 'Ticket seven' },
    });
    expect(again.id).toBe(first.id);
    const links = await ben.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key });
    expect(links).toEqual([
      expect.objectContaining({
        globalId: 'system=x&id=7',
        object: expect.objectContaining({ title: 'Ticket seven' }),
      }),
    ]);
    await ben.issueRemoteLinks.deleteRemoteIssueLinkByGlobalId({ issueIdOrKey: key, globalId: 'system=x&id=7' });
    expect(await ben.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key })).toEqual([]);
  });

  it('pages through a search to its end, meeting every issue once', async () => {
    const keys: string[] = [];
    for (let i = 0; i < 7; i += 1) keys.push(await create(ben, `Page ${i}`, { labels: ['paged'] }));
    const met: string[] = [];
    let nextPageToken: string | undefined;
    let pages = 0;
    do {
      const page = await ben.issueSearch.searchAndReconsileIssuesUsingJql({
        jql: 'labels = paged ORDER BY created DESC',
        maxResults: 3,
        fields: ['summary'],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      met.push(...(page.issues ?? []).map(({ key }) => key ?? ''));
      expect(page.isLast).toBe(page.nextPageToken === undefined);
      nextPageToken = page.nextPageToken ?? undefined;
      pages += 1;
    } while (nextPageToken !== undefined && pages < 10);
    expect(pages).toBe(3);
    expect(met).toEqual([...keys].reverse());
    await expect(ben.issueSearch.countIssues({ jql: 'labels = paged' })).resolves.toEqual({ count: 7 });
  });

  it('gets ids only from a search that asks for no field', async () => {
    await create(ben, 'Alone', { labels: ['alone'] });
    const page = await ben.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'labels = alone' });
    expect(page.issues).toEqual([{ id: expect.any(String) }]);
  });

  it('refuses a search without a restriction, and a broken one, in words', async () => {
    expect(await refusal(ben.issueSearch.searchAndReconsileIssuesUsingJql({ jql: '' }))).toMatchObject({
      status: 400,
      text: expect.stringContaining('Unbounded JQL queries are not allowed'),
    });
    expect(
      await refusal(ben.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = OPEN AND' })),
    ).toMatchObject({ status: 400, text: expect.stringContaining('Error in the JQL Query') });
    const parsed = await ben.jql.parseJqlQueries({
      validation: 'strict',
      queries: ['project = OPEN', 'project = ', 'nonsense = 1'],
    });
    expect(parsed.queries?.map(({ errors }) => (errors ?? []).length > 0)).toEqual([false, true, true]);
  });

  it('fetches many issues at once, and says which it could not', async () => {
    const key = await create(ben, 'In bulk');
    const fetched = await ben.issues.bulkFetchIssues({ issueIdsOrKeys: [key, 'OPEN-99999'], fields: ['summary'] });
    expect(fetched.issues?.map((one) => one.key)).toEqual([key]);
    expect(JSON.stringify(fetched)).toContain('issueErrors');
  });

  it('keeps properties word for word', async () => {
    const key = await create(ben, 'Marked');
    const value = { nested: { list: [1, 'two', null, true], empty: {} } };
    await ben.issueProperties.setIssueProperty({ issueIdOrKey: key, propertyKey: 'com.example.mark', body: value });
    await expect(
      ben.issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'com.example.mark' }),
    ).resolves.toEqual({ key: 'com.example.mark', value });
    expect(
      (await ben.issueProperties.getIssuePropertyKeys({ issueIdOrKey: key })).keys?.map((one) => one.key),
    ).toEqual(['com.example.mark']);
    const withProperty = await ben.issues.getIssue({
      issueIdOrKey: key,
      fields: ['summary'],
      properties: ['com.example.mark'],
    });
    expect(withProperty.properties).toEqual({ 'com.example.mark': value });
    await ben.issueProperties.deleteIssueProperty({ issueIdOrKey: key, propertyKey: 'com.example.mark' });
    expect(
      (
        await refusal(ben.issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'com.example.mark' }))
      ).status,
    ).toBe(404);
  });

  it('says what a person may do, and refuses a permission that Jira does not know', async () => {
    const mine = await ben.permissions.getMyPermissions({
      projectKey: 'OPEN',
      permissions: 'BROWSE_PROJECTS,ADMINISTER_PROJECTS,ADMINISTER',
    });
    expect(
      Object.fromEntries(
        Object.entries(mine.permissions ?? {}).map(([key, { havePermission }]) => [key, havePermission]),
      ),
    ).toEqual({
      BROWSE_PROJECTS: true,
      ADMINISTER_PROJECTS: false,
      ADMINISTER: false,
    });
    expect((await refusal(ben.permissions.getMyPermissions({ permissions: 'FLY' }))).status).toBe(400);
    expect((await refusal(ben.permissions.getMyPermissions())).status).toBe(400);
    const open = Number((await ben.projects.getProject({ projectIdOrKey: 'OPEN' })).id);
    const shut = Number((await ada.projects.getProject({ projectIdOrKey: 'SHUT' })).id);
    const bulk = await ada.permissions.getBulkPermissions({
      accountId: people.ben.accountId,
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [open, shut] }],
    });
    expect(bulk).toMatchObject({
      globalPermissions: [],
      projectPermissions: [{ permission: 'EDIT_ISSUES', projects: [open] }],
    });
  });

  it('comments, changes a comment and takes it back', async () => {
    const key = await create(ben, 'Talk');
    const said = await ben.issueComments.addComment({ issueIdOrKey: key, body: paragraph('Hello') });
    expect(said).toMatchObject({ author: { accountId: people.ben.accountId }, body: paragraph('Hello') });
    await ben.issueComments.updateComment({
      issueIdOrKey: key,
      id: said.id ?? '',
      body: { body: paragraph('Hello all') },
    });
    const page = await ben.issueComments.getComments({ issueIdOrKey: key, expand: 'renderedBody' });
    expect(page).toMatchObject({
      total: 1,
      startAt: 0,
      comments: [{ id: said.id, body: paragraph('Hello all'), renderedBody: '<p>Hello all</p>' }],
    });
    await ben.issueComments.deleteComment({ issueIdOrKey: key, id: said.id ?? '' });
    expect((await refusal(ben.issueComments.getComment({ issueIdOrKey: key, id: said.id ?? '' }))).status).toBe(404);
    expect(
      (await refusal(cleo.issueComments.addComment({ issueIdOrKey: key, body: paragraph('Hello?') }))).status,
    ).toBe(404);
  });

  it('takes a string for a description or a comment by way of version 2, and gives it back as a document', async () => {
    const key = await create(ben, 'Old ways', { description: 'Plain words' });
    await ben.issueComments.addComment({ issueIdOrKey: key, body: 'Plain comment' });
    const issue = await ben.issues.getIssue({ issueIdOrKey: key, fields: ['description', 'comment'] });
    expect(issue.fields).toMatchObject({
      description: paragraph('Plain words'),
      comment: { comments: [{ body: paragraph('Plain comment') }] },
    });
  });

  it('attaches a file and gets the same bytes back', async () => {
    const key = await create(ben, 'With a file');
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    const [attached] = await ben.issueAttachments.addAttachment({
      issueIdOrKey: key,
      attachments: { filename: 'Übersicht 1.bin', content: bytes },
    });
    expect(attached).toMatchObject({
      filename: 'Übersicht 1.bin',
      size: 300,
      author: { accountId: people.ben.accountId },
    });
    const id = String(attached?.id);
    await expect(
      ben.issueAttachments.getAttachment({ id }),
    ).resolves.toMatchObject({ filename: 'Übersicht 1.bin', size: 300 });
    const content = await ben.issueAttachments.getAttachmentContent({ id });
    expect(Buffer.from(content as unknown as Uint8Array).equals(Buffer.from(bytes))).toBe(true);
    expect(
      (await ben.issues.getIssue({ issueIdOrKey: key, fields: ['attachment'] })).fields?.attachment,
    ).toHaveLength(1);
    expect((await refusal(cleo.issueAttachments.getAttachmentContent({ id }))).status).toBe(404);
    await ben.issueAttachments.removeAttachment({ id });
    expect((await refusal(ben.issueAttachments.getAttachment({ id }))).status).toBe(404);
    await expect(ben.issueAttachments.getAttachmentMeta()).resolves.toMatchObject({ enabled: true });
  });

  it('lists the fields by id and name', async () => {
    const fields = await ben.issueFields.getFields();
    expect(fields.find(({ id }) => id === 'summary')).toMatchObject({
      name: 'Summary',
      custom: false,
      navigable: true,
      searchable: true,
      clauseNames: ['summary'],
    });
    expect(fields.find(({ name }) => name === 'Start date')).toMatchObject({
      custom: true,
      schema: { type: 'date', customId: expect.any(Number) },
    });
    // Whatever the list calls searchable is a word of the query language.
    const queries = fields.filter(({ searchable }) => searchable).flatMap(
      ({ clauseNames }) => (clauseNames ?? []).map((name) => `"${name}" is EMPTY`),
    );
    const parsed = await ben.jql.parseJqlQueries({ validation: 'strict', queries });
    expect(
      parsed.queries?.flatMap(({ errors }) => errors ?? []).filter((message) => message.includes('does not exist')),
    ).toEqual([]);
    const page = await ada.issueFields.getFieldsPaginated({ maxResults: 2 });
    expect(page.values).toHaveLength(2);
  });

  it('finds people by name, by account and by what they may be given', async () => {
    expect(
      (await ben.userSearch.findUsers({ query: 'Build' })).map(({ accountId }) => accountId),
    ).toEqual([people.ben.accountId]);
    await expect(
      ben.users.getUser({ accountId: people.ada.accountId }),
    ).resolves.toMatchObject({ displayName: 'Ada Admin', active: true });
    await expect(
      ben.users.getUser({ accountId: people.dan.accountId }),
    ).resolves.toMatchObject({ displayName: 'Dan Departed', active: false });
    expect((await refusal(ben.users.getUser({ accountId: 'nobody' }))).status).toBe(404);
    const assignable = await ben.userSearch.findAssignableUsers({ project: 'OPEN' });
    // Whoever left, and whoever does not work there, is not offered.
    expect(assignable.map(({ displayName }) => displayName).sort()).toEqual(['Ada Admin', 'Ben Builder']);
    expect((await refusal(create(ben, 'For nobody', { assignee: { accountId: 'nobody' } }))).status).toBe(400);
  });

  it('watches an issue', async () => {
    const key = await create(ben, 'Watched');
    await ada.issueWatchers.addWatcher({ issueIdOrKey: key, body: people.ada.accountId as never });
    expect(
      (await ada.issueWatchers.getIssueWatchers({ issueIdOrKey: key })).watchers?.map(({ accountId }) => accountId),
    ).toContain(people.ada.accountId);
    await ada.issueWatchers.removeWatcher({ issueIdOrKey: key, accountId: people.ada.accountId });
    expect(
      (await ada.issueWatchers.getIssueWatchers({ issueIdOrKey: key })).watchers?.map(({ accountId }) => accountId),
    ).not.toContain(people.ada.accountId);
  });

  it('lists statuses, priorities and resolutions', async () => {
    expect(
      (await ben.workflowStatuses.getStatuses()).map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['To Do', 'In Progress', 'Done']));
    expect((await ben.issuePriorities.searchPriorities()).values?.map(({ name }) => name)).toContain('Medium');
    expect((await ben.projectRoles.getAllProjectRoles()).map(({ name }) => name)).toContain('Administrators');
  });

  it('deletes only where it may, and what is deleted is gone', async () => {
    const key = await create(ben, 'Short-lived');
    expect((await refusal(ben.issues.deleteIssue({ issueIdOrKey: key }))).status).toBe(403);
    await ada.issues.deleteIssue({ issueIdOrKey: key });
    expect((await refusal(ben.issues.getIssue({ issueIdOrKey: key }))).status).toBe(404);
    expect(
      (await ben.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'summary ~ "Short-lived"' })).issues,
    ).toEqual([]);
  });

  it('says the same of an issue it may not see as of one that is not there', async () => {
    const { key = '' } = await ada.issues.createIssue({
      fields: { project: { key: 'SHUT' }, issuetype: { id: types.Task }, summary: 'Merger' },
    });
    const [unseen, absent] = [
      await refusal(ben.issues.getIssue({ issueIdOrKey: key })),
      await refusal(ben.issues.getIssue({ issueIdOrKey: 'SHUT-999' })),
    ];
    expect(unseen).toEqual(absent);
    expect(unseen.status).toBe(404);
    expect(
      (await ben.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'summary ~ Merger', fields: ['summary'] })).issues,
    ).toEqual([]);
    await expect(ben.issueSearch.countIssues({ jql: 'summary ~ Merger' })).resolves.toEqual({ count: 0 });
  });
});
