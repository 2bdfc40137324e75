import { people } from '../../../local/site/people';
import type { VerificationReport } from '../../../src/contract/calls/ledgerCalls';
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

  it('nor does a comment of the app count once somebody has changed what it says', async () => {
    const issueId = valueOf(await site.call('sigrid', 'setup', {})).recordIssueId!;
    const verify = async () => {
      const done = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [] }));
      if (done.kind !== 'done') throw new Error('Expected a report at once');
      const report = done.report as VerificationReport;
      return { ...report, checkpoints: report.checkpoints.filter(({ from }) => from === 'Jira') };
    };
    const whole = await verify();
    expect(whole).toMatchObject({ intact: true, checkpoints: [{ holds: true }], recordIssueId: issueId, lostInJira: [] });
    const { body } = await site.ask('sigrid', 'GET', `/rest/api/3/issue/${issueId}/comment?maxResults=100`);
    const written = body.comments.find((one: { author: { accountType: string } }) => one.author.accountType === 'app');
    // Whoever may edit all comments may put another root into it; the app stays its author.
    const forged = JSON.parse(JSON.stringify(written.body).replace(/[A-Za-z0-9+/]{43}=/, `${'A'.repeat(43)}=`));
    expect((await site.ask('sigrid', 'PUT', `/rest/api/3/issue/${issueId}/comment/${written.id}`, { body: forged })).status).toBe(200);
    // The record is as it was; the proof of it is not, and who changed it is named.
    const afterwards = await verify();
    expect(afterwards).toMatchObject({ intact: true, checkpoints: [], vouchedFor: 0 });
    const { size } = whole.checkpoints[0]!;
    expect(afterwards.lostInJira).toEqual([
      { kind: 'comment changed', id: written.id, by: people.sigrid.accountId, at: expect.any(String) },
      { kind: 'checkpoint gone', size, at: expect.any(String) },
    ]);
    // Asked again, the app finds no comment of its own any more and writes one.
    valueOf(await site.call('amara', 'appointRole', { role: 'evaluator', accountId: people.ingrid.accountId, from: '2026-01-01' }));
    await site.settled();
    valueOf(await site.call('lena', 'publishCheckpoint', {}));
    expect(await verify()).toMatchObject({ checkpoints: [{ from: 'Jira', holds: true }] });
  });

  it('a comment of the app that somebody deleted is missed by what it said', async () => {
    const issueId = valueOf(await site.call('sigrid', 'setup', {})).recordIssueId!;
    const { body } = await site.ask('sigrid', 'GET', `/rest/api/3/issue/${issueId}/comment?maxResults=100&orderBy=-created`);
    const newest = body.comments.find((one: { author: { accountType: string } }) => one.author.accountType === 'app');
    const { body: scheme } = await site.ask('sigrid', 'GET', '/rest/api/3/project/SMO/permissionscheme');
    const group = await site.ask('sigrid', 'POST', `/rest/api/3/permissionscheme/${scheme.id}/permission`, {
      holder: { type: 'user', parameter: people.sigrid.accountId }, permission: 'DELETE_ALL_COMMENTS',
    });
    expect(group.status).toBe(201);
    expect((await site.ask('sigrid', 'DELETE', `/rest/api/3/issue/${issueId}/comment/${newest.id}`)).status).toBe(204);
    const done = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [] }));
    if (done.kind !== 'done') throw new Error('Expected a report at once');
    expect(done.report.lostInJira.map(({ kind }) => kind)).toEqual(['comment changed', 'checkpoint gone', 'checkpoint gone']);
  });
});
