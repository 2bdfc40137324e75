import { openJira } from '../../../local/jira';
import type { JiraDouble, Principal } from '../../../local/jira/contract';
import { checkedJira } from '../../support/jiraContract/checkedJira';
import { jiraJsOperations } from '../../support/jiraContract/jiraJsOperations';
import { officialSpec } from '../../support/jiraContract/officialSpec';
import { operationFor } from '../../support/jiraContract/operation';
import { people, workplace } from './workplace';

const baseUrl = 'http://localhost:8787';
const ada: Principal = { kind: 'user', accountId: people.ada.accountId };
const cleo: Principal = { kind: 'user', accountId: people.cleo.accountId };

describe('Every operation of Jira', () => {
  let jira: JiraDouble;
  /** Values that a path's parameters may take on this site, by the parameter's name, or by the word before it. */
  let known: Record<string, string>;

  const ask = (principal: Principal, method: string, path: string, body?: unknown): Promise<Response> =>
    jira.fetchAs(
      principal,
      new Request(`${baseUrl}${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    );
  const got = async <T>(path: string): Promise<T> => (await (await ask(ada, 'GET', path)).json()) as T;
  const posted = async (path: string, body: unknown): Promise<{ id: string; key: string }> => (
    await (await ask(ada, 'POST', path, body)).json()
  ) as { id: string; key: string };

  beforeAll(async () => {
    jira = checkedJira(await openJira({ clock: { now: () => Date.UTC(2026, 8, 14, 9) }, baseUrl, seedNumber: 1 }));
    await jira.seed(workplace);
    jira.settings.limits = false;
    const fields = { project: { key: 'OPEN' }, issuetype: { name: 'Task' }, summary: 'Asked about' };
    const [issue, other] = [
      await posted('/rest/api/3/issue', { fields }),
      await posted('/rest/api/3/issue', { fields }),
    ];
    await ask(
      ada,
      'PUT',
      `/rest/api/3/issue/${issue.key}`,
      { fields: { summary: 'Asked about again', labels: ['asked'] } },
    );
    const body = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Said' }] }],
    };
    const comment = await posted(`/rest/api/3/issue/${issue.key}/comment`, { body });
    const remote = await posted(
      `/rest/api/3/issue/${issue.key}/remotelink`,
      { object: { url: 'https://example.com', title: 'There' } },
    );
    await ask(
      ada,
      'POST',
      '/rest/api/3/issueLink',
      { type: { name: 'Relates' }, inwardIssue: { key: issue.key }, outwardIssue: { key: other.key } },
    );
    await ask(ada, 'PUT', `/rest/api/3/issue/${issue.key}/properties/mark`, { a: 1 });
    const form = new FormData();
    form.append('file', new Blob(['bytes'], { type: 'text/plain' }), 'file.txt');
    const attached = await jira.fetchAs(
      ada,
      new Request(
        `${baseUrl}/rest/api/3/issue/${issue.key}/attachments`,
        { method: 'POST', body: form, headers: { 'x-atlassian-token': 'no-check' } },
      ),
    );
    const [attachment] = (await attached.json()) as { id: string }[];
    type WithId = { id: string };
    type Fields = { issuelinks: (WithId & { type: WithId })[]; issuetype: WithId; status: WithId; priority: WithId | null };
    const read = await got<{ fields: Fields }>(`/rest/api/3/issue/${issue.key}`);
    const project = await got<{ id: string }>('/rest/api/3/project/OPEN');
    const [role] = await got<{ id: number }[]>('/rest/api/3/role');
    known = {
      issueIdOrKey: issue.key,
      projectIdOrKey: 'OPEN',
      projectId: project.id,
      propertyKey: 'mark',
      linkId: read.fields.issuelinks[0]?.id ?? '',
      issueLinkTypeId: read.fields.issuelinks[0]?.type.id ?? '',
      issueTypeId: read.fields.issuetype.id,
      accountId: people.ben.accountId,
      'comment/': comment.id,
      'remotelink/': String(remote.id),
      'attachment/': attachment?.id ?? '',
      'content/': attachment?.id ?? '',
      'issuetype/': read.fields.issuetype.id,
      'priority/': read.fields.priority?.id ?? '3',
      'status/': read.fields.status.id,
      'statuscategory/': '2',
      'role/': String(role?.id),
      'resolution/': '10000',
      'securitylevel/': '10000',
      'permissionscheme/': '10000',
    };
  });
  afterAll(() => jira.close());

  /** A template with values of this site, or with one that nothing has. */
  const filled = (template: string): string =>
    template.replace(
      /([^/]*\/)?\{(\w+)\}/g,
      (_, before: string | undefined, name: string) =>
        `${before ?? ''}${known[name] ?? known[before ?? ''] ?? '424242'}`,
    );

  // jira.js leaves out what is deprecated, which clients ask for all the same; the official description has it.
  const named = jiraJsOperations().operations;
  const more = (officialSpec()?.operations ?? []).filter((one) => !operationFor(named, one.method, one.template));
  const operations = [
    ...named,
    ...more.map((one) => ({ ...one, name: one.operationId })),
  ].filter(({ template }) => template.startsWith('/rest/api/3/'));

  /** Asks each operation and gives what went wrong: a fault of the server's, or an answer that is not Jira's. */
  async function troubles(
    principal: Principal,
    methods: string[],
    body: object | undefined,
    look: (name: string, response: Response) => void | Promise<void>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const { method, template, name } of operations) {
      if (!methods.includes(method)) continue;
      try {
        const response = await ask(principal, method, filled(template), body);
        if (response.status >= 500 && response.status !== 501) found.push(`${method} ${template} → ${response.status}`);
        await look(name, response);
      } catch (thrown) {
        found.push(`${method} ${template}: ${String(thrown)}`);
      }
    }
    return found;
  }

  it('reads a project that its team manages in the same form', async () => {
    await posted(
      '/rest/api/3/issue',
      { fields: { project: { key: 'TEAM' }, issuetype: { name: 'Task' }, summary: 'Apart' } },
    );
    const paths = [
      'project/TEAM', 'project/search?expand=description,lead,issueTypes,url,projectKeys', 'issue/TEAM-1',
      'project/TEAM/statuses', 'issuetype', 'status', 'issue/createmeta/TEAM/issuetypes',
    ];
    for (const path of paths) {
      expect([path, (await ask(ada, 'GET', `/rest/api/3/${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('that reads gives what Jira gives, or says by 501 that it is not done here', async () => {
    const given: string[] = [];
    const wrong = await troubles(
      ada,
      ['GET'],
      undefined,
      (name, { status }) => void (status === 200 && given.push(name)),
    );
    expect(wrong).toEqual([]);
    expect(given).toEqual(
      expect.arrayContaining([
        'getIssue', 'getComments', 'getComment', 'getChangeLogs', 'getTransitions', 'getEditIssueMeta',
        'getIssuePropertyKeys', 'getIssueProperty',
        'getRemoteIssueLinks', 'getRemoteIssueLinkById', 'getIssueLink', 'getIssueLinkTypes', 'getAttachment',
        'getAttachmentContent', 'getFields',
        'getProject', 'searchProjects', 'getAllStatuses', 'getCurrentUser', 'getServerInfo', 'getIssueAllTypes',
        'getStatuses', 'getAllPermissions',
        'getProjectRoles', 'getAllProjectRoles', 'getAllLabels', 'getIssueWatchers',
      ]),
    );
  });

  it('that writes answers an empty wish by success or by 4xx, or says by 501 that it is not done here', async () => {
    await expect(troubles(ada, ['POST', 'PUT', 'PATCH'], {}, () => undefined)).resolves.toEqual([]);
  });

  it('shows nothing to somebody who has an account and no project', async () => {
    const shown: string[] = [];
    const wrong = await troubles(cleo, ['GET'], undefined, async (name, response) => {
      if (/Asked about|Open work|Said|Board matters/.test(await response.text())) shown.push(name);
    });
    expect([...wrong, ...shown]).toEqual([]);
  });

  it('that deletes takes away what is there, and says of what is not that it is not', async () => {
    await expect(troubles(ada, ['DELETE'], undefined, () => undefined)).resolves.toEqual([]);
  });
});
