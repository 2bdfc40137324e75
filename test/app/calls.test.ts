import { people } from '../../local/site/people';
import type { CallName } from '../../src/contract/calls';
import { openDemoSite, type DemoSite } from '../support/demoSite';

/** Every call acts, refuses and stays quiet as it should, through the resolver, for the person the platform says. */
let site: DemoSite;
let objective: { id: string; key: string };
let task: { id: string; key: string };
beforeAll(async () => {
  site = await openDemoSite();
  const found = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Epic ORDER BY key', fields: ['id'] });
  objective = await brief(found.body.issues[0].id);
  const children = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: `parent = ${objective.id}`, fields: ['id'] });
  task = await brief(children.body.issues[0].id);
}, 120_000);
afterAll(() => site.close());

const brief = async (id: string) => (await site.ask('sigrid', 'GET', `/rest/api/3/issue/${id}?fields=summary`)).body as { id: string; key: string };
const epicIn = (project: string) => issueIn(project, 'Epic');
const issueIn = async (project: string, type: string) => {
  const made = await site.ask('priya', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: project }, issuetype: { name: type }, summary: `An issue of ${project}` },
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return made.body as { id: string; key: string };
};
const typeId = async (project: string, level: number) => {
  const { body } = await site.ask('sigrid', 'GET', `/rest/api/3/project/${project}`);
  return { projectId: String(body.id), typeId: String(body.issueTypes.find((type: any) => type.hierarchyLevel === level).id) };
};

type Source = { projectId: string; typeIds: string[] };

describe('rescore', () => {
  it('acts for whoever may see the issue, and stays quiet when nothing changed', async () => {
    const first = await site.call('lena', 'rescore', { issueId: objective.id });
    site.jira.inspector.clear();
    const second = await site.call('lena', 'rescore', { issueId: objective.id });
    expect(second).toEqual(first);
    expect(first).toMatchObject({ kind: 'value', value: { completeness: 100 } });
    expect(site.jira.inspector.entries().filter(({ path }) => path.startsWith('/rest/api/3/app/field'))).toEqual([]);
  });

  it('refuses somebody who may not see the issue exactly as it refuses an issue that is not there', async () => {
    const hidden = await site.call('noah', 'rescore', { issueId: objective.id });
    const missing = await site.call('amara', 'rescore', { issueId: '999999' });
    expect(hidden).toEqual({ kind: 'refused', refusal: { kind: 'not found' } });
    expect(missing).toEqual(hidden);
  });

  it('does not believe a payload or a context that claims to be somebody else', async () => {
    const result = await site.forge.invokeFunction(
      'resolver',
      {
        call: { functionKey: 'rescore', payload: { issueId: objective.id, accountId: people.amara.accountId } },
        context: { accountId: people.amara.accountId, principal: { accountId: people.amara.accountId } },
      },
      { accountId: people.noah.accountId, moduleKey: 'delivery-plan', moduleType: 'jira:issuePanel' },
    );
    expect(result.body).toEqual({ kind: 'refused', refusal: { kind: 'not found' } });
  });

  it('refuses an issue that is not an objective, and writes nothing', async () => {
    const answer = await site.call('amara', 'rescore', { issueId: task.id });
    expect(answer).toEqual({ kind: 'refused', refusal: { kind: 'not an objective', why: 'not configured' } });
    expect((await site.open('amara', task.id)).concluded.state).toBeUndefined();
  });

  it.each([
    [undefined, 'rescore.issueId'],
    [{}, 'rescore.issueId'],
    [{ issueId: 10042 }, 'rescore.issueId'],
    [{ issueId: 'SMO-1' }, 'rescore.issueId'],
    [{ issueId: '1/../../project' }, 'rescore.issueId'],
  ])('refuses %j and names the place', async (payload, place) => {
    const answer = await site.call('amara', 'rescore', payload);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'bad request', place } });
  });
});

