import type { OpenedWorkshop } from '../../src/contract/calls/workshopCalls';
import { entryDigest } from '../../src/domain/catalogues/entryDigest';
import type { WorkshopDeed } from '../../src/domain/workshop/workshopDeed';
import { promotionTakesAtMost } from '../../src/domain/workshop/promotion';
import type { Candidate } from '../../src/domain/workshop/workshop';
import { people, type PersonRef } from '../../local/site/people';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { refusalOf, valueOf } from '../support/governed';

let site: DemoSite;
let projectId: string;
let epicType: string;

beforeAll(async () => {
  site = await openDemoSite();
  const { body } = await site.ask('amara', 'GET', '/rest/api/3/project/SMO');
  projectId = body.id;
  epicType = body.issueTypes.find(({ hierarchyLevel }: { hierarchyLevel: number }) => hierarchyLevel === 1).id;
}, 120_000);
afterAll(() => site.close());

const opened = async (who: PersonRef = 'amara', version?: number): Promise<OpenedWorkshop> => valueOf(await site.call(who, 'workshop', version === undefined ? {} : { version }, projectId));
const change = (who: PersonRef, deed: WorkshopDeed) => site.call(who, 'changeWorkshop', { change: deed }, projectId);
const promote = (who: PersonRef, candidateId: string, more: object = {}) => site.call(who, 'promoteCandidate', { candidateId, ...more }, projectId);
const ideas = (...named: [id: string, sentence: string][]): WorkshopDeed => ({ deed: 'add candidates', candidates: named.map(([id, sentence]) => ({ id, sentence })) });
const candidate = async (id: string): Promise<Candidate> => (await opened()).workshop!.candidates.find((one) => one.id === id)!;
const epicsCalled = async (words: string): Promise<string[]> => {
  const { body } = await site.ask('amara', 'POST', '/rest/api/3/search/jql', { jql: `project = SMO AND summary ~ "\\"${words}\\""`, fields: ['summary'] });
  return body.issues.map(({ key }: { key: string }) => key);
};
/** A fresh workshop with these candidates. */
const begun = async (...named: [id: string, sentence: string][]): Promise<void> => {
  const { latest } = await opened();
  valueOf(await change('amara', { deed: 'begin', name: `Workshop after ${latest}`, basedOn: latest }));
  if (named.length > 0) valueOf(await change('amara', ideas(...named)));
};

