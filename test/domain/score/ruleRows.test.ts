import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Resources } from '../../../src/domain/plan/resources';
import { ruleById } from '../../../src/domain/score/catalogue';
import { judgePlan } from '../../../src/domain/score/judge';
import { profile3, weights } from '../../../src/domain/score/profile';
import { say } from '../../../src/domain/score/say';
import type { Score } from '../../../src/domain/score/score';
import { emptyPlan, soundPlan, specimen } from '../../../src/domain/score/specimens';

const show = { person: (account: string) => `<${account}>`, day: (day: string) => day };
const outcomeOf = (rule: string, facts: PlanFacts) => ruleById(rule).judge(facts).outcome;
const wordsOf = (rule: string, facts: PlanFacts): string => say(ruleById(rule), ruleById(rule).judge(facts), show);

function scoreOf(facts: PlanFacts): Score {
  const scoring = judgePlan(facts, profile3);
  if (scoring.kind !== 'scored') throw new Error('no score could be given');
  return scoring.score;
}

const said = { by: 'account-problem-manager', at: '2026-11-02T08:00:00Z' };
const none = { budget: said, skills: said, tools: said, thirdParties: said };
const withLine = (line: Resources['lines'][number], question: keyof typeof none): PlanFacts =>
  specimen({ resources: { lines: [{ id: 'r1', type: 'people', name: 'Problem analyst', band: 'M' }, line], none: { ...none, [question]: undefined } } });
const withSupplier = (more: Partial<Resources['lines'][number]>): PlanFacts =>
  withLine({ id: 'p1', type: 'third party', name: 'Cloud Hosting Ltd', ...more }, 'thirdParties');

describe('the objective', () => {
  it('OBJ-02 · fires: no policy statement is linked', () => {
    const facts = specimen({ definition: { policies: undefined } });
    expect(wordsOf('OBJ-02', facts)).toBe('No policy statement is linked');
    expect(profile3.rules['OBJ-02']).toEqual({ element: 'objective', severity: 'approval' });
  });
  it('OBJ-02 · silent: a policy statement in effect', () => expect(outcomeOf('OBJ-02', specimen())).toBe('met'));
  it('OBJ-02 · a missing policy costs no point of completeness', () => {
    expect(weights.approval).toBe(0);
    expect(scoreOf(specimen({ definition: { policies: [] } })).basisPoints).toBe(scoreOf(soundPlan).basisPoints);
  });

  it('OBJ-12 · fires: no requirement is linked and no reason is given', () => {
    expect(outcomeOf('OBJ-07', specimen({ definition: { requirements: [] } }))).toBe('unmet');
  });
  it('OBJ-12 · silent: none applies, with a reason', () => {
    const facts = specimen({ definition: { requirements: [], noRequirement: { reason: 'An idea of our own', ...said } } });
    expect(wordsOf('OBJ-07', facts)).toBe('Not applicable: no requirement bears on it, says <account-problem-manager>: An idea of our own');
  });

  it('OBJ-14 · fires: the level is missing', () => {
    expect(outcomeOf('OBJ-06', specimen({ definition: { level: undefined } }))).toBe('partly');
    expect(outcomeOf('OBJ-06', specimen({ definition: { level: undefined, serves: undefined } }))).toBe('unmet');
  });
  it('OBJ-14 · silent: a level and the service it is set for', () => expect(outcomeOf('OBJ-06', specimen())).toBe('met'));

  it('OBJ-16 · fires: a reduction without a baseline', () => {
    const facts = specimen({ definition: { success: { form: 'measure', direction: 'lower', target: { value: 2, unit: 'hours' } } } });
    expect(outcomeOf('OBJ-11', facts)).toBe('unmet');
  });
  it('OBJ-16 · silent: from 4 hours to 2 hours', () => {
    const success = { form: 'measure', direction: 'lower', baseline: { value: 4, unit: 'hours', period: '2026' }, target: { value: 2, unit: 'hours' } } as const;
    expect(wordsOf('OBJ-11', specimen({ definition: { success } }))).toBe('It starts from 4 hours (2026)');
  });

  it('OBJ-23 · fires: neither date nor event nor period', () => {
    expect(wordsOf('OBJ-05', specimen({ due: undefined }))).toBe('The statement says “by 30 June 2027”, but no date, event or period is set');
  });
  it('OBJ-23 · silent: an event in place of a date', () => {
    expect(outcomeOf('OBJ-05', specimen({ due: undefined, timing: { trigger: { text: 'The last site is migrated' } } }))).toBe('met');
  });

  it('OBJ-24 · fires: nobody of the business is recorded', () => {
    expect(wordsOf('OBJ-15', specimen({ definition: { inputFrom: undefined } }))).toContain('set by its own team only');
  });
  it('OBJ-24 · silent: a head of the business agreed', () => expect(outcomeOf('OBJ-15', specimen())).toBe('met'));

  it('OBJ-25 · fires: the owner says nothing about influence', () => {
    expect(outcomeOf('OBJ-13', specimen({ definition: { controllable: undefined } }))).toBe('unmet');
  });
  it('OBJ-25 · silent: the owner says how the measure can be moved', () => expect(outcomeOf('OBJ-13', specimen())).toBe('met'));

  it('OBJ-26 · fires: taken from an agreement, and nobody reviews it', () => {
    const facts = specimen({ definition: { source: 'service level agreement' }, evaluation: { review: undefined } });
    expect(wordsOf('OBJ-14', facts)).toBe('Taken from an agreement, and it lacks forum, review cadence');
  });
  it('OBJ-26 · silent: taken from an agreement, with owner, forum and review', () => {
    expect(outcomeOf('OBJ-14', specimen({ definition: { source: 'service level agreement' } }))).toBe('met');
  });
});

