import fc from 'fast-check';
import type { OpenedCatalogues, EntryVersion } from '../../src/contract/calls/catalogueCalls';
import { catalogueKindIds } from '../../src/domain/catalogues/catalogueKinds';
import { importLimit } from '../../src/domain/catalogues/planImport';
import { people, type PersonRef } from '../../local/site/people';
import { specimens } from '../domain/catalogues/specimens';
import { openDemoSite, type DemoSite } from '../support/demoSite';
import { refusalOf, valueOf } from '../support/governed';

let site: DemoSite;
beforeAll(async () => {
  site = await openDemoSite();
}, 120_000);
afterAll(() => site.close());

const opened = async (who: PersonRef = 'tomasz'): Promise<OpenedCatalogues> => valueOf(await site.call(who, 'catalogues', {}));
const keep = (who: PersonRef, id: string, more: object = {}, basedOn = 0, why = 'Because') =>
  site.call(who, 'keepRecord', { kind: 'service', id, body: { ...specimens.service, owner: people.ingrid.accountId, ...more }, basedOn, why });
const versions = async (kind: string, id: string): Promise<EntryVersion[]> => valueOf(await site.call('lena', 'recordVersions', { kind, id })).versions;
const everybody: PersonRef[] = ['tomasz', 'ingrid', 'lena', 'noah', 'sigrid', 'priya', 'daniel'];

