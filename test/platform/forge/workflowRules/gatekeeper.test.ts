import { putWorkflowRules } from '../../../../local/site/putWorkflowRules';
import { openGatekeeperSite, type GatekeeperSite } from './gatekeeperSite';

let site: GatekeeperSite;
beforeAll(async () => {
  site = await openGatekeeperSite();
}, 60_000);
afterAll(() => site.close());

const invocations = () => site.forge.inspector.entries().flatMap((it) => (it.kind === 'invocation' ? [it] : []));

describe('a validator of an app that is a function', () => {
  test('lets through what it says yes to, after asking Jira as the app', async () => {
    await site.put({ validators: [['password', { word: 'mellon' }]] });
    const key = await site.task({ labels: ['mellon'] });
    expect((await site.start('ada', key)).status).toBe(204);
  });

  test('keeps everybody out until then, in its own words', async () => {
    await site.put({ validators: [['password', { word: 'mellon' }]] });
    const key = await site.task();
    for (const who of ['ada', 'bo', 'root'] as const) {
      const { status, body } = await site.start(who, key);
      expect([status, body.errorMessages]).toEqual([400, [`The word is missing from ${key}.`]]);
    }
    expect((await site.start('ada', key, { fields: { labels: ['mellon'] } })).status).toBe(204);
    expect((await site.ask('ada', 'GET', `/issue/${key}?fields=labels`)).body.fields.labels).toEqual(['mellon']);
  });

  test('has its say over each issue of a bulk transition', async () => {
    await site.put({ validators: [['password', { word: 'mellon' }]] });
    const [through, kept] = [await site.task({ labels: ['mellon'] }), await site.task()];
    const { status, body } = await site.ask('ada', 'POST', '/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [through, kept, 'OPS-4711'], transitionId: '11' }],
    });
    expect(status).toBe(201);
    const progress = async () => (await site.ask('ada', 'GET', `/bulk/queue/${body.taskId}`)).body;
    while ((await progress()).status !== 'COMPLETE') await new Promise((resolve) => setTimeout(resolve, 20));
    const idOf = async (key: string): Promise<number> => Number((await site.ask('ada', 'GET', `/issue/${key}`)).body.id);
    expect(await progress()).toMatchObject({
      processedAccessibleIssues: [await idOf(through)],
      failedAccessibleIssues: { [await idOf(kept)]: [`The word is missing from ${kept}.`] },
      invalidOrInaccessibleIssueCount: 1, totalIssueCount: 3, progressPercent: 100,
    });
  });

  test('is told what Forge documents, runs as nobody, and is not told who goes through', async () => {
    await site.put({ validators: [['password', { mood: 'curious' }]] });
    const { told, context } = JSON.parse((await site.start('ada', await site.task())).body.errorMessages[0]);
    expect(told).toEqual({
      issue: { key: expect.stringMatching(/^OPS-/) }, configuration: { mood: 'curious' },
      transition: { from: { id: expect.any(String) }, to: { id: expect.any(String) }, modifiedFields: {} },
    });
    expect(JSON.stringify({ told, context })).not.toContain('5b10-ada');
    expect(invocations().at(-1)).toMatchObject({ moduleType: 'jira:workflowValidator', moduleKey: 'password', accountId: undefined });
  });

  test('that answers nothing, or fails, has said no', async () => {
    for (const mood of ['silent', 'broken']) {
      await site.put({ validators: [['password', { mood }]] });
      const key = await site.task();
      const { status, body } = await site.start('ada', key);
      expect([status, body.errorMessages]).toEqual([400, ['The validator “The word is known” does not allow this transition.']]);
      expect((await site.ask('ada', 'GET', `/issue/${key}?fields=status`)).body.fields.status.name).toBe('To Do');
    }
  });

  test('that takes longer than 25 s has said no', async () => {
    await site.put({ validators: [['password', { mood: 'slow' }]] });
    site.forge.settings.timeLimitFactor = 0.02;
    const { status } = await site.start('ada', await site.task());
    site.forge.settings.timeLimitFactor = 1;
    expect(status).toBe(400);
    expect(invocations().at(-1)).toMatchObject({ success: false, status: 504, errorMessage: 'Task timed out after 0.50 seconds' });
  });

  test('is not asked while the app’s condition hides the transition', async () => {
    await site.put({ validators: [['password', { mood: 'curious' }]], conditions: [['not-a-draft']] });
    const key = await site.task({ summary: 'Draft of a task' });
    expect((await site.ask('ada', 'GET', `/issue/${key}/transitions`)).body.transitions).toEqual([]);
    const before = invocations().length;
    expect((await site.start('ada', key)).status).toBe(400);
    expect(invocations()).toHaveLength(before);
  });
});

