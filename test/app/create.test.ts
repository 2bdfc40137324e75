import { adoptRun, type Adopted } from '../../static/app/create/adoptRun';
import { suggestionsFor } from '../../static/app/create/suggestionsFor';
import { starterTemplates } from '../../src/domain/catalogues/starterTemplates';
import { draftObjective } from '../../src/domain/objective/draft/draftObjective';
import { fieldValueLimit } from '../../src/domain/plan/fields';
import { findCandidates } from '../../src/jira/adoptCandidates';
import { askedValue, readCreateForm, screenOf, type MetaField } from '../../src/jira/createForm';
import { createObjective, type NewObjective } from '../../src/jira/createObjective';
import { planFilling, writeFilling } from '../../src/jira/fillObjective';
import type { JiraFetch } from '../../src/jira/jiraFetch';
import type { PersonRef } from '../../local/site/people';
import { people } from '../../local/site/people';
import { openDemoSite, type DemoSite } from '../support/demoSite';

/** Objectives are created and adopted as a person, on the whole app; nothing here plays Jira or the backend. */
let site: DemoSite;
let smo: { id: string; epic: string };
let pay: { id: string; epic: string };
beforeAll(async () => {
  site = await openDemoSite('stands');
  site.jira.settings.searchLagMs = 0;
  const project = async (key: string) => {
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/project/${key}`);
    return { id: String(body.id), epic: String(body.issueTypes.find((type: { hierarchyLevel: number }) => type.hierarchyLevel === 1).id) };
  };
  [smo, pay] = await Promise.all([project('SMO'), project('PAY')]);
}, 120_000);
afterAll(() => site?.close());

const template = starterTemplates[0]!;
const statement = 'Keep the availability of the payment portal at or above 99.9 % in every month until 30 November 2027';
const due = '2027-11-30';
let tokens = 0;
const wish = (more: Partial<NewObjective> = {}): NewObjective => ({
  projectId: smo.id, projectKey: 'SMO', typeId: smo.epic, summary: 'Keep the portal available', owner: people.ingrid.accountId, due, token: `token-${(tokens += 1)}`,
  draft: draftObjective({ definition: { statement, level: 'service', serves: 'Payments', success: { form: 'measure', metric: 'availability', direction: 'higher', comparator: 'at least', target: { value: 99.9, unit: '%' } } }, start: '2026-11-20', due }, template),
  ...more,
});
const epicIn = async (projectId: string, typeId: string, summary: string): Promise<string> =>
  (await site.ask('tomasz', 'POST', '/rest/api/3/issue', { fields: { project: { id: projectId }, issuetype: { id: typeId }, summary } })).body.id;
const adopt = (person: PersonRef) => (issueId: string) => site.call(person, 'adoptObjective', { issueId });

describe('Creating an objective', () => {
  it('OBJ-29 · SYS-B1 · fires: a filled template becomes an epic in one request, written by the person, stamped and scored', async () => {
    const created = await createObjective(site.as('tomasz'), wish(), site.fieldIds, 'first');
    expect(created).toMatchObject({ kind: 'created', before: false });
    if (created.kind !== 'created') return;
    const scored = await site.call('tomasz', 'adoptObjective', { issueId: created.id });
    expect(scored).toMatchObject({ kind: 'value', value: { row: { state: 'draft', serves: 'Payments' } } });
    const opened = await site.open('tomasz', created.key);
    expect(opened.facts.plannedWork).toMatchObject({ kind: 'value', value: { template: { id: 'starter-availability', version: 1 } } });
    expect(opened.facts.owner).toMatchObject({ accountId: people.ingrid.accountId });
    expect(opened.concluded.completeness).toBeGreaterThan(40);
    const { body } = await site.ask('tomasz', 'GET', `/rest/api/3/issue/${created.key}?fields=creator`);
    expect(body.fields.creator.accountId).toBe(people.tomasz.accountId);
  });

  it('OBJ-29 · silent: an answer that was lost on the way makes no second epic', async () => {
    const lost = wish({ summary: 'Written once' });
    const cut: JiraFetch = async (path, init) => {
      const reply = await site.as('tomasz')(path, init);
      if (init?.method === 'POST' && path === '/rest/api/3/issue') throw new TypeError('connection lost');
      return reply;
    };
    await expect(createObjective(cut, lost, site.fieldIds, 'first')).rejects.toThrow('connection lost');
    const again = await createObjective(site.as('tomasz'), lost, site.fieldIds, 'lost answer');
    expect(again).toMatchObject({ kind: 'created', before: true });
    const { body } = await site.ask('tomasz', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND summary ~ "Written once"', fields: ['id'], maxResults: 10 });
    expect(body.issues).toHaveLength(1);
    // Where the first attempt never arrived, the second one creates.
    expect(await createObjective(site.as('tomasz'), wish(), site.fieldIds, 'lost answer')).toMatchObject({ kind: 'created', before: false });
  });

  it('OBJ-29 · fires: what Jira does not accept is told by field, and nothing is there', async () => {
    const refused = await createObjective(site.as('tomasz'), wish({ summary: '', asked: { labels: 'not a list' } }), site.fieldIds, 'first');
    expect(refused).toMatchObject({ kind: 'refused', messages: { summary: expect.any(String), labels: expect.any(String) } });
    const large = wish();
    const draft = { ...large.draft, 'objective-definition': { version: 1 as const, statement: 'x'.repeat(fieldValueLimit) } };
    expect(await createObjective(site.as('tomasz'), { ...large, draft }, site.fieldIds, 'first')).toMatchObject({ kind: 'too large', field: site.fieldIds['objective-definition'], limit: fieldValueLimit });
  });

  it('OBJ-29 · fires: without Create issues nothing is offered and nothing can be written; a team-managed project says so', async () => {
    expect(await readCreateForm(site.as('lena'), smo.id, site.fieldIds)).toEqual({ kind: 'not permitted' });
    expect((await createObjective(site.as('lena'), wish(), site.fieldIds, 'first')).kind).not.toBe('created');
    await expect(readCreateForm(site.as('noah'), smo.id, site.fieldIds)).rejects.toMatchObject({ kind: 'not found' });
    const { body } = await site.ask('sigrid', 'GET', '/rest/api/3/project/PLT');
    expect(await readCreateForm(site.as('sigrid'), String(body.id), site.fieldIds)).toEqual({ kind: 'team-managed' });
  });

  it('OBJ-29 · silent: a project that asks for nothing more offers its type and has every field', async () => {
    const form = await readCreateForm(site.as('tomasz'), smo.id, site.fieldIds, [smo.epic]);
    expect(form).toMatchObject({ kind: 'ready', type: { id: smo.epic }, screen: { lacking: [], beyond: [], asked: [], due: true } });
  });

  it('OBJ-29 · what a project requires beside is asked for where it can be, and named where it cannot', () => {
    const ours = Object.values(site.fieldIds).map((fieldId): MetaField => ({ fieldId }));
    const meta: MetaField[] = [
      ...ours.filter(({ fieldId }) => fieldId !== site.fieldIds.timing),
      { fieldId: 'summary', required: true, schema: { type: 'string' } },
      { fieldId: 'reporter', required: true, schema: { type: 'user' } },
      { fieldId: 'priority', name: 'Priority', required: true, schema: { type: 'priority' }, allowedValues: [{ id: '1', name: 'High' }] },
      { fieldId: 'customfield_1', name: 'Cost centre', required: true, schema: { type: 'number' } },
      { fieldId: 'customfield_2', name: 'Has a default', required: true, hasDefaultValue: true, schema: { type: 'string' } },
      { fieldId: 'components', name: 'Components', required: true, schema: { type: 'array', items: 'component' } },
    ];
    const screen = screenOf(meta, site.fieldIds);
    expect(screen).toMatchObject({ lacking: ['timing'], due: false, beyond: ['Components'] });
    expect(screen.asked).toEqual([{ id: 'priority', name: 'Priority', kind: 'choice', choices: [{ id: '1', name: 'High' }] }, { id: 'customfield_1', name: 'Cost centre', kind: 'number' }]);
    expect(screen.asked.map((field) => askedValue(field, '1'))).toEqual([{ id: '1' }, 1]);
  });
});

describe('Filling an epic that is there', () => {
  it('REG-10 · silent: what stands on it stays, what is empty is filled, and a change meanwhile stops all of it', async () => {
    const id = await epicIn(pay.id, pay.epic, 'Cheaper payments');
    const definition = site.fieldIds['objective-definition']!;
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${id}`, { fields: { [definition]: { version: 1, statement: 'Ours' }, duedate: '2027-01-31' } });
    const opened = await site.open('tomasz', id);
    const filling = planFilling({ draft: wish().draft, owner: people.elin.accountId, due }, opened, 'parts');
    expect(filling.kept).toContainEqual({ field: 'due', because: 'has content' });
    expect(await writeFilling(site.as('tomasz'), id, filling)).toEqual({ kind: 'saved' });
    const after = await site.open('tomasz', id);
    expect(after.facts).toMatchObject({ due: '2027-01-31', owner: { accountId: people.elin.accountId }, definition: { value: { statement: 'Ours', serves: 'Payments' } } });
    expect(await writeFilling(site.as('tomasz'), id, filling)).toMatchObject({ kind: 'conflict' });
    expect(planFilling({ draft: wish().draft }, after, 'parts').changes).toEqual([]);
  });
});