describe('The records of a site', () => {
  it('are read by anybody who is signed in, with everything the demonstration kept', async () => {
    const { entries, unreadable, roles, keeps, vacant } = await opened('noah');
    expect({ unreadable, keeps, vacant }).toEqual({ unreadable: [], keeps: false, vacant: false });
    const perKind = Object.fromEntries(catalogueKindIds.map((kind) => [kind, entries.filter((one) => one.kind === kind).length]));
    expect(perKind).toMatchObject({ 'policy-statement': 8, 'applicable-requirement': 12, 'metric-definition': 7, 'approval-rule': 3 });
    expect(roles.filter(({ role }) => role === 'SMS manager').map(({ accountId }) => accountId)).toEqual([people.amara.accountId]);
    expect((await opened('amara')).keeps).toBe(true);
  });

  it('GOV-01 · are kept by the SMS manager; each version is there with who, when, why and its event', async () => {
    expect(valueOf(await keep('amara', 'ledger'))).toEqual({ done: 'now', version: 1 });
    expect(valueOf(await keep('amara', 'ledger', { criticality: 2 }, 1, 'Reassessed'))).toEqual({ done: 'now', version: 2 });
    expect(await versions('service', 'ledger')).toMatchObject([
      { version: 1, by: people.amara.accountId, why: 'Because', body: { criticality: 1 }, proved: true, event: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      { version: 2, by: people.amara.accountId, why: 'Reassessed', body: { criticality: 2 }, proved: true },
    ]);
    expect((await opened()).entries.find(({ id }) => id === 'ledger')).toMatchObject({ version: 2, body: { criticality: 2 } });
  });

  it.each(everybody)('are kept by nobody else: %s is refused every command, and nothing is written', async (who) => {
    const before = (await opened()).entries.length;
    const rows = [{ row: 2, id: 'mine', body: specimens.service, basedOn: 0 }];
    const commands = [
      () => keep(who, 'mine'),
      () => site.call(who, 'retireRecord', { kind: 'service', id: 'payments', basedOn: 1, why: 'x' }),
      () => site.call(who, 'importRecords', { kind: 'service', rows, why: 'x' }),
      () => site.call(who, 'appointRole', { role: 'SMS manager', accountId: people[who].accountId, from: '2026-11-01' }),
      () => site.call(who, 'endRole', { role: 'SMS manager', id: '1', why: 'x' }),
    ];
    for (const command of commands) expect(refusalOf(await command())).toEqual({ kind: 'not your part', needs: ['SMS manager'] });
    expect((await opened()).entries.length).toBe(before);
    expect((await opened()).roles.filter(({ role }) => role === 'SMS manager')).toHaveLength(1);
  });

  it('an account in the payload is never who acts', async () => {
    expect(refusalOf(await site.call('tomasz', 'keepRecord', { kind: 'service', id: 'x', body: specimens.service, basedOn: 0, why: 'x', accountId: people.amara.accountId, actor: people.amara.accountId }))).toMatchObject({ kind: 'not your part' });
  });

  it('refuse a version that somebody did not see, and stay quiet when it stands there already', async () => {
    valueOf(await keep('amara', 'stale'));
    expect(valueOf(await keep('amara', 'stale'))).toEqual({ done: 'already', version: 1 });
    valueOf(await keep('amara', 'stale', { criticality: 3 }, 1));
    expect(refusalOf(await keep('amara', 'stale', { criticality: 2 }, 1))).toEqual({ kind: 'changed meanwhile' });
    expect(await versions('service', 'stale')).toHaveLength(2);
  });

  it('two who change one entry at the same moment: one is kept, the other is told', async () => {
    valueOf(await keep('amara', 'race'));
    const both = await Promise.all([keep('amara', 'race', { criticality: 2 }, 1), keep('amara', 'race', { criticality: 3 }, 1)]);
    expect(both.map((one) => one.kind).sort()).toEqual(['refused', 'value']);
    expect(await versions('service', 'race')).toHaveLength(2);
  });

  it('two who change different entries at the same moment are both kept', async () => {
    const all = await Promise.all(['side-1', 'side-2', 'side-3'].map((id) => keep('amara', id)));
    expect(all.map((one) => valueOf(one).done)).toEqual(['now', 'now', 'now']);
    expect((await opened()).entries.filter(({ id }) => id.startsWith('side-'))).toHaveLength(3);
  });

  it('name everything that is wrong with an entry at once, and keep nothing of it', async () => {
    const refusal = refusalOf(await keep('amara', 'bad', { name: '', criticality: 9, kind: 'thing' }, 0, ' '));
    expect(refusal).toMatchObject({ kind: 'not met', items: [{ facts: { place: 'Name' } }, { facts: { place: 'Kind' } }, { facts: { place: 'Criticality', came: 'number “9”' } }, { facts: { place: 'Why' } }] });
    expect(refusalOf(await site.call('amara', 'recordVersions', { kind: 'service', id: 'bad' }))).toEqual({ kind: 'not found' });
  });

  it('whatever is sent as an entry, it is a refusal that names a place, never a trouble', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...catalogueKindIds), fc.jsonValue(), fc.jsonValue(), async (kind, body, id) => {
        const answer = await site.call('amara', 'keepRecord', { kind, id, body, basedOn: 0, why: 'x' });
        expect(answer.kind).toBe('refused');
      }),
      { numRuns: 25, seed: 20261120 },
    );
  });

  it('CTX-10 · take an entry out of use by a version of its own; it stays readable and nothing is deleted', async () => {
    valueOf(await keep('amara', 'leaves'));
    expect(valueOf(await site.call('amara', 'retireRecord', { kind: 'service', id: 'leaves', basedOn: 1, why: 'Sold' }))).toEqual({ done: 'now', version: 2 });
    expect(valueOf(await site.call('amara', 'retireRecord', { kind: 'service', id: 'leaves', basedOn: 2, why: 'Sold' }))).toEqual({ done: 'already', version: 2 });
    expect((await opened()).entries.find(({ id }) => id === 'leaves')).toMatchObject({ body: { state: 'retired', name: 'Payments' } });
    expect((await versions('service', 'leaves')).map(({ why }) => why)).toEqual(['Because', 'Sold']);
    expect(refusalOf(await site.call('amara', 'retireRecord', { kind: 'service', id: 'never-was', basedOn: 0, why: 'x' }))).toMatchObject({ kind: 'unknown' });
  });
});

