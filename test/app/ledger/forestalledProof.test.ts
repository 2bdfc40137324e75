import { openDemoSite, type DemoSite } from '../../support/demoSite';
import { governed, valueOf } from '../../support/governed';

describe('A checkpoint that somebody writes down before the app does', () => {
  let site: DemoSite;

  beforeAll(async () => {
    site = await openDemoSite();
    await governed(site);
  }, 120_000);
  afterAll(() => site.close());

  it('does not keep the app from writing it: only its own comment is the proof', async () => {
    const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND "Register row".State = "draft" ORDER BY key', fields: ['summary'] });
    const issueId: string = found.body.issues[0].id;
    valueOf(await site.call('amara', 'setRecordIssue', { issueId }));
    await site.settled();
    const { inLog } = valueOf(await site.call('lena', 'recordProof', { chain: 'site', sequence: 1 }));
    const text = inLog!.checkpoint.trimEnd();
    const body = { type: 'doc', version: 1, content: [{ type: 'codeBlock', content: [{ type: 'text', text }] }] };
    expect((await site.ask('amara', 'POST', `/rest/api/3/issue/${issueId}/comment`, { body })).status).toBe(201);
    const published = valueOf(await site.call('lena', 'publishCheckpoint', {}));
    expect(published.checkpoint.trimEnd()).toBe(text);
    const comments = await site.ask('amara', 'GET', `/rest/api/3/issue/${issueId}/comment?maxResults=100`);
    const root = text.split('\n')[2]!;
    const authors = comments.body.comments.filter((one: { body: unknown }) => JSON.stringify(one.body).includes(root)).map((one: { author: { accountType: string } }) => one.author.accountType);
    expect(authors.sort()).toEqual(['app', 'atlassian']);
  });
});
