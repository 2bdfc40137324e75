import { judgePlan } from '../../../src/domain/score/judge';
import { profile1 } from '../../../src/domain/score/profile';
import { ruleById } from '../../../src/domain/score/catalogue';
import { say } from '../../../src/domain/score/say';
import { newer, problemManager, soundMetric, soundPlan, specimen } from '../../../src/domain/score/specimens';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Finding, Score } from '../../../src/domain/score/score';
import { concludePlan } from '../../../src/domain/plan/concludePlan';
import { concludeVerdict } from '../../../src/domain/plan/verdict';
import { elementRows } from '../../../src/domain/plan/elementRow';
import { elements } from '../../../src/domain/plan/fields';
import { elementNames, markWords } from '../../../src/domain/plan/names';
import { sayHolds, sayReason, sayVerdict } from '../../../src/domain/plan/words';

const now = '2026-11-21T10:00:00Z';

function scoreOf(facts: PlanFacts): Score {
  const scoring = judgePlan(facts, profile1);
  if (scoring.kind !== 'scored') throw new Error('no score could be given');
  return scoring.score;
}

const openRules = (facts: PlanFacts): string[] =>
  scoreOf(facts).findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'partly').map(({ rule }) => rule);

const findingOf = (facts: PlanFacts, rule: string): Finding => {
  const finding = scoreOf(facts).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} was not judged`);
  return finding;
};

const wordsOf = (facts: PlanFacts, rule: string): string => say(ruleById(rule), findingOf(facts, rule));

describe('the objective', () => {
  it('OBJ-01 · fires: an epic without a statement', () => {
    expect(openRules(specimen({ definition: { statement: undefined } }))).toEqual(['OBJ-01']);
  });
  it('OBJ-01 · silent: one sentence', () => expect(openRules(specimen())).toEqual([]));
  it('OBJ-01 · several sentences are advice and cost nothing', () => {
    const facts = specimen({ definition: { statement: 'Cut repeat incidents to 15 %. Begin with the portal.' } });
    expect(wordsOf(facts, 'OBJ-01')).toBe('The statement has 2 sentences; one is easier to agree on');
    expect(scoreOf(facts).shown).toBe(100);
  });

  it('OBJ-08 · fires: the owner is a team', () => {
    expect(openRules(specimen({ owner: { ...problemManager, displayName: 'Operations team' } }))).toEqual(['WHO-02']);
  });
  it('OBJ-08 · fires: a person without a role title', () => {
    const facts = specimen({ definition: { ownerRole: undefined } });
    expect(findingOf(facts, 'WHO-02').outcome).toBe('partly');
    expect(openRules(facts)).toEqual(['WHO-02']);
  });
  it('OBJ-08 · silent: one person and one role title', () => {
    expect(openRules(specimen({ definition: { ownerRole: 'Head of IT' } }))).toEqual([]);
  });

  it('REG-08 · fires: a placeholder is stored as it is and counts as missing', () => {
    const facts = specimen({
      definition: { success: { form: 'measure', metric: 'TBD', direction: 'lower', target: { value: 'TBD' } } },
      evaluation: { metrics: [{ ...soundMetric, name: 'TBD' }] },
    });
    expect(openRules(facts)).toEqual(['OBJ-03', 'OBJ-04', 'EVL-01', 'EVL-02', 'EVL-03']);
    expect(wordsOf(facts, 'OBJ-04')).toBe('The target is a placeholder: “TBD”');
    expect(facts.definition).toMatchObject({ value: { success: { metric: 'TBD', target: { value: 'TBD' } } } });
  });
  it('REG-08 · silent: a metric that only contains such letters', () => {
    const metric = 'Number of TBD entries left in the catalogue';
    const facts = specimen({
      definition: { success: { form: 'measure', metric, direction: 'lower', target: { value: 0, unit: 'entries' } } },
      evaluation: { metrics: [{ ...soundMetric, name: metric, target: { value: 0, unit: 'entries' } }] },
    });
    expect(openRules(facts)).toEqual([]);
  });
});

describe('what, resources, who, when, evaluated', () => {
  it('PLN-02 · fires: activities that name no deliverable', () => {
    const facts = specimen({ plannedWork: { activities: [{ id: 'a', text: 'Hold workshops' }] } });
    expect(openRules(facts)).toEqual(['WHA-01']);
    expect(scoreOf(facts).elements.what.mark).toBe('missing');
  });
  it('PLN-02 · silent: an activity that names its deliverable', () => expect(openRules(soundPlan)).not.toContain('WHA-01'));

  it('PLN-04 · fires: no role among the resources', () => {
    expect(openRules(specimen({ resources: { lines: [{ id: 'r', type: 'tool', name: 'Wiki' }] } }))).toEqual(['RES-02']);
  });
  it('PLN-04 · silent: one role', () => {
    expect(openRules(specimen({ resources: { lines: [{ id: 'r', type: 'people', name: 'Change manager', band: 'S' }] } }))).toEqual([]);
  });

  it('PLN-05 · fires: a role without any capacity', () => {
    expect(openRules(specimen({ resources: { lines: [{ id: 'r', type: 'people', name: 'Change manager' }] } }))).toEqual(['RES-02']);
  });
  it.each(['S', 'M', 'L'] as const)('PLN-05 · silent: category %s, without hours', (band) => {
    expect(openRules(specimen({ resources: { lines: [{ id: 'r', type: 'people', name: 'Change manager', band }] } }))).toEqual([]);
  });

  it('PLN-12 · fires: nobody is accountable', () => {
    expect(openRules(specimen({ owner: { kind: 'nobody' } }))).toEqual(['WHO-01', 'WHO-02']);
  });
  it.each(['Tomasz Wilk and Priya Nair', 'Tomasz Wilk / Priya Nair', 'Anna, Ben', 'Assigned leads', 'IT Director A & IT Director B'])(
    'PLN-12 · fires: two people are claimed accountable (“%s”)',
    (ownerAsWritten) => {
      const facts = specimen({ definition: { ownerAsWritten } });
      expect(findingOf(facts, 'WHO-01')).toMatchObject({ outcome: 'unmet', message: 'WHO-01.twoClaimed' });
      expect(scoreOf(facts).state).toBe('incomplete');
    },
  );
  it.each(['Tomasz Wilk', 'Wilk, Tomasz', 'Tomasz Wilk, problem manager', 'Problem manager', 'Head of Support and Operations'])(
    'PLN-12 · silent: one person is claimed accountable (“%s”)',
    (ownerAsWritten) => expect(openRules(specimen({ definition: { ownerAsWritten } }))).toEqual([]),
  );
  it('PLN-12 · fires: the owner’s account is no longer active', () => {
    expect(openRules(specimen({ owner: { ...problemManager, active: false } }))).toContain('WHO-01');
  });

  it('PLN-16 · fires: a long plan without a milestone', () => {
    expect(openRules(specimen({ timing: { milestones: [] } }))).toEqual(['WHN-04']);
  });
  it('PLN-16 · silent: one milestone with an event instead of a date', () => {
    expect(openRules(specimen({ timing: { milestones: [{ id: 'm', name: 'Pilot done', trigger: 'The pilot report is accepted' }] } }))).toEqual([]);
  });

  const clearTrigger = { text: 'The last site is migrated', observedBy: 'Migration report shows no open site' };
  it('PLN-18 · silent: a clear trigger that is observed, instead of a date', () => {
    expect(openRules(specimen({ start: undefined, due: undefined, timing: { milestones: [], trigger: clearTrigger } }))).toEqual([]);
  });
  it.each(['ASAP', 'ongoing', 'when possible', 'As time allows'])('PLN-18 · fires: “%s” is no trigger', (text) => {
    const facts = specimen({ due: undefined, timing: { trigger: { ...clearTrigger, text } } });
    expect(findingOf(facts, 'WHN-01')).toMatchObject({ outcome: 'unmet', message: 'WHN-01.vague' });
  });
  it('PLN-18 · fires: a trigger nobody observes', () => {
    const facts = specimen({ due: undefined, timing: { milestones: [], trigger: { text: clearTrigger.text } } });
    expect(findingOf(facts, 'WHN-01').outcome).toBe('partly');
  });

  it('PLN-20 · fires: no metric', () => {
    expect(openRules(specimen({ evaluation: { metrics: [] } }))).toEqual(['EVL-01', 'EVL-02', 'EVL-03']);
  });
  it('PLN-20 · silent: one metric', () => expect(openRules(soundPlan)).toEqual([]));

  it('FM-02 · fires: the plan lists tasks and ignores resources', () => {
    const facts = specimen({ resources: { kind: 'absent' } });
    expect(openRules(facts)).toEqual(['RES-01', 'RES-02']);
    expect(scoreOf(facts)).toMatchObject({ state: 'incomplete', incompleteElements: ['resources'] });
  });
  it('FM-02 · silent: resources are named', () => expect(openRules(soundPlan)).toEqual([]));

  it('FM-03 · fires: accountability is shared between several owners', () => {
    expect(openRules(specimen({ definition: { ownerAsWritten: 'Anna Berg and Ben Holt' } }))).toEqual(['WHO-01']);
  });
  it('FM-03 · silent: others contribute', () => {
    const contributors = [{ accountId: 'other', displayName: 'Priya Nair', active: true }];
    expect(openRules(specimen({ contributors }))).toEqual([]);
  });

  it('FM-04 · fires: the evaluation is “we will look at it later”', () => {
    const facts = specimen({ evaluation: { metrics: [], approach: 'We will look at it later', review: undefined } });
    expect(wordsOf(facts, 'EVL-01')).toBe(
      '“We will look at it later” puts the evaluation off; no metric and no acceptance test are named',
    );
  });
  it('FM-04 · silent: the same words beside a metric', () => {
    expect(openRules(specimen({ evaluation: { approach: 'We will look at it later' } }))).toEqual([]);
  });
});

describe('scores and what is shown', () => {
  it('CTX-08 · a plan with categories, a trigger and a review cadence, without a date and without hours, reaches 100', () => {
    const facts = specimen({
      start: undefined,
      due: undefined,
      timing: {
        milestones: [{ id: 'm', name: 'Half of the sites are migrated', trigger: 'Report line “open sites” is 20 or less' }],
        trigger: { text: 'The last site is migrated', observedBy: 'Migration report shows no open site' },
      },
      resources: { lines: [{ id: 'r', type: 'people', name: 'Migration engineer', band: 'L' }] },
    });
    expect(scoreOf(facts)).toMatchObject({ shown: 100, state: 'ready for approval' });
  });

  it('TRC-14 · the number of the score, the read-only field and the register row are one number', () => {
    for (const facts of [soundPlan, specimen({ resources: { kind: 'absent' } }), specimen({ due: undefined })]) {
      const { completeness, row } = concludePlan(facts, now, undefined, profile1);
      expect(completeness).toBe(scoreOf(facts).shown);
      expect(row.completeness).toBe(completeness);
      expect(row.openGates).toEqual(scoreOf(facts).openGates);
    }
  });

  it('PLN-36 · each element is shown with its mark, what is there, the reason and the place to fix it', () => {
    const facts = specimen({ resources: { kind: 'absent' }, evaluation: { metrics: [{ ...soundMetric, excluded: undefined }] } });
    const rows = elementRows(facts, judgePlan(facts, profile1), profile1);
    expect(rows.map(({ element }) => element)).toEqual([...elements]);
    const shown = rows.map((row) => [elementNames[row.element], markWords[row.mark], sayHolds(row), sayReason(row) ?? '', row.deed?.text ?? '', row.deed?.place ?? '']);
    expect(shown.slice(1)).toEqual([
      ['What will be done', 'Fully', '2 activities, 2 deliverables', '', '', ''],
      [
        'Resources', 'Missing', 'No people, budget or tools are named',
        'Name the people, tools, money and suppliers it needs. If nothing extra is needed, say so and who says it.',
        'Add resources', 'resources#lines',
      ],
      ['Who is responsible', 'Fully', 'account-problem-manager, Problem manager', '', '', ''],
      ['When', 'Fully', '2027-06-30, 1 milestone', '', '', ''],
      [
        'How results are evaluated', 'Partly', 'Target 15 %, monthly, reviewed by account-reviewer',
        'Gate open: nothing says what “Share of repeat incidents” excludes, for example planned maintenance',
        'State what is excluded', 'evaluated#counted',
      ],
    ]);
  });

  it('SYS-R7 · every finding says how to fix it, and where', () => {
    for (const finding of scoreOf(specimen({ owner: { kind: 'nobody' }, evaluation: { kind: 'absent' } })).findings) {
      const { remedy } = ruleById(finding.rule);
      expect(remedy.text).toMatch(/^[A-Z].*\.$/);
      expect(remedy.deed).toMatch(/^[A-Z]/);
      expect(remedy.place).toMatch(/^\w+#\w+$/);
    }
  });

  it('SYS-R8 · the overall result is one line in words', () => {
    const heading = (facts: PlanFacts) => sayVerdict(concludeVerdict(facts, judgePlan(facts, profile1), profile1)).heading;
    expect(heading(soundPlan)).toBe('Ready for approval');
    expect(heading(specimen({ resources: { kind: 'absent' }, evaluation: { kind: 'absent' } }))).toBe(
      'Plan incomplete: resources and evaluation are missing',
    );
  });
});

describe('a fact that could not be read', () => {
  it('gives no score, only the findings', () => {
    const scoring = judgePlan(specimen({ timing: newer }), profile1);
    expect(scoring.kind).toBe('unknown');
    expect(scoring).not.toHaveProperty('score');
  });
});
