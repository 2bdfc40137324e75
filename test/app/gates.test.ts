import { putWorkflowRules } from '../../local/site/putWorkflowRules';
import { people, type PersonRef } from '../../local/site/people';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { governed, valueOf } from '../support/governed';
import { planFields, plannedEpic, soundEvaluation } from '../support/plannedEpic';

let site: DemoSite;
const settings = (change: object = {}) => ({ version: 1, site: site.cloudId, others: 'refuse', ...change });

/** Puts our rules, and no others, on the way from To do to In progress. */
async function gate(validators: [key: string, config?: unknown][], conditions: [key: string, config?: unknown][] = []): Promise<void> {
  const rule = ([key, config]: [key: string, config?: unknown]) => ({ key: `${site.origin}/static/${key}`, config });
  await putWorkflowRules(
    async (method, path, body) => {
      const reply = await site.ask('sigrid', method, path, body);
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
      return reply.body;
    },
    { workflow: 'Objective workflow', transition: 'Start work', validators: validators.map(rule), conditions: conditions.map(rule) },
  );
}

const offered = async (who: PersonRef, key: string): Promise<{ id: string; name: string }[]> => (await site.ask(who, 'GET', `/rest/api/3/issue/${key}/transitions`)).body.transitions;
let startWork: string;
/** What Jira says to whoever starts the work; `undefined` when it lets them. */
async function start(who: PersonRef, key: string, fields?: object): Promise<string | undefined> {
  const { status, body } = await site.ask(who, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: startWork }, ...(fields ? { fields } : {}) });
  return status === 204 ? undefined : body.errorMessages.join(' ');
}
const statusOf = async (key: string): Promise<string> => (await site.ask('amara', 'GET', `/rest/api/3/issue/${key}?fields=status`)).body.fields.status.name;
const put = async (who: PersonRef, key: string, fields: object): Promise<void> => {
  const { status, body } = await site.ask(who, 'PUT', `/rest/api/3/issue/${key}`, { fields });
  if (status !== 204) throw new Error(JSON.stringify(body));
};
const evaluation = (change: object) => ({ [site.fieldIds['evaluation-criteria']!]: soundEvaluation(change) });

/** Submits the plan as it stands and has it approved by everybody it asks. */
async function approved(issueId: string): Promise<void> {
  const seen = async () => valueOf(await site.call('amara', 'approvalView', { issueId })).now!.hash;
  valueOf(await site.call('tomasz', 'submitPlan', { issueId, seen: await seen(), note: { what: 'The plan', why: 'It was asked for' } }));
  await site.settled();
  const { required } = valueOf(await site.call('amara', 'approvalView', { issueId }));
  for (const { role, means } of required) valueOf(await site.call(role === 'SMS manager' ? 'amara' : 'ingrid', 'approvePlan', { issueId, seen: await seen(), role, means }));
  await site.settled();
}

beforeAll(async () => {
  site = await openDemoSite();
  await governed(site);
  const { key } = await plannedEpic(site, 'tomasz', { summary: 'To look at' });
  startWork = (await offered('tomasz', key)).find(({ name }) => name === 'Start work')!.id;
  await site.settled();
}, 120_000);
afterAll(() => site.close());
afterEach(async () => {
  Object.assign(site.forge.settings, { eventLagMs: 0, storageUnitsPerMinute: 4_000 });
  Object.assign(site.jira.settings, { searchLagMs: 0, hiddenFromApps: [], pointsPerHour: 65_000 });
  await site.settled();
});