describe('objectiveStatus', () => {
  it('says why an issue is an objective, and who could make one', async () => {
    const epic = await epicIn('PAY');
    expect(await site.call('amara', 'objectiveStatus', { issueId: objective.id })).toEqual({
      kind: 'value',
      value: { is: true, why: 'source', canAdopt: false },
    });
    expect(await site.call('priya', 'objectiveStatus', { issueId: epic.id })).toEqual({
      kind: 'value',
      value: { is: false, why: 'none', canAdopt: true },
    });
    expect(await site.call('noah', 'objectiveStatus', { issueId: objective.id })).toEqual({ kind: 'refused', refusal: { kind: 'not found' } });
  });
});

describe('adoptObjective', () => {
  it('makes an epic of another project an objective, scores it, and stays quiet the second time', async () => {
    const epic = await epicIn('PAY');
    const first = await site.call('priya', 'adoptObjective', { issueId: epic.id });
    expect(first).toMatchObject({ kind: 'value', value: { completeness: 0, row: { lozenge: 'no plan' } } });
    expect(await site.call('priya', 'adoptObjective', { issueId: epic.id })).toEqual(first);
    // Auditors draw from what was adopted, so who did it and when is the first event of its record, and no more than one.
    const record = await site.call('priya', 'openRecord', { issueId: epic.id });
    if (record.kind !== 'value') throw new Error(JSON.stringify(record));
    expect(record.value.events[0]).toMatchObject({ sequence: 1, type: 'objective.adopted', actor: people.priya.accountId });
    expect(record.value.events.filter(({ type }) => type === 'objective.adopted')).toHaveLength(1);
    expect(record.value.record.setAside).toEqual([]);
    await site.ask('priya', 'PUT', `/rest/api/3/issue/${epic.id}`, { fields: { duedate: '2027-01-31' } });
    await site.settled();
    expect((await site.open('priya', epic.id)).concluded.completeness).toBeGreaterThan(0);
  });

  it('refuses an issue below epic level, one of a team-managed project, and somebody who may only look', async () => {
    expect(await site.call('amara', 'adoptObjective', { issueId: task.id })).toEqual({
      kind: 'refused',
      refusal: { kind: 'not an objective', why: 'not at epic level' },
    });
    const team = await issueIn('PLT', 'Task');
    expect(await site.call('priya', 'adoptObjective', { issueId: team.id })).toEqual({
      kind: 'refused',
      refusal: { kind: 'not an objective', why: 'team-managed project' },
    });
    expect(await site.call('lena', 'adoptObjective', { issueId: objective.id })).toEqual({
      kind: 'refused',
      refusal: { kind: 'not permitted', permission: 'Edit issues' },
    });
  });
});

describe('whereObjectivesAre', () => {
  it('tells the app’s fields and the types of one project, and nothing of the others', async () => {
    const smo = await typeId('SMO', 1);
    const pay = await typeId('PAY', 1);
    expect(await site.call('amara', 'whereObjectivesAre', {}, smo.projectId)).toEqual({
      kind: 'value',
      value: { fieldIds: site.fieldIds, typeIds: [smo.typeId] },
    });
    expect(await site.call('amara', 'whereObjectivesAre', {}, pay.projectId)).toMatchObject({ value: { typeIds: [] } });
    // A payload that asks for a project is not listened to: the platform says where the screen stands.
    expect(await site.call('noah', 'whereObjectivesAre', { projectId: smo.projectId })).toMatchObject({ kind: 'value', value: { typeIds: [] } });
  });

  it('REG-01 · costs the app no request once the field ids are known', async () => {
    site.jira.inspector.clear();
    await site.call('amara', 'whereObjectivesAre', {});
    expect(site.jira.inspector.entries()).toEqual([]);
  });
});

