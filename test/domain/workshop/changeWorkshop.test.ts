import { readStored } from '../../../src/domain/plan/reading';
import { changeWorkshop, type WorkshopDecision } from '../../../src/domain/workshop/changeWorkshop';
import { notPromoted, promote, promoted, promotionTakesAtMost } from '../../../src/domain/workshop/promotion';
import { workshopShape, type Workshop } from '../../../src/domain/workshop/workshop';
import type { WorkshopDeed } from '../../../src/domain/workshop/workshopDeed';

const at = '2026-11-20T10:00:00.000Z';
const later = (milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();
const amara = { actor: 'amara', at };
const none = { policies: [], requirements: [], services: [] };

function kept(decision: WorkshopDecision): Workshop {
  if (decision.kind !== 'keep') throw new Error(`Expected a next version, came ${JSON.stringify(decision)}`);
  return decision.workshop;
}

/** A workshop after these deeds. */
const after = (deeds: readonly WorkshopDeed[], from?: Workshop): Workshop =>
  deeds.reduce<Workshop | undefined>((workshop, deed) => kept(changeWorkshop(workshop === undefined ? { version: 0 } : { version: 1, workshop }, deed, amara)), from)!;

const begun = after([{ deed: 'begin', name: 'Objectives 2027', basedOn: 0 }]);
const ideas = (...sentences: string[]): WorkshopDeed => ({ deed: 'add candidates', candidates: sentences.map((sentence, index) => ({ id: `idea-000${index + 1}`, sentence })) });
const three = after([ideas('One', 'Two', 'Three')], begun);
const on = (workshop: Workshop, deed: WorkshopDeed, moment = amara): WorkshopDecision => changeWorkshop({ version: 1, workshop }, deed, moment);
const order = (workshop: Workshop): string[] => workshop.candidates.map(({ sentence }) => sentence);

describe('ONB-06 · a workshop', () => {
  test('begins once; a second click finds it begun, and whoever did not see it is told', () => {
    const again: WorkshopDeed = { deed: 'begin', name: 'Objectives 2027', basedOn: 0 };
    expect(on(begun, again)).toEqual({ kind: 'done already' });
    expect(on(three, again)).toEqual({ kind: 'changed meanwhile' });
    expect(on(begun, { ...again, name: 'Another' })).toEqual({ kind: 'changed meanwhile' });
  });

  test('the next one names the one before with the version that holds it', () => {
    expect(kept(changeWorkshop({ version: 7, workshop: three }, { deed: 'begin', name: 'Objectives 2028', basedOn: 7 }, amara))).toMatchObject({
      name: 'Objectives 2028', candidates: [], earlier: [{ name: 'Objectives 2027', version: 7 }],
    });
  });

  test('nothing is done to a workshop that was not begun', () => {
    expect(changeWorkshop({ version: 0 }, ideas('One'), amara)).toMatchObject({ kind: 'refused', refusal: { kind: 'unknown', what: 'workshop' } });
  });

  test('priorities: a person who saw other ones is told, and the same ones again are quiet', () => {
    const policies = { ...none, policies: ['p-1'] };
    const chosen = after([{ deed: 'set priorities', priorities: policies, seen: none }], begun);
    expect(on(chosen, { deed: 'set priorities', priorities: policies, seen: none })).toEqual({ kind: 'done already' });
    expect(on(chosen, { deed: 'set priorities', priorities: none, seen: { ...none, services: ['s-1'] } })).toEqual({ kind: 'changed meanwhile' });
  });

  test('candidates are added once, by the id they were typed under', () => {
    expect(on(three, ideas('One', 'Two'))).toEqual({ kind: 'done already' });
    expect(order(kept(on(three, { deed: 'add candidates', candidates: [{ id: 'idea-0001', sentence: 'One' }, { id: 'idea-0009', sentence: ' Four ' }] })))).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  test('a hundred candidates are held; one more is refused with the figures, and nothing of it is added', () => {
    const many = Array.from({ length: 97 }, (_, index) => ({ id: `many-${1000 + index}`, sentence: `Idea ${index}` }));
    const full = after([{ deed: 'add candidates', candidates: many }], three);
    expect(full.candidates).toHaveLength(100);
    expect(on(full, { deed: 'add candidates', candidates: [{ id: 'one-more-1', sentence: 'More' }] })).toMatchObject({
      kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'room for the candidates', facts: { most: 100, there: 100, came: 1 } }] },
    });
  });

  test('a change needs the revision that was seen; the same change twice is quiet', () => {
    const change: WorkshopDeed = { deed: 'change candidate', id: 'idea-0002', revision: 1, content: { sentence: 'Two, better', fields: {}, due: '2027-06-30' } };
    const changed = kept(on(three, change));
    expect(changed.candidates[1]).toMatchObject({ sentence: 'Two, better', due: '2027-06-30', revision: 2, by: 'amara' });
    expect(on(changed, change)).toEqual({ kind: 'done already' });
    expect(on(changed, { ...change, content: { sentence: 'Two, otherwise', fields: {} } })).toEqual({ kind: 'changed meanwhile' });
    expect(kept(on(changed, { ...change, revision: 2, content: { sentence: 'Two', fields: {} } })).candidates[1]).not.toHaveProperty('due');
  });

  test('people who change two candidates do not undo one another', () => {
    const first = after([{ deed: 'change candidate', id: 'idea-0001', revision: 1, content: { sentence: 'One!', fields: {} } }], three);
    expect(order(after([{ deed: 'change candidate', id: 'idea-0003', revision: 1, content: { sentence: 'Three!', fields: {} } }], first))).toEqual(['One!', 'Two', 'Three!']);
  });

  test('a candidate is removed in the revision that was seen, and once', () => {
    const without = after([{ deed: 'remove candidate', id: 'idea-0002', revision: 1 }], three);
    expect(order(without)).toEqual(['One', 'Three']);
    expect(on(without, { deed: 'remove candidate', id: 'idea-0002', revision: 1 })).toEqual({ kind: 'done already' });
    expect(on(three, { deed: 'remove candidate', id: 'idea-0002', revision: 2 })).toEqual({ kind: 'changed meanwhile' });
  });

  test('the order is people’s: what came meanwhile goes to the end, another order meanwhile is told', () => {
    const seen = ['idea-0001', 'idea-0002', 'idea-0003'];
    const turned: WorkshopDeed = { deed: 'order', ids: ['idea-0003', 'idea-0001', 'idea-0002'], seen };
    expect(order(kept(on(three, turned)))).toEqual(['Three', 'One', 'Two']);
    const four = after([{ deed: 'add candidates', candidates: [{ id: 'idea-0004', sentence: 'Four' }] }], three);
    expect(order(kept(on(four, turned)))).toEqual(['Three', 'One', 'Two', 'Four']);
    const fewer = after([{ deed: 'remove candidate', id: 'idea-0001', revision: 1 }], three);
    expect(order(kept(on(fewer, turned)))).toEqual(['Three', 'Two']);
    const other = after([{ deed: 'order', ids: ['idea-0002', 'idea-0001', 'idea-0003'], seen }], three);
    expect(on(other, turned)).toEqual({ kind: 'changed meanwhile' });
    expect(on(three, { deed: 'order', ids: ['idea-0003'], seen })).toEqual({ kind: 'changed meanwhile' });
    expect(on(kept(on(three, turned)), turned)).toEqual({ kind: 'done already' });
  });

  test('where it was made known is noted once, not for a day to come, and twenty times at most', () => {
    const publish = (link: string, on = '2026-11-20'): WorkshopDeed => ({ deed: 'publish', publication: { channel: 'Wiki', link, on } });
    const noted = after([publish('https://wiki.example/1')], begun);
    expect(noted.published).toEqual([{ channel: 'Wiki', link: 'https://wiki.example/1', on: '2026-11-20', by: 'amara', at }]);
    expect(on(noted, publish('https://wiki.example/1'))).toEqual({ kind: 'done already' });
    expect(on(noted, publish('https://wiki.example/2', '2026-11-21'))).toMatchObject({ refusal: { items: [{ item: 'a day that has been' }] } });
    const full = after(Array.from({ length: 19 }, (_, index) => publish(`https://wiki.example/more/${index}`)), noted);
    expect(on(full, publish('https://wiki.example/one-more'))).toMatchObject({ refusal: { items: [{ item: 'room for another place', facts: { most: 20 } }] } });
  });

  test('what is kept can be read again', () => {
    const whole = after([{ deed: 'publish', publication: { channel: 'Wiki', on: '2026-11-20' } }, { deed: 'choose', id: 'idea-0001', chosen: true }], three);
    expect(readStored(workshopShape, JSON.parse(JSON.stringify(whole)))).toEqual({ kind: 'value', value: whole });
  });
});

