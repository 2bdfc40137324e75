import fc from 'fast-check';
import { addedWork, withoutAddedWork } from '../../../src/domain/commitment/addedWork';
import type { Promised } from '../../../src/domain/commitment/buildCommitment';
import { type ChangeClass, changeClasses, strongestClass } from '../../../src/domain/commitment/changeClass';
import { changeProfile1 } from '../../../src/domain/commitment/changeProfile';
import type { Commitment } from '../../../src/domain/commitment/commitment';
import { commitmentText } from '../../../src/domain/commitment/commitmentHash';
import { type Difference, differences } from '../../../src/domain/commitment/differences';
import { changeWords } from '../../../src/domain/commitment/changeWords';
import { sayDifference, sayMeasure, topicWords } from '../../../src/domain/commitment/sayDifference';
import { problemManager, soundMetric, type SpecimenOverrides } from '../../../src/domain/score/specimens';
import { anyCommitment, committed } from './anyPlan';

type Side = [SpecimenOverrides, Partial<Promised>?];
const between = ([before, work]: Side, [after, workAfter]: Side): Difference[] => differences(committed(before, work), committed(after, workAfter));
const only = (before: Side, after: Side): Difference => {
  const found = between(before, after);
  expect(found).toHaveLength(1);
  return found[0]!;
};

const metric = (change: object): SpecimenOverrides => ({ evaluation: { metrics: [{ ...soundMetric, ...change }] } });
const line = (change: object): SpecimenOverrides => ({
  resources: { lines: [{ id: 'r1', type: 'people', name: 'Database engineer', days: 10, ...change }] },
});
const milestone = (date: string): SpecimenOverrides => ({ timing: { milestones: [{ id: 'm1', name: 'Catalogue accepted', date }] } });
const activity = (change: object): SpecimenOverrides => ({
  plannedWork: { activities: [{ id: 'a1', text: 'Collect the causes', delivers: ['d1'], ...change }] },
});

describe('GOV-04 · A change of scope asks for full approval', () => {
  it.each<[string, Side, Side]>([
    ['another statement', [{}], [{ definition: { statement: 'Reduce incidents.' } }]],
    ['another service', [{}], [{ definition: { serves: 'Intranet' } }]],
    ['another risk tier', [{}], [{ definition: { riskTier: 1 } }]],
    ['an activity added', [activity({})], [{ plannedWork: { activities: [{ id: 'a1', text: 'Collect the causes', delivers: ['d1'] }, { id: 'a9', text: 'Also this' }] } }]],
    ['an activity removed', [activity({})], [{ plannedWork: { activities: [] } }]],
    ['an activity saying something else', [activity({})], [activity({ text: 'Guess the causes' })]],
    ['an activity that no longer delivers', [activity({})], [activity({ delivers: [] })]],
    ['a deliverable removed', [{}], [{ plannedWork: { deliverables: [{ id: 'd1', name: 'Known error catalogue', acceptance: 'Every repeat cause of 2026 has an entry with a workaround' }] } }]],
    ['promised work removed', [{}, { work: ['10101', '10102'] }], [{}, { work: ['10101'] }]],
    ['“no change record is needed” withdrawn', [{ plannedWork: { none: { changeRecords: { by: 'account-1', at: '2026-11-01T08:00:00Z' } } } }], [{}]],
  ])('fires: %s', (_, before, after) => {
    expect(only(before, after)).toMatchObject({ class: 'T1', topic: 'scope' });
  });

  it('silent: work added is never a difference, whatever else stands', () => {
    expect(between([{}, { work: ['10101'] }], [{}, { work: ['10101', '10102', '10103'] }])).toEqual([]);
    expect(addedWork(committed({}, { work: ['10101'] }), committed({}, { work: ['10103', '10101'] }))).toEqual(['10103']);
  });

  it('silent: work is hung on an activity, or on another one', () => {
    expect(between([activity({})], [activity({ work: ['10101'] })])).toEqual([]);
  });

  it('silent: naming a change record is evidence; taking it away fires', () => {
    expect(only([activity({})], [activity({ changeRecord: 'CHG-1' })]).class).toBe('T4');
    expect(only([activity({ changeRecord: 'CHG-1' })], [activity({})])).toMatchObject({ class: 'T1', topic: 'scope' });
  });
});

