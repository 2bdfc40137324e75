import { bestNextStep, concludeVerdict } from '../../../src/domain/plan/verdict';
import { clauseLabel } from '../../../src/domain/plan/editions';
import { elementRows } from '../../../src/domain/plan/elementRow';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { elementNames } from '../../../src/domain/plan/names';
import { sayHolds, sayPart, sayReason, sayVerdict, sayWhatHolds } from '../../../src/domain/plan/words';
import { judgePlan } from '../../../src/domain/score/judge';
import { listed } from '../../../src/domain/score/listed';
import { profile1 } from '../../../src/domain/score/profile';
import { emptyPlan, newer, problemManager, soundMetric, soundPlan, specimen, unreadable } from '../../../src/domain/score/specimens';

const verdictOn = (facts: PlanFacts) => concludeVerdict(facts, judgePlan(facts, profile1), profile1);
const words = (facts: PlanFacts) => {
  const verdict = verdictOn(facts);
  return { ...sayVerdict(verdict), short: sayWhatHolds(verdict) };
};

const oneGate = specimen({ evaluation: { metrics: [{ ...soundMetric, excluded: undefined }] } });

describe('the verdict on a plan', () => {
  it('says that there is no plan yet', () => {
    expect(words(emptyPlan)).toMatchObject({
      heading: 'No plan yet',
      sentence: 'This epic is an objective without a delivery plan.',
      next: { deed: 'Add activities' },
    });
  });

  it('names the elements that are missing, and what nobody has said', () => {
    expect(words(specimen({ resources: { kind: 'absent' }, evaluation: { kind: 'absent' } }))).toMatchObject({
      heading: 'Plan incomplete: resources and evaluation are missing',
      sentence: 'The work is planned, but nobody has said what it needs or how anyone will know that it worked.',
      short: '2 elements missing',
    });
    expect(words(specimen({ due: undefined })).heading).toBe('Plan incomplete: timing is missing');
    expect(words(specimen({ plannedWork: { kind: 'absent' } }))).toMatchObject({
      heading: 'Plan incomplete: activities are missing',
      sentence: 'Nobody has said what will be done.',
      short: '1 element missing',
    });
  });

  it('says that an element with no open gate says too little', () => {
    const facts = specimen({
      timing: { milestones: [], trigger: { text: 'The last site is migrated' } },
      evaluation: { review: undefined },
    });
    expect(verdictOn(facts)).toMatchObject({ kind: 'incomplete', missing: [], weak: ['when'] });
    expect(words(facts)).toMatchObject({
      heading: 'Plan incomplete: timing says too little',
      sentence: 'The work is planned, but nobody has said enough about when it ends.',
      short: '1 element says too little',
    });
  });

  it('names the one open gate by its deed, and what closing it brings', () => {
    expect(words(oneGate)).toEqual({
      heading: 'One gate open: say what is excluded',
      sentence: 'Everything else is ready. Two people could compute different figures from the same month.',
      next: { text: 'say what is excluded', why: 'Closing this gate makes the plan ready for approval.', deed: 'State what is excluded' },
      short: 'One gate open: what is excluded',
    });
  });

  it('counts several open gates and names what is lacking', () => {
    const facts = specimen({
      definition: { ownerRole: undefined },
      evaluation: { metrics: [{ ...soundMetric, excluded: undefined }] },
    });
    expect(words(facts)).toMatchObject({
      heading: '2 gates open: which person in which role answers for it and what is excluded',
      short: '2 gates open',
    });
  });

  it('is ready for approval, with or without something that would still strengthen it', () => {
    expect(words(soundPlan)).toEqual({ heading: 'Ready for approval', sentence: 'Every gate is met.', next: undefined, short: 'Every gate is met' });
    expect(words(specimen({ timing: { milestones: [] } }))).toMatchObject({
      heading: 'Ready for approval',
      sentence: 'Every gate is met. One thing would still make it stronger.',
      next: { deed: 'Add a milestone' },
    });
  });

  it('could not tell where a field was written by a newer version, and says which', () => {
    expect(words(specimen({ timing: newer }))).toEqual({
      heading: 'Could not tell how complete the plan is',
      sentence: 'When: Written by a newer version of the app (version 2 of the value); it cannot be judged here.',
      short: 'Could not be recomputed',
    });
  });
});

describe('the next best step', () => {
  const stepOf = (facts: PlanFacts) => {
    const scoring = judgePlan(facts, profile1);
    return scoring.kind === 'scored' ? bestNextStep(scoring.score, profile1) : undefined;
  };

  it('is the gate that leads to the best plan state', () => {
    // Both are open; only the presence gate of resources lifts the plan out of “incomplete”.
    const facts = specimen({
      definition: { ownerRole: undefined },
      resources: { lines: [], noneExtra: undefined },
    });
    expect(stepOf(facts)).toMatchObject({ rule: 'RES-01', leadsTo: 'gates open', element: 'resources' });
  });

  it('is a gate as long as one is open, even where another rule would add more points', () => {
    const facts = specimen({ timing: { milestones: [] }, definition: { ownerRole: undefined } });
    expect(stepOf(facts)).toMatchObject({ rule: 'WHO-02', leadsTo: 'ready for approval', shown: 93 });
  });

  it('is nothing when nothing is left to do', () => expect(stepOf(soundPlan)).toBeUndefined());

  it('never is advice', () => {
    const facts = specimen({
      definition: { success: { form: 'measure', metric: 'M', direction: 'lower', baseline: { value: 5, unit: '%' }, target: { value: 5, unit: '%' } } },
    });
    expect(stepOf(facts)).toBeUndefined();
  });
});

