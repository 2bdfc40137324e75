import { largestRead, readContent } from '../../src/app/governance/people/readContent';
import type { Before } from '../../src/app/governance/onObjective';
import type { Locator } from '../../src/domain/evidence/evidence';
import type { JiraFetch, JiraReply } from '../../src/jira/jiraFetch';
import { Story } from '../domain/approval/situations';

const { situation } = new Story();
const before = { opened: { issue: { id: '10042' } }, chain: { events: [] }, situation } as unknown as Before;
const file: Locator = { type: 'attachment', issue: '10042', attachment: '55' };

/** A Jira with one attachment on the epic; `content` answers for its bytes. */
const jira = (size: number, content: () => Response | JiraReply, asked: string[] = []): { asUser: JiraFetch } => ({
  async asUser(path) {
    asked.push(path);
    if (path.includes('/attachment/content/')) return content();
    return Response.json({ id: '10042', key: 'SMO-9', fields: { attachment: [{ id: '55', filename: 'report.csv', size }] } });
  },
});

describe('Reading what a piece of evidence names', () => {
  it('a file over 20 MB is not fetched, and the item says that it was not read', async () => {
    const asked: string[] = [];
    expect(await readContent(jira(largestRead + 1, () => new Response(), asked), before, file)).toEqual({ unhashed: 'larger than 20 MB', fileName: 'report.csv' });
    expect(asked).toHaveLength(1);
  });

  it('a file of exactly 20 MB is read and hashed whole', async () => {
    const bytes = new Uint8Array(largestRead);
    expect(await readContent(jira(largestRead, () => new Response(bytes)), before, file)).toMatchObject({ bytes: largestRead, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('a file that Jira takes away meanwhile is not there', async () => {
    expect(await readContent(jira(3, () => new Response('', { status: 404 })), before, file)).toBe('not there');
  });

  it('an outage is no “not there”: it is told as what it is', async () => {
    await expect(readContent(jira(3, () => new Response('', { status: 503 })), before, file)).rejects.toMatchObject({ name: 'JiraTrouble', kind: 'down' });
    await expect(readContent(jira(3, () => new Response('', { status: 429, headers: { 'Retry-After': '7' } })), before, file)).rejects.toMatchObject({ kind: 'limited', retryAfter: 7 });
  });

  it('a reply that carries no bytes is a fault, never an empty file', async () => {
    const text: JiraReply = { ok: true, status: 200, headers: { get: () => null }, json: async () => ({}), text: async () => '' };
    await expect(readContent(jira(3, () => text), before, file)).rejects.toThrow('where replies carry bytes');
  });
});
