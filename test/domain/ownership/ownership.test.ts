import fc from 'fast-check';
import { acceptOwnership } from '../../../src/domain/ownership/acceptOwnership';
import { announceRoleChange } from '../../../src/domain/ownership/announceRoleChange';
import { declineOwnership } from '../../../src/domain/ownership/declineOwnership';
import { handOver, type HandingOver } from '../../../src/domain/ownership/handOver';
import { nameInterimOwner } from '../../../src/domain/ownership/nameInterimOwner';
import type { OwnerAccess } from '../../../src/domain/ownership/noticeOwner';
import { ownerHolds } from '../../../src/domain/ownership/ownerHolds';
import { workingDayAfter } from '../../../src/domain/ownership/workingDayAfter';
import { problemManager } from '../../../src/domain/score/specimens';
import { PeopleStory, who, type Who } from './peopleStory';

const accept = (story: PeopleStory, name: Who) => story.as(name, acceptOwnership);
const decline = (story: PeopleStory, name: Who, reason = 'I cannot change the result') => story.as(name, (situation, acting) => declineOwnership(situation, acting, { reason }));
const announce = (story: PeopleStory, name: Who, effective: string) => story.as(name, (situation, acting) => announceRoleChange(situation, acting, { effective }));
const interim = (story: PeopleStory, name: Who, accountId: string, until: string, why = 'Deputy of the role') =>
  story.as(name, (situation, acting) => nameInterimOwner(situation, acting, { accountId, until, why }));
const handing: HandingOver = { to: who.successor.actor, effective: '2026-12-01', note: 'Open causes, the catalogue and the monthly figures' };
const hand = (story: PeopleStory, name: Who, request: Partial<HandingOver> = {}) =>
  story.as(name, (situation, acting) => handOver(situation, acting, { ...handing, ...request }, (account) => account === who.serviceOwner.actor));

const held = (story: PeopleStory, ownerRole = 'Problem manager'): boolean => ownerHolds(story.record.ownership, story.situation.facts.owner, ownerRole, story.day);

/** A story whose owner was seen and has accepted. */
function accepted(): PeopleStory {
  const story = new PeopleStory();
  story.look();
  accept(story, 'owner');
  return story;
}

/** Jira’s field names the successor from now on. */
function appoint(story: PeopleStory): void {
  story.overrides = { ...story.overrides, owner: { ...problemManager, accountId: who.successor.actor, displayName: 'Ingrid Solheim' } };
  story.look();
}

describe('Accepting an assignment', () => {
  it('is recorded of the owner, with the role title of the plan', () => {
    expect(accepted().record.ownership.accepted).toEqual({ by: who.owner.actor, at: '2026-11-23T09:00:00.000Z', ownerRole: 'Problem manager' });
  });

  it('stays quiet the second time', () => {
    const story = accepted();
    expect(accept(story, 'owner')).toEqual([]);
  });

  it('is refused to everybody else, also to whoever manages objectives: nobody accepts for somebody else', () => {
    const story = new PeopleStory();
    for (const name of ['manager', 'contributor', 'stranger', 'successor'] as const) {
      expect(accept(story, name)).toEqual({ kind: 'not your part', needs: ['accountable owner', 'named successor'] });
    }
    expect(story.events).toEqual([]);
  });

  it('is asked anew when the role title in the plan has changed', () => {
    const story = accepted();
    story.overrides = { definition: { ownerRole: 'Head of problem management' } };
    expect(held(story, 'Head of problem management')).toBe(false);
    expect(accept(story, 'owner')).toEqual(['owner.accepted']);
    expect(held(story, 'Head of problem management')).toBe(true);
  });

  it('is asked anew of an owner who comes back after somebody else', () => {
    const story = accepted();
    appoint(story);
    story.overrides = {};
    story.look();
    expect(story.record.ownership.accepted).toBeUndefined();
  });
});

describe('Declining an assignment', () => {
  it('is recorded with the reason, and accepting later takes it back', () => {
    const story = new PeopleStory();
    story.look();
    expect(decline(story, 'owner')).toEqual(['owner.declined']);
    expect(story.record.ownership.declined).toMatchObject({ by: who.owner.actor, reason: 'I cannot change the result' });
    accept(story, 'owner');
    expect(story.record.ownership.declined).toBeUndefined();
  });

  it('stays quiet the second time', () => {
    const story = new PeopleStory();
    decline(story, 'owner');
    expect(decline(story, 'owner')).toEqual([]);
  });

  it('is refused to others, without a reason, and to whoever has accepted', () => {
    const story = new PeopleStory();
    expect(decline(story, 'manager')).toMatchObject({ kind: 'not your part' });
    expect(decline(story, 'owner', ' ')).toEqual({ kind: 'not met', items: [{ item: 'a reason', facts: {} }] });
    expect(decline(accepted(), 'owner')).toEqual({ kind: 'not now', state: 'accepted', expected: ['assigned'] });
  });
});

