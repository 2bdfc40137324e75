import fc from 'fast-check';
import { checkDraw } from '../../../src/domain/audit/checkDraw';
import { drawSample } from '../../../src/domain/audit/drawSample';
import { freezePopulation } from '../../../src/domain/audit/freezePopulation';
import { markLooked } from '../../../src/domain/audit/markLooked';
import { nextTickets } from '../../../src/domain/audit/nextTickets';
import { replaceDrawn } from '../../../src/domain/audit/replaceDrawn';
import { foldSample, inSample, lookAt, noSample, type Result, type Sample, stateOf } from '../../../src/domain/audit/sample';
import { usualAim } from '../../../src/domain/audit/sampleSize';
import type { Seed } from '../../../src/domain/audit/seed';
import { sizeSample } from '../../../src/domain/audit/sizeSample';
import { whatSampleShows } from '../../../src/domain/audit/whatSampleShows';
import { sealData } from '../../../src/domain/ledger/content';
import { dataText } from '../../../src/domain/ledger/hashes';
import { aDrawnSample, after, amara, dice, found, lena } from './aSample';

const notYours = { kind: 'refused', refusal: { kind: 'not your part', needs: ['auditor'] } };
const notMet = (...items: string[]) => ({ kind: 'refused', refusal: { kind: 'not met', items: items.map((item) => expect.objectContaining({ item })) } });
const notNow = (state: string) => ({ kind: 'refused', refusal: expect.objectContaining({ kind: 'not now', state }) });

const frozen = (count: number): Sample => after(noSample, freezePopulation(noSample, lena, found(count)));
const sized = (size: number, count: number): Sample => after(frozen(count), sizeSample(frozen(count), lena, { size, aim: usualAim }));
const look = (sample: Sample, issueId: string, result: Result, note = result === 'met' ? '' : 'June has no value.'): Sample =>
  after(sample, markLooked(sample, lena, { issueId, result, note }, {}));
const lookAll = (sample: Sample, failed = 0): Sample =>
  inSample(sample).reduce((now, { issueId }, i) => look(now, issueId, i < failed ? 'not met' : 'met'), sample);

describe('REG-11 · A sample of the register, step by step', () => {
  it('is nobody’s but an auditor’s', () => {
    const drawn = aDrawnSample(5, 30);
    const issueId = inSample(drawn)[0]?.issueId ?? '';
    expect(freezePopulation(noSample, amara, found(3))).toEqual(notYours);
    expect(sizeSample(frozen(30), amara, { size: 5, aim: usualAim })).toEqual(notYours);
    expect(drawSample(sized(5, 30), amara, dice)).toEqual(notYours);
    expect(replaceDrawn(drawn, amara, { issueId, reason: 'The site closed.' })).toEqual(notYours);
    expect(markLooked(drawn, amara, { issueId, result: 'met', note: '' }, {})).toEqual(notYours);
  });

  it('freezes the population with its hash; an empty one, and one for no purpose, is refused', () => {
    expect(frozen(30).population).toMatchObject({ by: 'account-lena', at: lena.at, purpose: 'Internal audit 2026-2', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(freezePopulation(noSample, lena, { ...found(0), purpose: ' ' })).toEqual(notMet('purpose is said', 'population has objectives'));
    expect(freezePopulation(frozen(30), lena, found(29))).toEqual(notNow('frozen'));
  });

  it('settles the size before the seed, and says itself where the size comes from', () => {
    expect(sized(25, 118).plan).toMatchObject({ size: 25, basis: 'computed' });
    expect(sized(20, 30).plan).toMatchObject({ basis: 'table' });
    expect(sized(7, 30).plan).toMatchObject({ basis: 'chosen' });
    expect(sized(30, 30).plan).toMatchObject({ basis: 'all' });
    expect(sizeSample(frozen(30), lena, { size: 31, aim: { ...usualAim, expected: 1000 } })).toEqual(
      notMet('size is within the population', 'less is expected than is tolerable'),
    );
    expect(sizeSample(sized(7, 30), lena, { size: 7, aim: usualAim })).toEqual({ kind: 'done already' });
    expect(sizeSample(sized(7, 30), lena, { size: 8, aim: usualAim })).toEqual(notNow('sized'));
    expect(sizeSample(noSample, lena, { size: 8, aim: usualAim })).toEqual(notNow('nothing'));
  });

  it('AUD-02 · takes the seed only after freezing, and only one that nobody here can choose', () => {
    const sample = sized(7, 30);
    expect(drawSample(noSample, lena, dice)).toEqual(notNow('nothing'));
    expect(drawSample(frozen(30), lena, dice)).toEqual(notNow('frozen'));
    expect(drawSample(sample, lena, undefined)).toEqual(notMet('a seed is given'));
    expect(drawSample(sample, lena, { ...dice, digits: '1234567890' } as Seed)).toEqual(notMet('seed has enough digits'));
    expect(drawSample(sample, lena, { kind: 'two parts', auditor: '123456789', auditee: '12', givenBy: 'account-amara' })).toEqual(
      notMet('auditor gave enough digits', 'auditee gave enough digits'),
    );
    expect(drawSample(sample, lena, { kind: 'public value', value: '7 11 19 23 30 34', name: 'Lotto', on: '2026-11-14' })).toEqual(
      notMet('public value is from after the freezing'),
    );
    expect(drawSample(sample, lena, { kind: 'public value', value: '7 11 19 23 30 34', name: 'Lotto', on: '2026-11-21' }).kind).toBe('events');
  });

  it('is settled once drawn: the same draw again changes nothing, another one is refused', () => {
    const drawn = aDrawnSample(7, 30);
    expect(inSample(drawn)).toHaveLength(7);
    expect(drawSample(drawn, lena, dice)).toEqual({ kind: 'done already' });
    expect(drawSample(drawn, lena, { ...dice, digits: '11111111111111111111' } as Seed)).toEqual(notNow('drawn'));
    expect(sizeSample(drawn, lena, { size: 8, aim: usualAim })).toEqual(notNow('drawn'));
  });

  it('needs no seed where all are looked at', () => {
    const all = after(sized(10, 10), drawSample(sized(10, 10), lena, undefined));
    expect(inSample(all).map(({ issueId }) => issueId)).toEqual(all.population?.ids);
    expect(nextTickets(all)).toEqual([]);
    expect(drawSample(all, lena, dice)).toEqual({ kind: 'done already' });
  });

  it('INV-16 · draws from the frozen population only, each objective once, and again the same from what is recorded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat(3), (a, b, replacements) => {
        const [size, count] = a < b ? [a, b] : [b, a];
        let sample = aDrawnSample(size, count);
        for (let i = 0; i < replacements; i += 1) {
          sample = after(sample, replaceDrawn(sample, lena, { issueId: inSample(sample)[i % size]?.issueId ?? '', reason: 'Closed before the period.' }));
        }
        const taken = inSample(sample).map(({ issueId }) => issueId);
        expect(new Set(taken).size).toBe(size);
        expect(taken.every((id) => sample.population?.ids.includes(id))).toBe(true);
        expect(checkDraw(sample)).toEqual([]);
      }),
    );
  });
});