describe('REG-10 · Adopting many', () => {
  it('REG-10 · fires: the preview says of each what would happen, as the person who asks, and writes nothing', async () => {
    const epic = await epicIn(pay.id, pay.epic, 'An epic of Payments');
    const tasks = await site.ask('tomasz', 'POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Task', fields: ['id'], maxResults: 1 });
    const [task, demonstrated] = [tasks.body.issues[0].id, (await site.open('tomasz', 'SMO-7')).issue.id];
    const jql = `id in (${[epic, task, demonstrated].join(', ')}) ORDER BY id`;
    const verdicts = async (person: PersonRef) => {
      const { candidates } = await findCandidates(site.as(person), jql, site.fieldIds, {});
      return Object.fromEntries(candidates.map(({ id, verdict }) => [id, verdict]));
    };
    expect(await verdicts('tomasz')).toEqual({ [epic]: 'adopt', [task]: 'not at epic level', [demonstrated]: 'already' });
    expect((await verdicts('lena'))[epic]).toBe('no permission');
    // Jira does not tell an id that may not be seen from one that is not there.
    await expect(verdicts('noah')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(findCandidates(site.as('tomasz'), 'no such field = 1', site.fieldIds, {})).rejects.toMatchObject({ kind: 'invalid' });
    expect(await adopt('tomasz')(epic)).toMatchObject({ kind: 'value' });
    expect((await verdicts('tomasz'))[epic]).toBe('already');
  });

  it('REG-10 · fires: the server refuses whoever may not edit, whatever a preview said', async () => {
    const epic = await epicIn(pay.id, pay.epic, 'Not for auditors');
    expect(await adopt('lena')(epic)).toEqual({ kind: 'refused', refusal: { kind: 'not permitted', permission: 'Edit issues' } });
  });

  it('REG-10 · a run is stopped and gone on with; one that fails is named and holds up no other; a template fills what is empty', async () => {
    const ids = await Promise.all(Array.from({ length: 7 }, (_, i) => epicIn(pay.id, pay.epic, `Epic ${i}`)));
    const [first = '', gone = ''] = ids;
    const ours = { version: 1, deliverables: [], activities: [{ id: 'x', text: 'Do what we planned' }] };
    await site.ask('tomasz', 'PUT', `/rest/api/3/issue/${first}`, { fields: { [site.fieldIds['planned-work']!]: ours } });
    await site.ask('amara', 'DELETE', `/rest/api/3/issue/${gone}`);
    const how = { fetch: site.as('tomasz'), adopt: adopt('tomasz'), fieldIds: site.fieldIds, today: '2026-11-20', template: { ...template, from: 'starter' as const } };
    const outcomes = new Map<string, Adopted>();
    const stop = new AbortController();
    const left = await adoptRun(how, ids, (id, adopted) => {
      outcomes.set(id, adopted);
      if (outcomes.size === 2) stop.abort();
    }, stop.signal);
    expect(left.length).toBeGreaterThan(0);
    expect([...outcomes.keys(), ...left].sort()).toEqual([...ids].sort());
    expect(await adoptRun(how, left, (id, adopted) => void outcomes.set(id, adopted), new AbortController().signal)).toEqual([]);
    expect([...outcomes].filter(([, { kind }]) => kind !== 'adopted').map(([id]) => id)).toEqual([gone]);
    expect((await site.open('tomasz', first)).raw['planned-work']).toEqual(ours);
    expect((await site.open('tomasz', ids[2]!)).facts.plannedWork).toMatchObject({ kind: 'value', value: { template: { id: 'starter-availability' } } });
    // The same run again finds everything done.
    await site.settled();
    const again = new Map<string, Adopted>();
    await adoptRun(how, ids.filter((id) => id !== gone), (id, adopted) => void again.set(id, adopted), new AbortController().signal);
    expect([...again.values()].filter(({ kind }) => kind !== 'adopted')).toEqual([]);
  });

  it('REG-10 · when Jira limits requests a run pauses, and what is left is left as it was', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, (_, i) => epicIn(pay.id, pay.epic, `Limited ${i}`)));
    let asked = 0;
    const limited: Parameters<typeof adoptRun>[0]['adopt'] = async () => {
      asked += 1;
      return { kind: 'refused', refusal: { kind: 'try again', because: 'Jira is limiting requests', afterSeconds: 9 } };
    };
    const left = await adoptRun({ fetch: site.as('tomasz'), adopt: limited, fieldIds: site.fieldIds, today: '2026-11-20' }, ids, () => undefined, new AbortController().signal);
    expect(left).toEqual(ids);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('REG-10 · 500 epics are previewed in few requests, in the order of the search', async () => {
    for (let batch = 0; batch < 10; batch += 1) {
      const issueUpdates = Array.from({ length: 50 }, (_, i) => ({ fields: { project: { id: pay.id }, issuetype: { id: pay.epic }, summary: `Many ${batch * 50 + i}` } }));
      expect((await site.ask('tomasz', 'POST', '/rest/api/3/issue/bulk', { issueUpdates })).status).toBe(201);
    }
    let requests = 0;
    const counted: JiraFetch = (path, init) => {
      requests += 1;
      return site.as('tomasz')(path, init);
    };
    const { candidates, more } = await findCandidates(counted, 'project = PAY AND summary ~ "Many" ORDER BY key', site.fieldIds, {});
    expect(candidates).toHaveLength(500);
    expect(candidates.every(({ verdict }) => verdict === 'adopt')).toBe(true);
    expect(more).toBe(false);
    expect(requests).toBe(1 + 2 * 5);
    const numbers = candidates.map(({ key }) => Number(key.split('-')[1]));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });
});