describe('A change of evaluation asks for full approval', () => {
  it.each<[string, object]>([
    ['name', { name: 'Share of incidents' }],
    ['what is counted', { counted: 'Incidents' }],
    ['what is excluded', { excluded: 'Incidents raised by test monitoring, and others' }],
    ['nothing excluded', { nothingExcluded: true }],
    ['population', { population: undefined }],
    ['source', { source: 'A spreadsheet' }],
    ['a query, to the letter', { sourceLocator: 'project = INC AND  statusCategory = Done' }],
    ['formula', { method: 'Repeat incidents divided by open incidents of the month' }],
    ['comparator', { comparator: 'at least' }],
    ['direction', { direction: 'higher' }],
    ['frequency', { frequency: 'yearly' }],
    ['tolerance', { tolerance: 1 }],
  ])('%s', (_, change) => {
    expect(only([{}], [metric(change)])).toMatchObject({ element: 'evaluated', class: 'T1', topic: 'evaluation' });
  });

  it('a target made easier says so, with the old beside the new', () => {
    const easier = only([{}], [metric({ target: { value: 20, unit: '%' } })]);
    expect(easier).toMatchObject({ place: 'evaluated.metrics[metric-1].target', class: 'T1', easier: true, before: { value: 15 }, after: { value: 20 } });
    expect(sayDifference(easier)).toBe(
      'Metric “Share of repeat incidents”: the target changed from at most 15 %, lower is better to at most 20 %, lower is better. ' +
        'This makes the target easier to reach.',
    );
  });

  it('a target made harder is T1 as well, and not called easier', () => {
    const harder = only([{}], [metric({ target: { value: 10, unit: '%' } })]);
    expect(harder).toMatchObject({ class: 'T1', easier: false });
    expect(sayDifference(harder)).not.toContain('easier');
  });

  it('the objective’s own target counts like that of a metric', () => {
    const success = { form: 'measure' as const, metric: 'Share of repeat incidents', direction: 'lower' as const, comparator: 'at most' as const, baseline: { value: 24, unit: '%' } };
    const found = only([{ definition: { success: { ...success, target: { value: 15, unit: '%' } } } }], [{ definition: { success: { ...success, target: { value: 20, unit: '%' } } } }]);
    expect(found).toMatchObject({ element: 'objective', class: 'T1', easier: true });
  });

  it('one metric less makes “all” easier and not “any”; one more makes “any” easier and not “all”', () => {
    const two = [soundMetric, { ...soundMetric, id: 'metric-2', name: 'Another' }];
    const side = (metrics: object[], successRule?: 'all' | 'any'): Side => [{ evaluation: { metrics: metrics as never, successRule } }];
    expect(only(side(two), side([soundMetric])).easier).toBe(true);
    expect(only(side(two, 'any'), side([soundMetric], 'any')).easier).toBe(false);
    expect(only(side([soundMetric]), side(two)).easier).toBe(false);
    expect(only(side([soundMetric], 'any'), side(two, 'any')).easier).toBe(true);
    expect(only(side([soundMetric], 'any'), side([], 'any')).easier).toBe(true);
    expect(only(side([], 'any'), side([soundMetric], 'any')).easier).toBe(false);
    expect(only(side(two, 'all'), side(two, 'any')).easier).toBe(true);
    expect(only(side(two, 'any'), side(two, 'all')).easier).toBe(false);
  });
});

