import fc from 'fast-check';
import { catalogueKindIds, catalogueKinds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { changeProfileOf } from '../../../src/domain/catalogues/changeTolerances';
import { entryDigest } from '../../../src/domain/catalogues/entryDigest';
import { entryProblems } from '../../../src/domain/catalogues/entryProblems';
import { approvalRuleFor, catalogueFactsOf, type KeptEntry } from '../../../src/domain/catalogues/inForce';
import { keepEntry } from '../../../src/domain/catalogues/keepEntry';
import { memberOf, withMember } from '../../../src/domain/catalogues/memberOf';
import { planImport } from '../../../src/domain/catalogues/planImport';
import { readCatalogueEntry } from '../../../src/domain/catalogues/readCatalogueEntry';
import { retireEntry } from '../../../src/domain/catalogues/retireEntry';
import { readTable, safeCell, tableOf } from '../../../src/domain/catalogues/table';
import { changeProfile1 } from '../../../src/domain/commitment/changeProfile';
import { specimens } from './specimens';

const everything = (): boolean => true;
const keptAs = <K extends CatalogueKindId>(kind: K, id: string, more: object = {}): KeptEntry => ({ kind, id, version: 1, body: { ...(specimens[kind] as object), ...more }, by: '712020:amara', at: '2026-11-20T09:00:00.000Z' }) as unknown as KeptEntry;

describe('an entry of a catalogue', () => {
  it.each(catalogueKindIds)('%s: a sound one has nothing wrong with it and reads back as it is', (kind) => {
    expect(entryProblems(kind, specimens[kind], everything)).toEqual([]);
    expect(readCatalogueEntry(kind, specimens[kind])).toEqual({ kind: 'value', value: specimens[kind] });
    expect(catalogueKinds[kind].titleOf(specimens[kind] as never)).not.toBe('');
  });

  it.each(catalogueKindIds)('%s: every required member that is missing is named, all at once', (kind) => {
    const named = entryProblems(kind, { version: 1, state: catalogueKinds[kind].states[0] }).map(({ place }) => place);
    expect(named).toEqual(catalogueKinds[kind].columns.filter(({ required }) => required === true).map(({ label }) => label));
  });

  it.each(catalogueKindIds)('%s: nonsense in any member is named by its place, what was expected and what came', (kind) => {
    for (const column of catalogueKinds[kind].columns) {
      for (const nonsense of [{ a: 1 }, column.type === 'number' ? 9_999 : 42, ['x', 'x']]) {
        const [problem] = entryProblems(kind, withMember(specimens[kind] as never, column.name, nonsense), everything);
        expect(problem).toMatchObject({ place: column.label, expected: expect.stringMatching(/./), came: expect.stringMatching(/./) });
      }
    }
  });

  it('whatever is stored, reading and checking never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogueKindIds), fc.anything(), (kind, stored) => {
        expect(['absent', 'value', 'unreadable', 'newer']).toContain(readCatalogueEntry(kind, stored).kind);
        expect(Array.isArray(entryProblems(kind, stored))).toBe(true);
      }),
    );
  });

  it('of a newer version is not read as something else', () => {
    expect(readCatalogueEntry('forum', { version: 2, name: 'x' })).toEqual({ kind: 'newer', version: 2 });
  });

  it('names only entries of other catalogues that are kept', () => {
    const level = specimens.level;
    expect(entryProblems('level', level, (kind, id) => kind === 'forum' && id === 'payments-review')).toEqual([]);
    expect(entryProblems('level', level, () => false)).toMatchObject([{ place: 'Reports to' }]);
  });

  it.each(['javascript:alert(1)', 'intranet.example/objectives', 'https://', 'https:// a.example', 'data:text/html,x', `https://a.example/${'x'.repeat(2_000)}`])(
    'COM-01 · fires: a communication whose link is “%.40s” is not kept',
    (link) => {
      expect(entryProblems('communication', { ...specimens.communication, link })).toMatchObject([{ place: 'Link', expected: 'an address that begins with https:// or http://' }]);
    },
  );

  it('COM-01 · silent: channel, link and day of a communication are kept, and go through a table and back', () => {
    expect(entryProblems('communication', specimens.communication)).toEqual([]);
    const entry = { kind: 'communication', id: 'for-2027', version: 1, body: specimens.communication, by: 'a', at: '2026-12-01T09:00:00.000Z' } as const;
    expect(readTable('communication', tableOf('communication', [entry]), () => 1).rows[0]?.body).toEqual(specimens.communication);
  });

  it('half of a group is asked for as a whole: a waiver needs its reason', () => {
    expect(entryProblems('policy-statement', { ...specimens['policy-statement'], waivedForObjectives: { until: '2026-12-31' } })).toMatchObject([{ place: 'Why no objective is needed', came: 'nothing' }]);
  });
});