describe('SYS-R9 · Suggestions from the register', () => {
  it('SYS-R9 · what objectives of the same service use is suggested with its source; what the viewer may not see is not learned from', async () => {
    const answer = await site.call('tomasz', 'catalogues', {});
    if (answer.kind !== 'value') throw new Error('no catalogues');
    const { entries } = answer.value;
    const places = await Promise.all(['SMO-7', 'SMO-9'].map(async (key) => {
      const { issue, facts } = await site.open('tomasz', key);
      const { serves, level } = facts.definition.kind === 'value' ? facts.definition.value : {};
      return { id: issue.id, ...(serves && { serves }), ...(level && { level }) };
    }));
    const wanted = { serves: places[0]?.serves, level: places[0]?.level };
    const known = { places, entries, fieldIds: site.fieldIds };
    const found = await suggestionsFor(site.as('tomasz'), wanted, known);
    expect(found.filter(({ source }) => source.kind === 'objectives' && source.keys.includes('SMO-7')).map(({ about }) => about)).toEqual(expect.arrayContaining(['reviewer', 'review cadence']));
    const hidden = await suggestionsFor(site.as('noah'), wanted, known);
    expect(hidden.some(({ source }) => source.kind === 'objectives')).toBe(false);
    expect(await suggestionsFor(site.as('tomasz'), { serves: 'A service nobody knows' }, known)).toEqual([]);
  });
});