describe('GOV-05 · A change of timeline asks the approvers named for it', () => {
  it.each<[string, Side, Side, string | undefined]>([
    ['the end is one day later', [{}], [{ due: '2027-07-01' }], '+1 days, limit 0 days'],
    ['the end is gone', [{}], [{ due: undefined }], undefined],
    ['a milestone moves more than ten working days', [milestone('2027-03-31')], [milestone('2027-04-15')], '+11 working days, limit 10 working days'],
    ['a milestone moves as much the other way', [milestone('2027-04-15')], [milestone('2027-03-31')], '−11 working days, limit 10 working days'],
    ['a milestone moves more than a tenth of a short plan', [{ start: '2027-03-01', due: '2027-04-10', ...milestone('2027-03-20') }], [{ start: '2027-03-01', due: '2027-04-10', ...milestone('2027-03-25') }], '+12.5 % of the plan, limit 10 % of the plan'],
    ['a milestone is removed', [milestone('2027-03-31')], [{ timing: { milestones: [] } }], undefined],
  ])('fires: %s', (_, before, after, measure) => {
    const found = only(before, after);
    expect(found).toMatchObject({ class: 'T2', topic: 'time' });
    expect(sayMeasure(found)).toBe(measure);
  });

  it.each<[string, Side, Side]>([
    ['the end is earlier', [{}], [{ due: '2027-06-01' }]],
    ['a milestone moves ten working days', [milestone('2027-03-31')], [milestone('2027-04-14')]],
    ['a milestone is added', [{ timing: { milestones: [] } }], [milestone('2027-03-31')]],
  ])('silent: %s', (_, before, after) => {
    expect(only(before, after).class).toBe('T4');
  });

  it('fires: the plan ends by an event, and its long-stop date gives its length', () => {
    const by = (date: string): Side => [{
      start: '2027-03-01', due: undefined,
      timing: { trigger: { text: 'The last site is migrated', longStop: '2027-04-10' }, milestones: [{ id: 'm1', name: 'Half of the sites', date }] },
    }];
    expect(only(by('2027-03-20'), by('2027-03-25')).class).toBe('T2');
    expect(only(by('2027-03-20'), by('2027-03-24')).class).toBe('T4');
  });

  it('fires: the end moves further than the profile allows, and not before', () => {
    const classed = (due: string) => differences(committed(), committed({ due }), { ...changeProfile1, endLaterDays: 10 })[0]?.class;
    expect([classed('2027-07-10'), classed('2027-07-11')]).toEqual(['T4', 'T2']);
  });

  it('fires: two steps within the limit, because both are measured from what was approved', () => {
    expect(only([milestone('2027-03-31')], [milestone('2027-04-14')]).class).toBe('T4');
    expect(only([milestone('2027-03-31')], [milestone('2027-04-28')]).class).toBe('T2');
  });

  it('fires: another trigger, a long-stop moved away; silent: the next look', () => {
    const trigger = (change: object): Side => [{ due: undefined, timing: { trigger: { text: 'The last site is migrated', observedBy: 'Report', longStop: '2027-06-30', ...change } } }];
    expect(only(trigger({}), trigger({ text: 'Most sites are migrated' }))).toMatchObject({ class: 'T2', topic: 'time' });
    expect(only(trigger({}), trigger({ longStop: '2027-09-30' }))).toMatchObject({ class: 'T2', topic: 'time' });
    expect(only(trigger({}), trigger({ longStop: '2027-05-30' })).class).toBe('T4');
    expect(only(trigger({}), trigger({ nextLook: '2027-01-31' })).class).toBe('T4');
  });
});

