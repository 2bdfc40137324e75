import { catalogueKinds } from '../../../src/domain/catalogues/catalogueKinds';
import { entryProblems } from '../../../src/domain/catalogues/entryProblems';
import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { missingOfTemplate } from '../../../src/domain/catalogues/missingOfTemplate';
import { offeredTemplates } from '../../../src/domain/catalogues/offeredTemplates';
import { starterTemplates } from '../../../src/domain/catalogues/starterTemplates';
import { draftObjective } from '../../../src/domain/objective/draft/draftObjective';
import { fillEmpty } from '../../../src/domain/objective/draft/fillEmpty';
import { milestonesOver } from '../../../src/domain/objective/draft/milestonesOver';
import type { ObjectiveDraft } from '../../../src/domain/objective/draft/objectiveDraft';
import { disagreements } from '../../../src/domain/objective/statement/disagreements';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { successFromReading } from '../../../src/domain/objective/statement/successFromReading';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { readStored } from '../../../src/domain/plan/reading';
import { evaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { timing } from '../../../src/domain/plan/timing';
import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { emptyPlan, problemManager } from '../../../src/domain/score/specimens';
import { outcomeOf } from '../rows/judged';

/** The sentence of each starter with its gaps filled in, as somebody would. */
const sentences: Record<string, string> = {
  'starter-availability': 'Keep the availability of the payment portal at or above 99.9 % in every month until 30 November 2027',
  'starter-incident-resolution': 'Reduce the mean time to restore priority 1 incidents of Payments from 4 hours to 2 hours by 30 August 2027',
  'starter-change-success': 'Increase the share of successful changes of the card platform from 91 % to 97 % by 30 August 2027',
  'starter-cost': 'Reduce the yearly cost of the service desk for each user from €24 to €19 by 30 November 2027',
  'starter-compliance': 'Increase the requirements of the card scheme contract that a test has shown as met from 60 % to 100 % by 30 November 2027',
};
const due = '2027-11-30';

/** What somebody gets who takes a starter, writes its sentence and confirms what is read from it. */
function made(template: (typeof starterTemplates)[number]): { draft: ObjectiveDraft; facts: PlanFacts } {
  const statement = sentences[template.id] ?? '';
  const { changeWithoutBaseline: _, ...success } = successFromReading(readStatement(statement));
  const draft = draftObjective({ definition: { statement, success: { form: 'measure', ...success }, level: 'service', serves: 'Payments' }, start: '2026-11-20', due }, template);
  // Through JSON and the stored shapes, as it comes back from Jira.
  const stored = JSON.parse(JSON.stringify(draft)) as ObjectiveDraft;
  const facts: PlanFacts = {
    ...emptyPlan,
    due,
    owner: problemManager,
    definition: readStored(objectiveDefinition, stored['objective-definition']),
    plannedWork: readStored(plannedWork, stored['planned-work']),
    timing: readStored(timing, stored.timing),
    evaluation: readStored(evaluationCriteria, stored['evaluation-criteria']),
  };
  return { draft, facts };
}

describe('OBJ-29 · Templates to start an objective from', () => {
  it('OBJ-29 · SYS-B2 · availability, incidents, change, cost and compliance, each with how it is measured and how often it is looked at', () => {
    expect(starterTemplates.map(({ body }) => body.name)).toEqual(['Availability', 'Incident resolution', 'Change success', 'Cost', 'Compliance']);
    for (const { body } of starterTemplates) {
      expect(entryProblems('plan-template', body)).toEqual([]);
      expect(Object.keys(body)).toEqual(expect.arrayContaining(['statement', 'metric', 'measuredBy', 'measured', 'reviewed', 'activities', 'resourceQuestions', 'milestones', 'counted', 'excluded', 'ifMissed']));
    }
  });

  it.each(starterTemplates)('OBJ-29 · silent: $body.name, filled in, is a measurable objective with work and a method', (template) => {
    const { facts } = made(template);
    const sound = ['OBJ-01', 'OBJ-03', 'WHA-01', 'WHA-02', 'WHA-04', 'WHO-01', 'EVL-01', 'EVL-02', 'EVL-03'];
    expect(sound.filter((rule) => outcomeOf(rule, facts) !== 'met')).toEqual([]);
    // What no template can know is still asked for, by name.
    expect(missingOfTemplate(facts, template.body)).toEqual({ missing: ['Policy', 'People', 'Source', 'Reviewer'], unknown: [] });
    const reading = readStatement(sentences[template.id] ?? '');
    expect(disagreements(reading, facts.definition.kind === 'value' ? facts.definition.value : { version: 1 })).toEqual([]);
  });

  it.each(starterTemplates)('OBJ-29 · fires: $body.name left as it is has gaps where values belong, so it counts as nothing', ({ body }) => {
    const reading = readStatement(body.statement ?? '');
    expect(reading.placeholders.length).toBeGreaterThan(0);
    expect(outcomeOf('OBJ-03', { ...emptyPlan, definition: { kind: 'value', value: { version: 1, statement: body.statement } } })).not.toBe('met');
  });

  it('CTX-07 · no starter speaks of the organization’s own staff or of one kind of provider', () => {
    const words = JSON.stringify(starterTemplates);
    expect(words.match(/\b(IT department|our IT|employees?|internal|in-house|tenants?)\b/gi)).toBeNull();
  });

  it('OBJ-29 · the site’s own come first; a starter the site keeps is the site’s, also when it is out of use', () => {
    const kept = (id: string, state: 'in use' | 'retired', name: string): KeptEntry<'plan-template'> => ({
      kind: 'plan-template', id, version: 4, by: 'account-manager', at: '2026-11-01T00:00:00Z', body: { version: 1, state, name, use: 'For us', mandatory: ['Statement'] },
    });
    const offered = offeredTemplates([kept('ours', 'in use', 'Ours'), kept('starter-cost', 'retired', 'Cost'), kept('starter-availability', 'in use', 'Availability, as we do it')]);
    expect(offered.map(({ id, version, from }) => `${from} ${id} ${version}`)).toEqual([
      'site starter-availability 4', 'site ours 4', 'starter starter-incident-resolution 1', 'starter starter-change-success 1', 'starter starter-compliance 1',
    ]);
  });

  it('OBJ-29 · a starter by whose name the site has a template in use is not offered beside it', () => {
    const kept = (state: 'in use' | 'retired'): KeptEntry<'plan-template'> => ({
      kind: 'plan-template', id: 'ours', version: 1, by: 'account-manager', at: '2026-11-01T00:00:00Z', body: { version: 1, state, name: 'change  SUCCESS', use: 'For us', mandatory: ['Statement'] },
    });
    const named = (state: 'in use' | 'retired') => offeredTemplates([kept(state)]).map(({ body }) => body.name);
    expect(named('in use')).toEqual(['change  SUCCESS', 'Availability', 'Incident resolution', 'Cost', 'Compliance']);
    expect(named('retired')).toEqual(['Availability', 'Incident resolution', 'Change success', 'Cost', 'Compliance']);
  });

  it('every starter can be kept as a record of the site', () => {
    for (const { id, body } of starterTemplates) {
      expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(readStored(catalogueKinds['plan-template'].shape, JSON.parse(JSON.stringify(body)))).toEqual({ kind: 'value', value: body });
    }
  });
});

describe('A draft of an objective', () => {
  it('without a template holds what was said and nothing else', () => {
    expect(draftObjective({ definition: { statement: 'Do it' }, start: '2026-11-20' })).toEqual({ 'objective-definition': { version: 1, statement: 'Do it' } });
    expect(draftObjective({ start: '2026-11-20' })).toEqual({});
  });

  it('what a person said goes before the dictionary, and the dictionary before the template', () => {
    const [template] = starterTemplates;
    const draft = draftObjective(
      {
        definition: { success: { form: 'measure', metric: 'uptime', comparator: 'exactly', target: { value: 99.5 } } },
        metric: { name: 'Availability of critical services', definition: 'avail', method: 'As in the dictionary', comparator: 'at most' },
        review: { reviewer: 'account-reviewer', cadence: 'quarterly' },
        start: '2026-11-20',
      },
      template,
    );
    expect(draft['evaluation-criteria']).toMatchObject({
      metrics: [{ name: 'Availability of critical services', definition: 'avail', method: 'As in the dictionary', comparator: 'exactly', target: { value: 99.5, unit: '%' }, counted: template?.body.counted }],
      review: { reviewer: 'account-reviewer', cadence: 'quarterly', ifMissed: template?.body.ifMissed },
    });
  });

  it('a deliverable is told by its acceptance, not by the measure of the template', () => {
    const draft = draftObjective({ definition: { success: { form: 'deliverable', acceptance: 'It is signed' } }, start: '2026-11-20' }, starterTemplates[0]);
    expect(draft['evaluation-criteria']).toMatchObject({ metrics: [], acceptanceTest: { condition: 'It is signed' } });
  });

  it('milestones end on the last day; where there is no room for them they have no dates', () => {
    expect(milestonesOver(['a', 'b', 'c'], '2027-01-01', '2027-01-31').map(({ date }) => date)).toEqual(['2027-01-11', '2027-01-21', '2027-01-31']);
    expect(milestonesOver(['a', 'b', 'c'], '2027-01-30', '2027-01-31').map(({ date }) => date)).toEqual([undefined, undefined, undefined]);
    expect(milestonesOver(['a'], '2027-01-30', undefined)).toEqual([{ id: 'milestone-1', name: 'a' }]);
  });
});

describe('REG-10 · Filling what is empty', () => {
  const [template] = starterTemplates;
  const draft = draftObjective({ definition: { statement: 'New', level: 'service' }, start: '2026-11-20', due }, template);

  it('REG-10 · fires: an epic without any content gets the whole draft', () => {
    expect(fillEmpty(draft, {}, 'parts')).toEqual({ values: draft, kept: [] });
    expect(fillEmpty(draft, { timing: null, 'planned-work': { version: 1, activities: [], deliverables: [] } }, 'elements').values).toEqual(draft);
  });

  it('REG-10 · silent: what somebody wrote stays, also “TBD”; members the app does not know are kept', () => {
    const stored = { 'objective-definition': { version: 1, statement: 'TBD', riskTier: 1, later: 'kept' } };
    expect(fillEmpty(draft, stored, 'parts').values['objective-definition']).toEqual({ version: 1, statement: 'TBD', riskTier: 1, later: 'kept', level: 'service', category: 'customer outcome' });
  });

  it('REG-10 · silent: laid over many, a field with anything in it stays whole', () => {
    const filled = fillEmpty(draft, { 'planned-work': { version: 1, deliverables: [], activities: [{ id: 'x', text: 'Ours' }] } }, 'elements');
    expect(filled.values['planned-work']).toBeUndefined();
    expect(filled.kept).toEqual([{ field: 'planned-work', because: 'has content' }]);
  });

  it.each([['a newer version', { version: 99 }], ['no shape', 'a text'], ['a broken shape', { version: 1, activities: 'none' }]])('a value with %s is left alone', (_, value) => {
    const filled = fillEmpty(draft, { 'planned-work': value }, 'parts');
    expect(filled.values['planned-work']).toBeUndefined();
    expect(filled.kept).toContainEqual({ field: 'planned-work', because: 'cannot be read' });
  });

  it('filling twice changes nothing', () => {
    const once = fillEmpty(draft, {}, 'parts').values;
    expect(fillEmpty(draft, once, 'parts').values).toEqual({});
  });
});
