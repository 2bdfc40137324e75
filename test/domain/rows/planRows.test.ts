import { missingOfTemplate } from '../../../src/domain/catalogues/missingOfTemplate';
import { stampTemplate } from '../../../src/domain/catalogues/stampTemplate';
import { templateFields } from '../../../src/domain/catalogues/planTemplate';
import { buildCommitment } from '../../../src/domain/commitment/buildCommitment';
import { concludePlan } from '../../../src/domain/plan/concludePlan';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { readStored } from '../../../src/domain/plan/reading';
import { emptyPlan, newer, soundMetric, soundPlan, specimen, unreadable } from '../../../src/domain/score/specimens';
import { traceObjective } from '../../../src/domain/traceability/traceObjective';
import { metric, outcomeOf, severityOf, wordsOf } from './judged';

const at = '2026-11-23T09:00:00Z';
const activity = { id: 'a1', text: 'Collect the causes of all repeat incidents', delivers: ['d1'] };
const review = { cadence: 'monthly', reviewer: 'account-reviewer', forum: 'Service review', forumId: 'forum-1' } as const;

describe('PLN-01 · The plan and its row of the register', () => {
  it('PLN-01 · fires: a plan without a statement is a plan for nothing', () => {
    expect(outcomeOf('OBJ-01', specimen({ definition: { statement: undefined } }))).toBe('unmet');
    expect(concludePlan(specimen({ definition: { kind: 'absent' } }), at).row.openGates).toContain('OBJ-01');
  });
  it('PLN-01 · fires: an objective that nothing delivers or measures is an orphan', () => {
    expect(wordsOf('TRC-01', { ...emptyPlan, record: soundPlan.record })).toBe('It has neither a plan nor a measure');
  });
  it('PLN-01 · silent: the plan stands on the epic of its objective, and its row names the plan’s state', () => {
    const { row, objectiveState } = concludePlan(soundPlan, at);
    expect(row).toMatchObject({ planState: 'ready for approval', openGates: [], serves: 'Customer portal' });
    expect(objectiveState).toContain(soundPlan.issue.id);
    expect(outcomeOf('TRC-01', soundPlan)).toBe('met');
  });
});

describe('PLN-14 · A responsibility chart', () => {
  const parties = (...accounts: string[]) => specimen({ plannedWork: { activities: [{ ...activity, parties: accounts.map((accountId) => ({ accountId, role: 'A' as const })) }] } });

  it('PLN-14 · fires: two answer for one activity', () => {
    expect(wordsOf('WHO-03', parties('account-a', 'account-b'))).toBe('2 answer for “Collect the causes of all repeat incidents”');
    expect(severityOf('WHO-03')).toBe('major');
  });
  it('PLN-14 · fires: a chart in place of an owner leaves the plan without one', () => {
    const facts = { ...parties('account-a'), owner: { kind: 'nobody' as const } };
    expect(outcomeOf('WHO-01', facts)).toBe('unmet');
    expect(severityOf('WHO-01')).toBe('GP');
  });
  it('PLN-14 · silent: one owner, and one who answers for each activity', () => expect(outcomeOf('WHO-03', soundPlan)).toBe('met'));
});

describe('PLN-17 · Dependencies', () => {
  const needed = (neededBy: string) => specimen({ timing: { dependencies: [{ id: 'x1', text: 'New monitoring', issue: '10400', neededBy }] } });

  it('PLN-17 · fires: a dependency is needed after the end of the plan', () => {
    expect(wordsOf('WHN-05', needed('2027-09-01'))).toBe('1 date lies outside the plan, first “New monitoring” on 2027-09-01');
  });
  it('PLN-17 · silent: a dependency inside the plan counts among its dates, and its issue is part of what is approved', () => {
    expect(wordsOf('WHN-05', needed('2027-03-01'))).toBe('All of 4 dates lie inside the plan');
    const built = buildCommitment(needed('2027-03-01'), { work: [] });
    expect(built).toMatchObject({ commitment: { when: { dependencies: [{ id: 'x1', text: 'New monitoring', issue: '10400', neededBy: '2027-03-01' }] } } });
  });
});