describe('Noticing the owner', () => {
  it('writes nothing while nobody was ever accountable, and once when somebody is', () => {
    const story = new PeopleStory();
    story.overrides = { owner: { kind: 'nobody' } };
    expect(story.look()).toEqual([]);
    story.overrides = {};
    expect(story.look()).toEqual(['owner.noticed']);
    expect(story.look()).toEqual([]);
  });

  it('PLN-15 · fires: an account that was closed leaves the objective without its owner', () => {
    const story = accepted();
    story.overrides = { owner: { ...problemManager, active: false } };
    expect(story.look()).toEqual(['owner.noticed', 'owner.vacated']);
    expect(story.record.ownership.vacancy).toMatchObject({ reason: 'account deactivated', effective: '2026-11-23', by: 'app' });
    expect(held(story)).toBe(false);
    expect(story.look()).toEqual([]);
  });

  it('PLN-15 · silent: an active owner in the accepted role holds it', () => {
    const story = accepted();
    expect(story.look('may browse')).toEqual([]);
    expect(held(story)).toBe(true);
  });

  it('UPD-04 · fires: access that was lost is noticed, and told once', () => {
    const story = accepted();
    expect(story.look('lost')).toEqual(['owner.vacated']);
    expect(story.look('lost')).toEqual([]);
    expect(story.record.ownership.vacancy?.reason).toBe('lost access');
    expect(story.look('not asked')).toEqual([]);
  });

  it('UPD-04 · silent: nothing is concluded where nobody asked, and who is back holds it again', () => {
    const story = accepted();
    expect(story.look('not asked')).toEqual([]);
    story.look('lost');
    expect(story.look('may browse')).toEqual(['owner.returned']);
    expect(held(story)).toBe(true);
  });

  it('an account that is opened again ends its vacancy', () => {
    const story = accepted();
    story.overrides = { owner: { ...problemManager, active: false } };
    story.look();
    story.overrides = {};
    expect(story.look()).toEqual(['owner.noticed', 'owner.returned']);
    expect(story.record.ownership.vacancy).toBeUndefined();
  });

  it('an emptied field is a vacancy, and somebody new ends it', () => {
    const story = accepted();
    story.overrides = { owner: { kind: 'nobody' } };
    expect(story.look()).toEqual(['owner.noticed', 'owner.vacated']);
    expect(story.record.ownership.vacancy?.reason).toBe('removed');
    appoint(story);
    expect(story.record.ownership.vacancy).toBeUndefined();
    expect(story.record.ownership.accepted?.by).toBe(who.owner.actor);
  });
});

describe('Announcing a role change', () => {
  it('is recorded by the owner or whoever manages objectives, and counts from its day', () => {
    const story = accepted();
    expect(announce(story, 'owner', '2026-12-01')).toEqual(['owner.vacated']);
    expect(held(story)).toBe(true);
    story.day = '2026-12-01';
    expect(held(story)).toBe(false);
    expect(announce(accepted(), 'manager', '2026-12-01')).toEqual(['owner.vacated']);
  });

  it('stays quiet the second time, and is taken back by accepting again', () => {
    const story = accepted();
    announce(story, 'owner', '2026-12-01');
    expect(announce(story, 'owner', '2026-12-01')).toEqual([]);
    expect(accept(story, 'owner')).toEqual(['owner.accepted']);
    expect(story.record.ownership.vacancy).toBeUndefined();
  });

  it('is refused to others, for a day that is over, and where nobody is accountable', () => {
    const story = accepted();
    expect(announce(story, 'contributor', '2026-12-01')).toMatchObject({ kind: 'not your part' });
    expect(announce(story, 'owner', '2026-11-22')).toEqual({ kind: 'not met', items: [{ item: 'a day to come', facts: { until: '2026-11-22' } }] });
    story.overrides = { owner: { kind: 'nobody' } };
    expect(announce(story, 'manager', '2026-12-01')).toMatchObject({ kind: 'not now' });
  });
});