describe('ONB-06 · the workshop of a project', () => {
  it('is begun, filled, ordered and published, each step a version with its event; an earlier version stays readable', async () => {
    expect(await opened()).toMatchObject({ version: 0, latest: 0, may: true, typeIds: [epicType], today: '2026-11-20' });
    const { version } = valueOf(await change('amara', { deed: 'begin', name: 'Objectives 2027', heldOn: '2026-11-20', basedOn: 0 }));
    expect(version).toBe(1);
    valueOf(await change('amara', ideas(['idea-one', 'Restore Payments within 30 minutes'], ['idea-two', 'Cut repeat incidents'])));
    valueOf(await change('amara', { deed: 'order', ids: ['idea-two', 'idea-one'], seen: ['idea-one', 'idea-two'] }));
    valueOf(await change('amara', { deed: 'publish', publication: { channel: 'Wiki', link: 'https://wiki.example/objectives', on: '2026-11-20' } }));
    const { version: now, by, workshop } = await opened('tomasz');
    expect({ now, by, name: workshop?.name, order: workshop?.candidates.map(({ id }) => id) }).toEqual({ now: 4, by: people.amara.accountId, name: 'Objectives 2027', order: ['idea-two', 'idea-one'] });
    expect((await opened('tomasz', 2)).workshop?.candidates.map(({ id }) => id)).toEqual(['idea-one', 'idea-two']);
    expect((await opened('amara', 2)).may).toBe(false);
    expect(refusalOf(await site.call('amara', 'workshop', { version: 99 }, projectId))).toMatchObject({ kind: 'unknown', what: 'version' });
  });

  it('is proved by the ledger: the event of each version holds the digest of what the version holds', async () => {
    await site.settled();
    const done = valueOf(await site.call('lena', 'verifyRecord', { checkpoints: [] }));
    expect(done).toMatchObject({ kind: 'done', report: { intact: true, findings: [] } });
    const { latest } = await opened();
    for (let version = 1; version <= latest; version += 1) {
      const { data } = valueOf(await site.call('lena', 'recordProof', { chain: `workshop:${projectId}`, sequence: version }));
      expect(JSON.parse(data!.text)).toMatchObject({ version, digest: entryDigest(JSON.parse(JSON.stringify((await opened('amara', version)).workshop))) });
    }
  });

  it('is changed by whoever manages the project’s objectives or is SMS manager; by others it is read, or not even that', async () => {
    await begun(['idea-keep', 'To be kept']);
    const before = (await opened()).version;
    const deeds: WorkshopDeed[] = [
      { deed: 'begin', name: 'Mine', basedOn: before },
      { deed: 'set priorities', priorities: { policies: ['P-1'], requirements: [], services: [] }, seen: { policies: [], requirements: [], services: [] } },
      ideas(['idea-mine', 'Mine']),
      { deed: 'change candidate', id: 'idea-keep', revision: 1, content: { sentence: 'Mine', fields: {} } },
      { deed: 'remove candidate', id: 'idea-keep', revision: 1 },
      { deed: 'choose', id: 'idea-keep', chosen: true },
      { deed: 'order', ids: ['idea-keep'], seen: ['idea-keep'] },
      { deed: 'publish', publication: { channel: 'Wiki', on: '2026-11-20' } },
    ];
    for (const who of ['tomasz', 'ingrid', 'lena', 'sigrid'] as const) {
      expect((await opened(who)).may).toBe(false);
      for (const deed of deeds) expect(refusalOf(await change(who, deed))).toEqual({ kind: 'not your part', needs: ['manages objectives', 'SMS manager'] });
      expect(refusalOf(await promote(who, 'idea-keep'))).toMatchObject({ kind: 'not your part' });
    }
    for (const deed of deeds) expect(refusalOf(await change('noah', deed))).toEqual({ kind: 'not found' });
    expect(refusalOf(await promote('noah', 'idea-keep'))).toEqual({ kind: 'not found' });
    expect(refusalOf(await site.call('noah', 'workshop', {}, projectId))).toEqual({ kind: 'not found' });
    expect((await opened()).version).toBe(before);
  });

  it('a role is enough without the permission: an SMS manager who does not manage objectives in Jira changes it', async () => {
    await begun();
    valueOf(await site.call('amara', 'appointRole', { role: 'SMS manager', accountId: people.priya.accountId, from: '2026-01-01' }));
    expect(valueOf(await change('priya', ideas(['idea-role', 'By role']))).done).toBe('now');
  });

  it('belongs to the project whose page is open, whatever a payload says; without a page there is none', async () => {
    const { body: pay } = await site.ask('amara', 'GET', '/rest/api/3/project/PAY');
    expect(refusalOf(await site.call('amara', 'workshop', { projectId } as never))).toEqual({ kind: 'not found' });
    const elsewhere = valueOf(await site.call('amara', 'workshop', { projectId } as never, pay.id));
    expect(elsewhere.version).toBe(0);
    expect(refusalOf(await site.call('amara', 'changeWorkshop', { change: ideas(['idea-pay1', 'Elsewhere']) }, pay.id))).toMatchObject({ kind: 'unknown', what: 'workshop' });
  });

  it('people who write at one moment all get what they wrote in', async () => {
    await begun();
    const all = await Promise.all(Array.from({ length: 6 }, (_, index) => change(index % 2 ? 'amara' : 'priya', ideas([`idea-at-${index}-x`, `Idea ${index}`]))));
    const kept = all.filter(({ kind }) => kind === 'value').length;
    expect((await opened()).workshop!.candidates).toHaveLength(kept);
    for (const [index, answer] of all.entries()) if (answer.kind !== 'value') valueOf(await change('amara', ideas([`idea-at-${index}-x`, `Idea ${index}`])));
    expect((await opened()).workshop!.candidates.map(({ sentence }) => sentence).sort()).toEqual([0, 1, 2, 3, 4, 5].map((index) => `Idea ${index}`));
  });

  it('two who change one candidate: the second is told, and the first’s words stand', async () => {
    await begun(['idea-both', 'As it was']);
    const [one, other] = await Promise.all(['One says', 'Other says'].map((sentence) => change('amara', { deed: 'change candidate', id: 'idea-both', revision: 1, content: { sentence, fields: {} } })));
    const [lost] = [one!, other!].filter(({ kind }) => kind !== 'value');
    expect(refusalOf(lost!)).toEqual({ kind: 'changed meanwhile' });
    expect((await candidate('idea-both')).revision).toBe(2);
  });

  it.each<[string, unknown]>([
    ['a sentence of 1,001 characters', ideas(['idea-long', 'x'.repeat(1_001)])],
    ['a blank sentence', ideas(['idea-blank', '   '])],
    ['more than a hundred at once', ideas(...Array.from({ length: 101 }, (_, index): [string, string] => [`idea-many-${index}`, 'x']))],
    ['an id that is none', ideas(['../../x', 'x'])],
    ['an address that is none', { deed: 'publish', publication: { channel: 'Wiki', link: 'javascript:alert(1)', on: '2026-11-20' } }],
    ['a day that is none', { deed: 'publish', publication: { channel: 'Wiki', on: '2026-02-31' } }],
    ['an unknown deed', { deed: 'erase everything' }],
    ['fields of more than 4,000 characters', { deed: 'change candidate', id: 'idea-both', revision: 2, content: { sentence: 'x', fields: { policies: Array.from({ length: 50 }, (_, index) => `${'p'.repeat(56)}-${index}`), requirements: Array.from({ length: 50 }, (_, index) => `${'r'.repeat(56)}-${index}`) } } }],
    ['a list', []],
    ['nothing', undefined],
  ])('%s is refused at the door by its place, and nothing is written', async (_, deed) => {
    const { version } = await opened();
    expect(refusalOf(await change('amara', deed as WorkshopDeed))).toMatchObject({ kind: 'bad request', place: expect.stringMatching(/^changeWorkshop\.change/) });
    expect((await opened()).version).toBe(version);
  });

  it('what a payload says beside what is asked is not kept', async () => {
    await begun();
    valueOf(await change('amara', { deed: 'add candidates', candidates: [{ id: 'idea-more', sentence: 'x', epic: { id: '1', key: 'SMO-1' }, by: 'somebody' }] } as never));
    expect(await candidate('idea-more')).toEqual({ id: 'idea-more', revision: 1, sentence: 'x', fields: {}, by: people.amara.accountId, chosen: false });
  });

  it('a workshop that would outgrow its record is refused with the sizes, and what was there stays', async () => {
    await begun();
    const add = async (part: number) => change('amara', ideas(...Array.from({ length: 25 }, (_, index): [string, string] => [`idea-big-${part}-${index}`, `${part} ${index} ${'ü'.repeat(980)}`])));
    for (const part of [1, 2, 3]) valueOf(await add(part));
    expect(refusalOf(await add(4))).toMatchObject({ kind: 'too large', what: 'The workshop', limit: 184_320 });
    expect((await opened()).workshop!.candidates).toHaveLength(75);
  });
});