describe('keeping an entry', () => {
  const asked = { kind: 'forum' as const, id: 'payments-review', body: specimens.forum, basedOn: 0, why: 'Set up' };

  it('acts: a new entry is version 1, and its event holds the digest of its content', () => {
    expect(keepEntry(undefined, asked, everything)).toEqual({
      kind: 'keep', version: 1, body: specimens.forum,
      event: { type: 'record.kept', data: { kind: 'forum', id: 'payments-review', version: 1, digest: entryDigest(specimens.forum), state: 'in use', why: 'Set up' } },
    });
  });

  it('refuses a version that somebody did not see', () => {
    expect(keepEntry({ version: 2, body: { ...specimens.forum, name: 'Other' } }, { ...asked, basedOn: 1 }, everything)).toEqual({ kind: 'changed meanwhile' });
    expect(keepEntry({ version: 2, body: { ...specimens.forum, name: 'Other' } }, asked, everything)).toEqual({ kind: 'changed meanwhile' });
  });

  it('refuses a change without a reason', () => {
    expect(keepEntry(undefined, { ...asked, why: '  ' }, everything)).toMatchObject({ kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'bad entry', facts: { place: 'Why' } }] } });
  });

  it('stays quiet when exactly this stands there, in whatever order its members came', () => {
    const body = Object.fromEntries(Object.entries(specimens.forum).reverse());
    expect(keepEntry({ version: 4, body: specimens.forum }, { ...asked, body }, everything)).toEqual({ kind: 'done already', version: 4 });
  });

  it('a kind of which there is one has one id', () => {
    expect(keepEntry(undefined, { ...asked, kind: 'scoring-profile', body: specimens['scoring-profile'] }, everything)).toMatchObject({ kind: 'refused' });
    expect(keepEntry(undefined, { ...asked, kind: 'scoring-profile', id: 'site', body: specimens['scoring-profile'] }, everything)).toMatchObject({ kind: 'keep' });
  });

  it('CTX-10 · taking an entry out of use is a version of its own; it is never gone', () => {
    const decision = retireEntry({ version: 1, body: specimens['policy-statement'] }, { kind: 'policy-statement', id: 'p-3', basedOn: 1, why: 'Replaced' });
    expect(decision).toMatchObject({ kind: 'keep', version: 2, body: { state: 'withdrawn', text: specimens['policy-statement'].text }, event: { data: { state: 'withdrawn', why: 'Replaced' } } });
    expect(retireEntry({ version: 2, body: { ...specimens['policy-statement'], state: 'withdrawn' } }, { kind: 'policy-statement', id: 'p-3', basedOn: 2, why: 'Again' })).toEqual({ kind: 'done already', version: 2 });
    expect(retireEntry(undefined, { kind: 'policy-statement', id: 'p-9', basedOn: 0, why: 'x' })).toMatchObject({ refusal: { kind: 'unknown' } });
    expect(retireEntry({ version: 1, body: specimens['change-profile'] }, { kind: 'change-profile', id: 'site', basedOn: 1, why: 'x' })).toMatchObject({ refusal: { kind: 'not now' } });
  });
});

describe('a table of entries', () => {
  it.each(catalogueKindIds)('%s: what is written is read back as it was', (kind) => {
    const table = tableOf(kind, [keptAs(kind, 'an-id')]);
    expect(readTable(kind, table, () => 1)).toEqual({ rows: [{ row: 2, id: 'an-id', body: specimens[kind], basedOn: 1 }], problems: [], unused: [] });
  });

  it('whatever texts an entry holds, its table says the same and runs nothing', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith("'"));
    fc.assert(
      fc.property(text, text, (name, recordLocation) => {
        const table = tableOf('forum', [keptAs('forum', 'f', { name, recordLocation })]);
        expect(table[1]?.every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
        expect(readTable('forum', table, () => 1).rows[0]?.body).toMatchObject({ name, recordLocation });
      }),
    );
    expect(safeCell('=1+1')).toBe("'=1+1");
  });

  it('columns are found by label or name, in any order; what is not known is named', () => {
    const read = readTable('service', [['CRITICALITY', 'Colour', 'kind', 'name', 'id'], ['2', 'red', 'Process', 'Change enablement', 'change'], ['', '', '', '', '']], () => 0);
    expect(read).toEqual({ rows: [{ row: 2, id: 'change', body: { version: 1, state: 'in use', name: 'Change enablement', kind: 'process', criticality: 2 }, basedOn: 0 }], problems: [], unused: ['Colour'] });
  });

  it('a table without ids is refused as a whole', () => {
    expect(readTable('service', [['Name'], ['Payments']], () => 0)).toMatchObject({ rows: [], problems: [{ row: 1, place: 'Id' }] });
    expect(readTable('service', [], () => 0).problems).toHaveLength(1);
  });
});