describe('what will be done', () => {
  it.each(['Fewer repeat incidents', 'Triage guide'])('PLN-03 · fires: the activity “%s”', (text) => {
    expect(outcomeOf('WHA-04', specimen({ plannedWork: { activities: [{ id: 'a1', text }] } }))).toBe('unmet');
  });
  it('PLN-03 · silent: procedures, tools, training and reports, said as what is done', () => {
    const activities = ['Write the triage procedure', 'Change the incident form', 'Train the service desk', 'Build the monthly report'].map((text, at) => ({ id: `a${at}`, text }));
    expect(outcomeOf('WHA-04', specimen({ plannedWork: { activities } }))).toBe('met');
  });

  it('TRC-02 · fires: an activity without a work item', () => {
    const activities = [{ id: 'a1', text: 'Collect the causes', work: ['10101'] }, { id: 'a9', text: 'Buy the tool' }];
    expect(wordsOf('WHA-03', specimen({ plannedWork: { activities } }))).toBe('1 of 2 activities have a work item or are routines; “Buy the tool” is neither');
  });
  it('TRC-02 · silent: a work item for each', () => expect(outcomeOf('WHA-03', soundPlan)).toBe('met'));

  it('TRC-05 · fires: nothing says whether changes are needed', () => {
    expect(outcomeOf('WHA-06', specimen({ plannedWork: { none: undefined } }))).toBe('unmet');
  });
  it('TRC-05 · silent: an activity names its change record', () => {
    const activities = [{ id: 'a1', text: 'Change the routing', changeRecord: 'CHG-31' }];
    expect(outcomeOf('WHA-06', specimen({ plannedWork: { activities, none: undefined } }))).toBe('met');
  });
});

