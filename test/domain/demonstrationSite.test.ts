import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoObjectives } from '../../local/site/objectives';
import { continuityTests } from '../../local/site/objectives/continuityTests';
import { costPerUser } from '../../local/site/objectives/costPerUser';
import { criticalServiceAvailability } from '../../local/site/objectives/criticalServiceAvailability';
import type { DemoObjective } from '../../local/site/objectives/demoObjective';
import { linkWork } from '../../local/site/objectives/linkWork';
import { meanResolutionTime } from '../../local/site/objectives/meanResolutionTime';
import { priorityOneRestoreTime } from '../../local/site/objectives/priorityOneRestoreTime';
import { repeatMajorIncidents } from '../../local/site/objectives/repeatMajorIncidents';
import { serviceLevelAttainment } from '../../local/site/objectives/serviceLevelAttainment';
import { serviceQuality } from '../../local/site/objectives/serviceQuality';
import { successfulChanges } from '../../local/site/objectives/successfulChanges';
import { toolBasedCmdb } from '../../local/site/objectives/toolBasedCmdb';
import { type PersonRef, people } from '../../local/site/people';
import { objectiveDefinition } from '../../src/domain/objective/objectiveDefinition';
import { evaluationCriteria } from '../../src/domain/plan/evaluationCriteria';
import { type Element, elements, fieldValueLimit } from '../../src/domain/plan/fields';
import type { OwnerFact, PlanFacts } from '../../src/domain/plan/planFacts';
import { plannedWork } from '../../src/domain/plan/plannedWork';
import { readStored } from '../../src/domain/plan/reading';
import { resources } from '../../src/domain/plan/resources';
import { timing } from '../../src/domain/plan/timing';
import { concludeVerdict, type NextStep, type Verdict } from '../../src/domain/plan/verdict';
import { sayVerdict } from '../../src/domain/plan/words';
import { catalogue } from '../../src/domain/score/catalogue';
import { judgePlan } from '../../src/domain/score/judge';
import { profile1, weights } from '../../src/domain/score/profile';
import type { Score, Severity } from '../../src/domain/score/score';

const accountOf = (person: PersonRef): Extract<OwnerFact, { kind: 'account' }> => {
  const { accountId, displayName, active } = people[person];
  return { kind: 'account', accountId, displayName, active, accountType: 'atlassian' };
};

/** The facts as they are read back from the epic: what Jira keeps is JSON, so the data goes through JSON. */
function factsOf(objective: DemoObjective): PlanFacts {
  const stored = JSON.parse(JSON.stringify(objective.fields)) as Record<string, unknown>;
  return {
    issue: { id: '10001', key: 'SMO-1', summary: objective.summary, created: '2026-11-20' },
    owner: objective.owner ? accountOf(objective.owner) : { kind: 'nobody' },
    contributors: (objective.contributors ?? []).map(accountOf),
    start: objective.start,
    due: objective.due,
    definition: readStored(objectiveDefinition, stored['objective-definition']),
    plannedWork: readStored(plannedWork, stored['planned-work']),
    resources: readStored(resources, stored['resources']),
    timing: readStored(timing, stored['timing']),
    evaluation: readStored(evaluationCriteria, stored['evaluation-criteria']),
  };
}

function scoreOf(objective: DemoObjective): Score {
  const scoring = judgePlan(factsOf(objective), profile1);
  if (scoring.kind !== 'scored') throw new Error(`${objective.summary}: expected a score, came ${scoring.kind}`);
  return scoring.score;
}

/** What somebody sees who looks at the objective: state, number and every rule that is not met. */
function seen(objective: DemoObjective): { state: string; shown: number; notMet: Record<string, string> } {
  const { state, shown, findings } = scoreOf(objective);
  const open = findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'partly' || outcome === 'unknown');
  return { state, shown, notMet: Object.fromEntries(open.map(({ rule, message }) => [rule, message])) };
}

function verdictOn(objective: DemoObjective): Verdict {
  const facts = factsOf(objective);
  return concludeVerdict(facts, judgePlan(facts, profile1), profile1);
}

/** The one thing the panel says to do next. */
function nextStep(objective: DemoObjective): NextStep | undefined {
  const verdict = verdictOn(objective);
  if (verdict.kind === 'unknown') throw new Error(`${objective.summary}: expected a verdict, came unknown`);
  return verdict.next;
}

const soundPlan = { state: 'ready for approval', shown: 100, notMet: {} };

/** The same objective with some of its fields answered differently; the data itself stays as it is. */
const answered = (objective: DemoObjective, change: Partial<DemoObjective>): DemoObjective => ({
  ...objective,
  ...change,
  fields: { ...objective.fields, ...change.fields },
});