describe('Replacing an objective that cannot be looked at', () => {
  const drawn = aDrawnSample(3, 30);
  const [first, second] = inSample(drawn).map(({ issueId }) => issueId) as [string, string];

  it('takes the next ticket, keeps the reason, and stays quiet when it is done', () => {
    const [next] = nextTickets(drawn);
    const replaced = after(drawn, replaceDrawn(drawn, lena, { issueId: first, reason: 'Cancelled before the period.' }));
    expect(inSample(replaced)[0]).toEqual({ ...next, insteadOf: first });
    expect(replaced.replaced[0]).toMatchObject({ reason: 'Cancelled before the period.', by: 'account-lena' });
    expect(replaceDrawn(replaced, lena, { issueId: first, reason: 'Again.' })).toEqual({ kind: 'done already' });
    expect(nextTickets(replaced)[0]).toEqual(nextTickets(drawn)[1]);
  });

  it('is refused without a reason, for what is not in the sample, for what was looked at, and where no ticket is left', () => {
    expect(replaceDrawn(drawn, lena, { issueId: first, reason: ' ' })).toEqual(notMet('a reason is given'));
    expect(replaceDrawn(drawn, lena, { issueId: '1', reason: 'x' })).toEqual({ kind: 'refused', refusal: { kind: 'unknown', what: 'drawn objective', id: '1' } });
    expect(replaceDrawn(look(drawn, second, 'not met'), lena, { issueId: second, reason: 'It failed.' })).toEqual(notNow('looked at'));
    expect(replaceDrawn(sized(3, 30), lena, { issueId: first, reason: 'x' })).toEqual(notNow('sized'));
    const all = after(sized(3, 3), drawSample(sized(3, 3), lena, undefined));
    expect(replaceDrawn(all, lena, { issueId: inSample(all)[0]?.issueId ?? '', reason: 'x' })).toEqual(notMet('there is another ticket'));
  });
});

describe('Keeping what was concluded from one objective', () => {
  const drawn = aDrawnSample(3, 30);
  const issueId = inSample(drawn)[0]?.issueId ?? '';

  it('keeps note and result; a later conclusion stands beside the earlier one', () => {
    const once = look(drawn, issueId, 'met with findings');
    const twice = look(once, issueId, 'not met');
    expect(lookAt(twice, issueId)).toMatchObject({ result: 'not met', note: 'June has no value.', by: 'account-lena', at: lena.at });
    expect(twice.looks).toHaveLength(2);
    expect(markLooked(twice, lena, { issueId, result: 'not met', note: ' June has no value. ' }, {})).toEqual({ kind: 'done already' });
  });

  it('is refused before the draw, for what was not drawn, and for findings of which nothing is said', () => {
    expect(markLooked(sized(3, 30), lena, { issueId, result: 'met', note: '' }, {})).toEqual(notNow('sized'));
    expect(markLooked(drawn, lena, { issueId: '1', result: 'met', note: '' }, {})).toEqual({ kind: 'refused', refusal: { kind: 'unknown', what: 'drawn objective', id: '1' } });
    expect(markLooked(drawn, lena, { issueId, result: 'met with findings', note: '' }, {})).toEqual(notMet('a note says what was found'));
  });

  it('INV-16 · is refused to whoever owned, wrote or approved it, and says which', () => {
    const involved = { owner: ['account-tomasz', 'account-lena'], approver: ['account-lena'] };
    expect(markLooked(drawn, lena, { issueId, result: 'met', note: '' }, involved)).toEqual({
      kind: 'refused',
      refusal: {
        kind: 'not met',
        items: [
          { item: 'auditor is independent', facts: { interest: 'owner' } },
          { item: 'auditor is independent', facts: { interest: 'approver' } },
        ],
      },
    });
    expect(markLooked(drawn, { ...lena, actor: 'account-hugo' }, { issueId, result: 'met', note: '' }, involved).kind).toBe('events');
  });
});

