import { decideConflict, type DecidingConflict } from '../../../src/domain/decision/decideConflict';
import { waiverOf } from '../../../src/domain/decision/decisions';
import { endWaiver } from '../../../src/domain/decision/endWaiver';
import { recordDecision, type Deciding } from '../../../src/domain/decision/recordDecision';
import { waiveRule, type Waiving } from '../../../src/domain/decision/waiveRule';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile1 } from '../../../src/domain/score/profile';
import { PeopleStory, who, type Who } from '../ownership/peopleStory';

const moved: Deciding = { what: 'The analyst is replaced by a contractor', parties: ['Problem management', 'Finance'], decider: who.manager.actor, basis: 'Minutes of the service review', on: '2026-11-20', about: ['line:r1'], reference: 'CHG-12' };
const contention: DecidingConflict = { parties: ['Problem management', 'Change enablement'], about: 'One analyst for two plans', decision: 'Half of the days each', decider: who.serviceOwner.actor, on: '2026-11-20' };
const rules = Object.keys(profile1.rules);

const record = (story: PeopleStory, name: Who, request: Partial<Deciding> = {}) => story.as(name, (situation, acting) => recordDecision(situation, acting, { ...moved, ...request }));
const settle = (story: PeopleStory, name: Who, request: Partial<DecidingConflict> = {}) => story.as(name, (situation, acting) => decideConflict(situation, acting, { ...contention, ...request }));
const waive = (story: PeopleStory, name: Who, request: Partial<Waiving> = {}) =>
  story.as(name, (situation, acting) => waiveRule(situation, acting, { rule: 'RES-01', reason: 'Capacity is settled in January', until: '2027-01-31', ...request }, rules, ['service owner']));
const end = (story: PeopleStory, name: Who, reason = 'Settled earlier') => story.as(name, (situation, acting) => endWaiver(situation, acting, { rule: 'RES-01', reason }));

describe('Recording a decision', () => {
  it('keeps what, by whom, by what right, when, and what it settles', () => {
    const story = new PeopleStory();
    expect(record(story, 'owner')).toEqual(['decision.made']);
    expect(story.record.decisions.decisions).toMatchObject([{ ...moved, by: who.owner.actor, at: '2026-11-23T09:00:00.000Z' }]);
  });

  it('may settle the due date, which stands in Jira’s own field', () => {
    expect(record(new PeopleStory(), 'owner', { about: ['due', 'milestone:m1'] })).toEqual(['decision.made']);
  });

  it('stays quiet the second time', () => {
    const story = new PeopleStory();
    record(story, 'owner');
    expect(record(story, 'manager')).toEqual([]);
  });

  it('is refused to others, about what the plan does not have, and with gaps', () => {
    expect(record(new PeopleStory(), 'contributor')).toMatchObject({ kind: 'not your part' });
    expect(record(new PeopleStory(), 'owner', { about: ['line:r9'] })).toEqual({ kind: 'unknown', what: 'part of the plan', id: 'line:r9' });
    expect(record(new PeopleStory(), 'owner', { what: '', decider: ' ', basis: '', on: '2026-12-24' })).toMatchObject({
      items: [{ item: 'what was decided' }, { item: 'who decided' }, { item: 'by what right' }, { item: 'a day that has been' }],
    });
  });
});