describe('setObjectiveSources', () => {
  it('is for Jira admins only', async () => {
    for (const person of ['tomasz', 'ingrid', 'amara', 'lena', 'noah'] as const) {
      expect(await site.call(person, 'setObjectiveSources', { sources: [] })).toEqual({
        kind: 'refused',
        refusal: { kind: 'not permitted', permission: 'Administer Jira' },
      });
    }
  });

  it('refuses a type below epic level, an unknown type and a team-managed project, naming each, and keeps nothing of it', async () => {
    const smo = await typeId('SMO', 1);
    const low = await typeId('PAY', 0);
    const plt = await typeId('PLT', 0);
    const good = { projectId: smo.projectId, typeIds: [smo.typeId] };
    const refusals = [
      [{ projectId: low.projectId, typeIds: [low.typeId] }, 'setObjectiveSources.sources.1.typeIds'],
      [{ projectId: low.projectId, typeIds: ['424242'] }, 'setObjectiveSources.sources.1.typeIds'],
      [{ projectId: plt.projectId, typeIds: [plt.typeId] }, 'setObjectiveSources.sources.1.projectId'],
    ] as const;
    for (const [bad, place] of refusals) {
      expect(await site.call('sigrid', 'setObjectiveSources', { sources: [good, bad] })).toMatchObject({
        kind: 'refused',
        refusal: { kind: 'bad request', place },
      });
    }
    expect(await site.call('amara', 'whereObjectivesAre', {}, low.projectId)).toMatchObject({ value: { typeIds: [] } });
  });

  it.each([
    ['a project without a type', (smo: Source) => [{ ...smo, typeIds: [] }], 'setObjectiveSources.sources.0.typeIds'],
    ['a project twice', (smo: Source) => [smo, smo], 'setObjectiveSources.sources'],
    ['more projects than can be looked up', (smo: Source) => Array.from({ length: 51 }, (_, i) => ({ ...smo, projectId: `${20000 + i}` })), 'setObjectiveSources.sources'],
  ])('refuses %s', async (_, made, place) => {
    const smo = await typeId('SMO', 1);
    const answer = await site.call('sigrid', 'setObjectiveSources', { sources: made({ projectId: smo.projectId, typeIds: [smo.typeId] }) });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'bad request', place } });
  });

  it('keeps a new version, scores what it adds, and of two at once only one wins', async () => {
    const smo = await typeId('SMO', 1);
    const pay = await typeId('PAY', 1);
    const epic = await epicIn('PAY');
    const sources = [
      { projectId: smo.projectId, typeIds: [smo.typeId] },
      { projectId: pay.projectId, typeIds: [pay.typeId] },
    ];
    const both = await Promise.all([
      site.call('sigrid', 'setObjectiveSources', { sources }),
      site.call('sigrid', 'setObjectiveSources', { sources }),
    ]);
    const kinds = both.map((answer) => (answer.kind === 'refused' ? answer.refusal.kind : answer.kind)).sort();
    const versions = both.flatMap((answer) => (answer.kind === 'value' ? [answer.value.version] : []));
    expect(kinds).toContain('value');
    expect(kinds.filter((kind) => kind !== 'value' && kind !== 'changed meanwhile')).toEqual([]);
    // Whoever came second found it as they wanted it: the same version, told of by one event.
    expect(new Set(versions).size).toBe(1);
    await site.settled();
    expect((await site.open('priya', epic.id)).concluded.completeness).toBe(0);
  });
});

describe('Any call', () => {
  it('answers a fault with the id it was logged under, and overwrites nothing a newer app has written', async () => {
    const epic = await epicIn('PAY');
    await site.call('priya', 'adoptObjective', { issueId: epic.id });
    // What adoption asked for later must be over, or it writes its own row over the planted one.
    await site.settled();
    await site.plant(epic.id, 'register-row', { version: 2, shape: 'of a newer app' });
    site.forge.inspector.clear();
    const answer = await site.call('priya', 'rescore', { issueId: epic.id });
    expect(answer.kind).toBe('trouble');
    const logged = JSON.stringify(site.forge.inspector.entries());
    expect(logged).toContain((answer as { id: string }).id);
    expect(logged).toContain('expected version 1, came 2');
    expect((await site.open('priya', epic.id)).concluded.row).toEqual({ kind: 'newer', version: 2 });
  });

  it('answers with when to try again while Jira limits the app', async () => {
    const before = site.jira.settings.pointsPerHour;
    site.jira.settings.pointsPerHour = 1;
    await site.call('amara', 'rescore', { issueId: objective.id });
    expect(await site.call('amara', 'rescore', { issueId: objective.id })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'try again', because: 'Jira is limiting requests' },
    });
    site.jira.settings.pointsPerHour = before;
  });

  it('that does not exist fails by name', async () => {
    await expect(site.call('amara', 'dropEverything' as CallName, {})).rejects.toThrow('dropEverything');
  });
});