describe('A table of records', () => {
  const row = (n: number, more: object = {}, basedOn = 0) => ({ row: n + 2, id: `imported-${n}`, body: { ...specimens.service, name: `Imported ${n}`, ...more }, basedOn });
  const importing = (rows: object[], why = 'From the old register') => site.call('amara', 'importRecords', { kind: 'service', rows, why });

  it('is kept whole, and the same again changes nothing', async () => {
    const rows = Array.from({ length: 27 }, (_, n) => row(n));
    expect(valueOf(await importing(rows))).toEqual({ created: 27, changed: 0, same: 0 });
    expect(valueOf(await importing(rows))).toEqual({ created: 0, changed: 0, same: 27 });
    expect(valueOf(await importing([row(0, { criticality: 3 }, 1), row(1)]))).toEqual({ created: 0, changed: 1, same: 1 });
    expect(await versions('service', 'imported-0')).toMatchObject([{ proved: true }, { proved: true, body: { criticality: 3 } }]);
  });

  it('that was cut off is finished by importing it again', async () => {
    const rows = Array.from({ length: 25 }, (_, n) => ({ ...row(n), id: `cut-${n}` }));
    valueOf(await importing(rows.slice(0, 10)));
    expect(valueOf(await importing(rows))).toEqual({ created: 15, changed: 0, same: 10 });
  });

  it('with a bad row keeps none of them and names every one', async () => {
    const before = (await opened()).entries.length;
    const refusal = refusalOf(await importing([{ ...row(50), id: 'good-row' }, { ...row(51), id: 'bad row' }, row(52, { criticality: 0 }), row(52)], ''));
    expect(refusal).toMatchObject({ kind: 'not met', items: [{ item: 'bad row', facts: { row: 53, place: 'Id' } }, { facts: { row: 54, place: 'Criticality' } }, { facts: { row: 54, place: 'Id' } }, { facts: { place: 'Why' } }] });
    expect((await opened()).entries.length).toBe(before);
  });

  it('that somebody changed a row of since it was previewed is refused', async () => {
    valueOf(await importing([row(60)]));
    valueOf(await keep('amara', 'imported-60', { name: 'Theirs' }, 1));
    expect(refusalOf(await importing([row(60, { name: 'Mine' }, 1)]))).toEqual({ kind: 'changed meanwhile' });
  });

  it('has a limit, which is said before anything is read', async () => {
    expect(refusalOf(await importing(Array.from({ length: importLimit + 1 }, (_, n) => row(n))))).toMatchObject({ kind: 'bad request', expected: `at most ${importLimit} rows` });
  });
});