describe('PLN-21 to PLN-24 · Evaluation', () => {
  it('PLN-21 · fires: one of two metrics has no source', () => {
    const facts = specimen({ evaluation: { metrics: [soundMetric, { ...soundMetric, id: 'metric-2', name: 'Reopened problems', source: undefined, sourceLocator: undefined }] } });
    expect(wordsOf('EVL-04', facts)).toBe('Nothing says where the figures of “Reopened problems” come from');
  });
  it('PLN-21 · silent: each says its system and where in it', () => expect(outcomeOf('EVL-04', soundPlan)).toBe('met'));

  it('PLN-22 · fires: nothing says how often one of two metrics is read', () => {
    const silent = { ...soundMetric, id: 'metric-2', name: 'Reopened problems', frequency: undefined };
    expect(wordsOf('EVL-08', specimen({ evaluation: { metrics: [soundMetric, silent], review: { ...review, cadence: undefined } } }))).toBe('Nothing says how often');
  });
  it('PLN-22 · silent: each has its own frequency', () => {
    expect(outcomeOf('EVL-08', specimen({ evaluation: { review: { ...review, cadence: undefined } } }))).toBe('met');
  });

  it('PLN-23 · fires: “We will look at it later”', () => {
    expect(outcomeOf('EVL-01', specimen({ evaluation: { metrics: [], approach: 'We will look at it later' } }))).toBe('unmet');
    expect(severityOf('EVL-01')).toBe('GP');
  });
  it('PLN-23 · silent: a threshold, a way down step by step, or a condition for acceptance', () => {
    const steps = [{ until: '2027-03-31', value: 20 }, { until: '2027-06-30', value: 15 }];
    const sound = [soundPlan, metric({ steps }), specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'The desk uses the guide for two weeks without asking back' } } })];
    expect(sound.map((facts) => outcomeOf('EVL-01', facts))).toEqual(['met', 'met', 'met']);
  });

  it('PLN-24 · fires: who reviews is the only one who does the work', () => {
    const facts = specimen({ plannedWork: { activities: [{ ...activity, responsible: { accountId: 'account-reviewer' } }] } });
    expect(wordsOf('WHO-07', facts)).toBe('The reviewer is the only person who does the work');
    expect(severityOf('WHO-07')).toBe('minor');
  });
  it('PLN-24 · fires: nobody reviews', () => {
    expect(wordsOf('EVL-08', specimen({ evaluation: { review: { ...review, reviewer: undefined } } }))).toBe('Nothing says by whom');
  });
  it('PLN-24 · silent: somebody else reviews, by account', () => expect(outcomeOf('WHO-07', soundPlan)).toBe('met'));
});

describe('PLN-28 · One template for all plans', () => {
  const stamped = (facts = soundPlan) => {
    const planned = facts.plannedWork.kind === 'value' ? facts.plannedWork.value : undefined;
    return { ...facts, plannedWork: { kind: 'value' as const, value: stampTemplate(planned, { id: 'standard', version: 3 }) } };
  };
  const every = { mandatory: [...templateFields] };

  it('PLN-28 · fires: what a template demands and a plan lacks is listed by name, in the template’s order', () => {
    expect(missingOfTemplate(emptyPlan, every)).toEqual({ missing: [...templateFields], unknown: [] });
    const facts = specimen({
      start: undefined,
      definition: { policies: [], ownerRole: 'TBD' },
      resources: { none: undefined },
      evaluation: { metrics: [{ ...soundMetric, excluded: undefined, method: ' ' }], review: undefined },
    });
    expect(missingOfTemplate(facts, every).missing).toEqual([
      'Policy', 'Budget', 'Other parties', 'Owner’s role', 'Start date', 'Calculation', 'Exclusions', 'Review', 'Reviewer', 'Forum',
    ]);
  });
  it('PLN-28 · silent: nothing is missing of a sound plan, and what a template does not demand is not asked for', () => {
    expect(missingOfTemplate(soundPlan, every)).toEqual({ missing: [], unknown: [] });
    expect(missingOfTemplate(emptyPlan, { mandatory: [] })).toEqual({ missing: [], unknown: [] });
  });
  it('PLN-28 · silent: “nothing extra”, “nothing is excluded”, “none applies” and an event in place of a date are answers', () => {
    const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
    const facts = specimen({
      due: undefined,
      timing: { trigger: { text: 'The last site is migrated' } },
      definition: { requirements: [], noRequirement: { reason: 'An idea of our own', ...said } },
      resources: { lines: [], noneExtra: { role: 'Problem analyst', ...said }, none: { budget: said, tools: said, thirdParties: said } },
      evaluation: { metrics: [{ ...soundMetric, excluded: undefined, nothingExcluded: true }] },
    });
    expect(missingOfTemplate(facts, every).missing).toEqual([]);
  });
  it('PLN-28 · a field that cannot be read counts as missing, and one of a newer version as unknown', () => {
    const facts = specimen({ resources: unreadable('resources.lines'), timing: newer });
    expect(missingOfTemplate(facts, every)).toEqual({ missing: ['People', 'Budget', 'Tools', 'Other parties'], unknown: ['Milestones'] });
  });
  it('PLN-28 · the template and its version are stamped on the plan, and stay readable', () => {
    const { plannedWork: reading } = stamped();
    expect(readStored(plannedWork, JSON.parse(JSON.stringify(reading.value)))).toMatchObject({ kind: 'value', value: { template: { id: 'standard', version: 3 }, activities: [{ id: 'a1' }, { id: 'a2' }] } });
    expect(readStored(plannedWork, { ...reading.value, template: { id: 'standard', version: 0 } }).kind).toBe('unreadable');
  });
  it('PLN-28 · a stamp promises nothing and fills nothing: the commitment is the same, and an empty plan is still no plan', () => {
    expect(buildCommitment(stamped(), { work: [] })).toEqual(buildCommitment(soundPlan, { work: [] }));
    expect(concludePlan(stamped(emptyPlan), at).row).toMatchObject({ lozenge: 'no plan' });
    expect(traceObjective(stamped())).toEqual(traceObjective(soundPlan));
  });
});