describe('ONB-06 · a candidate becomes an epic', () => {
  const sound = {
    sentence: 'Reduce repeat incidents of the Payments service from 24 % to 15 % by 30 June 2027.',
    fields: { level: 'service' as const, serves: 'Payments', policies: ['P-1'], success: { form: 'measure' as const, metric: 'repeat incidents', direction: 'lower' as const, comparator: 'at most' as const, target: { value: 15, unit: '%' } } },
    due: '2027-06-30',
    effort: { days: 40 },
  };

  it('with the fields that were confirmed, as the acting user; a second time is “already”', async () => {
    await begun(['idea-sound', 'Reduce repeat incidents']);
    valueOf(await change('amara', { deed: 'change candidate', id: 'idea-sound', revision: 1, content: { ...sound, owner: people.ingrid.accountId } }));
    const { done, epic } = valueOf(await promote('amara', 'idea-sound'));
    expect(done).toBe('now');
    const { raw, issue, facts } = await site.open('amara', epic.key);
    expect(issue.summary).toBe('Reduce repeat incidents of the Payments service from 24 % to 15 % by 30 June 2027');
    expect(raw['objective-definition']).toEqual({ version: 1, statement: sound.sentence, ...sound.fields });
    expect(facts).toMatchObject({ due: '2027-06-30', owner: { accountId: people.ingrid.accountId } });
    const { body } = await site.ask('amara', 'GET', `/rest/api/3/issue/${epic.key}?fields=creator`);
    expect(body.fields.creator.accountId).toBe(people.amara.accountId);
    expect(await candidate('idea-sound')).toMatchObject({ chosen: true, epic: { key: epic.key } });
    expect(valueOf(await promote('priya', 'idea-sound'))).toEqual({ done: 'already', epic });
    await site.settled();
    expect((await site.open('amara', epic.key)).concluded.completeness).toBeGreaterThan(0);
  });

  it('once, however many press at one moment', async () => {
    await begun(['idea-rush', 'Halve the queue of the purple desk']);
    const all = await Promise.all((['amara', 'priya', 'amara'] as const).map((who) => promote(who, 'idea-rush')));
    for (const answer of all) if (answer.kind !== 'value') expect(refusalOf(answer)).toMatchObject({ kind: 'not now', state: 'being made an objective' });
    expect(all.filter((answer) => answer.kind === 'value' && answer.value.done === 'now')).toHaveLength(1);
    expect(await epicsCalled('queue of the purple desk')).toHaveLength(1);
  });

  it('that was made and whose answer was lost is found again by the mark it carries, and no second one is made', async () => {
    await begun(['idea-lost', 'Answer every orange ticket within a day']);
    const { fetchAs } = site.jira;
    site.jira.fetchAs = async (principal, request) => {
      const reply = await fetchAs(principal, request);
      return request.method === 'POST' && new URL(request.url).pathname === '/rest/api/3/issue' ? new Response('', { status: 502 }) : reply;
    };
    expect(refusalOf(await promote('amara', 'idea-lost'))).toMatchObject({ kind: 'try again' });
    site.jira.fetchAs = fetchAs;
    expect(refusalOf(await promote('amara', 'idea-lost'))).toMatchObject({ kind: 'not now' });
    // The search has not heard of it yet.
    site.jira.settings.searchLagMs = 3_600_000;
    site.clock.shiftBy(promotionTakesAtMost);
    const { done, epic } = valueOf(await promote('priya', 'idea-lost'));
    site.jira.settings.searchLagMs = 0;
    expect(done).toBe('already');
    expect(await epicsCalled('orange ticket')).toEqual([epic.key]);
    expect(await candidate('idea-lost')).toMatchObject({ epic: { key: epic.key, by: people.priya.accountId } });
  });

  it('where an attempt was cut off before Jira made anything, the next one makes it', async () => {
    await begun(['idea-down', 'Hold the green line at 99.9 %']);
    const { fetchAs } = site.jira;
    site.jira.fetchAs = async (principal, request) => (request.method === 'POST' && new URL(request.url).pathname === '/rest/api/3/issue' ? new Response('', { status: 503 }) : fetchAs(principal, request));
    expect(refusalOf(await promote('amara', 'idea-down'))).toMatchObject({ kind: 'try again' });
    site.jira.fetchAs = fetchAs;
    site.clock.shiftBy(promotionTakesAtMost);
    expect(valueOf(await promote('amara', 'idea-down')).done).toBe('now');
    expect(await epicsCalled('green line')).toHaveLength(1);
  });

  it('Jira’s own words come back where it makes none, and the candidate can be tried again at once', async () => {
    await begun(['idea-jonas', 'Answer requests within a day']);
    valueOf(await change('amara', { deed: 'change candidate', id: 'idea-jonas', revision: 1, content: { sentence: 'Answer requests within a day', fields: {}, owner: 'nobody-of-this-site' } }));
    expect(refusalOf(await promote('amara', 'idea-jonas'))).toMatchObject({ kind: 'not met', items: [{ item: 'Jira makes the epic', facts: { message: expect.stringMatching(/\w/) } }] });
    const { revision, promoting } = await candidate('idea-jonas');
    expect(promoting).toBeUndefined();
    valueOf(await change('amara', { deed: 'change candidate', id: 'idea-jonas', revision, content: { sentence: 'Answer requests within a day', fields: {} } }));
    expect(valueOf(await promote('amara', 'idea-jonas')).done).toBe('now');
  });

  it('of a type that is an objective in this project, and of no other', async () => {
    await begun(['idea-type', 'Any']);
    const { body } = await site.ask('amara', 'GET', '/rest/api/3/project/SMO');
    const task = body.issueTypes.find(({ name }: { name: string }) => name === 'Task').id;
    expect(refusalOf(await promote('amara', 'idea-type', { typeId: task }))).toEqual({ kind: 'not an objective', why: 'not configured' });
    expect((await candidate('idea-type')).promoting).toBeUndefined();
  });
});