describe('A transition only for plans that are ready for approval', () => {
  beforeEach(() => gate([['plan-is-ready', settings()]]));

  it('tells what is missing, the place first, and lets the objective through once it is there', async () => {
    const { key } = await plannedEpic(site, 'tomasz', evaluation({ excluded: undefined }));
    expect(await start('tomasz', key)).toBe(`The delivery plan of ${key} is not ready for approval. How results are evaluated · say what is excluded.`);
    expect(await statusOf(key)).toBe('To do');
    await put('tomasz', key, evaluation({}));
    expect(await start('tomasz', key)).toBeUndefined();
    expect(await statusOf(key)).toBe('In progress');
  });

  it('says no more than four things and how many more there are', async () => {
    const { key } = await plannedEpic(site, 'tomasz', Object.fromEntries(Object.keys(await planFields(site)).filter((id) => id !== 'summary').map((id) => [id, null])));
    const said = (await start('tomasz', key))!;
    expect(said).toMatch(/^The delivery plan of \S+ is not ready for approval\. Objective · [^;]+; [^;]+; [^;]+; [^;]+; and \d+ more\.$/);
    expect(said.length).toBeLessThan(700);
  });

  it('counts what is entered on the way through, without writing it down as done', async () => {
    const { key } = await plannedEpic(site, 'tomasz', evaluation({ excluded: undefined }));
    expect(await start('tomasz', key, { [site.fieldIds.resources!]: null })).toMatch(/Resources · .*How results are evaluated · say what is excluded/);
    expect(await start('tomasz', key, evaluation({}))).toBeUndefined();
    const whole = await plannedEpic(site, 'tomasz');
    expect(await start('tomasz', whole.key, { [site.fieldIds['accountable-owner']!]: null })).toMatch(/^With what this transition would change: The delivery plan of \S+ is not ready for approval\. Who is responsible · /);
    // What the transition would have changed never stood there, so the record knows of the owner there is, and of nothing else.
    await site.settled();
    expect(valueOf(await site.call('amara', 'openRecord', { issueId: whole.id })).events.map(({ type, data }) => [type, data])).toEqual([['owner.noticed', expect.objectContaining({ accountId: people.tomasz.accountId })]]);
    // Somebody the objective did not name before is a person all the same.
    expect(await start('tomasz', whole.key, { [site.fieldIds['accountable-owner']!]: { accountId: people.priya.accountId } })).toBeUndefined();
  });

  it('is closed to what is not an objective, unless the rule lets it through', async () => {
    const types = (await site.ask('priya', 'GET', '/rest/api/3/project/CHG')).body.issueTypes as { id: string; hierarchyLevel: number }[];
    const other = (await site.ask('priya', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'CHG' }, issuetype: { id: types.find((one) => one.hierarchyLevel === 1)!.id }, summary: 'No objective' } })).body;
    const ask = (config: object) => judge('onReadyGate', { issue: { key: other.key }, configuration: config, transition: {} });
    expect(await ask(settings())).toEqual({ result: false, errorMessage: expect.stringContaining(`${other.key} is not a service objective`) });
    expect(await ask(settings({ others: 'pass' }))).toEqual({ result: true });
  });

  it.each<[string, () => unknown, RegExp]>([
    ['no settings', () => undefined, /^The rule on this transition is not set up\. Ask a Jira administrator/],
    ['settings of another site', () => settings({ site: 'elsewhere' }), /was set up on another site/],
    ['settings that never were ours', () => ({ word: 'mellon' }), /settings\.version: expected a version from 1 to 1, came nothing/],
    ['a choice there is not', () => settings({ others: 'perhaps' }), /settings\.others: expected one of “refuse”, “pass”, came text “perhaps”/],
    ['settings of a version to come', () => settings({ version: 2 }), /settings\.version: expected at most 1, came 2/],
    ['a list', () => [1, 2, 3], /settings: expected an object, came a list of 3/],
  ])('is closed by %s, and says so', async (_, config, expected) => {
    await gate([['plan-is-ready', config()]]);
    const { key } = await plannedEpic(site, 'tomasz');
    expect(await start('tomasz', key)).toMatch(expected);
  });
});

