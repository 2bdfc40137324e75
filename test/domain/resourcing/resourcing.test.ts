import fc from 'fast-check';
import type { Resources } from '../../../src/domain/plan/resources';
import { confirmResource, type Confirming } from '../../../src/domain/resourcing/confirmResource';
import { declineResource } from '../../../src/domain/resourcing/declineResource';
import { requestConfirmation, type AskingConfirmation } from '../../../src/domain/resourcing/requestConfirmation';
import { commitmentOf, foldResourcing, noResourcing, type Resourcing, type ResourcingEvent } from '../../../src/domain/resourcing/resourcing';
import { termsOf } from '../../../src/domain/resourcing/terms';
import { termsHash } from '../../../src/domain/resourcing/termsHash';
import { uncommitted } from '../../../src/domain/resourcing/uncommitted';
import { withdrawResource } from '../../../src/domain/resourcing/withdrawResource';
import { unreadable } from '../../../src/domain/score/specimens';
import { PeopleStory, who, type Who } from '../ownership/peopleStory';

type Line = Resources['lines'][number];
const analyst: Line = { id: 'r1', type: 'people', name: 'Problem analyst', band: 'M', days: 20, period: 'Jan to Jun' };
const licence: Line = { id: 'r2', type: 'budget', name: 'Licences', amount: 12_000, currency: 'EUR' };

function planned(...lines: Line[]): PeopleStory {
  const story = new PeopleStory();
  story.overrides = { resources: { lines: lines.length === 0 ? [analyst, licence] : lines } };
  return story;
}

const lineOf = (story: PeopleStory, id: string): Line => {
  const { resources } = story.situation.facts;
  const line = resources.kind === 'value' ? resources.value.lines.find((one) => one.id === id) : undefined;
  if (line === undefined) throw new Error(`No line ${id} in this story`);
  return line;
};
const ask = (story: PeopleStory, name: Who, request: Partial<AskingConfirmation> = {}) =>
  story.as(name, (situation, acting) => requestConfirmation(situation, acting, { lines: ['r1'], from: who.lineManager.actor, ...request }));
const confirm = (story: PeopleStory, name: Who, request: Partial<Confirming> = {}) =>
  story.as(name, (situation, acting) => {
    const line = request.line ?? 'r1';
    return confirmResource(situation, acting, { line, seen: request.seen ?? termsHash(lineOf(story, line)), authority: 'Head of the line', ...request });
  });
const decline = (story: PeopleStory, name: Who, reason = 'No capacity before July') => story.as(name, (situation, acting) => declineResource(situation, acting, { line: 'r1', reason }));
const withdraw = (story: PeopleStory, name: Who, reason = 'Moved to an incident') => story.as(name, (situation, acting) => withdrawResource(situation, acting, { line: 'r1', reason }));
const stands = (story: PeopleStory, id = 'r1') => commitmentOf(lineOf(story, id), story.record.resourcing, story.day);

function confirmed(request: Partial<Confirming> = {}): PeopleStory {
  const story = planned();
  ask(story, 'owner');
  confirm(story, 'lineManager', request);
  return story;
}

