import type { AppRuleType, JudgeTransition, TransitionToJudge } from '../../../local/jira/contract';
import { openTestSite, type TestSite } from './testSite';

const ari = (key: string): string => `ari:cloud:ecosystem::extension/app-1/env-1/static/${key}`;
const rule = (kind: AppRuleType['kind'], key: string, more: Partial<AppRuleType> = {}): AppRuleType => ({
  kind, key: ari(key), name: key, description: '', projectTypes: ['company-managed'], ...more,
});

let site: TestSite;
let told: { key: string; transition: TransitionToJudge }[];
let judge: JudgeTransition;

beforeEach(async () => {
  site = await openTestSite();
  told = [];
  judge = async () => ({ result: true });
  await site.jira.installApp({
    appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields: [],
    workflowRules: [
      rule('validator', 'asks'),
      rule('validator', 'says', { expression: "issue.summary.includes(config.word)", errorMessage: { expression: "`The summary must say ${config.word}`" } }),
      rule('validator', 'in-words', { expression: "issue.labels.length > 0 ? true : 'A label is needed'" }),
      rule('condition', 'labelled', { expression: 'issue.labels.includes(config.label)' }),
      rule('condition', 'mine', { expression: 'issue.reporter.accountId == user.accountId' }),
      rule('condition', 'by-field', { expression: "issue[config.field] != null && issue[config.field].split(' · ')[0] == config.state && issue[config.field].includes(` · ${issue.id} · `)" }),
      rule('condition', 'broken', { expression: 'issue.nothing.at.all' }),
      rule('validator', 'anywhere', { expression: 'true', projectTypes: ['company-managed', 'team-managed'] }),
    ],
    judgeTransition: (key, transition) => {
      told.push({ key, transition });
      return judge(key, transition);
    },
  });
});
afterEach(() => site.jira.close());

interface RuleWish {
  ruleKey: string;
  parameters: Record<string, string>;
}
const validator = (key: string, config?: unknown): RuleWish => ({
  ruleKey: 'forge:expression-validator', parameters: { key: ari(key), ...(config === undefined ? {} : { config: JSON.stringify(config) }) },
});
const condition = (key: string, config?: unknown): RuleWish => ({ ...validator(key, config), ruleKey: 'forge:expression-condition' });

const read = async (name = 'Plain') => (await site.ask('root', 'POST', '/workflows', { workflowNames: [name] })).body.workflows[0];
/** Changes a workflow the way an administrator's tool does: reads it, puts rules on the transition, sends it back. */
async function put(transitionName: string, rules: object, { who = 'root' as 'root' | 'ada', workflowName = 'Plain' } = {}) {
  const workflow = await read(workflowName);
  const transitions = workflow.transitions.map((it: { name: string }) => (it.name === transitionName ? { ...it, ...rules } : it));
  return site.ask(who, 'POST', '/workflows/update', { workflows: [{ ...workflow, transitions }] });
}
const offered = async (key: string, who: 'ada' | 'bo' = 'ada'): Promise<string[]> =>
  (await site.ask(who, 'GET', `/issue/${key}/transitions`)).body.transitions.map(({ name }: { name: string }) => name);
/** Transition ids as the seed gives them: Start 11, Finish 21, Reopen 31. */
const start = (key: string, more: object = {}, who: 'ada' | 'bo' | 'app' = 'ada') =>
  site.ask(who, 'POST', `/issue/${key}/transitions`, { transition: { id: '11' }, ...more });
const statusOf = async (key: string): Promise<string> => (await site.ask('ada', 'GET', `/issue/${key}?fields=status`)).body.fields.status.name;

