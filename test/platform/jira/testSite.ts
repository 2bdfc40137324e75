import { openJira, type ForgeField, type JiraDouble, type JiraOptions, type Principal, type SiteSeed } from '../../../local/jira';

/** A small invented site: a company-managed project, a second one, a team-managed one, and a closed one. */
export const people = { ada: '5b10-ada', bo: '5b10-bo', cy: '5b10-cy', root: '5b10-root', gone: '5b10-gone' } as const;

const person = (ref: keyof typeof people, displayName: string, groups: string[], more: { active?: boolean; timeZone?: string } = {}) => ({
  accountId: people[ref], displayName, emailAddress: `${ref}@example.test`, groups, ...more,
});

const everyday = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'LINK_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS', 'CREATE_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS', 'MODIFY_REPORTER', 'DELETE_ISSUES', 'SET_ISSUE_SECURITY',
  'WORK_ON_ISSUES', 'EDIT_OWN_WORKLOGS', 'DELETE_OWN_WORKLOGS'];

export const seed: SiteSeed = {
  people: [
    person('ada', 'Ada Berg', ['staff'], { timeZone: 'Europe/Oslo' }), person('bo', 'Bo Lund', ['staff']), person('cy', 'Cy Ek', ['guests']),
    person('root', 'Root Admin', ['jira-administrators', 'staff']), person('gone', 'Gone Person', ['staff'], { active: false }),
  ],
  workflows: [{
    name: 'Plain', statuses: [{ name: 'To Do', category: 'new' }, { name: 'In Progress', category: 'indeterminate' }, { name: 'Done', category: 'done' }],
    transitions: [
      { name: 'Start', from: ['To Do'], to: 'In Progress' },
      { name: 'Finish', from: ['In Progress'], to: 'Done', validator: { expression: 'issue.assignee != null', errorMessage: 'Somebody must have done it.' } },
      { name: 'Reopen', from: ['Done'], to: 'To Do', condition: 'user.groups.includes("jira-administrators")' },
    ],
  }],
  permissionSchemes: [
    { name: 'Open', grants: Object.fromEntries(everyday.map((key) => [key, [{ group: 'staff' }]])) },
    { name: 'Closed', grants: Object.fromEntries(everyday.map((key) => [key, [{ group: 'jira-administrators' }]])) },
  ],
  projects: (
    [['OPS', 'Operations', 'company-managed', 'Open'], ['WEB', 'Website', 'company-managed', 'Open'], ['TEAM', 'Team board', 'team-managed', 'Open'], ['SEC', 'Secret', 'company-managed', 'Closed']] as const
  ).map(([key, name, style, permissionScheme]) => ({
    key, name, style, lead: people.root, workflow: 'Plain', permissionScheme,
    issueTypes: [{ name: 'Epic', hierarchyLevel: 1 }, { name: 'Task', hierarchyLevel: 0 }, { name: 'Sub-task', hierarchyLevel: -1 }],
    roles: { Administrators: { people: [people.root] } },
    ...(key === 'OPS' ? { securityLevels: [{ name: 'Leads only', holders: ['lead' as const] }] } : {}),
  })),
};

const ari = (key: string) => `ari:cloud:ecosystem::extension/app-1/env-1/static/${key}`;
const forgeField = (key: string, name: string, type: ForgeField['type'], more: Partial<ForgeField> = {}): ForgeField => ({
  key, name, type, collection: 'none', readOnly: false, custom: ari(key), ...more,
});

export const fields: ForgeField[] = [
  forgeField('answers-for', 'Answers for it', 'user'),
  forgeField('helpers', 'Helpers', 'user', { collection: 'list' }),
  forgeField('score', 'Score', 'number', { readOnly: true }),
  forgeField('short', 'Short text', 'string', { validation: { expression: "value == null || value.length < 5 ? true : 'At most four characters'", errorMessage: 'Invalid' } }),
  forgeField('card', 'Card', 'object', {
    schema: {
      type: 'object', required: ['state'], additionalProperties: false,
      properties: { state: { type: 'string', searchAlias: 'State' }, level: { type: 'number', searchAlias: 'Level' }, next: { type: 'string', searchAlias: 'Next', searchType: 'date' } },
    },
  }),
];

/** A clock that stands until it is moved. It begins on Friday 2026-11-20 at 12:00 UTC. */
export const standingClock = () => {
  let at = Date.parse('2026-11-20T12:00:00Z');
  return { now: () => at, move: (ms: number) => { at += ms; } };
};

export interface TestSite {
  jira: JiraDouble;
  clock: ReturnType<typeof standingClock>;
  /** Asks as a person (or the app), and gives status, parsed body and headers. */
  ask(who: keyof typeof people | 'app', method: string, path: string, body?: unknown): Promise<{ status: number; body: any; headers: Headers }>;
  /** Makes an issue as Ada and gives its key and id. */
  issue(fields: Record<string, unknown>): Promise<{ id: string; key: string }>;
  /** The id of a field of the fixture app. */
  fieldId(key: string): Promise<string>;
}

export const baseUrl = 'http://localhost:9999';

export async function openTestSite(options: Partial<JiraOptions> = {}, planted: SiteSeed = seed): Promise<TestSite> {
  const clock = standingClock();
  const jira = await openJira({ clock, baseUrl, ...options });
  if (jira.isEmpty()) await jira.seed(planted);
  await jira.installApp({
    appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields,
    projectPermissions: [{ key: 'app-1__static__judge', name: 'Judge' }],
    indexedProperties: [{ propertyKey: 'mark', path: 'kind.name', type: 'string', searchAlias: 'markKind' }],
  });
  const ask: TestSite['ask'] = async (who, method, path, body) => {
    const principal: Principal = who === 'app' ? { kind: 'app', appId: 'app-1' } : { kind: 'user', accountId: people[who] };
    const response = await jira.fetchAs(principal, new Request(`${baseUrl}${path.startsWith('/rest') ? path : `/rest/api/3${path}`}`, {
      method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    }));
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
  };
  return {
    jira, clock, ask,
    async issue(wish) {
      const { status, body } = await ask('ada', 'POST', '/issue', { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'A task', ...wish } });
      if (status !== 201) throw new Error(`The issue was refused: ${JSON.stringify(body)}`);
      return body;
    },
    async fieldId(key) {
      const { body } = await ask('ada', 'GET', '/field');
      return body.find((it: { schema?: { custom?: string } }) => it.schema?.custom === ari(key)).id;
    },
  };
}

/** A document of one paragraph. */
export const doc = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