describe('A transition only for plans that are approved', () => {
  /** Approved once, with a child that the approval promises; every story leaves it as it was. */
  let id: string;
  let key: string;
  let child: string;
  beforeAll(async () => {
    ({ id, key } = await plannedEpic(site, 'tomasz'));
    const types = (await site.ask('tomasz', 'GET', '/rest/api/3/project/SMO')).body.issueTypes as { id: string; hierarchyLevel: number }[];
    const made = await site.ask('tomasz', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'SMO' }, issuetype: { id: types.find((one) => one.hierarchyLevel === 0)!.id }, summary: 'Promised', parent: { id } } });
    child = made.body.key;
    await approved(id);
  }, 120_000);
  beforeEach(() => gate([['plan-is-approved', settings()]]));
  afterEach(async () => {
    const back = (await offered('tomasz', key)).find(({ name }) => name === 'Back to planning');
    if (back) await site.ask('tomasz', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: back.id } });
  });

  it('waits for every approval, saying whose, and opens with the last', async () => {
    const { key, id } = await plannedEpic(site, 'tomasz');
    expect(await start('tomasz', key)).toBe(`No version of the delivery plan of ${key} is approved. Approval and changes · submit the plan for approval.`);
    const { hash } = valueOf(await site.call('amara', 'approvalView', { issueId: id })).now!;
    valueOf(await site.call('tomasz', 'submitPlan', { issueId: id, seen: hash, note: { what: 'The plan', why: 'It was asked for' } }));
    expect(await start('tomasz', key)).toMatch(/Approval and changes · version 1 waits for approval by the service owner and SMS manager\.$/);
    valueOf(await site.call('ingrid', 'approvePlan', { issueId: id, seen: hash, role: 'service owner', means: ['objective and measure', 'plan and work'] }));
    expect(await start('tomasz', key)).toMatch(/version 1 waits for approval by the SMS manager\.$/);
    valueOf(await site.call('amara', 'approvePlan', { issueId: id, seen: hash, role: 'SMS manager', means: ['evaluation'] }));
    // What is approved is ready for approval too.
    await gate([['plan-is-ready', settings()], ['plan-is-approved', settings()]]);
    expect(await start('tomasz', key)).toBeUndefined();
  });

  it('is forged by nobody: not over REST, in bulk, by an account of automation, through a clone, nor by an administrator', async () => {
    const stateField = site.fieldIds['objective-state']!;
    const forged = (await site.open('amara', id)).concluded.state!;
    expect(forged).toMatch(/^approved\//);
    const clone = await plannedEpic(site, 'tomasz');

    // A person cannot write the field that says so; nor can a clone be made with it, not even by who administers Jira.
    for (const who of ['tomasz', 'sigrid'] as const) expect((await site.ask(who, 'PUT', `/rest/api/3/issue/${clone.key}`, { fields: { [stateField]: forged } })).status).toBe(400);
    await expect(plannedEpic(site, 'tomasz', { [stateField]: forged })).rejects.toThrow('400');
    expect(await start('tomasz', clone.key, { [stateField]: forged })).not.toBeUndefined();

    // Should Jira carry the value along after all, it is still not what the gate reads.
    await site.plant(clone.id, 'objective-state', forged.replace(id, clone.id));
    const refused = `No version of the delivery plan of ${clone.key} is approved. Approval and changes · submit the plan for approval.`;
    for (const who of ['tomasz', 'sigrid', 'servicedesk'] as const) expect(await start(who, clone.key)).toBe(refused);

    const bulk = await site.ask('tomasz', 'POST', '/rest/api/3/bulk/issues/transition', { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [clone.key, key], transitionId: startWork }] });
    expect(bulk.status).toBe(201);
    const progress = async () => (await site.ask('tomasz', 'GET', `/rest/api/3/bulk/queue/${bulk.body.taskId}`)).body;
    while ((await progress()).status !== 'COMPLETE') await site.settled();
    expect(await progress()).toMatchObject({ processedAccessibleIssues: [Number(id)], failedAccessibleIssues: { [clone.id]: [refused] } });
    expect([await statusOf(clone.key), await statusOf(key)]).toEqual(['To do', 'In progress']);
  });

  it('sees an edit that no event has told of yet, names it, and opens again when it is taken back', async () => {
    site.forge.settings.eventLagMs = 180_000;
    await put('tomasz', key, { duedate: '2027-09-30' });
    expect(await start('tomasz', key)).toBe(`The delivery plan of ${key} is no longer what was approved as version 1. When · The end changed from 2027-06-30 to 2027-09-30. Have it approved again, or undo the change.`);
    // The gate wrote down what it found, and who did it.
    const { record } = valueOf(await site.call('amara', 'openRecord', { issueId: id }));
    expect(record.approvals.change).toMatchObject({ class: 'T2', madeBy: people.tomasz.accountId });
    const owner = site.fieldIds['accountable-owner']!;
    await put('tomasz', key, { duedate: '2027-06-30', [owner]: { accountId: people.priya.accountId } });
    expect(await start('tomasz', key)).toContain(`Who is responsible · The accountable owner changed from ${people.tomasz.displayName} to ${people.priya.displayName}.`);
    await put('tomasz', key, { [owner]: { accountId: people.tomasz.accountId } });
    expect(await start('tomasz', key)).toBeUndefined();
  });

  it('carries over a correction of wording, and holds back what the transition itself would change', async () => {
    await put('tomasz', key, { summary: 'Fewer repeated incidents' });
    expect(await start('tomasz', key, evaluation({ target: { value: 20, unit: '%' } }))).toMatch(/^With what this transition would change: The delivery plan of \S+ is no longer what was approved as version 1\. How results are evaluated · .*20.*This makes the target easier to reach/);
    expect(await start('tomasz', key)).toBeUndefined();
    const { record } = valueOf(await site.call('amara', 'openRecord', { issueId: id }));
    expect(record.approvals.change).toBeUndefined();
    expect(record.approvals.holdsFor).not.toBe(record.approvals.versions[0]!.hash);
  });

  it('does not believe a search that still shows promised work that is gone', async () => {
    site.jira.settings.searchLagMs = 3_600_000;
    site.forge.settings.dropEvents = true;
    await put('tomasz', child, { parent: null });
    expect(await start('tomasz', key)).toBe(`The state of ${key} is being recomputed, because Jira’s search has not caught up with its work. Try again in 30 seconds.`);
    site.jira.settings.searchLagMs = 0;
    site.forge.settings.dropEvents = false;
    expect(await start('tomasz', key)).toMatch(/is no longer what was approved as version 1\. What will be done · /);
    await put('tomasz', child, { parent: { id } });
    expect(await start('tomasz', key)).toBeUndefined();
  });

  it('passes nobody on what could not be read', async () => {
    site.jira.settings.hiddenFromApps = ['SMO'];
    expect(await start('tomasz', key)).toMatch(/^Throughline may not see \S+, so it cannot tell about its delivery plan\./);
    site.jira.settings.hiddenFromApps = [];

    site.forge.settings.storageUnitsPerMinute = 0;
    expect(await start('tomasz', key)).toBe(`The state of ${key} is being recomputed, because the app’s store is busy. Try again in 60 seconds.`);
    site.forge.settings.storageUnitsPerMinute = 4_000;

    const timing = (await site.open('amara', id)).raw.timing;
    await site.plant(id, 'timing', { version: 1, milestones: 'later' });
    expect(await start('tomasz', key)).toBe(`The delivery plan of ${key} cannot be judged. When · holds something that cannot be read; enter it again.`);
    await site.plant(id, 'timing', { version: 99 });
    expect(await start('tomasz', key)).toBe(`The delivery plan of ${key} cannot be judged. When · was written by a newer version of the app.`);
    await site.plant(id, 'timing', timing);
    await site.settled();

    site.jira.settings.pointsPerHour = 0;
    expect(await start('tomasz', key)).toMatch(/^The state of \S+ is being recomputed, because Jira is limiting requests\. Try again in \d+ (second|minute)s?\.$/);
    expect(await statusOf(key)).toBe('To do');
  });

  it('is closed while an objective is suspended or cancelled', async () => {
    valueOf(await site.call('amara', 'moveObjective', { issueId: id, move: 'suspend', reason: 'Freeze of the year end' }));
    expect(await start('tomasz', key)).toBe(`${key} is suspended. Resume it first, under More in its delivery plan.`);
    valueOf(await site.call('amara', 'moveObjective', { issueId: id, move: 'cancel', reason: 'No longer wanted' }));
    expect(await start('tomasz', key)).toBe(`${key} is cancelled, so it makes this transition no more.`);
  });

  it('has nothing to say of an issue that is only being created', async () => {
    expect(await judge('onApprovedGate', { configuration: settings() })).toEqual({ result: false, errorMessage: expect.stringContaining('There is no issue yet') });
  });
});

