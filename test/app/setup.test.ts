import { checkpointOf, checkpointText, parseCheckpoint } from '../../src/domain/ledger/checkpoint';
import { appendLeaf, emptyTree } from '../../src/domain/ledger/merkle/tree';
import { leafHash } from '../../src/domain/ledger/merkle/treeHashes';
import { entryDigest } from '../../src/domain/catalogues/entryDigest';
import type { Answer, Reply } from '../../src/contract/calls';
import { verifyChain } from '../../src/domain/ledger/verifyChain';
import { readStoredEvent } from '../../src/domain/ledger/event';
import { contentFields } from '../../src/domain/plan/fields';
import { countObjectives } from '../../src/jira/countObjectives';
import { findEpicProjects } from '../../src/jira/findEpicProjects';
import { readSource } from '../../src/jira/readSource';
import { openDemoSite, type DemoSite } from '../support/demoSite';

let site: DemoSite;
beforeAll(async () => {
  site = await openDemoSite('stands');
}, 180_000);
afterAll(() => site?.close());

type Pages = { records: Reply<'exportRecords'>['records']; events: Reply<'exportEvents'>['events']; heads: Reply<'exportEvents'>['heads']; log: Reply<'exportLog'> };

async function exported(): Promise<Pages> {
  const pages: Pages = { records: [], events: [], heads: [], log: { entries: [], size: 0 } };
  for (let from: number | undefined = 0; from !== undefined; ) {
    const answer: Answer<'exportRecords'> = await site.call('sigrid', 'exportRecords', { from });
    if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
    pages.records.push(...answer.value.records);
    from = answer.value.next;
  }
  for (let after: unknown, more = true; more; ) {
    const answer = await site.call('sigrid', 'exportEvents', after === undefined ? {} : { after });
    if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
    pages.events.push(...answer.value.events);
    pages.heads.push(...answer.value.heads);
    after = answer.value.next;
    more = after !== undefined;
  }
  const log = await site.call('sigrid', 'exportLog', { from: 0 });
  if (log.kind !== 'value') throw new Error(JSON.stringify(log));
  return { ...pages, log: log.value };
}

describe('what setting up is told', () => {
  it('a Jira administrator is told where objectives are, which permission manages them, and nothing more than ids', async () => {
    const answer = await site.call('sigrid', 'setup', {});
    expect(answer).toMatchObject({
      kind: 'value',
      value: { sources: [{ projectId: expect.any(String), typeIds: [expect.any(String)] }], fieldIds: site.fieldIds, managePermission: `${site.origin}/static/manage-service-objectives` },
    });
  });

  it.each(['amara', 'lena', 'tomasz', 'noah'] as const)('%s, who does not administer Jira, is refused', async (person) => {
    expect(await site.call(person, 'setup', {})).toEqual({ kind: 'refused', refusal: { kind: 'not permitted', permission: 'Administer Jira' } });
  });

  it('of a project the fields on its screens and who manages it are told; a field taken off the screen is named', async () => {
    const told = await site.call('sigrid', 'setup', {});
    if (told.kind !== 'value') throw new Error(JSON.stringify(told));
    const [source] = told.value.sources;
    if (source === undefined) throw new Error('no source');
    const reading = { fieldIds: site.fieldIds, fieldNames: { timing: 'Timing' }, permission: told.value.managePermission };
    const read = () => readSource(site.as('sigrid'), source, reading);
    expect(await read()).toEqual({
      projectId: source.projectId, project: { key: 'SMO', name: 'Service objectives', teamManaged: false }, types: ['Epic'], typesGone: 0,
      offScreen: { kind: 'told', value: [] }, fields: contentFields.length, managers: { kind: 'told', value: ['service-management'] },
    });
    const field = `/rest/api/3/screens/${source.projectId}/tabs/${source.projectId}/fields`;
    expect((await site.ask('sigrid', 'DELETE', `${field}/${site.fieldIds.timing}`)).status).toBe(204);
    expect((await read()).offScreen).toEqual({ kind: 'told', value: ['Timing'] });
    expect((await site.ask('sigrid', 'POST', field, { fieldId: site.fieldIds.timing })).status).toBe(200);
    expect((await read()).offScreen).toEqual({ kind: 'told', value: [] });
  });

  it('whoever may not see a project is told nothing of it; whoever may only look is not told of its screens', async () => {
    const told = await site.call('sigrid', 'setup', {});
    const source = told.kind === 'value' ? told.value.sources[0] : undefined;
    if (source === undefined) throw new Error('no source');
    const reading = { fieldIds: site.fieldIds, fieldNames: {}, permission: 'x' };
    const hidden = await readSource(site.as('noah'), source, reading);
    expect(hidden.project).toBeUndefined();
    expect(hidden.offScreen).toEqual({ kind: 'not told' });
    expect((await readSource(site.as('lena'), source, reading)).offScreen).toEqual({ kind: 'not told' });
  });

  it('a type that is gone from its project is counted, and a project that never was is nothing', async () => {
    const reading = { fieldIds: site.fieldIds, fieldNames: {}, permission: 'x' };
    const { body } = await site.ask('sigrid', 'GET', '/rest/api/3/project/SMO');
    expect(await readSource(site.as('sigrid'), { projectId: body.id, typeIds: ['99999'] }, reading)).toMatchObject({ types: [], typesGone: 1, offScreen: { kind: 'not told' } });
    expect((await readSource(site.as('sigrid'), { projectId: '99999', typeIds: ['1'] }, reading)).project).toBeUndefined();
  });

  it('only company-managed projects with an epic level are offered, and it is said how many are not', async () => {
    const { projects, unfit, more } = await findEpicProjects(site.as('sigrid'), '');
    expect(projects.map(({ key }) => key).sort()).toEqual(['CHG', 'PAY', 'SMO']);
    expect([unfit, more]).toEqual([1, false]);
    expect((await findEpicProjects(site.as('sigrid'), 'payments')).projects.map(({ key }) => key)).toEqual(['PAY']);
  });

  it('objectives are counted as whoever looks may see them', async () => {
    const told = await site.call('sigrid', 'setup', {});
    if (told.kind !== 'value') throw new Error(JSON.stringify(told));
    const counted = await countObjectives(site.as('sigrid'), told.value.sources, site.fieldIds);
    expect(counted.total).toBeGreaterThanOrEqual(10);
    expect(counted.inRegister).toBe(counted.total);
    expect(counted.complete).toBe(0);
    const { issue, concluded } = await site.open('sigrid', 'SMO-22');
    if (concluded.row.kind !== 'value') throw new Error(JSON.stringify(concluded.row));
    await site.plant(issue.id, 'register-row', { ...concluded.row.value, state: 'complete' });
    expect(await countObjectives(site.as('sigrid'), told.value.sources, site.fieldIds)).toEqual({ ...counted, complete: 1 });
    expect(await countObjectives(site.as('sigrid'), [], site.fieldIds)).toEqual({ total: 0, inRegister: 0, complete: 0 });
  });
});