describe('The chain of the site', () => {
  it('tells of every version of every record exactly once, and versions have no gaps', async () => {
    const { entries } = await opened();
    for (const { kind, id, version } of entries.filter((_, at) => at % 5 === 0)) {
      const all = await versions(kind, id);
      expect(all.map((one) => one.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
      expect(all.every(({ proved }) => proved)).toBe(true);
      expect(new Set(all.map(({ event }) => event?.sequence)).size).toBe(all.length);
    }
  });
});

describe('Roles', () => {
  const appoint = (who: PersonRef, more: object = {}) =>
    site.call(who, 'appointRole', { role: 'service owner', accountId: people.priya.accountId, scope: 'Merchant portal', from: '2026-11-01', ...more });

  it('GOV-15 · are held from a day on, by appointment of the SMS manager, and end at once', async () => {
    expect(valueOf(await appoint('amara', { basis: 'Letter 7' }))).toEqual({ done: 'now' });
    expect(valueOf(await appoint('amara'))).toEqual({ done: 'already' });
    const held = (await opened()).roles.find(({ role, scope }) => role === 'service owner' && scope === 'Merchant portal');
    expect(held).toMatchObject({ accountId: people.priya.accountId, from: '2026-11-01', basis: 'Letter 7' });
    expect(valueOf(await site.call('amara', 'endRole', { role: 'service owner', id: held!.id, why: 'Moved on' }))).toEqual({ done: 'now' });
    expect((await opened()).roles.find(({ role, id }) => role === 'service owner' && id === held!.id)).toMatchObject({ endedAt: expect.stringMatching(/Z$/) });
    expect(valueOf(await site.call('amara', 'endRole', { role: 'service owner', id: held!.id, why: 'Moved on' }))).toEqual({ done: 'already' });
  });

  it('are held by people Jira knows and who are still there', async () => {
    for (const accountId of ['712020:nobody', people.jonas.accountId]) {
      expect(refusalOf(await appoint('amara', { accountId }))).toMatchObject({ kind: 'not met', items: [{ facts: { place: 'Person' } }] });
    }
  });

  it('a Jira administrator appoints the SMS manager while there is none, and changes nothing else', async () => {
    expect(refusalOf(await site.call('sigrid', 'appointRole', { role: 'SMS manager', accountId: people.sigrid.accountId, from: '2026-11-01' }))).toEqual({ kind: 'not your part', needs: ['SMS manager'] });
    expect(valueOf(await site.call('amara', 'endRole', { role: 'SMS manager', id: '1', why: 'Leaves the post' }))).toEqual({ done: 'now' });
    expect(await opened('sigrid')).toMatchObject({ vacant: true, keeps: false });
    expect(refusalOf(await keep('amara', 'after'))).toMatchObject({ kind: 'not your part' });
    expect(refusalOf(await site.call('tomasz', 'appointRole', { role: 'SMS manager', accountId: people.tomasz.accountId, from: '2026-11-01' }))).toEqual({ kind: 'not your part', needs: ['Jira administrator'] });
    expect(refusalOf(await appoint('sigrid'))).toMatchObject({ kind: 'not your part' });
    expect(refusalOf(await keep('sigrid', 'after'))).toMatchObject({ kind: 'not your part' });
    expect(valueOf(await site.call('sigrid', 'appointRole', { role: 'SMS manager', accountId: people.amara.accountId, from: '2026-11-01' }))).toEqual({ done: 'now' });
    expect(valueOf(await keep('amara', 'after'))).toEqual({ done: 'now', version: 1 });
  });
});

describe('What the records cost and how many there can be', () => {
  const storage = () => site.forge.inspector.entries().flatMap((entry) => (entry.kind === 'storage' ? [entry] : []));

  it('everything in force is read with one row of the store', async () => {
    await site.settled();
    site.forge.inspector.clear();
    await opened();
    expect(storage().map(({ keys }) => keys)).toEqual([['record/record-shelf:1']]);
  });

  it('keeping one takes one transaction, after the end of the chain and the records in force were read', async () => {
    await site.settled();
    site.forge.inspector.clear();
    valueOf(await keep('amara', 'costs'));
    const before = storage().slice(0, 3);
    expect(before.map(({ writes }) => writes)).toEqual([false, false, true]);
    expect(before[2]?.keys).toEqual(expect.arrayContaining(['head/site', 'record/service:costs:1', 'record/record-shelf:1']));
  });

  it('500 rows of the longest texts become pages of their own, and every one is still read', async () => {
    const rows = Array.from({ length: importLimit }, (_, n) => ({
      row: n + 2,
      id: `many-${n}`,
      body: { ...specimens['applicable-requirement'], owner: people.ingrid.accountId, summary: `${n} ${'long '.repeat(180)}` },
      basedOn: 0,
    }));
    expect(valueOf(await site.call('amara', 'importRecords', { kind: 'applicable-requirement', rows, why: 'All of them' }))).toEqual({ created: importLimit, changed: 0, same: 0 });
    const { entries } = await opened();
    expect(entries.filter(({ id }) => id.startsWith('many-'))).toHaveLength(importLimit);
    expect(valueOf(await site.call('amara', 'importRecords', { kind: 'applicable-requirement', rows, why: 'All of them' }))).toEqual({ created: 0, changed: 0, same: importLimit });
  }, 60_000);
});

describe('The records and the ledger', () => {
  it('fit each other, as the auditor, the SMS manager and a Jira administrator can see, and nobody else', async () => {
    site.clock.shiftBy(2 * 60_000);
    for (const who of ['lena', 'amara', 'sigrid'] as const) {
      const { problems, versions: checked, records } = valueOf(await site.call(who, 'checkRecords', {}));
      expect(problems).toEqual([]);
      expect(checked).toBeGreaterThan(records);
      site.clock.shiftBy(2 * 60_000);
    }
    expect(refusalOf(await site.call('tomasz', 'checkRecords', {}))).toMatchObject({ kind: 'not your part', needs: ['auditor', 'SMS manager', 'Jira administrator'] });
  });
});