describe('Asking for resources', () => {
  it('PLN-09 · fires: a line nobody was asked for is uncommitted', () => {
    const story = planned();
    expect(stands(story)).toBe('none');
    expect(uncommitted([analyst, licence], story.record.resourcing, story.day)).toEqual({
      lines: 2, open: ['r1', 'r2'], days: { asked: 20, committed: 0 }, amounts: { EUR: { asked: 12_000, committed: 0 } },
    });
  });

  it('names who can commit each line; all that is open is asked at once', () => {
    const story = planned();
    expect(ask(story, 'contributor', { lines: 'all' })).toEqual(['resource.requested', 'resource.requested']);
    expect(story.record.resourcing.lines.r2).toMatchObject({ state: 'requested', from: who.lineManager.actor, askedBy: who.contributor.actor, holds: { amount: 12_000 } });
  });

  it('stays quiet about what is asked of the same person, and about what is confirmed', () => {
    const story = planned();
    ask(story, 'owner');
    expect(ask(story, 'owner')).toEqual([]);
    confirm(story, 'lineManager');
    expect(ask(story, 'owner', { from: who.capacity.actor })).toEqual([]);
    expect(ask(story, 'owner', { lines: 'all' })).toEqual(['resource.requested']);
  });

  it('is refused to others, of oneself, for a line the plan does not have, and while the plan cannot be read', () => {
    expect(ask(planned(), 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(ask(planned(), 'owner', { from: who.owner.actor })).toEqual({ kind: 'not met', items: [{ item: 'somebody else confirms', facts: {} }] });
    for (const id of ['r9', '__proto__', 'constructor']) expect(ask(planned(), 'owner', { lines: [id] })).toEqual({ kind: 'unknown', what: 'resource line', id });
    const story = planned();
    const { situation } = story;
    const blind = { ...situation, facts: { ...situation.facts, resources: unreadable('resources.lines') } };
    expect(requestConfirmation(blind, story.is('owner'), { lines: 'all', from: who.lineManager.actor })).toMatchObject({ refusal: { kind: 'not met' } });
  });
});

describe('Confirming resources', () => {
  it('PLN-10 · fires: who confirmed, by what right, when and until when are kept', () => {
    const story = confirmed({ validTo: '2027-06-30' });
    expect(story.record.resourcing.lines.r1).toMatchObject({ state: 'confirmed', by: who.lineManager.actor, at: '2026-11-23T09:00:00.000Z', authority: 'Head of the line', validTo: '2027-06-30' });
    expect(stands(story)).toBe('confirmed');
  });

  it('stays quiet the second time, and takes a new last day', () => {
    const story = confirmed({ validTo: '2027-06-30' });
    expect(confirm(story, 'lineManager', { validTo: '2027-06-30' })).toEqual([]);
    expect(confirm(story, 'lineManager', { validTo: '2027-12-31' })).toEqual(['resource.confirmed']);
  });

  it('is open to the role for that kind of resource, and to no other role', () => {
    const story = planned();
    ask(story, 'owner', { lines: 'all' });
    expect(confirm(story, 'budget')).toEqual({ kind: 'not your part', needs: ['who was asked'] });
    expect(confirm(story, 'capacity')).toEqual(['resource.confirmed']);
    expect(confirm(story, 'capacity', { line: 'r2' })).toMatchObject({ kind: 'not your part' });
    expect(confirm(story, 'budget', { line: 'r2' })).toEqual(['resource.confirmed']);
  });

  it('what a third party gives is confirmed by who was asked, whatever roles others hold', () => {
    const story = planned({ id: 'r1', type: 'third party', name: 'Gateway provider' });
    ask(story, 'owner');
    expect(confirm(story, 'capacity')).toMatchObject({ kind: 'not your part' });
    expect(confirm(story, 'budget')).toMatchObject({ kind: 'not your part' });
  });

  it('R:RES-03 · is refused to whoever asked, also in a role', () => {
    const story = planned();
    story.append([{ type: 'resource.requested', data: { line: 'r1', holds: termsOf(analyst), from: who.lineManager.actor } }], who.capacity.actor);
    expect(confirm(story, 'capacity')).toEqual({ kind: 'not met', items: [{ item: 'somebody else confirms', facts: {} }] });
  });

  it('is refused for what was not shown, for what nobody asked, for nothing, for a day that is over, and without a right', () => {
    expect(confirm(planned(), 'lineManager')).toMatchObject({ kind: 'not now', state: 'none' });
    const story = planned();
    ask(story, 'owner');
    expect(confirm(story, 'lineManager', { seen: 'a'.repeat(64) })).toMatchObject({ kind: 'stale', seen: 'a'.repeat(64) });
    expect(confirm(story, 'lineManager', { days: 0, validTo: '2026-11-01', authority: ' ' })).toMatchObject({
      items: [{ item: 'by what right' }, { item: 'a day to come' }, { item: 'more than nothing' }],
    });
    story.overrides = { resources: { lines: [{ ...analyst, days: 60 }, licence] } };
    expect(confirm(story, 'lineManager')).toMatchObject({ kind: 'not now', state: 'the line has changed since it was asked' });
    expect(story.as('lineManager', (situation, acting) => confirmResource(situation, acting, { line: 'r9', seen: '', authority: 'x' }))).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    ['role', { name: 'Senior analyst' }], ['band', { band: 'L' }], ['days', { days: 21 }], ['period', { period: 'Jan to Dec' }],
  ] as [string, Partial<Line>][])('holds for its own line: another %s is not confirmed', (_, change) => {
    const story = confirmed();
    story.overrides = { resources: { lines: [{ ...analyst, ...change }, licence] } };
    expect(stands(story)).toBe('confirmed for other terms');
    expect(uncommitted([{ ...analyst, ...change }], story.record.resourcing, story.day).open).toEqual(['r1']);
    expect(ask(story, 'owner')).toEqual(['resource.requested']);
  });

  it('holds for its own line: spaces and where it can be seen make no other line', () => {
    const story = confirmed();
    story.overrides = { resources: { lines: [{ ...analyst, name: ' Problem analyst ', reference: 'CAP-12' }, licence] } };
    expect(stands(story)).toBe('confirmed');
  });

  it('less than was asked counts for what it is', () => {
    const story = confirmed({ days: 15 });
    expect(uncommitted([analyst], story.record.resourcing, story.day)).toMatchObject({ open: [], days: { asked: 20, committed: 15 } });
    expect(confirmed({ days: 40 }).record.resourcing.lines.r1?.days).toBeUndefined();
  });
});

describe('Declining and withdrawing', () => {
  it('a declined line has its reason, and can be confirmed after all', () => {
    const story = planned();
    ask(story, 'owner');
    expect(decline(story, 'lineManager')).toEqual(['resource.declined']);
    expect(decline(story, 'lineManager')).toEqual([]);
    expect(stands(story)).toBe('declined');
    expect(confirm(story, 'lineManager')).toEqual(['resource.confirmed']);
    expect(story.record.resourcing.lines.r1?.reason).toBeUndefined();
  });

  it('declining is refused to others, without a reason, to what nobody asked, and once it is confirmed', () => {
    expect(decline(planned(), 'lineManager')).toMatchObject({ kind: 'not now', state: 'none' });
    const story = planned();
    ask(story, 'owner');
    expect(decline(story, 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(decline(story, 'lineManager', '')).toMatchObject({ kind: 'not met' });
    expect(decline(confirmed(), 'lineManager')).toMatchObject({ kind: 'not now', state: 'confirmed' });
  });

  it('a commitment is taken back by whoever can commit it, a request by whoever asked', () => {
    expect(withdraw(confirmed(), 'lineManager')).toEqual(['resource.withdrawn']);
    const story = planned();
    ask(story, 'contributor');
    expect(withdraw(story, 'contributor')).toEqual(['resource.withdrawn']);
    expect(withdraw(story, 'contributor')).toEqual([]);
    expect(confirm(story, 'lineManager')).toMatchObject({ kind: 'not now', state: 'withdrawn' });
  });

  it('withdrawing is refused to the other side, without a reason, and where there is nothing to take back', () => {
    expect(withdraw(planned(), 'owner')).toMatchObject({ kind: 'not now', state: 'none' });
    expect(withdraw(confirmed(), 'owner')).toEqual({ kind: 'not your part', needs: ['who was asked'] });
    expect(withdraw(confirmed(), 'lineManager', ' ')).toMatchObject({ kind: 'not met' });
    const story = planned();
    ask(story, 'owner');
    expect(withdraw(story, 'lineManager')).toMatchObject({ kind: 'not your part' });
    decline(story, 'lineManager');
    expect(withdraw(story, 'lineManager')).toMatchObject({ kind: 'not now', state: 'declined' });
  });

  it('a commitment ends after its last day, and that is recorded once', () => {
    const story = confirmed({ validTo: '2026-12-31' });
    story.look();
    story.day = '2026-12-31';
    expect(story.look()).toEqual([]);
    story.day = '2027-01-01';
    expect(stands(story)).toBe('expired');
    expect(story.look()).toEqual(['resource.expired']);
    expect(story.look()).toEqual([]);
    expect(stands(story)).toBe('expired');
  });
});

describe('Laws of resources', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
  // Few figures, and more asked and answered than taken back: else a confirmation would hardly ever be of what stands there.
  const figure = fc.constantFrom(5, 8);
  const event = fc.record({
    type: fc.constantFrom('resource.requested', 'resource.requested', 'resource.confirmed', 'resource.confirmed', 'resource.declined', 'resource.withdrawn', 'resource.expired'),
    line: fc.constantFrom('r1', 'r1', 'r2', '__proto__'),
    days: figure,
    validTo: fc.option(day, { nil: undefined, freq: 1 }),
  });
  const fold = (events: { type: string; line: string; days: number; validTo?: string | undefined }[]): Resourcing =>
    events.reduce(
      (state, { type, line, days, validTo }, at) =>
        foldResourcing(state, {
          type, sequence: at + 1, hash: '', actor: 'somebody', at: '2026-12-01T09:00:00.000Z',
          data: { line, holds: termsOf({ ...analyst, id: line, days }), from: 'a', validTo, authority: 'x', reason: 'y' },
        } as ResourcingEvent),
      noResourcing,
    );

  it('what is not confirmed never counts as committed, whatever happened before', () => {
    let committed = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12, size: 'max' }), day, figure, (events, today, days) => {
        const lines = ['r1', 'r2', '__proto__'].map((id): Line => ({ ...analyst, id, days }));
        const state = fold(events);
        const result = uncommitted(lines, state, today);
        const counted = lines.filter((line) => commitmentOf(line, state, today) === 'confirmed');
        expect(result.open).toHaveLength(lines.length - counted.length);
        expect(result.days.committed).toBe(counted.reduce((sum, line) => sum + Math.min(days, line.days ?? 0), 0));
        for (const line of counted) {
          const last = events.filter((one) => one.line === line.id && one.type !== 'resource.expired').at(-1);
          expect(last?.type).toBe('resource.confirmed');
          expect(last?.days).toBe(days);
        }
        committed += counted.length;
      }),
      { numRuns: 400 },
    );
    expect(committed).toBeGreaterThan(10);
  });

  it('an answer to what nobody asked changes nothing', () => {
    fc.assert(fc.property(fc.array(event.filter(({ type }) => type !== 'resource.requested')), (events) => expect(fold(events)).toEqual(noResourcing)));
  });

  it('equal terms have equal hashes, and other terms others', () => {
    const line = fc.record({ name: fc.constantFrom('a', 'a ', 'b'), days: fc.constantFrom(1, 2), period: fc.constantFrom(undefined, '', 'q1') });
    fc.assert(
      fc.property(line, line, (one, other) => {
        const [first, second] = [one, other].map((terms): Line => ({ id: 'r', type: 'people', ...terms }));
        expect(termsHash(first!) === termsHash(second!)).toBe(JSON.stringify(termsOf(first!)) === JSON.stringify(termsOf(second!)));
      }),
    );
  });
});
