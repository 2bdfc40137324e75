import { hasAcceptanceTest } from '../../../plan/hasAcceptanceTest';
import { namedMetrics } from '../../../plan/namedMetrics';
import type { PlanFacts } from '../../../plan/planFacts';
import { stated } from '../../../plan/stated';
import { met, partly, unknown, unmet } from '../../judgement';
import { defineRule } from '../../rule';
import { emptyPlan, newer, specimen, unreadable } from '../../specimens';

/** An orphan in the register: an objective nobody plans, or whose result nobody can tell. The plan may be part of another epic’s. */
export const objectiveHasAPlanAndAMeasure = defineRule({
  id: 'TRC-01',
  element: 'traceability',
  topic: 'planning to achieve objectives',
  statement: 'The objective has a plan, here or as part of another, and something to measure it by',
  why: 'An objective without a plan or a measure is a wish in a register.',
  remedy: {
    text: 'Plan it and say how it is measured, link the plan that serves it, or retire it.',
    deed: 'Plan it',
    next: 'plan it and say how it is measured, or retire it',
    gap: 'a plan and a measure',
    place: 'what#activities',
  },
  messages: {
    'TRC-01.met': 'It has a plan and a measure',
    'TRC-01.noMeasure': 'It has a plan, and nothing to measure it by',
    'TRC-01.noPlan': 'It has a measure, and no plan',
    'TRC-01.orphan': 'It has neither a plan nor a measure',
    'TRC-01.newer': 'Written by a newer version of the app; it cannot be judged here',
  },
  judge(facts) {
    const { plannedWork, evaluation, definition } = facts;
    if ([plannedWork, evaluation, definition].some(({ kind }) => kind === 'newer')) return unknown('TRC-01.newer');
    const plan = isPlanned(facts);
    const measure = isMeasured(facts);
    if (plan && measure) return met('TRC-01.met');
    if (plan) return partly('TRC-01.noMeasure');
    return measure ? partly('TRC-01.noPlan') : unmet('TRC-01.orphan');
  },
  examples: [
    { title: 'both', facts: specimen(), expected: { outcome: 'met' } },
    {
      title: 'planned as part of another epic',
      facts: specimen({ plannedWork: { activities: [], deliveredBy: { epic: '10001', activities: ['a1'], evaluation: ['metric-1'] } } }),
      expected: { outcome: 'met' },
    },
    {
      title: 'no measure',
      facts: specimen({ definition: { success: undefined }, evaluation: { metrics: [] } }),
      expected: { outcome: 'partly', message: 'TRC-01.noMeasure' },
    },
    {
      title: 'no plan',
      facts: specimen({ plannedWork: { activities: [] } }),
      expected: { outcome: 'partly', message: 'TRC-01.noPlan' },
    },
    { title: 'neither', facts: emptyPlan, expected: { outcome: 'unmet', message: 'TRC-01.orphan' } },
    {
      title: 'a value without the shape',
      facts: specimen({ plannedWork: unreadable('planned-work.activities') }),
      expected: { outcome: 'partly', message: 'TRC-01.noPlan' },
    },
    {
      title: 'a value of a newer version',
      facts: specimen({ plannedWork: newer }),
      expected: { outcome: 'unknown', message: 'TRC-01.newer' },
    },
  ],
});

function isPlanned({ plannedWork }: PlanFacts): boolean {
  if (plannedWork.kind !== 'value') return false;
  const { activities, deliveredBy } = plannedWork.value;
  return activities.some(({ text }) => stated(text) !== undefined) || stated(deliveredBy?.epic) !== undefined;
}

function isMeasured({ evaluation, definition }: PlanFacts): boolean {
  const success = definition.kind === 'value' ? definition.value.success : undefined;
  const evaluated = evaluation.kind === 'value' && (namedMetrics(evaluation.value).length > 0 || hasAcceptanceTest(evaluation.value));
  return evaluated || stated(success?.metric) !== undefined || stated(success?.acceptance) !== undefined;
}