describe('the demonstration site as data', () => {
  it.each(demoObjectives.map((objective) => [objective.summary, objective] as const))(
    'stores only what the fields of this version can hold: %s',
    (_summary, objective) => {
      const { definition, plannedWork: planned, resources: named, timing: when, evaluation } = factsOf(objective);
      const kinds = [definition, planned, named, when, evaluation].map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'value' && kind !== 'absent')).toEqual([]);
      for (const value of Object.values(objective.fields)) {
        expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(fieldValueLimit);
      }
    },
  );

  it.each(demoObjectives.map((objective) => [objective.summary, objective] as const))(
    'ties every child and link to an activity that is planned: %s',
    (_summary, { fields, children, links = [] }) => {
      const planned = fields['planned-work']?.activities.map(({ id }) => id) ?? [];
      const used = [...children, ...links].flatMap(({ activity }) => activity ?? []);
      expect(used.filter((id) => !planned.includes(id))).toEqual([]);
    },
  );

  it('has each objective once, and says of every plan that is not sound what its trap is', () => {
    const summaries = demoObjectives.map(({ summary }) => summary);
    expect(new Set(summaries).size).toBe(summaries.length);
    for (const objective of demoObjectives) {
      const isSound = Object.keys(seen(objective).notMet).length === 0;
      expect([objective.summary, objective.trap === undefined]).toEqual([objective.summary, isSound]);
    }
  });

  it.each(demoObjectives.filter(({ trap }) => trap).map((objective) => [objective.summary, objective] as const))(
    'tells in the trap the heading that the panel shows: %s',
    (_summary, objective) => {
      expect(objective.trap).toContain(`“${sayVerdict(verdictOn(objective)).heading}”`);
    },
  );

  it('spreads the work over three company-managed projects and one linked issue of the team-managed one', () => {
    const children = demoObjectives.flatMap((objective) => objective.children.map(({ project }) => project));
    expect([...new Set(children)].sort()).toEqual(['CHG', 'PAY', 'SMO']);
    expect(demoObjectives.flatMap(({ links = [] }) => links.map(({ project }) => project))).toEqual(['PLT']);
  });

  it('puts the ids of the issues into the activities they carry out, and nothing else', () => {
    const planned = successfulChanges.fields['planned-work'];
    if (!planned) throw new Error('expected planned work');
    const linked = linkWork(planned, { A1: ['10101', '10102'] });
    expect(linked.activities.map(({ id, work }) => [id, work])).toEqual([
      ['A1', ['10101', '10102']],
      ['A2', undefined],
      ['A3', undefined],
    ]);
    expect(linked.deliverables).toEqual(planned.deliverables);
    expect(() => linkWork(planned, { A9: ['10103'] })).toThrow('came “A9”');
  });
});

