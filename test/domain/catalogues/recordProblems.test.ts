import { entryDigest } from '../../../src/domain/catalogues/entryDigest';
import { recordProblems } from '../../../src/domain/catalogues/recordProblems';
import type { Shelved } from '../../../src/domain/catalogues/shelf';
import { versionsTold, type ToldVersion } from '../../../src/domain/catalogues/versionsTold';

const body = (version: number): object => ({ version: 1, state: 'in use', name: `Version ${version}` });
const told = (version: number, sequence = version): ToldVersion => ({ kind: 'service', id: 'a', version, digest: entryDigest(body(version)), event: { sequence, hash: '0' } });
const standing = (version: number, content: unknown = body(version)): Shelved => ({ kind: 'service', id: 'a', version, body: content, by: 'x', at: '2026-11-20T09:00:00.000Z' });
const contentOf = ({ version }: ToldVersion): unknown => body(version);
const found = (...args: Parameters<typeof recordProblems>): string[] => recordProblems(...args).map(({ version, problem }) => `${version} ${problem}`);

describe('records held against the ledger', () => {
  it('fit it when every version is there and the newest is in force', () => {
    expect(recordProblems([told(1), told(2)], contentOf, [standing(2)])).toEqual([]);
  });

  it.each([
    ['a version that was edited', [told(1), told(2)], (one: ToldVersion) => (one.version === 1 ? { edited: true } : body(one.version)), [standing(2)], ['1 edited']],
    ['a version that was taken away', [told(1), told(2)], (one: ToldVersion) => (one.version === 1 ? undefined : body(one.version)), [standing(2)], ['1 missing']],
    ['an older version put back in force', [told(1), told(2)], contentOf, [standing(1)], ['1 not the newest']],
    ['content in force that was edited', [told(1)], contentOf, [standing(1, { edited: true })], ['1 not the newest']],
    ['a record that was slipped in', [], contentOf, [standing(1)], ['1 untold']],
    ['a record taken out of force past the app', [told(1)], contentOf, [], ['1 missing']],
    ['a version recorded twice', [told(1), told(1, 2)], contentOf, [standing(1)], ['1 told twice']],
    ['a version whose predecessor was never recorded', [told(1), told(3)], contentOf, [standing(3)], ['3 a gap']],
  ])('name %s', (_, versions, content, inForce, problems) => {
    expect(found(versions, content, inForce)).toEqual(problems);
  });

  it('say nothing against what an erasure left without an event', () => {
    expect(found([told(1), told(3)], contentOf, [standing(4)], () => true)).toEqual([]);
  });

  it('are told of by four types of events; whatever else stands in the chain tells of none', () => {
    const event = (type: string, data: unknown) => versionsTold({ type, data: data as never, sequence: 7, actor: 'a', at: 'b', hash: 'c' });
    const digest = entryDigest({});
    expect(event('record.kept', { kind: 'service', id: 'a', version: 1, digest, state: 'in use', why: 'x' })).toEqual([{ kind: 'service', id: 'a', version: 1, digest, why: 'x', event: { sequence: 7, hash: 'c' } }]);
    expect(event('records.imported', { kind: 'service', records: [{ id: 'a', version: 1, digest }, { id: 'b', version: 2, digest }], why: 'x' })).toHaveLength(2);
    expect(event('role.ended', { role: 'SMS manager', id: '1', accountId: 'a', why: 'x', version: 2, digest })).toMatchObject([{ kind: 'role-assignment', id: 'sms-manager', version: 2 }]);
    expect([event('checkpoint.published', {}), event('record.kept', { kind: 'service' }), event('record.kept', undefined)]).toEqual([[], [], []]);
  });
});