describe('GOV-06 · A material change of resources asks the approvers named for it', () => {
  it.each<[string, object, object, string | undefined]>([
    ['half as many days more', {}, { days: 15 }, '+50 %, limit 10 %'],
    ['a fifth of the days less', {}, { days: 8 }, '−20 %, limit 10 %'],
    ['just over the limit', { days: 1000 }, { days: 1100.1 }, '+10.1 %, limit 10 %'],
    ['from no days', { days: 0 }, { days: 1 }, undefined],
    ['money', { amount: 1000 }, { amount: 1200 }, '+20 %, limit 10 %'],
    ['another currency', { amount: 1000, currency: 'EUR' }, { amount: 1000, currency: 'USD' }, undefined],
    ['another skill', {}, { name: 'Web designer' }, undefined],
    ['another band', { band: 'L' }, { band: 'M' }, undefined],
    ['shorter', { validTo: '2027-06-30' }, { validTo: '2027-03-31' }, '−91 days'],
  ])('fires: %s', (_, before, after, measure) => {
    const found = only([line(before)], [line(after)]);
    expect(found).toMatchObject({ class: 'T2', topic: 'resource' });
    expect(sayMeasure(found)).toBe(measure);
  });

  it.each<[string, object, object]>([
    ['ten per cent', {}, { days: 11 }],
    ['another spelling', {}, { name: 'Database  engineer.' }],
    ['where it can be seen', {}, { reference: 'Minutes of 3 May' }],
    ['longer', { validTo: '2027-03-31' }, { validTo: '2027-06-30' }],
  ])('silent: %s', (_, before, after) => {
    expect(only([line(before)], [line(after)]).class).toBe('T4');
  });

  it('fires: a line is removed, or “no supplier is needed” is withdrawn; silent: the answer is given again', () => {
    const answered = (at: string): Side => [{ resources: { none: { thirdParties: { by: 'account-1', at } } } }];
    expect(only([line({})], [{ resources: { lines: [] } }])).toMatchObject({ class: 'T2', topic: 'resource' });
    expect(only(answered('2026-11-01T08:00:00Z'), [{}])).toMatchObject({ class: 'T2', topic: 'resource' });
    expect(only(answered('2026-11-01T08:00:00Z'), answered('2026-11-05T08:00:00Z')).class).toBe('T4');
  });
});

describe('A change of accountability asks the approvers named for it', () => {
  it.each<[string, Side, Side]>([
    ['another owner', [{}], [{ owner: { ...problemManager, accountId: 'account-2' } }]],
    ['no owner', [{}], [{ owner: { kind: 'nobody' } }]],
    ['another role', [{}], [{ definition: { ownerRole: 'Service desk manager' } }]],
    ['a second owner written beside', [{}], [{ definition: { ownerAsWritten: 'Assigned leads' } }]],
    ['somebody else does an activity', [activity({ responsible: { accountId: 'account-1' } })], [activity({ responsible: { accountId: 'account-2' } })]],
    ['another reviewer', [{}], [{ evaluation: { review: { cadence: 'monthly', reviewer: 'account-2', forum: 'Service review' } } }]],
  ])('fires: %s', (_, before, after) => {
    expect(only(before, after)).toMatchObject({ class: 'T2', topic: 'accountability' });
  });

  it('silent: a contributor, and the written owner cleared', () => {
    expect(only([{}], [{ contributors: [{ accountId: 'account-2', displayName: 'Ingrid', active: true }] }]).class).toBe('T4');
    expect(only([{ definition: { ownerAsWritten: 'Leads' } }], [{}]).class).toBe('T4');
  });
});

describe('UPD-06 · Only material change asks for approval', () => {
  it('a policy statement or requirement in another version is context', () => {
    const context = (version: string): Side => [{}, { context: [{ id: 'requirement:sla-7', version }] }];
    const found = only(context('1'), context('2'));
    expect(found).toMatchObject({ class: 'T3', topic: 'context', place: 'objective.context[requirement:sla-7].version' });
    expect(sayDifference(found)).toBe('Policy statement or requirement “requirement:sla-7”: the version in force changed from 1 to 2');
    expect(only([{}], context('1')).class).toBe('T3');
    expect(only(context('1'), [{}])).toMatchObject({ class: 'T1', topic: 'scope' });
  });

  it('the same words in another look, the title, and the order of a list are editorial', () => {
    const [one, two] = [{ id: 'a1', text: 'Collect the causes' }, { id: 'a2', text: 'Train the guide' }];
    expect(only([{}], [{ definition: { statement: 'reduce repeat incidents of the customer portal from 24 % to 15 %  by 30 June 2027' } }]).class).toBe('T4');
    expect(only([{}], [{ issue: { id: '10042', key: 'SMO-9', summary: 'Another title', created: '2026-11-02' } }]).class).toBe('T4');
    const order = only([{ plannedWork: { activities: [one, two] } }], [{ plannedWork: { activities: [two, one] } }]);
    expect(order).toMatchObject({ class: 'T4', place: 'what.activities', before: ['a1', 'a2'], after: ['a2', 'a1'] });
    expect(sayDifference(order)).toBe('Activity: the order of the list changed');
  });

  it('another text in a covered field is not', () => {
    expect(only([{}], [{ definition: { statement: 'Reduce repeat incidents of the customer portal from 24 % to 15 % by 30 July 2027.' } }]).class).toBe('T1');
  });
});