describe('the sound plans of the demonstration site', () => {
  it('textbook: the availability objective has nothing left to say', () => {
    expect(seen(criticalServiceAvailability)).toEqual(soundPlan);
  });

  it('PLN-18 · silent: a clear trigger with a review cadence stands in for a date', () => {
    expect(successfulChanges.due).toBeUndefined();
    expect(successfulChanges.fields.timing?.trigger?.nextLook).toBeUndefined();
    expect(seen(successfulChanges)).toEqual(soundPlan);
  });

  it('CTX-08 · silent: capacity in categories and a trigger reach 100 without one hour or date', () => {
    const lines = successfulChanges.fields.resources?.lines ?? [];
    expect(lines.filter(({ days }) => days !== undefined)).toEqual([]);
    expect(JSON.stringify(successfulChanges.fields.timing)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(seen(successfulChanges).shown).toBe(100);
  });

  it('a deliverable with an acceptance test needs no metric', () => {
    expect(toolBasedCmdb.fields['evaluation-criteria']?.metrics).toEqual([]);
    expect(seen(toolBasedCmdb)).toEqual(soundPlan);
  });
});

describe('the traps of the demonstration site, each with its sound twin', () => {
  it('one gate: nothing says what the restore time excludes', () => {
    expect(seen(priorityOneRestoreTime)).toEqual({
      state: 'gates open',
      shown: 91,
      notMet: { 'EVL-02': 'EVL-02.notExcluded' },
    });
  });

  it('one gate, closed: “nothing is excluded” makes the same plan ready for approval', () => {
    const criteria = priorityOneRestoreTime.fields['evaluation-criteria'];
    const metrics = (criteria?.metrics ?? []).map((metric) => ({ ...metric, nothingExcluded: true }));
    const twin = answered(priorityOneRestoreTime, {
      fields: { 'evaluation-criteria': { version: 1, ...criteria, metrics } },
    });
    expect(seen(twin)).toEqual(soundPlan);
  });

  it('FM-02 · fires: the plan lists tasks and ignores resources', () => {
    expect(seen(costPerUser)).toEqual({
      state: 'incomplete',
      shown: 83,
      notMet: { 'RES-01': 'RES-01.absent', 'RES-02': 'RES-02.noPeople' },
    });
    expect(scoreOf(costPerUser).incompleteElements).toEqual(['resources']);
  });

  it('FM-02 · silent: two roles with a category of capacity are resources', () => {
    const twin = answered(costPerUser, {
      fields: {
        resources: {
          version: 1,
          lines: [
            { id: 'R1', type: 'people', name: 'Supplier manager', band: 'M' },
            { id: 'R2', type: 'people', name: 'Licence analyst', band: 'S' },
          ],
        },
      },
    });
    expect(seen(twin)).toEqual(soundPlan);
  });

  it('FM-03 · fires: the account of a team is the accountable owner', () => {
    expect(seen(meanResolutionTime)).toEqual({
      state: 'gates open',
      shown: 91,
      notMet: { 'WHO-02': 'WHO-02.accountNotOnePerson' },
    });
  });

  it('FM-03 · fires: “Assigned leads” share the accountability and nobody holds it', () => {
    expect(seen(serviceLevelAttainment)).toEqual({
      state: 'incomplete',
      shown: 64,
      notMet: {
        'OBJ-03': 'OBJ-03.noTarget',
        'OBJ-04': 'OBJ-04.placeholder',
        'WHO-01': 'WHO-01.severalWritten',
        'WHO-02': 'WHO-02.absent',
        'EVL-03': 'EVL-03.noValue',
      },
    });
    expect(scoreOf(serviceLevelAttainment).incompleteElements).toEqual(['who']);
  });

  it('FM-03 · silent: one person in a role is accountable, and the team contributes', () => {
    const twin = answered(meanResolutionTime, { owner: 'elin', contributors: ['servicedesk', 'tomasz'] });
    expect(seen(twin)).toEqual(soundPlan);
  });

  it('a placeholder is no target: “X %” leaves three rules open, and a figure closes them', () => {
    const target = { value: 99.5, unit: '%' };
    const { 'objective-definition': definition, 'evaluation-criteria': criteria } = serviceLevelAttainment.fields;
    if (!definition?.success || !criteria) throw new Error('expected a definition and criteria');
    const twin = answered(serviceLevelAttainment, {
      fields: {
        'objective-definition': { ...definition, success: { ...definition.success, target } },
        'evaluation-criteria': { ...criteria, metrics: criteria.metrics.map((metric) => ({ ...metric, target })) },
      },
    });
    expect(Object.keys(seen(twin).notMet).sort()).toEqual(['WHO-01', 'WHO-02']);
  });

  it('PLN-18 · fires: a trigger that nobody observes and nobody looks at', () => {
    expect(seen(continuityTests)).toEqual({
      state: 'incomplete',
      shown: 85,
      notMet: { 'WHN-01': 'WHN-01.notObserved', 'WHN-02': 'WHN-02.nobodyLooks' },
    });
  });

  it('PLN-18 · silent: the same trigger, observed and looked at each quarter', () => {
    const { timing: when, 'evaluation-criteria': criteria } = continuityTests.fields;
    if (!when?.trigger || !criteria) throw new Error('expected a trigger and criteria');
    const twin = answered(continuityTests, {
      fields: {
        timing: { ...when, trigger: { ...when.trigger, observedBy: 'The service owner reads the supervisory mailbox' } },
        'evaluation-criteria': { ...criteria, review: { ...criteria.review, cadence: 'quarterly' } },
      },
    });
    expect(seen(twin)).toEqual(soundPlan);
  });

  it('FM-04 · fires: “We will look at it later” is named as putting the evaluation off', () => {
    expect(seen(repeatMajorIncidents)).toEqual({
      state: 'incomplete',
      shown: 69,
      notMet: {
        'RES-01': 'RES-01.absent',
        'RES-02': 'RES-02.noPeople',
        'EVL-01': 'EVL-01.deferred',
        'EVL-02': 'EVL-02.absent',
        'EVL-03': 'EVL-03.absent',
      },
    });
    expect(scoreOf(repeatMajorIncidents).incompleteElements).toEqual(['resources', 'evaluated']);
  });

  it('FM-04 · silent: the same words beside a metric defer nothing', () => {
    const twin = answered(repeatMajorIncidents, {
      fields: {
        'evaluation-criteria': {
          version: 1,
          approach: 'We will look at it later',
          metrics: [
            {
              id: 'K1',
              name: 'Repeat major incidents a quarter',
              counted: 'Major incidents on Payments with a cause that was known before',
              nothingExcluded: true,
              direction: 'lower',
              comparator: 'at most',
              target: { value: 1, unit: 'incidents' },
            },
          ],
        },
      },
    });
    expect(Object.keys(seen(twin).notMet).sort()).toEqual(['RES-01', 'RES-02']);
  });

  it('hollow: a wish without a plan scores nothing, and no element is judged kindly', () => {
    const { state, shown, notMet } = seen(serviceQuality);
    expect({ state, shown }).toEqual({ state: 'incomplete', shown: 0 });
    // Two rules have nothing to judge: no baseline to differ from, no two units to compare.
    const counted = Object.keys(profile1.rules).filter((rule) => rule !== 'OBJ-12' && rule !== 'EVL-07');
    expect(Object.keys(notMet)).toEqual(counted);
    expect(scoreOf(serviceQuality).elements.what.mark).toBe('missing');
  });
});

describe('the way from the hollow objective to a plan that is ready', () => {
  /** What a person fills in who follows the step shown: the textbook's answer to that element, and nothing else. */
  const answers: Record<Element, Partial<DemoObjective>> = {
    objective: { fields: pick('objective-definition') },
    what: { fields: pick('planned-work') },
    resources: { fields: pick('resources') },
    who: { owner: criticalServiceAvailability.owner },
    when: {
      start: criticalServiceAvailability.start,
      due: criticalServiceAvailability.due,
      fields: pick('timing'),
    },
    evaluated: { fields: pick('evaluation-criteria') },
  };

  it('following only the next step shown, it reaches 100 and never falls on the way', () => {
    let objective = serviceQuality;
    let shown = seen(objective).shown;
    const followed: Element[] = [];
    for (;;) {
      const next = nextStep(objective);
      if (!next) break;
      expect(followed).not.toContain(next.element);
      followed.push(next.element);
      objective = answered(objective, answers[next.element]);
      const after = seen(objective).shown;
      expect(after).toBeGreaterThanOrEqual(shown);
      shown = after;
    }
    expect([...followed].sort()).toEqual([...elements].sort());
    expect(seen(objective)).toEqual(soundPlan);
  });

  it.each(elements.map((element) => [element]))('taking away one answer drops it and names that answer: %s', (element) => {
    const others = elements.filter((other) => other !== element);
    const objective = others.reduce((so, other) => answered(so, answers[other]), serviceQuality);
    expect(seen(objective).shown).toBeLessThan(100);
    expect(nextStep(objective)?.element).toBe(element);
  });
});

function pick(field: keyof DemoObjective['fields']): DemoObjective['fields'] {
  return { [field]: criticalServiceAvailability.fields[field] };
}

describe('the worked example of docs/scores.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/scores.md'), 'utf8');
  const score = scoreOf(priorityOneRestoreTime);
  const called: Record<Severity, string> = {
    GP: 'presence gate',
    GQ: 'quality gate',
    approval: 'blocks approval',
    major: 'major',
    minor: 'minor',
    advice: 'advice',
  };

  it('lists each rule of the evaluation with its weight, outcome and what it earned', () => {
    const rows = score.findings.flatMap(({ rule: id, outcome }) => {
      const entry = profile1.rules[id];
      const rule = catalogue.find((one) => one.id === id);
      if (entry?.element !== 'evaluated' || !rule) return [];
      const weight = weights[entry.severity];
      const earned = outcome === 'met' ? weight : 0;
      return [`| ${id} ${rule.statement} | ${called[entry.severity]} | ${weight} | ${outcome} | ${earned} |`];
    });
    expect(rows).toHaveLength(4);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it('gives every element as computed, before limits and counted', () => {
    const rows = elements.map((element) => {
      const { raw, score: counted, mark } = score.elements[element];
      return `| ${element} | ${raw} | ${counted} | ${mark} |`;
    });
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it('explains the number by lines that add up to it', () => {
    const added = elements.map((element) => {
      const rules = score.lines.filter((line) => line.kind === 'rule' && line.element === element);
      return `| ${element}, ${rules.length} rules | ${rules.reduce((sum, { points }) => sum + points, 0)} |`;
    });
    const taken = score.lines.flatMap(({ kind, rule, points }) => {
      if (kind === 'rule') return [];
      return `| ${kind === 'cap' ? `held back by ${rule}` : 'rounding'} | ${points} |`;
    });
    expect(page).toContain([...added, ...taken, `| shown | ${score.shown * 100} |`].join('\n'));
    expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(9100);
    expect([score.basisPoints, score.shown, score.state]).toEqual([9166, 91, 'gates open']);
  });

  it('says how many rules count', () => {
    expect(Object.keys(profile1.rules)).toHaveLength(17);
    expect(page).toContain('Profile 1 has the seventeen rules');
  });
});