describe('rules of an app on a transition', () => {
  test('are read back as they were put, each with an id of its own', async () => {
    const { status } = await put('Start', { validators: [validator('asks', { strict: true })], conditions: { operation: 'ALL', conditions: [condition('mine')] } });
    expect(status).toBe(200);
    const { transitions, version } = await read();
    expect(version.versionNumber).toBe(2);
    expect(transitions.find(({ name }: { name: string }) => name === 'Start')).toMatchObject({
      validators: [{ ruleKey: 'forge:expression-validator', parameters: { key: ari('asks'), config: '{"strict":true}', disabled: 'false', id: expect.stringMatching(/^[\da-f-]{36}$/) } }],
      conditions: { operation: 'ALL', conditions: [{ ruleKey: 'forge:expression-condition', parameters: { key: ari('mine') } }] },
    });
    expect((await put('Start', {})).status).toBe(200);
    expect((await put('Start', { validators: [], conditions: null })).status).toBe(200);
    expect((await read()).transitions[1]).not.toHaveProperty('conditions');
  });

  test.each<[string, string, object, object | undefined, number]>([
    ['somebody who does not administer Jira', 'Start', { validators: [validator('asks')] }, { who: 'ada' }, 403],
    ['a rule that no app has', 'Start', { validators: [validator('nowhere')] }, undefined, 400],
    ['a condition among validators', 'Start', { validators: [validator('mine')] }, undefined, 400],
    ['a rule of Jira’s own, which come with the seed', 'Start', { validators: [{ ruleKey: 'system:check-permission-validator', parameters: {} }] }, undefined, 400],
    ['leaving out a rule that the seed has', 'Finish', { validators: [] }, undefined, 400],
    ['the transition that creates an issue', 'Create', { validators: [validator('asks')] }, undefined, 400],
    ['another name of the transition', 'Start', { name: 'Begin' }, undefined, 400],
    ['a configuration above 32 KB', 'Start', { validators: [validator('says', { word: 'x'.repeat(33_000) })] }, undefined, 400],
    ['a company-managed rule in a team-managed project', 'Start', { validators: [validator('asks')] }, { workflowName: 'Plain (10003)' }, 400],
  ])('are refused to %s', async (_, transitionName, rules, options, status) => {
    expect((await put(transitionName, rules, options)).status).toBe(status);
  });

  test('go into a team-managed workflow where the rule is made for it', async () => {
    expect((await put('Start', { validators: [validator('anywhere')] }, { workflowName: 'Plain (10003)' })).status).toBe(200);
  });

  test('are not written over a change that the writer has not seen', async () => {
    const seen = await read();
    await put('Start', { validators: [validator('asks')] });
    expect((await site.ask('root', 'POST', '/workflows/update', { workflows: [seen] })).status).toBe(409);
  });
});

describe('a condition of an app', () => {
  test('offers the transition only while it holds, with its configuration', async () => {
    await put('Start', { conditions: { operation: 'ALL', conditions: [condition('labelled', { label: 'ready' })] } });
    const { key } = await site.issue({});
    expect(await offered(key)).toEqual([]);
    expect((await start(key)).status).toBe(400);
    await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { labels: ['ready'] } });
    expect(await offered(key)).toEqual(['Start']);
    expect((await start(key)).status).toBe(204);
  });

  test('may read the field that its configuration names, and see that a value is another issue’s', async () => {
    const field = await site.fieldId('short');
    await put('Start', { conditions: { operation: 'ALL', conditions: [condition('by-field', { field, state: 'ok' })] } });
    const one = await site.issue({});
    expect(await offered(one.key)).toEqual([]);
    const write = (id: string, value: string) => site.ask('app', 'PUT', `/app/field/${field}/value`, { updates: [{ issueIds: [Number(id)], value }] });
    await write(one.id, `ok · ${one.id} · ab12`);
    expect(await offered(one.key)).toEqual(['Start']);
    const copy = await site.issue({});
    await write(copy.id, `ok · ${one.id} · ab12`);
    expect(await offered(copy.key)).toEqual([]);
  });

  test('is judged for whoever asks, and joined with others as the group says', async () => {
    await put('Start', { conditions: { operation: 'ANY', conditions: [condition('labelled', { label: 'ready' }), condition('mine')] } });
    const { key } = await site.issue({});
    expect([await offered(key, 'ada'), await offered(key, 'bo')]).toEqual([['Start'], []]);
  });

  test('does not hold when its expression fails; disabled, it does not count', async () => {
    await put('Start', { conditions: { operation: 'ALL', conditions: [condition('broken')] } });
    const { key } = await site.issue({});
    expect(await offered(key)).toEqual([]);
    const disabled = condition('broken');
    await put('Start', { conditions: { operation: 'ALL', conditions: [{ ...disabled, parameters: { ...disabled.parameters, disabled: 'true' } }] } });
    expect(await offered(key)).toEqual(['Start']);
  });

  test('may have its expression replaced by its configuration', async () => {
    await put('Start', { conditions: { operation: 'ALL', conditions: [condition('broken', { expression: "transition.to.name == 'In Progress' && workflow.name == 'Plain'" })] } });
    expect(await offered((await site.issue({})).key)).toEqual(['Start']);
  });
});