describe('Resolving a conflict', () => {
  it('GOV-02 · fires: parties, decision, decider and day are kept', () => {
    const story = new PeopleStory();
    expect(settle(story, 'manager')).toEqual(['conflict.decided']);
    expect(story.record.decisions.conflicts).toMatchObject([contention]);
  });

  it('GOV-02 · silent: the same conflict is recorded once', () => {
    const story = new PeopleStory();
    settle(story, 'manager');
    expect(settle(story, 'owner')).toEqual([]);
  });

  it('is refused to others, with one party, and with gaps', () => {
    expect(settle(new PeopleStory(), 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(settle(new PeopleStory(), 'owner', { parties: ['Finance', ' Finance '], about: '', decision: '', decider: '', on: '2026-12-01' })).toMatchObject({
      items: [{ item: 'two parties', facts: { named: 1 } }, { item: 'what it was about' }, { item: 'what was decided' }, { item: 'who decided' }, { item: 'a day that has been' }],
    });
  });
});

describe('Waiving a rule', () => {
  it('is recorded with its reason and its last day, and holds until then', () => {
    const story = new PeopleStory();
    expect(waive(story, 'manager')).toEqual(['rule.waived']);
    expect(waiverOf(story.record.decisions, 'RES-01', '2027-01-31')).toMatchObject({ reason: 'Capacity is settled in January', by: who.manager.actor });
    expect(waiverOf(story.record.decisions, 'RES-01', '2027-02-01')).toBeUndefined();
    expect(waiverOf(story.record.decisions, 'RES-02', '2027-01-31')).toBeUndefined();
  });

  it('never counts as met: the score is the same with and without it', () => {
    const story = new PeopleStory();
    story.overrides = { resources: { lines: [], noneExtra: undefined } };
    const before = judgePlan(story.situation.facts, profile1);
    waive(story, 'manager');
    expect(judgePlan(story.situation.facts, profile1)).toEqual(before);
  });

  it('may be given by who approves this objective, and by nobody who only manages or owns it', () => {
    expect(waive(new PeopleStory(), 'serviceOwner')).toEqual(['rule.waived']);
    for (const name of ['capacity', 'contributor', 'owner', 'stranger'] as const) expect(waive(new PeopleStory(), name)).toMatchObject({ kind: 'not your part' });
  });

  it('nobody waives a rule on an objective they own, whatever role they hold', () => {
    const story = new PeopleStory();
    const owning = { ...story.is('manager'), standings: new Set([...story.is('manager').standings, 'accountable owner' as const]) };
    expect(waiveRule(story.situation, owning, { rule: 'RES-01', reason: 'x', until: '2027-01-31' }, rules, [])).toMatchObject({ refusal: { items: [{ item: 'somebody else waives' }] } });
  });

  it('stays quiet the second time; a newer one takes the place of the older', () => {
    const story = new PeopleStory();
    waive(story, 'manager');
    expect(waive(story, 'manager')).toEqual([]);
    waive(story, 'serviceOwner', { until: '2027-02-15' });
    expect(story.record.decisions.waivers).toMatchObject([{ ended: { reason: 'waived anew' } }, { until: '2027-02-15' }]);
  });

  it('lasts 90 days at most', () => {
    expect(waive(new PeopleStory(), 'manager', { until: '2027-02-21' })).toEqual(['rule.waived']);
    expect(waive(new PeopleStory(), 'manager', { until: '2027-02-22' })).toEqual({ kind: 'not met', items: [{ item: '90 days at most', facts: { until: '2027-02-22', days: 91 } }] });
  });

  it('is refused for no rule in force, without a reason, and for a day that is over', () => {
    expect(waive(new PeopleStory(), 'manager', { rule: 'XXX-01' })).toEqual({ kind: 'unknown', what: 'rule', id: 'XXX-01' });
    expect(waive(new PeopleStory(), 'manager', { reason: '', until: '2026-11-22' })).toMatchObject({ items: [{ item: 'a reason' }, { item: 'a day to come' }] });
  });
});

describe('Ending a waiver', () => {
  it('is done by who waived it or who manages objectives, and stays quiet the second time', () => {
    const story = new PeopleStory();
    waive(story, 'serviceOwner');
    expect(end(story, 'serviceOwner')).toEqual(['waiver.ended']);
    expect(end(story, 'manager')).toEqual([]);
    expect(waiverOf(story.record.decisions, 'RES-01', story.day)).toBeUndefined();
  });

  it('is refused to others, without a reason, and where nothing is waived', () => {
    const story = new PeopleStory();
    expect(end(story, 'manager')).toMatchObject({ kind: 'unknown', what: 'waiver' });
    waive(story, 'manager');
    expect(end(story, 'owner')).toMatchObject({ kind: 'not your part' });
    expect(end(story, 'manager', '')).toMatchObject({ kind: 'not met' });
  });
});