describe('A transition that is hidden until the plan has come so far', () => {
  let key: string;
  let id: string;
  beforeAll(async () => {
    ({ key, id } = await plannedEpic(site, 'tomasz'));
    await site.settled();
  });
  const condition = (change: object = {}) => ({ ...settings(), field: site.fieldIds['objective-state'], when: 'approved', ...change });
  const sees = async (key: string): Promise<boolean> => (await offered('tomasz', key)).some(({ name }) => name === 'Start work');

  it('is offered by what the app wrote last about this very issue', async () => {
    await gate([], [['plan-stands', condition()]]);
    expect(await sees(key)).toBe(false);
    await gate([], [['plan-stands', condition({ when: 'ready' })]]);
    expect(await sees(key)).toBe(true);
    await gate([], [['plan-stands', condition()]]);
    await approved(id);
    expect(await sees(key)).toBe(true);
    // What a clone might carry along names the issue it was cloned from.
    const clone = await plannedEpic(site, 'tomasz');
    await site.settled();
    await site.plant(clone.id, 'objective-state', (await site.open('amara', id)).concluded.state);
    expect(await sees(clone.key)).toBe(false);
  });

  it('is hidden by settings without sense, or with the field of another site', async () => {
    for (const config of [undefined, {}, condition({ field: 'customfield_1' }), condition({ field: site.fieldIds.resources }), condition({ when: 'always' }), condition({ when: undefined })]) {
      await gate([], [['plan-stands', config]]);
      expect([config, await sees(key)]).toEqual([config, false]);
    }
  });

  it('hides, or shows, what is not an objective as it was chosen', async () => {
    const epic = await plannedEpic(site, 'tomasz');
    await site.settled();
    await site.plant(epic.id, 'objective-state', null);
    await gate([], [['plan-stands', condition()]]);
    expect(await sees(epic.key)).toBe(false);
    await gate([], [['plan-stands', condition({ others: 'pass' })]]);
    expect(await sees(epic.key)).toBe(true);
  });
});

/** Asks the function of a validator as Forge does. */
async function judge(handler: 'onReadyGate' | 'onApprovedGate', told: object): Promise<unknown> {
  const [functionKey, moduleKey] = handler === 'onReadyGate' ? ['ready-gate', 'plan-is-ready'] : ['approved-gate', 'plan-is-approved'];
  return (await site.forge.invokeFunction(functionKey!, told, { moduleKey: moduleKey!, moduleType: 'jira:workflowValidator' })).body;
}
