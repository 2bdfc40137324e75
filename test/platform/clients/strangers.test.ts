import { serveJira, type RawAnswer, type ServedJira } from './servedJira';
import { people } from './workplace';

/** Both forms of a refusal, as every one must have them. */
const refusalOf = ({ body }: RawAnswer): { errorMessages: string[]; errors: Record<string, string> } => {
  const parsed = JSON.parse(body) as { errorMessages: string[]; errors: Record<string, string> };
  expect(parsed).toEqual(expect.objectContaining({ errorMessages: expect.any(Array), errors: expect.any(Object) }));
  expect([...parsed.errorMessages, ...Object.values(parsed.errors)].join('')).not.toBe('');
  return parsed;
};

describe('A stranger at the door of the local Jira', () => {
  let site: ServedJira;
  let open = '';
  let shut = '';

  const json = { 'content-type': 'application/json' };
  const as = (person: keyof typeof people, more: Record<string, string> = {}): Record<string, string> => ({
    authorization: site.authorization(person),
    accept: 'application/json',
    ...more,
  });
  const createIn = async (project: string, summary: string): Promise<string> => {
    const made = await site.raw({
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: as('ada', json),
      body: JSON.stringify({ fields: { project: { key: project }, issuetype: { name: 'Task' }, summary } }),
    });
    return (JSON.parse(made.body) as { key: string }).key;
  };

  beforeAll(async () => {
    site = await serveJira();
    // Here manners are tried, not patience: other tests meet the limits.
    site.jira.settings.limits = false;
    open = await createIn('OPEN', 'Everyday matter');
    shut = await createIn('SHUT', 'Quicksilver merger');
  });
  afterEach(() => site.settle());
  afterAll(() => site.close());

  describe('who comes under another name', () => {
    it.each([
      ['localhost', (port: string) => `localhost:${port}`],
      ['127.0.0.1', (port: string) => `127.0.0.1:${port}`],
      ['[::1]', (port: string) => `[::1]:${port}`],
    ])('is let in as %s', async (_, hostOf) => {
      const host = hostOf(new URL(site.url).port);
      expect((await site.raw({ path: '/rest/api/3/myself', headers: as('ben', { host }) })).status).toBe(200);
    });

    it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', 'jira.internal:8787', '10.0.0.1'])(
      'is refused as %s, so that no other page’s name can be made to lead here',
      async (host) => {
        const answer = await site.raw({ path: '/rest/api/3/myself', headers: as('ben', { host }) });
        expect([403, 421]).toContain(answer.status);
        expect(answer.body).not.toContain(people.ben.displayName);
      },
    );

    it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:1'])(
      'is refused from the origin %s, reading or writing',
      async (origin) => {
        const read = await site.raw({ path: `/rest/api/3/issue/${open}`, headers: as('ben', { origin }) });
        expect(read.status).toBe(403);
        expect(read.body).not.toContain('Everyday matter');
        const body = JSON.stringify({ fields: { summary: 'Taken over' } });
        const write = await site.raw({
          method: 'PUT',
          path: `/rest/api/3/issue/${open}`,
          headers: as('ben', { origin, ...json }),
          body,
        });
        expect(write.status).toBe(403);
        expect(read.headers['access-control-allow-origin']).toBeUndefined();
      },
    );

    it('is let in from the site’s own origin', async () => {
      expect(
        (await site.raw({ path: '/rest/api/3/myself', headers: as('ben', { origin: site.url }) })).status,
      ).toBe(200);
    });
  });

  describe('who is nobody', () => {
    const bearer = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

    it.each<[string, () => string | undefined]>([
      ['no credentials', () => undefined],
      ['a wrong token', () => bearer(`${people.ben.emailAddress}:wrong`)],
      ['an unknown address', () => bearer(`nobody@example.com:${site.basic('ben').apiToken}`)],
      ['somebody else’s token', () => bearer(`${people.ben.emailAddress}:${site.basic('ada').apiToken}`)],
      ['the token of an account that was closed', () => site.authorization('dan')],
      ['an empty token', () => bearer(`${people.ben.emailAddress}:`)],
      ['no colon', () => bearer('ben')],
      ['what is not base64', () => 'Basic %%%'],
      ['another scheme', () => `Digest ${site.basic('ben').apiToken}`],
    ])('is refused with %s', async (_, credentials) => {
      const authorization = credentials();
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      for (const path of ['/rest/api/3/myself', `/rest/api/3/issue/${open}`]) {
        const answer = await site.raw({ path, headers });
        expect(answer.status).toBe(401);
        expect(answer.body).not.toContain('Everyday matter');
      }
    });
  });

  it('who brings a bearer token is told, as at a site’s own address, that it cannot be read', async () => {
    const answer = await site.raw({ path: '/rest/api/3/serverInfo', headers: { authorization: 'Bearer abc' } });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([403, { error: 'Failed to parse Connect Session Auth Token' }]);
  });

  describe('who brings the wrong thing', () => {
    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/jsonp',
    ])(
      'is answered 415 for a body of %s',
      async (type) => {
        const body = JSON.stringify({ fields: { summary: 'Taken over' } });
        const answer = await site.raw({
          method: 'PUT',
          path: `/rest/api/3/issue/${open}`,
          headers: as('ben', { 'content-type': type }),
          body,
        });
        expect(answer.status).toBe(415);
      },
    );

    it('is answered 415 for a body that does not say what it is', async () => {
      const answer = await site.raw({
        method: 'POST',
        path: `/rest/api/3/issue/${open}/comment`,
        headers: as('ben'),
        body: '{"body":"x"}',
      });
      expect(answer.status).toBe(415);
    });

    it.each(['{', '{"fields":', 'fields', '{"fields":{}}}', "{'fields':{}}", '[', 'nul', '\u0000', '{"a":1,}'])(
      'is answered 400 for %j, which is not JSON',
      async (body) => {
        const answer = await site.raw({
          method: 'PUT',
          path: `/rest/api/3/issue/${open}`,
          headers: as('ben', json),
          body,
        });
        expect(answer.status).toBe(400);
        refusalOf(answer);
      },
    );

    it.each([
      'null',
      '[]',
      '"text"',
      '7',
      'true',
      '{"fields":[]}',
      '{"fields":"x"}',
      '{"fields":{"summary":{}}}',
      '{"update":{"labels":"x"}}',
      '{"fields":{"nonsense":1}}',
    ])(
      'is answered 400 for %s, which is JSON of the wrong shape',
      async (body) => {
        for (const [method, path] of [['PUT', `/rest/api/3/issue/${open}`], ['POST', '/rest/api/3/issue']] as const) {
          const answer = await site.raw({ method, path, headers: as('ben', json), body });
          expect(answer.status).toBe(400);
          refusalOf(answer);
        }
      },
    );

    it('is answered 400 for bytes that are not UTF-8, or the issue reads as before', async () => {
      const body = Buffer.concat([
        Buffer.from('{"fields":{"summary":"'),
        Buffer.from([0xff, 0xfe, 0xc0]),
        Buffer.from('"}}'),
      ]);
      const answer = await site.raw({
        method: 'PUT',
        path: `/rest/api/3/issue/${open}`,
        headers: as('ben', json),
        body,
      });
      expect(answer.status).toBeLessThan(500);
    });

    it('is answered 413 for a body of twelve megabytes, and the site goes on', async () => {
      const body = JSON.stringify({ fields: { summary: 'x'.repeat(12 * 1024 * 1024) } });
      const answer = await site.raw({
        method: 'PUT',
        path: `/rest/api/3/issue/${open}`,
        headers: as('ben', json),
        body,
      });
      expect(answer.status).toBe(413);
      expect((await site.raw({ path: '/rest/api/3/myself', headers: as('ben') })).status).toBe(200);
    });

    it('is answered 400 for a document nested a hundred thousand deep, and the site goes on', async () => {
      const depth = 100_000;
      const body = `{"fields":{"description":${'{"type":"doc","content":['.repeat(depth)}${']}'.repeat(depth)}}}`;
      const answer = await site.raw({
        method: 'PUT',
        path: `/rest/api/3/issue/${open}`,
        headers: as('ben', json),
        body,
      });
      expect(answer.status).toBe(400);
      expect((await site.raw({ path: '/rest/api/3/myself', headers: as('ben') })).status).toBe(200);
    });

    it('is answered 400 for a summary of 256 characters, and for one of two lines', async () => {
      for (const summary of ['x'.repeat(256), 'one\ntwo', '', '   ']) {
        const body = JSON.stringify({ fields: { summary } });
        const answer = await site.raw({
          method: 'PUT',
          path: `/rest/api/3/issue/${open}`,
          headers: as('ben', json),
          body,
        });
        expect(answer.status).toBe(400);
        expect(Object.keys(refusalOf(answer).errors)).toEqual(['summary']);
      }
    });

    it('is answered 400 for a property above 32,768 characters', async () => {
      const path = `/rest/api/3/issue/${open}/properties/big`;
      const put = (length: number): Promise<RawAnswer> => site.raw({
        method: 'PUT',
        path,
        headers: as('ben', json),
        body: JSON.stringify('x'.repeat(length - 2)),
      });
      expect((await put(32_768)).status).toBeLessThan(300);
      expect((await put(32_769)).status).toBe(400);
    });

    it('may name members __proto__ and constructor, and changes nothing but what it may', async () => {
      const body = '{"fields":{"summary":"Everyday matter"},"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
      const answer = await site.raw({
        method: 'PUT',
        path: `/rest/api/3/issue/${open}`,
        headers: as('ben', json),
        body,
      });
      expect(answer.status).toBeLessThan(500);
      const property = await site.raw({
        method: 'PUT',
        path: `/rest/api/3/issue/${open}/properties/__proto__`,
        headers: as('ben', json),
        body: '{"isAdmin":true}',
      });
      expect(property.status).toBeLessThan(500);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    });
  });

  describe('who tries the path', () => {
    it.each([
      '/rest/api/3/issue/..%2f..%2f..%2fetc%2fpasswd',
      '/rest/api/3/issue/%2e%2e/%2e%2e/serverInfo/../../..',
      '/rest/api/3/../../../etc/passwd',
      '/rest/api/3/issue/OPEN-1%00',
      '/rest/api/3/issue/%00',
      '/rest/api/3/issue/%',
      '/rest/api/3/issue/%zz',
      '/rest/api/3/issue/%c0%ae%c0%ae',
      '/rest/api/3/issue/OPEN-1%2fproperties',
      '/rest/api/3/issue/OPEN-1;a=b',
      '/rest/api/3/issue/__proto__',
      '/rest/api/3/issue/constructor',
      '/rest/api/3/issue/-1',
      '/rest/api/3/issue/99999999999999999999999999',
      '/rest/api/3/project/__proto__',
      '/rest/api/3/attachment/content/..%2f..%2fpackage.json',
      '/secure/attachment/..%2f..%2fpackage.json',
      '/images/..%2f..%2f..%2fpackage.json',
    ])('is refused, whatever stands in the path, and shown nothing: %s', async (path) => {
      const answer = await site.raw({ path, headers: as('ben') });
      // 501 is the word for places that a Jira has and this one does not; a fault would be 500.
      expect([400, 404, 501]).toContain(answer.status);
      expect(answer.body).not.toMatch(/root:|dependencies|Everyday matter|at .*\.ts:\d+/);
    });

    it('is answered 404 for a key of six thousand characters', async () => {
      expect((await site.raw({ path: `/rest/api/3/issue/${'x'.repeat(6_000)}`, headers: as('ben') })).status).toBe(404);
    });

    it('may write an issue key in lower case', async () => {
      expect(
        (await site.raw({ path: `/rest/api/3/issue/${open.toLowerCase()}`, headers: as('ben') })).status,
      ).toBe(200);
    });

    it('is not told that reading is no method where it is one, for a slash at the end', async () => {
      expect([200, 404]).toContain((await site.raw({ path: `/rest/api/3/issue/${open}/`, headers: as('ben') })).status);
    });

    it('is refused what its eyes may not see by every road to it', async () => {
      const { id } = JSON.parse(
        (await site.raw({ path: `/rest/api/3/issue/${shut}`, headers: as('ada') })).body,
      ) as { id: string };
      const roads = [shut, id].flatMap((issue) =>
        [
          '', '/changelog', '/comment', '/transitions', '/editmeta', '/properties', '/remotelink', '/watchers',
          '/votes', '/worklog',
        ].map((part) => `/rest/api/3/issue/${issue}${part}`),
      );
      for (const path of [...roads, '/rest/api/3/project/SHUT', '/rest/api/3/project/SHUT/statuses']) {
        const answer = await site.raw({ path, headers: as('ben') });
        // What this Jira does not do at all (501) it does not do for anybody.
        if (answer.status !== 501) expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.body).not.toContain('Quicksilver');
      }
      const writes: [string, string, unknown][] = [
        ['PUT', `/rest/api/3/issue/${shut}`, { fields: { summary: 'Seen' } }],
        ['DELETE', `/rest/api/3/issue/${shut}`, undefined],
        ['POST', `/rest/api/3/issue/${shut}/comment`, { body: { type: 'doc', version: 1, content: [] } }],
        ['PUT', `/rest/api/3/issue/${shut}/properties/x`, {}],
        ['PUT', `/rest/api/3/issue/${shut}/assignee`, { accountId: people.ben.accountId }],
        ['POST', `/rest/api/3/issue/${shut}/transitions`, { transition: { id: '11' } }],
        [
          'POST',
          '/rest/api/3/issueLink',
          { type: { name: 'Blocks' }, inwardIssue: { key: open }, outwardIssue: { key: shut } },
        ],
      ];
      for (const [method, path, body] of writes) {
        const answer = await site.raw({
          method,
          path,
          headers: as('ben', json),
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.body).not.toContain('Quicksilver');
      }
      const fetched = await site.raw({
        method: 'POST',
        path: '/rest/api/3/issue/bulkfetch',
        headers: as('ben', json),
        body: JSON.stringify({ issueIdsOrKeys: [open, shut], fields: ['summary'] }),
      });
      expect(fetched.body).toContain('Everyday matter');
      expect(fetched.body).not.toContain('Quicksilver');
    });

    it('cannot tell a project it may not see from one that is not there', async () => {
      const search = async (project: string): Promise<RawAnswer> =>
        site.raw({
          path: `/rest/api/3/search/jql?jql=${encodeURIComponent(`project = ${project}`)}`,
          headers: as('ben'),
        });
      const [unseen, absent] = [await search('SHUT'), await search('NONE')];
      expect(unseen.status).toBe(absent.status);
      expect(unseen.body.replaceAll('SHUT', 'NONE')).toBe(absent.body);
    });
  });

  describe('who asks for what is not there', () => {
    it.each(['GET', 'POST'])('is told by 410 where the removed search went, for %s', async (method) => {
      const answer = await site.raw({
        method,
        path: '/rest/api/3/search',
        headers: as('ben', json),
        body: method === 'POST' ? '{"jql":"project = OPEN"}' : undefined,
      });
      expect(answer.status).toBe(410);
      expect(refusalOf(answer).errorMessages.join(' ')).toContain('/rest/api/3/search/jql');
    });

    it.each([
      ['GET', '/rest/api/3/dashboard', 'getAllDashboards'],
      ['POST', '/rest/api/3/workflows/create', 'createWorkflows'],
      ['GET', '/rest/api/3/auditing/record', 'getAuditRecords'],
      ['GET', '/rest/api/3/dashboard/1/items/2/properties', 'getDashboardItemPropertyKeys'],
    ])('is told by 501 which operation of Jira is not offered: %s %s', async (method, path, operationId) => {
      const answer = await site.raw({
        method,
        path,
        headers: as('ada', json),
        body: method === 'POST' ? '{}' : undefined,
      });
      expect(answer.status).toBe(501);
      expect(refusalOf(answer).errorMessages.join(' ')).toContain(operationId);
    });

    it.each([
      '/rest/api/3/nonsense',
      '/rest/api/3/issue/OPEN-1/nonsense',
    ])('is answered 404 for %s, which Jira has not', async (path) => {
      expect((await site.raw({ path, headers: as('ben') })).status).toBe(404);
    });

    it.each(['/rest/api/4/issue/OPEN-1', '/rest/agile/1.0/board', '/rest/nonsense/1', '/browse/OPEN-1'])(
      'is answered 501 for %s, which is beyond this Jira',
      async (path) => {
        const answer = await site.raw({ path, headers: as('ben') });
        expect(answer.status).toBe(501);
        expect(refusalOf(answer).errorMessages.join(' ')).toContain(path);
      },
    );

    it('may ask by HEAD for what it may read', async () => {
      const answer = await site.raw({ method: 'HEAD', path: `/rest/api/3/issue/${open}`, headers: as('ben') });
      expect([answer.status, answer.body]).toEqual([200, '']);
    });

    it.each([
      ['DELETE', '/rest/api/3/myself'],
      ['PATCH', '/rest/api/3/issue/OPEN-1'],
      ['PUT', '/rest/api/3/search/jql'],
    ])(
      'is answered 405 for %s %s, or 404',
      async (method, path) => {
        expect([404, 405]).toContain((await site.raw({ method, path, headers: as('ben', json), body: '{}' })).status);
      },
    );
  });
});