describe('the rows of a plan', () => {
  const rowsOf = (facts: PlanFacts) => elementRows(facts, judgePlan(facts, profile1), profile1);
  const row = (facts: PlanFacts, element: string) => {
    const found = rowsOf(facts).find((one) => one.element === element);
    if (found === undefined) throw new Error(element);
    return found;
  };
  const show = { person: (id: string) => `<${id}>`, day: (day: string) => day.split('-').reverse().join('.') };

  it('say people and days as the reader does', () => {
    expect(sayHolds(row(soundPlan, 'who'), show)).toBe('<account-problem-manager>, Problem manager');
    expect(sayHolds(row(soundPlan, 'when'), show)).toBe('30.06.2027, 1 milestone');
    expect(sayHolds(row(soundPlan, 'evaluated'), show)).toBe('Target 15 %, monthly, reviewed by <account-reviewer>');
  });

  it('say what is there in its other forms', () => {
    const none = { role: 'service desk', by: 'a', at: '2026-11-02T09:00:00Z' };
    expect(sayHolds(row(specimen({ resources: { lines: [], noneExtra: none } }), 'resources'))).toBe(
      'Nothing extra: the existing capacity of service desk is enough',
    );
    expect(sayHolds(row(specimen({ resources: { lines: [{ id: 'r', type: 'budget', name: 'Licences' }] } }), 'resources'))).toBe('1 resource');
    expect(sayHolds(row(specimen({ owner: { kind: 'nobody' }, definition: { ownerAsWritten: 'Assigned leads' } }), 'who'))).toBe(
      'The register says “Assigned leads”',
    );
    expect(sayHolds(row(specimen({ due: undefined, timing: { milestones: [], trigger: { text: 'The last site is live' } } }), 'when'))).toBe(
      'When this happens: The last site is live',
    );
    expect(sayHolds(row(specimen({ plannedWork: { activities: [], deliverables: [], deliveredBy: { epic: '10077', activities: [], evaluation: [] } } }), 'what'))).toBe(
      'Planned on another epic (10077)',
    );
    expect(sayHolds(row(specimen({ evaluation: { metrics: [soundMetric, { ...soundMetric, id: 'm2' }], review: undefined } }), 'evaluated'))).toBe('2 metrics');
    expect(sayHolds(row(specimen({ evaluation: { metrics: [], acceptanceTest: { condition: 'Signed' } } }), 'evaluated'))).toContain('An acceptance test decides');
    expect(sayHolds(row(specimen({ definition: { statement: undefined } }), 'objective'))).toBe('Target 15 %');
  });

  it('show a value without its shape as what it is', () => {
    const broken = row(specimen({ resources: unreadable('resources.lines') }), 'resources');
    expect(broken.mark).toBe('missing');
    expect(sayHolds(broken)).toBe('resources.lines: expected a value of type array, came text “later”');
    expect(sayReason(broken)).toBe('Name the people, tools, money and suppliers it needs. If nothing extra is needed, say so and who says it.');
    expect(sayHolds(row(specimen({ timing: unreadable('timing.milestones') }), 'when'))).toContain('2027-06-30, timing.milestones');
  });

  it('keep the marks of what could be told while one element could not', () => {
    const rows = rowsOf(specimen({ timing: newer }));
    expect(rows.map(({ mark }) => mark)).toEqual(['fully', 'fully', 'fully', 'fully', 'unknown', 'fully']);
    expect(rows[4]).toMatchObject({ deed: undefined, reason: { outcome: 'unknown' } });
  });

  it('put gates first, and give no reason for advice', () => {
    const when = row(specimen({ due: undefined, timing: { kind: 'absent' } }), 'when');
    expect(when.findings.map(({ rule }) => rule)).toEqual(['WHN-01', 'WHN-02', 'WHN-04']);
    const advised = row(
      specimen({ definition: { success: { form: 'measure', metric: 'M', direction: 'lower', baseline: { value: 5 }, target: { value: 5 } } } }),
      'objective',
    );
    expect(advised).toMatchObject({ mark: 'fully', reason: undefined, deed: undefined, findings: [{ rule: 'OBJ-12' }] });
    expect(sayReason(advised)).toBeUndefined();
  });

  it('say a problem beside a gate without calling it one', () => {
    expect(sayReason(row(specimen({ timing: { milestones: [] } }), 'when'))).toBe(
      'The plan runs 211 days without a milestone that has a date or an event',
    );
    expect(sayReason(row(specimen({ owner: { ...problemManager, accountType: 'app' } }), 'who'))).toBe(
      'Gate open: the owner’s account is not a person’s account (type “app”)',
    );
  });
});

describe('words', () => {
  it('join lists as people do', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a and b', 'a, b or c']);
  });
  it('are at fault for a message nobody wrote', () => {
    expect(() => sayPart({ message: 'row.nothing', facts: {} })).toThrow('No message row.nothing');
  });
  it('name every element', () => expect(Object.keys(elementNames)).toHaveLength(6));
});

describe('clause labels', () => {
  it('come from the edition, 2018 unless the site chose another', () => {
    expect(clauseLabel('objectives')).toBe('6.2.1');
    expect(clauseLabel('planning to achieve objectives', 'iso20000-2018')).toBe('6.2.2');
    expect(clauseLabel('objectives', 'iso20000-2011')).toBe('4.5.2');
  });
  it('of a custom edition are the site’s own, and none where it has none', () => {
    expect(clauseLabel('evaluation', 'custom', { evaluation: 'M4' })).toBe('M4');
    expect(clauseLabel('objectives', 'custom')).toBeUndefined();
  });
});