describe('Naming who stands in', () => {
  function left(): PeopleStory {
    const story = accepted();
    story.overrides = { owner: { ...problemManager, active: false } };
    story.look();
    return story;
  }

  it('is recorded for ten working days at most', () => {
    const story = left();
    expect(interim(story, 'manager', who.contributor.actor, '2026-12-07')).toEqual(['owner.interimNamed']);
    expect(story.record.ownership.interim).toMatchObject({ accountId: who.contributor.actor, until: '2026-12-07', from: '2026-11-23' });
    expect(interim(left(), 'manager', who.contributor.actor, '2026-12-08')).toMatchObject({ items: [{ item: 'ten working days at most', facts: { latest: '2026-12-07' } }] });
  });

  it('counts from the day the owner leaves when that is announced', () => {
    const story = accepted();
    announce(story, 'owner', '2027-01-04');
    expect(interim(story, 'manager', who.contributor.actor, '2027-01-18')).toEqual(['owner.interimNamed']);
  });

  it('stays quiet the second time, and ends when an owner takes it on', () => {
    const story = left();
    interim(story, 'manager', who.contributor.actor, '2026-12-01');
    expect(interim(story, 'manager', who.contributor.actor, '2026-12-01')).toEqual([]);
    appoint(story);
    accept(story, 'successor');
    expect(story.record.ownership.interim).toBeUndefined();
  });

  it('is refused to whoever does not manage objectives, for the owner, for a day that is over, without a reason, and while the owner holds it', () => {
    expect(interim(left(), 'owner', who.contributor.actor, '2026-12-01')).toMatchObject({ kind: 'not your part' });
    expect(interim(left(), 'manager', who.owner.actor, '2026-11-20', ' ')).toMatchObject({ items: [{ item: 'a day to come' }, { item: 'somebody else' }, { item: 'a reason' }] });
    expect(interim(accepted(), 'manager', who.contributor.actor, '2026-12-01')).toMatchObject({ kind: 'not now', state: 'the owner holds it' });
  });

  it('working days leave out Saturday and Sunday', () => {
    expect(workingDayAfter('2026-11-20', 1)).toBe('2026-11-23');
    expect(workingDayAfter('2026-11-21', 10)).toBe('2026-12-04');
  });
});

describe('Handing over', () => {
  it('AUD-05 · fires: old and new owner, the day, what is handed over and who agreed are kept', () => {
    const story = accepted();
    expect(hand(story, 'manager')).toEqual(['owner.handedOver']);
    expect(story.record.ownership.handovers).toMatchObject([{ from: who.owner.actor, to: who.successor.actor, effective: '2026-12-01', approver: who.manager.actor }]);
  });

  it('is taken on by the successor before their day, and holds once Jira names them', () => {
    const story = accepted();
    hand(story, 'owner');
    expect(accept(story, 'successor')).toEqual(['owner.accepted']);
    expect(accept(story, 'successor')).toEqual([]);
    expect(story.record.ownership.accepted?.by).toBe(who.owner.actor);
    appoint(story);
    expect(story.record.ownership.accepted?.by).toBe(who.successor.actor);
    expect(held(story)).toBe(true);
  });

  it('can be declined by the successor, and then handed to them again', () => {
    const story = accepted();
    hand(story, 'owner');
    expect(decline(story, 'successor')).toEqual(['owner.declined']);
    expect(decline(story, 'successor')).toEqual([]);
    expect(story.record.ownership.accepted?.by).toBe(who.owner.actor);
    expect(hand(story, 'owner')).toEqual(['owner.handedOver']);
  });

  it('by the owner alone nobody has agreed yet; somebody who may agree can be named', () => {
    const story = accepted();
    hand(story, 'owner');
    expect(story.record.ownership.handovers[0]?.approver).toBeUndefined();
    expect(hand(accepted(), 'owner', { approver: who.serviceOwner.actor })).toEqual(['owner.handedOver']);
  });

  it('stays quiet the second time', () => {
    const story = accepted();
    hand(story, 'owner');
    expect(hand(story, 'owner')).toEqual([]);
  });

  it('is refused to others, to oneself, without a note, and with an agreement nobody could have given', () => {
    expect(hand(accepted(), 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(hand(accepted(), 'owner', { to: who.owner.actor, note: '', approver: who.stranger.actor })).toMatchObject({
      items: [{ item: 'somebody else' }, { item: 'what is handed over' }, { item: 'somebody who may agree' }],
    });
    expect(hand(accepted(), 'owner', { approver: who.successor.actor })).toMatchObject({ items: [{ item: 'somebody who may agree' }] });
  });
});

describe('INV-21 · Whatever becomes of the owner’s field, account and rights, in whatever order', () => {
  const owners = [problemManager, { ...problemManager, active: false }, { ...problemManager, accountId: who.successor.actor }, { kind: 'nobody' as const }];
  const steps = fc.array(fc.tuple(fc.constantFrom(...owners), fc.constantFrom<OwnerAccess>('may browse', 'lost', 'not asked')), { minLength: 1, maxLength: 12 });

  it('one look records that nobody is there to answer, a second look writes nothing, and somebody who is back ends it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const story = new PeopleStory();
        let held = false;
        for (const [owner, access] of taken) {
          story.overrides = { owner };
          story.look(access);
          held ||= owner.kind === 'account';
          const gone = owner.kind === 'nobody' ? held : !owner.active || access === 'lost';
          if (gone) expect(story.record.ownership.vacancy).toBeDefined();
          if (owner.kind === 'account' && owner.active && access === 'may browse') expect(story.record.ownership.vacancy).toBeUndefined();
          expect(story.look(access)).toEqual([]);
        }
      }),
    );
  });
});