describe('Differences', () => {
  it('are none exactly when the canonical texts are the same, work that was added left aside', () => {
    fc.assert(
      fc.property(anyCommitment, anyCommitment, (before, after) => {
        const same = commitmentText(before) === commitmentText(withoutAddedWork(before, after));
        expect(differences(before, after).length === 0).toBe(same);
        expect(differences(before, before)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('find a change at any one place, and name that place', () => {
    fc.assert(
      fc.property(anyCommitment, anyCommitment, fc.nat(), (before, other, pick) => {
        // One element of another plan put into this one.
        const elements = ['objective', 'what', 'resources', 'who', 'when', 'evaluated'] as const;
        const element = elements[pick % elements.length]!;
        const after = { ...before, [element]: other[element] };
        const same = commitmentText(before) === commitmentText(withoutAddedWork(before, after));
        const found = differences(before, after);
        expect(found.every((one) => one.element === element)).toBe(true);
        expect(found.length === 0).toBe(same);
      }),
    );
  });

  it('are said in sentences without a hole, and differ in them where the places differ', () => {
    fc.assert(
      fc.property(anyCommitment, anyCommitment, (before, after) => {
        const found = differences(before, after);
        expect(found.map((one) => `${topicWords[one.topic]}: ${sayDifference(one)}`).filter((said) => /undefined|\[object/.test(said))).toEqual([]);
        // They are kept in events, so JSON must hold them.
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(new Set(found.map(({ place, message }) => `${place} ${message}`)).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });

  it('never weaken in class by more being changed', () => {
    const rank = (found: Difference[]): number => changeClasses.indexOf(strongestClass(found) ?? 'T4');
    fc.assert(
      fc.property(anyCommitment, anyCommitment, (before, other) => {
        const part: Commitment = { ...before, who: other.who, when: { ...before.when, due: other.when.due } };
        const more: Commitment = { ...part, evaluated: other.evaluated, resources: other.resources };
        expect(rank(differences(before, more))).toBeLessThanOrEqual(rank(differences(before, part)));
      }),
    );
  });

  it('never weaken in class by a date, an amount or a limit moving further', () => {
    const classOf = (found: Difference): number => changeClasses.indexOf(found.class);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.boolean(), (near, further, up) => {
        const day = (days: number) => new Date(Date.UTC(2027, 2, 31) + (up ? days : -days) * 86_400_000).toISOString().slice(0, 10);
        const days = (change: number) => 1000 + (up ? change : -change);
        expect(classOf(only([milestone('2027-03-31')], [milestone(day(near + further))]))).toBeLessThanOrEqual(classOf(only([milestone('2027-03-31')], [milestone(day(near))])));
        expect(classOf(only([line({ days: 1000 })], [line({ days: days(near + further) })]))).toBeLessThanOrEqual(classOf(only([line({ days: 1000 })], [line({ days: days(near) })])));
      }),
    );
  });

  it('never weaken in class under a profile that allows less', () => {
    fc.assert(
      fc.property(anyCommitment, anyCommitment, fc.nat(20), fc.nat(20), (before, after, limit, less) => {
        const allowing = (most: number) => ({ ...changeProfile1, endLaterDays: most, movedWorkingDays: most, movedPercentOfPlan: most, resourcePercent: most });
        const [loose, strict] = [differences(before, after, allowing(limit + less)), differences(before, after, allowing(limit))];
        expect(strict).toHaveLength(loose.length);
        strict.forEach((one, at) => expect(changeClasses.indexOf(one.class)).toBeLessThanOrEqual(changeClasses.indexOf(loose[at]!.class)));
      }),
    );
  });

  it('flag an easier target only where it is T1', () => {
    fc.assert(
      fc.property(anyCommitment, anyCommitment, (before, after) => {
        for (const one of differences(before, after)) if (one.easier === true) expect(one.class).toBe<ChangeClass>('T1');
      }),
    );
  });

  it('see both of two things that somebody gave one id', () => {
    const twin = (text: string) => [{ id: 'a1', text: 'Collect the causes' }, { id: 'a1', text }];
    const found = only([{ plannedWork: { activities: twin('Hidden') } }], [{ plannedWork: { activities: twin('Hidden no more') } }]);
    expect(found.place).toBe('what.activities[a1#2].text');
  });

  it('are not made between commitments of two issues', () => {
    const other = { ...committed(), issue: '10043' };
    expect(() => differences(committed(), other)).toThrow('expected two of issue 10042, came one of issue 10043');
  });
});

describe('GOV-10 · The words of a difference', () => {
  it.each<[string, Side, Side, string]>([
    ['text', [{}], [{ definition: { serves: 'Intranet' } }], 'What it is set for changed from “Customer portal” to “Intranet”'],
    ['a day', [{}], [{ due: '2027-09-10' }], 'The end changed from 2027-06-30 to 2027-09-10'],
    ['a person', [{}], [{ owner: { kind: 'nobody' } }], 'The accountable owner was removed; it was account-problem-manager'],
    ['a figure', [line({})], [line({ days: 15 })], 'Resource “Database engineer”: the days changed from 10 to 15'],
    ['a thing', [line({})], [{ resources: { lines: [] } }], 'Resource “Database engineer” was removed'],
    ['a thing without a name', [line({ name: '' })], [{ resources: { lines: [] } }], 'Resource “r1” was removed'],
    ['work', [{}], [{}, { work: ['10101'] }], 'Promised work item “10102” was removed'],
    ['a yes', [activity({})], [activity({ routine: true })], 'Activity “Collect the causes”: being a routine was added: yes'],
    ['an answer', [{}], [{ resources: { none: { budget: { by: 'a', at: '2026-11-01T08:00:00Z' } } } }], 'The answer “none” to the question about budget was added: given 2026-11-01T08:00:00Z'],
  ])('say %s', (_, before, after, sentence) => {
    expect(sayDifference(only(before, after))).toBe(sentence);
  });

  it('show people and days as the reader knows them', () => {
    const show = { person: (id: string) => `<${id}>`, day: (day: string) => `on ${day}` };
    expect(sayDifference(only([{}], [{ owner: { ...problemManager, accountId: 'account-2' } }]), show)).toBe(
      'The accountable owner changed from <account-problem-manager> to <account-2>',
    );
    expect(sayDifference(only([{}], [{ due: '2027-09-10' }]), show)).toBe('The end changed from on 2027-06-30 to on 2027-09-10');
  });

  it('leave text as people wrote it, braces and all', () => {
    expect(sayDifference(only([{}], [{ definition: { serves: '{before} $& {item}' } }]))).toBe(
      'What it is set for changed from “Customer portal” to “{before} $& {item}”',
    );
  });

  it('are refused for a change nobody has words for', () => {
    const found = only([{}], [{ due: '2027-09-10' }]);
    expect(() => sayDifference({ ...found, message: 'when.due.forgotten' })).toThrow('no words for a change when.due.forgotten');
  });

  it('exist for every place, in English that begins like a sentence', () => {
    expect(Object.keys(changeWords).length).toBeGreaterThan(180);
    for (const words of Object.values(changeWords)) expect(words).toMatch(/^[A-Z]/);
  });
});