test('a validator with an expression refuses with the manifest’s text', async () => {
  await site.put({ validators: [['assigned']] });
  expect((await site.start('ada', await site.task())).body.errorMessages).toEqual(['Nobody is to do it.']);
});

test('Forge knows no function for a rule that has none', async () => {
  const told = { issue: { key: 'OPS-1' }, configuration: {}, transition: { from: { id: '1' }, to: { id: '2' } } };
  await expect(site.forge.validateTransition('ari:nowhere', told)).rejects.toThrow('no validator with a function');
});

test('rules are put on transitions that are there, beside the rules a workflow has of its own', async () => {
  const ask = async (method: string, address: string, body: unknown): Promise<unknown> =>
    (await site.ask('root', method, address.replace('/rest/api/3', ''), body)).body;
  await expect(putWorkflowRules(ask, { workflow: 'Plain', transition: 'Fly' })).rejects.toThrow('no workflow Plain with a transition Fly');
  await expect(putWorkflowRules(ask, { workflow: 'Fancy', transition: 'Start' })).rejects.toThrow('no workflow Fancy');
  const key = `ari:cloud:ecosystem::extension/${site.forge.appId}/${site.forge.environmentId}/static/assigned`;
  await putWorkflowRules(ask, { workflow: 'Plain', transition: 'Finish', validators: [{ key }] });
  const { workflows: [{ transitions }] } = (await ask('POST', '/rest/api/3/workflows', { workflowNames: ['Plain'] })) as any;
  expect(transitions.find(({ name }: { name: string }) => name === 'Finish').validators).toHaveLength(2);
});

describe('a bulk transition', () => {
  const submit = (who: 'ada' | 'bo', bulkTransitionInputs: unknown) => site.ask(who, 'POST', '/bulk/issues/transition', { bulkTransitionInputs });

  test('offers what issues of one workflow have in common', async () => {
    await site.put({ conditions: [['not-a-draft']] });
    const [one, draft] = [await site.task(), await site.task({ summary: 'Draft' })];
    const offered = async (keys: string) => (await site.ask('ada', 'GET', `/bulk/issues/transition?issueIdsOrKeys=${keys}`)).body.availableTransitions;
    expect(await offered(one)).toMatchObject([{ issues: [one], transitions: [{ transitionId: 11, transitionName: 'Start' }] }]);
    expect(await offered(`${one},${draft}`)).toMatchObject([{ isTransitionsFiltered: true, transitions: [] }]);
  });

  test('is refused for nothing, for what nobody can see, for more than 1,000 issues', async () => {
    expect((await submit('ada', [])).status).toBe(400);
    expect((await submit('ada', [{ selectedIssueIdsOrKeys: ['OPS-4711'], transitionId: '11' }])).status).toBe(400);
    const many = Array.from({ length: 1_001 }, (_, at) => `OPS-${at}`);
    expect((await submit('ada', [{ selectedIssueIdsOrKeys: many, transitionId: '11' }])).status).toBe(400);
    expect((await site.ask('ada', 'GET', '/bulk/queue/99')).status).toBe(400);
    expect((await site.ask('ada', 'GET', '/bulk/issues/transition?issueIdsOrKeys=OPS-4711')).status).toBe(400);
  });
});