describe('What a sample shows', () => {
  it('is nothing until all of it is looked at', () => {
    const drawn = aDrawnSample(25, 118);
    expect(whatSampleShows(drawn)).toEqual({ kind: 'nothing yet', read: 0, of: 25 });
    expect(whatSampleShows(look(drawn, inSample(drawn)[3]?.issueId ?? '', 'met'))).toEqual({ kind: 'nothing yet', read: 1, of: 25 });
    expect(whatSampleShows(frozen(118))).toEqual({ kind: 'nothing yet', read: 0, of: 0 });
  });

  it('is the most that can fail, and whether what was set before the draw is supported', () => {
    expect(whatSampleShows(lookAll(aDrawnSample(25, 118)))).toEqual({
      kind: 'limit', failed: 0, of: 25, population: 118, atMost: 11, share: 933, confidence: 9500, tolerable: 1000, supported: true,
    });
    expect(whatSampleShows(lookAll(aDrawnSample(25, 118), 2))).toMatchObject({ failed: 2, atMost: 25, share: 2119, supported: false });
  });

  it('is a plain count where all were looked at', () => {
    const all = after(sized(10, 10), drawSample(sized(10, 10), lena, undefined));
    expect(whatSampleShows(lookAll(all, 1))).toEqual({ kind: 'count', failed: 1, of: 10 });
  });
});

describe('A large register', () => {
  it('fits the ledger: 5,000 ids of full length, and all but one of them drawn', () => {
    const frozenAll = freezePopulation(noSample, lena, { ...found(0), ids: Array.from({ length: 5000 }, (_, i) => `1000000000000${String(i).padStart(5, '0')}`) });
    const population = after(noSample, frozenAll);
    const ready = after(population, sizeSample(population, lena, { size: 4999, aim: usualAim }));
    for (const decision of [frozenAll, drawSample(ready, lena, dice)]) {
      const [event] = decision.kind === 'events' ? decision.events : [];
      expect(sealData('0'.repeat(32), dataText(event?.data)).kind).toBe('sealed');
    }
  });
});

describe('A record that was tampered with', () => {
  const drawn = aDrawnSample(3, 30);

  it('shows: another population, another seed, another objective in the draw, a chosen replacement', () => {
    const population = drawn.population as NonNullable<Sample['population']>;
    const draw = drawn.draw as NonNullable<Sample['draw']>;
    const fewer = { ...drawn, population: { ...population, ids: population.ids.slice(1) } };
    expect(checkDraw(fewer).map(({ kind }) => kind)).toContain('population hash differs');
    const reseeded = { ...drawn, draw: { ...draw, seed: { ...dice, digits: '99999999999999999999' } as Seed } };
    expect(checkDraw(reseeded).map(({ kind }) => kind)).toContain('order differs');
    const swapped = { ...drawn, draw: { ...draw, drawn: [...draw.drawn].reverse() } };
    expect(checkDraw(swapped)).toContainEqual(expect.objectContaining({ kind: 'drawn otherwise', place: 1 }));
    const [, chosen] = nextTickets(drawn);
    const picked = { ...drawn, replaced: [{ issueId: draw.drawn[0]?.issueId ?? '', next: chosen as never, reason: 'x', by: 'a', at: lena.at }] };
    expect(checkDraw(picked)).toEqual([expect.objectContaining({ kind: 'not the next ticket', place: 1 })]);
  });

  it('never changes an earlier fact, and sets aside what it cannot read', () => {
    const event = (type: string, data: unknown, sequence: number) => ({ type, data: data as never, sequence, actor: 'a', at: lena.at, hash: '0'.repeat(64) });
    const { by: _, at: __, ...data } = frozen(3).population as NonNullable<Sample['population']>;
    const folded = foldSample(
      [event('sample.frozen', data, 1), event('sample.frozen', { ...data, ids: ['1'] }, 2), event('sample.drawn', { drawn: 7 }, 3), event('sample.graded', {}, 4), event('sample.looked', undefined, 5), event('content.erased', {}, 6)],
      [{ sequence: 7, problem: 'event: not readable' }],
    );
    expect(folded.population?.ids).toHaveLength(3);
    expect(stateOf(folded)).toBe('frozen');
    expect(folded.setAside.map(({ sequence }) => sequence)).toEqual([7, 2, 3, 4, 5]);
  });
});
