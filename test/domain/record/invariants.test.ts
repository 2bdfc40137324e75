import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { appendEvent } from '../../../src/domain/ledger/appendEvent';
import { firstHead } from '../../../src/domain/ledger/firstHead';
import { noticeOwner } from '../../../src/domain/ownership/noticeOwner';
import { concludePlan } from '../../../src/domain/plan/concludePlan';
import { judgePlan, judgeRules } from '../../../src/domain/score/judge';
import { profile3 } from '../../../src/domain/score/profile';
import { problemManager, specimen, type SpecimenOverrides } from '../../../src/domain/score/specimens';
import { Story } from '../approval/situations';

const submitted = (overrides: SpecimenOverrides) => {
  const story = new Story();
  story.overrides = overrides;
  const setting = { ...story.setting, profile: profile3, scoring: judgePlan(specimen(overrides), profile3) };
  return story.do((situation, acting) => submitPlan(situation, acting, { seen: situation.hash, note: { what: 'The plan', why: 'It is asked for' } }, setting), 'owner');
};
const outcomeOf = (rule: string, overrides: SpecimenOverrides) => judgeRules(specimen(overrides), [rule])[0]?.outcome;

describe('INV-01 · Nothing comes into force without', () => {
  it.each<[string, SpecimenOverrides, string]>([
    ['a policy it serves', { definition: { policies: [] } }, 'OBJ-02'],
    ['exactly one accountable person', { owner: { kind: 'nobody' } }, 'WHO-01'],
    ['a way to tell that it was achieved', { definition: { success: undefined } }, 'OBJ-03'],
    ['a date or a trigger', { due: undefined, timing: { trigger: undefined } }, 'WHN-01'],
    ['a method by which it is evaluated', { evaluation: { metrics: [], acceptanceTest: undefined } }, 'EVL-01'],
  ])('%s', (_, overrides, rule) => {
    expect(submitted(overrides)).toMatchObject({ kind: 'not met', items: expect.arrayContaining([expect.objectContaining({ rule })]) });
  });

  it('and with all of them it does', () => {
    expect(submitted({})).toEqual(['approval.requested']);
  });
});

describe('INV-06 · Dates', () => {
  it('of milestones lie within the plan, or a rule says so', () => {
    expect(outcomeOf('WHN-05', { timing: { milestones: [{ id: 'm1', name: 'Late', date: '2028-01-31' }] } })).toBe('unmet');
    expect(outcomeOf('WHN-05', {})).toBe('met');
  });
});

describe('INV-14 · One person answers for each activity', () => {
  it('or a rule says so', () => {
    const two = [{ accountId: 'account-1', role: 'A' as const }, { accountId: 'account-2', role: 'A' as const }];
    expect(outcomeOf('WHO-03', { plannedWork: { activities: [{ id: 'a1', text: 'Collect the causes', delivers: ['d1'], work: ['10101'], parties: two }] } })).toBe('unmet');
    expect(outcomeOf('WHO-03', {})).toBe('met');
  });
});

describe('INV-20 · What is derived', () => {
  it('says by which rules and over which facts, and holds no time while it is known', () => {
    const { row } = concludePlan(specimen(), '2026-11-20T09:00:00.000Z', undefined, profile3);
    expect(row).toMatchObject({ profile: '3', inputs: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(JSON.stringify(row)).not.toContain('2026-11-20T09');
    expect(concludePlan(specimen(), '2027-01-01T09:00:00.000Z', undefined, profile3).row).toEqual(row);
  });
});

describe('INV-21 · An owner whose account is closed', () => {
  it('is an event the first time somebody looks, and none the second time', () => {
    const story = new Story();
    story.append(noticeOwner(story.situation), 'app');
    story.overrides = { owner: { ...problemManager, active: false } };
    const events = noticeOwner(story.situation);
    expect(events.map(({ type }) => type)).toContain('owner.vacated');
    story.append(events, 'app');
    expect(noticeOwner(story.situation)).toEqual([]);
  });
});

describe('INV-22 · A program plan', () => {
  it('names for each objective its own activities and its own evaluation, or a rule says so', () => {
    const mapped = { epic: '10077', activities: ['a1'], evaluation: ['metric-1'] };
    expect(outcomeOf('TRC-03', { plannedWork: { deliveredBy: { ...mapped, activities: [] } } })).toBe('partly');
    expect(outcomeOf('TRC-03', { plannedWork: { deliveredBy: mapped } })).toBe('met');
  });
});

describe('INV-24 · Personal data in an event', () => {
  it('are account ids: a copied Jira user is refused by name', () => {
    const event = { type: 'decision.made', actor: 'account-1', at: Date.parse('2026-11-20T09:00:00Z'), salt: 'a'.repeat(32) };
    expect(() => appendEvent(firstHead('objective:10042'), { ...event, data: { decider: { displayName: 'Somebody' } } })).toThrow('displayName');
    expect(appendEvent(firstHead('objective:10042'), { ...event, data: { decider: 'account-1' } }).kind).toBe('appended');
  });
});