describe('an import', () => {
  const row = (number: number, id: string, more: object = {}, basedOn = 0) => ({ row: number, id, body: { ...specimens.service, ...more }, basedOn });

  it('names every bad row at once, by row, place, expected and came', () => {
    const plan = planImport('service', [row(2, 'a b'), row(3, 'x', { criticality: 7 }), row(4, 'x'), row(5, 'y', { name: '', kind: 'thing' }), row(6, 'sound')], () => undefined, everything);
    expect(plan.problems.map(({ row: number, place }) => `${number} ${place}`)).toEqual(['2 Id', '3 Criticality', '4 Id', '5 Name', '5 Kind']);
  });

  it('the same table a second time changes nothing, so one that was cut off is finished by doing it again', () => {
    const standing = new Map([['a', { version: 1, body: specimens.service }]]);
    const plan = planImport('service', [row(2, 'a'), row(3, 'b')], (id) => standing.get(id), everything);
    expect([plan.same.length, plan.create.length, plan.change.length]).toEqual([1, 1, 0]);
  });

  it('tells a row that somebody changed since the preview', () => {
    const plan = planImport('service', [row(2, 'a', { name: 'Mine' }, 1)], () => ({ version: 2, body: { ...specimens.service, name: 'Theirs' } }), everything);
    expect(plan.stale).toHaveLength(1);
  });
});

describe('what counts of the catalogues', () => {
  it('GOV-01 · approval reads the rule for the risk tier that was kept last and is in force', () => {
    const entries = [
      keptAs('approval-rule', 'tier-1'),
      keptAs('approval-rule', 'others', { riskTiers: ['2', '3'] }),
      { ...keptAs('approval-rule', 'newer', { riskTiers: ['3'], maxAgeDays: 10 }), version: 3, at: '2026-11-21T09:00:00.000Z' },
      keptAs('approval-rule', 'old', { riskTiers: ['1'], state: 'retired' }),
    ];
    expect(approvalRuleFor(entries, 1)).toEqual({
      id: 'tier-1', version: 1, maxAgeDays: 30, inOrder: true, delegationAllowed: false, selfApprovalAllowed: false, oneMayFillTwoRoles: false,
      required: specimens['approval-rule'].required,
    });
    expect(approvalRuleFor(entries, 2)?.id).toBe('others');
    expect(approvalRuleFor(entries, 3)).toMatchObject({ id: 'newer', version: 3, maxAgeDays: 10 });
    expect(approvalRuleFor([], 1)).toBeUndefined();
  });

  it('rules read policies and requirements in every state, and of the rest what is in use', () => {
    const entries = catalogueKindIds.map((kind) => keptAs(kind, kind));
    const facts = catalogueFactsOf([...entries, keptAs('policy-statement', 'gone', { state: 'withdrawn' }), keptAs('service', 'old', { state: 'retired' })]);
    expect(facts.policies.map(({ id, state }) => `${id} ${state}`)).toEqual(['policy-statement effective', 'gone withdrawn']);
    expect(facts.services).toEqual([{ id: 'service', name: 'Payments', kind: 'service' }]);
    expect(facts.levels).toEqual([]);
    expect(facts.metrics).toEqual([{ id: 'metric-definition', name: 'Availability', unit: '%', direction: 'higher', method: 'minutes up / minutes', source: 'Monitoring' }]);
  });

  it('changes are classed by the site’s tolerances, under a version of their own', () => {
    expect(changeProfileOf(specimens['change-profile'], 3)).toEqual({ ...changeProfile1, version: 'site-3' });
  });

  it('a member can be set and taken away, and an empty group goes with its last member', () => {
    const waived = withMember({ ref: 'x' }, 'waiver.reason', 'because');
    expect(waived).toEqual({ ref: 'x', waiver: { reason: 'because' } });
    expect(memberOf(waived, 'waiver.reason')).toBe('because');
    expect(withMember(waived, 'waiver.reason', undefined)).toEqual({ ref: 'x' });
  });
});