describe('a validator of an app with an expression', () => {
  test('sees the values that come with the transition, and refuses in the words of the app', async () => {
    await put('Start', { validators: [validator('says', { word: 'tea' })] });
    const { key } = await site.issue({});
    const refused = await start(key);
    expect([refused.status, refused.body.errorMessages]).toEqual([400, ['The summary must say tea']]);
    expect((await start(key, { fields: { summary: 'A pot of tea' } })).status).toBe(204);
  });

  test('refuses with the text it gives instead of true', async () => {
    await put('Start', { validators: [validator('in-words')] });
    expect((await start((await site.issue({})).key)).body.errorMessages).toEqual(['A label is needed']);
  });
});

describe('a validator of an app that is a function', () => {
  test('is told the issue, its configuration, the way, and the values that come along; not who goes it', async () => {
    await put('Start', { validators: [validator('asks', { gate: 'approval' })] });
    const { key } = await site.issue({});
    const { body } = await site.ask('ada', 'GET', '/myself');
    expect((await start(key, { fields: { assignee: { accountId: body.accountId }, labels: [], summary: 'Not told of' } })).status).toBe(204);
    expect(told).toEqual([{
      key: ari('asks'),
      transition: {
        issue: { key }, configuration: { gate: 'approval' },
        transition: { from: { id: expect.any(String) }, to: { id: expect.any(String) }, modifiedFields: { assignee: { accountId: body.accountId }, labels: null } },
      },
    }]);
  });

  test.each<[string, JudgeTransition, string]>([
    ['says no', async () => ({ result: false, errorMessage: 'Not approved yet' }), 'Not approved yet'],
    ['says no without a word', async () => ({ result: false }), 'The validator “asks” does not allow this transition.'],
    ['fails', async () => { throw new Error('down'); }, 'The validator “asks” does not allow this transition.'],
  ])('keeps the issue where it is when it %s', async (_, answer, message) => {
    judge = answer;
    await put('Start', { validators: [validator('asks')] });
    const { key } = await site.issue({});
    const { status, body } = await start(key, { fields: { summary: 'Changed?' } });
    expect([status, body.errorMessages]).toEqual([400, [message]]);
    expect(await statusOf(key)).toBe('To Do');
    expect((await site.ask('ada', 'GET', `/issue/${key}?fields=summary`)).body.fields.summary).toBe('A task');
  });

  test('has a say whoever makes the transition: a person, another, or the app itself', async () => {
    judge = async () => ({ result: false, errorMessage: 'Not approved yet' });
    await put('Start', { validators: [validator('asks')] });
    const { key } = await site.issue({});
    for (const who of ['ada', 'bo', 'app'] as const) expect((await start(key, {}, who)).status).toBe(400);
    expect(told).toHaveLength(3);
  });

  test('is not asked about a transition that is not offered, nor when another validator has refused', async () => {
    await put('Start', { validators: [validator('asks'), validator('in-words')] });
    const { key } = await site.issue({});
    expect((await start(key)).status).toBe(400);
    expect((await site.ask('ada', 'POST', `/issue/${key}/transitions`, { transition: { id: '21' } })).status).toBe(400);
    expect(told).toEqual([]);
  });

  test('cannot let an issue through that has moved on meanwhile', async () => {
    await put('Start', { validators: [validator('asks')] });
    const { key } = await site.issue({});
    let inner = 0;
    judge = async () => {
      inner += 1;
      // While the first attempt is judged, somebody else makes the same transition.
      if (inner === 1) expect((await start(key, {}, 'bo')).status).toBe(204);
      return { result: true };
    };
    expect((await start(key)).status).toBe(400);
    expect(await statusOf(key)).toBe('In Progress');
    const { values } = (await site.ask('ada', 'GET', `/issue/${key}/changelog`)).body;
    expect(values).toHaveLength(1);
  });

  test('lets nothing through once the app has the rule no longer', async () => {
    await put('Start', { validators: [validator('asks')] });
    await site.jira.installApp({ appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields: [], workflowRules: [] });
    const { status, body } = await start((await site.issue({})).key);
    expect([status, body.errorMessages]).toEqual([400, ['A validator of this transition belongs to an app that is not installed.']]);
  });

  test('stays in force when the app is installed again without a word about rules', async () => {
    await put('Start', { validators: [validator('asks')] });
    await site.jira.installApp({ appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields: [] });
    expect((await start((await site.issue({})).key)).status).toBe(204);
    expect(told).toHaveLength(1);
  });

  test('is not gone round by creating the issue through the transition', async () => {
    await put('Start', { validators: [validator('asks')] });
    const fields = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Made under way' };
    const { status } = await site.ask('ada', 'POST', '/issue', { fields, transition: { id: '11' } });
    expect(status).toBe(501);
    expect((await site.ask('ada', 'POST', '/search/jql', { jql: 'summary ~ "Made"' })).body.issues).toEqual([]);
  });
});