describe('ONB-06 · promotion, once each', () => {
  const epic = { id: '10900', key: 'SMO-90', by: 'amara', at };
  const claim = promote(three, 'idea-0001', amara);
  const claimed = claim.kind === 'claim' ? claim.workshop : begun;

  test('a candidate is claimed before its epic is made, and nobody else gets it meanwhile', () => {
    expect(claim).toMatchObject({ kind: 'claim', candidate: { sentence: 'One' } });
    expect(claim).not.toHaveProperty('since');
    expect(promote(claimed, 'idea-0001', { actor: 'ingrid', at: later(promotionTakesAtMost - 1) })).toMatchObject({ kind: 'refused', refusal: { kind: 'not now', state: 'being made an objective' } });
    expect(on(claimed, { deed: 'remove candidate', id: 'idea-0001', revision: 1 })).toMatchObject({ refusal: { kind: 'not now' } });
  });

  test('after an attempt that was cut off, its epic is looked for from when it first began', () => {
    const second = promote(claimed, 'idea-0001', { actor: 'ingrid', at: later(promotionTakesAtMost) });
    expect(second).toMatchObject({ kind: 'claim', since: at });
    const third = second.kind === 'claim' ? promote(second.workshop, 'idea-0001', { actor: 'ingrid', at: later(10 * promotionTakesAtMost) }) : second;
    expect(third).toMatchObject({ kind: 'claim', since: at });
  });

  test('with its epic it is chosen, unclaimed and settled: a second time is “already”', () => {
    const done = promoted(claimed, 'idea-0001', epic)!;
    expect(done.candidates[0]).toMatchObject({ chosen: true, epic });
    expect(done.candidates[0]).not.toHaveProperty('promoting');
    expect(promote(done, 'idea-0001', amara)).toEqual({ kind: 'already', epic });
    expect(promoted(done, 'idea-0001', { ...epic, key: 'SMO-91' })).toBeUndefined();
  });

  test('an objective is changed on its epic, no longer here; its place in the order still is', () => {
    const done = promoted(claimed, 'idea-0001', epic)!;
    for (const deed of [
      { deed: 'change candidate', id: 'idea-0001', revision: 1, content: { sentence: 'Other', fields: {} } },
      { deed: 'remove candidate', id: 'idea-0001', revision: 1 },
      { deed: 'choose', id: 'idea-0001', chosen: false },
    ] as const) expect(on(done, deed)).toMatchObject({ kind: 'refused', refusal: { kind: 'not now', state: 'an objective already' } });
    expect(on(done, { deed: 'order', ids: ['idea-0002', 'idea-0001', 'idea-0003'], seen: ['idea-0001', 'idea-0002', 'idea-0003'] }).kind).toBe('keep');
  });

  test('where Jira made none the claim is given back, and the next attempt begins anew', () => {
    const given = notPromoted(claimed, 'idea-0001')!;
    expect(given).toEqual(three);
    expect(notPromoted(given, 'idea-0001')).toBeUndefined();
    expect(promote(given, 'idea-0001', amara)).toMatchObject({ kind: 'claim' });
  });

  test('a candidate that is not there is unknown', () => expect(promote(three, 'idea-0042', amara)).toMatchObject({ refusal: { kind: 'unknown', what: 'candidate' } }));
});