describe('with what resources', () => {
  it('PLN-06 · fires: nothing is said about tools', () => {
    expect(outcomeOf('RES-06', specimen({ resources: { lines: [] } }))).toBe('unmet');
  });
  it('PLN-06 · silent: “none needed”, said by somebody', () => {
    expect(outcomeOf('RES-06', specimen({ resources: { lines: [], none } }))).toBe('notApplicable');
  });

  it('PLN-07 · fires: a budget that was asked for and not approved', () => {
    const facts = withLine({ id: 'b1', type: 'budget', name: 'Licences', amount: 12000, currency: 'EUR' }, 'budget');
    expect(wordsOf('RES-04', facts)).toBe('“Licences” lacks the reference of an approval');
  });
  it('PLN-07 · silent: an amount and the reference of its approval', () => {
    const facts = withLine({ id: 'b1', type: 'budget', name: 'Licences', amount: 12000, currency: 'EUR', reference: 'BUD-14' }, 'budget');
    expect(outcomeOf('RES-04', facts)).toBe('met');
  });

  it('PLN-08 · fires: a supplier of whom only the name is known', () => {
    expect(wordsOf('RES-11', withSupplier({}))).toBe('Nothing is said about “Cloud Hosting Ltd” but its name');
  });
  it('PLN-08 · silent: what is needed, what binds it and what is accepted', () => {
    const facts = withSupplier({ input: 'Routing over both sites', constraint: 'First week of a month', acceptanceEvidence: 'Test protocol' });
    expect(outcomeOf('RES-11', facts)).toBe('met');
  });

  const doneBy = (team: string): PlanFacts =>
    specimen({ plannedWork: { activities: [{ id: 'a3', text: 'Change the routing of the portal', responsible: { team } }] } });

  it('PLN-30 · fires: “no other parties” is said, and a supplier does an activity', () => {
    for (const rule of ['RES-07', 'RES-09', 'RES-10', 'RES-11']) {
      expect(outcomeOf(rule, doneBy('Cloud Hosting Ltd'))).toBe('unmet');
      expect(wordsOf(rule, doneBy('Cloud Hosting Ltd'))).toBe('It is said that no other party is needed, but “Cloud Hosting Ltd” does a part of the work');
    }
  });
  it('PLN-30 · fires: no other party is said to do anything, and an activity speaks of one that the plan needs', () => {
    const carrier = { id: 'p1', type: 'third party', name: 'Fibre carrier' } as const;
    const activities = [{ id: 'a3', text: 'Have the fibre carrier move the line' }];
    const facts = specimen({ plannedWork: { activities, none: { thirdPartyWork: said } }, resources: { lines: [carrier] } });
    expect(wordsOf('WHA-05', facts)).toBe('It is said that no other party has to do anything, but 1 activity names one');
  });
  it('PLN-30 · silent: “no other parties”, and a team of our own does the activity', () => {
    for (const rule of ['RES-07', 'RES-09', 'RES-10', 'RES-11', 'WHA-05']) expect(outcomeOf(rule, doneBy('Service desk'))).not.toBe('unmet');
    expect(outcomeOf('RES-07', doneBy('Service desk'))).toBe('notApplicable');
  });

  it('PLN-31 · fires: nobody of ours follows the supplier up', () => {
    expect(wordsOf('RES-09', withSupplier({}))).toBe('Nobody of ours follows up “Cloud Hosting Ltd”');
  });
  it('PLN-31 · silent: a person of ours does', () => {
    expect(outcomeOf('RES-09', withSupplier({ followedUpBy: 'account-supplier-manager' }))).toBe('met');
  });

  it('PLN-32 · fires: no milestone and no metric depends on the supplier', () => {
    expect(outcomeOf('RES-10', withSupplier({ affects: ['gone'] }))).toBe('unmet');
  });
  it('PLN-32 · silent: a milestone does', () => expect(outcomeOf('RES-10', withSupplier({ affects: ['m1'] }))).toBe('met'));

  it('PLN-33 · fires: a skill nobody has and no training closes', () => {
    expect(outcomeOf('RES-05', withLine({ id: 's1', type: 'skill', name: 'Root cause analysis' }, 'skills'))).toBe('unmet');
  });
  it('PLN-33 · silent: training is a resource of its own kind', () => {
    expect(outcomeOf('RES-05', withLine({ id: 's1', type: 'skill', name: 'Root cause analysis', gapTask: '10110' }, 'skills'))).toBe('met');
  });

  it('PLN-34 · fires: a line that nobody committed', () => {
    const facts = specimen({ record: { confirmations: { r1: { state: 'requested', askedBy: 'account-problem-manager' } } } });
    expect(wordsOf('RES-03', facts)).toBe('No line is confirmed; “Problem analyst” was asked for and not answered');
    expect(scoreOf(facts).elements.resources.score).toBeLessThan(10_000);
  });
  it('PLN-34 · silent: every line is committed', () => expect(scoreOf(soundPlan).elements.resources.score).toBe(10_000));

  it('AUD-04 · the answer names who confirms availability, and the day', () => {
    expect(wordsOf('RES-03', soundPlan)).toBe('All 2 lines are confirmed, first by <account-line-manager> on 2026-11-10');
  });
});

describe('evaluated, when and the thread', () => {
  it('PLN-19 · fires: nobody has said whether the event has happened', () => {
    const facts = specimen({ due: undefined, timing: { trigger: { text: 'The last site is migrated', observedBy: 'Migration report' } } });
    expect(outcomeOf('WHN-09', facts)).toBe('unmet');
  });
  it('PLN-19 · silent: it has happened, and something shows it', () => {
    const progress = { happened: true, on: '2027-03-01', evidence: 'Migration report of March' };
    const facts = specimen({ due: undefined, timing: { trigger: { text: 'The last site is migrated', observedBy: 'Migration report', progress } } });
    expect(outcomeOf('WHN-09', facts)).toBe('met');
  });

  it('PLN-25 · fires: nothing says where the evaluation is recorded', () => {
    expect(outcomeOf('EVL-10', specimen({ evaluation: { review: { cadence: 'monthly', reviewer: 'account-reviewer' } } }))).toBe('unmet');
  });
  it('PLN-25 · silent: the minutes of a forum', () => expect(outcomeOf('EVL-10', soundPlan)).toBe('met'));

  it('TRC-15 · fires: a milestone with no work in its span', () => {
    const facts = specimen({ work: { issues: [{ id: '10101', key: 'SMO-10', summary: 'Later', statusCategory: 'new', due: '2027-06-01', activity: 'a1' }] } });
    expect(outcomeOf('TRC-13', facts)).toBe('unmet');
  });
  it('TRC-15 · silent: work is due before it', () => expect(outcomeOf('TRC-13', soundPlan)).toBe('met'));

  it('AUD-11 · fires: an objective that answers no requirement and gives no reason', () => expect(outcomeOf('OBJ-07', emptyPlan)).toBe('unmet'));
  it('AUD-11 · silent: the requirement is named', () => expect(wordsOf('OBJ-07', soundPlan)).toContain('Portal agreement, repeat incidents'));
});