describe('the app itself', () => {
  const config = (method: string, path: string, body?: unknown) => site.ask('app', method, `/workflow/rule/config${path}`, body);

  test('finds where its rules stand, and configures them anew', async () => {
    await put('Start', { validators: [validator('says', { word: 'tea' })], conditions: { operation: 'ALL', conditions: [condition('mine')] } });
    const { values } = (await config('GET', '?types=validator&expand=transition')).body;
    expect(values).toMatchObject([{
      workflowId: { name: 'Plain', draft: false }, conditions: [],
      validators: [{ key: ari('says'), configuration: { value: '{"word":"tea"}' }, transition: { id: 11, name: 'Start' } }],
    }]);
    const [{ id }] = values[0].validators;
    const wish = { workflows: [{ workflowId: values[0].workflowId, validators: [{ id, configuration: { value: '{"word":"coffee"}' } }] }] };
    expect((await config('PUT', '', wish)).body).toEqual({ updateResults: [{ workflowId: values[0].workflowId, ruleUpdateErrors: {}, updateErrors: [] }] });
    expect((await start((await site.issue({})).key)).body.errorMessages).toEqual(['The summary must say coffee']);
  });

  test('is told of each rule and each workflow that it cannot change', async () => {
    const wish = {
      workflows: [
        { workflowId: { name: 'Plain', draft: false }, validators: [{ id: 'no-such', configuration: { value: '{}' } }] },
        { workflowId: { name: 'Fancy', draft: false }, validators: [] },
      ],
    };
    expect((await config('PUT', '', wish)).body.updateResults).toMatchObject([
      { ruleUpdateErrors: { 'no-such': ['The rule with this id does not exist: no-such'] }, updateErrors: [] },
      { updateErrors: ['Workflow not found: Fancy'] },
    ]);
  });

  test('is the only one who may ask so', async () => {
    expect((await site.ask('root', 'GET', '/workflow/rule/config?types=validator')).status).toBe(403);
    expect((await config('GET', '')).status).toBe(400);
  });
});

test('rules may come with the seed, before the app that has them', async () => {
  const { openJira } = await import('../../../local/jira');
  const { seed, standingClock, people, baseUrl } = await import('./testSite');
  const jira = await openJira({ clock: standingClock(), baseUrl });
  const [workflow] = seed.workflows;
  const transitions = workflow!.transitions.map((it) => (it.name === 'Start' ? { ...it, rules: [{ kind: 'validator' as const, key: ari('asks'), config: { gate: 'approval' } }] } : it));
  await jira.seed({ ...seed, workflows: [{ ...workflow!, transitions }] });
  const ask = (method: string, path: string, body: unknown): Promise<Response> => jira.fetchAs(
    { kind: 'user', accountId: people.ada },
    new Request(`${baseUrl}/rest/api/3${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  );
  const { key } = (await (await ask('POST', '/issue', { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'A task' } })).json()) as { key: string };
  const go = (): Promise<Response> => ask('POST', `/issue/${key}/transitions`, { transition: { id: '11' } });
  expect((await go()).status).toBe(400);
  await jira.installApp({
    appId: 'app-1', environmentId: 'env-1', name: 'Fixture', fields: [], workflowRules: [rule('validator', 'asks')],
    judgeTransition: async (_key, { configuration }) => ({ result: (configuration as { gate: string }).gate === 'approval' }),
  });
  expect((await go()).status).toBe(204);
  await jira.close();
});