describe('everything taken along', () => {
  it.each(['exportRecords', 'exportEvents', 'exportLog'] as const)('%s is refused to whoever may not see every record, the SMS manager among them', async (name) => {
    const request = name === 'exportEvents' ? {} : { from: 0 };
    for (const person of ['amara', 'tomasz', 'noah'] as const) {
      expect(await site.call(person, name, request)).toMatchObject({ kind: 'refused', refusal: { kind: 'not your part', needs: ['auditor', 'Jira administrator'] } });
    }
    expect(await site.call('lena', name, request)).toMatchObject({ kind: 'value' });
  });

  it('the export alone is enough to verify every chain, the log and every record', async () => {
    await site.settled();
    const { records, events, heads, log } = await exported();
    const verdicts = heads.map(({ entity, head }) => {
      const own = events.filter((event) => event.entity === entity);
      const blobs = new Map(own.flatMap(({ stored, texts = [] }): [string, string][] => {
        const read = readStoredEvent(stored);
        return read.kind === 'value' && read.value.content.kind === 'blobs' ? read.value.content.parts.map((address, i) => [address, texts[i] ?? '']) : [];
      }));
      return verifyChain({ entity, events: own.map(({ stored }) => stored), head, blobs });
    });
    expect(verdicts.length).toBeGreaterThan(1);
    expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(log.size).toBe(events.length);
    expect(log.entries).toHaveLength(log.size);
    const parsed = parseCheckpoint(log.checkpoint ?? '');
    if (parsed.kind !== 'checkpoint') throw new Error(JSON.stringify(parsed));
    const tree = log.entries.reduce((grown, { hash }) => appendLeaf(grown, leafHash(hash)).tree, emptyTree);
    expect(checkpointText(checkpointOf(parsed.checkpoint.origin, tree))).toBe(log.checkpoint);
    expect(new Set(log.entries.map(({ hash }) => hash))).toEqual(new Set(verdicts.flatMap((verdict) => verdict.events.map(({ hash }) => hash))));
    // What a record says is what its event holds the digest of.
    const texts = events.filter(({ entity }) => entity === 'site').map(({ stored }) => JSON.stringify(stored)).join('\n');
    const policies = records.filter(({ kind }) => kind === 'policy-statement');
    expect(policies.length).toBeGreaterThan(0);
    for (const { body } of policies) expect(texts).toContain(entryDigest(JSON.parse(JSON.stringify(body))));
  });

  it('a page that ends inside a chain goes on with the next event, and none is given twice', async () => {
    const { events } = await exported();
    const [first] = events;
    if (first === undefined) throw new Error('no event');
    const answer = await site.call('sigrid', 'exportEvents', { after: { chain: first.entity, sequence: first.sequence } });
    if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
    const names = (list: typeof events): string[] => list.map(({ entity, sequence }) => `${entity} ${sequence}`);
    expect(names(answer.value.events)).toEqual(names(events).slice(1, 1 + answer.value.events.length));
    expect(new Set(names(events)).size).toBe(events.length);
  });

  it.each([{ from: -1 }, { from: 1.5 }, { from: 'all' }, {}])('a page of %j is refused by its place', async (request) => {
    expect(await site.call('sigrid', 'exportRecords', request)).toMatchObject({ kind: 'refused', refusal: { kind: 'bad request', place: expect.stringContaining('exportRecords.from') } });
  });

  it('a chain that is none of ours is refused before the store is asked', async () => {
    expect(await site.call('sigrid', 'exportEvents', { after: { chain: '../head', sequence: 1 } })).toMatchObject({ kind: 'refused', refusal: { kind: 'bad request' } });
  });
});
