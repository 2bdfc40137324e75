import type { Metric } from '../plan/evaluationCriteria';
import { namedMetrics } from '../plan/namedMetrics';
import type { PlanFacts } from '../plan/planFacts';
import type { Reading } from '../plan/reading';
import type { ResourceType } from '../plan/resources';
import { stated } from '../plan/stated';
import { statedQuantity } from '../plan/statedQuantity';
import { templateFields, type PlanTemplate, type TemplateField } from './planTemplate';

/** The mandatory fields of a template that a plan leaves open, by name, in the order of the template's form. */
export interface MissingOfTemplate {
  missing: TemplateField[];
  /** A newer version of the app wrote them, so nothing can be said. */
  unknown: TemplateField[];
}

/**
 * Which fields a template demands and a plan does not fill. A field with a placeholder, or one that cannot be read, is
 * not filled; “none” is an answer where the plan asks for one. It is presence and no more: whether what stands there is
 * good is for the score to say.
 */
export function missingOfTemplate(facts: PlanFacts, { mandatory }: Pick<PlanTemplate, 'mandatory'>): MissingOfTemplate {
  const asked = templateFields.filter((field) => mandatory.includes(field));
  return {
    missing: asked.filter((field) => isFilled[field](facts) === false),
    unknown: asked.filter((field) => isFilled[field](facts) === undefined),
  };
}

type Filled = (facts: PlanFacts) => boolean | undefined;

/** What a field's value says, when it can be read; `undefined` when a newer version wrote it. */
function inValue<T>(reading: Reading<T>, says: (value: T) => boolean): boolean | undefined {
  if (reading.kind === 'newer') return undefined;
  return reading.kind === 'value' && says(reading.value);
}

const says = (text: string | undefined): boolean => stated(text) !== undefined;

const lineOrNone = (of: ResourceType, question: 'budget' | 'tools' | 'thirdParties'): Filled => ({ resources }) =>
  inValue(resources, ({ lines, none }) => lines.some(({ type, name }) => type === of && says(name)) || none?.[question] !== undefined);

const eachMetric = (has: (metric: Metric) => boolean): Filled => ({ evaluation }) =>
  inValue(evaluation, (value) => namedMetrics(value).length > 0 && namedMetrics(value).every(has));

const isFilled: Record<TemplateField, Filled> = {
  Statement: ({ definition }) => inValue(definition, ({ statement }) => says(statement)),
  Policy: ({ definition }) => inValue(definition, ({ policies = [] }) => policies.some(says)),
  Requirement: ({ definition }) => inValue(definition, ({ requirements = [], noRequirement }) => requirements.some(says) || says(noRequirement?.reason)),
  Activities: ({ plannedWork }) => inValue(plannedWork, ({ activities }) => activities.some(({ text }) => says(text))),
  Deliverables: ({ plannedWork }) => inValue(plannedWork, ({ deliverables }) => deliverables.some(({ name }) => says(name))),
  People: ({ resources }) => inValue(resources, ({ lines, noneExtra }) => lines.some(({ type, name }) => type === 'people' && says(name)) || says(noneExtra?.role)),
  Budget: lineOrNone('budget', 'budget'),
  Tools: lineOrNone('tool', 'tools'),
  'Other parties': lineOrNone('third party', 'thirdParties'),
  'Accountable owner': ({ owner }) => owner.kind === 'account',
  'Owner’s role': ({ definition }) => inValue(definition, ({ ownerRole }) => says(ownerRole)),
  'Start date': ({ start }) => says(start),
  // Completion may be an event instead of a day, in every plan.
  'Due date': ({ due, timing }) => says(due) || inValue(timing, ({ trigger }) => says(trigger?.text)),
  Milestones: ({ timing }) => inValue(timing, ({ milestones }) => milestones.some(({ name }) => says(name))),
  Metric: eachMetric(() => true),
  Target: eachMetric(({ target }) => statedQuantity(target) !== undefined),
  Source: eachMetric(({ source }) => says(source)),
  Calculation: eachMetric(({ method }) => says(method)),
  Exclusions: eachMetric(({ excluded, nothingExcluded }) => nothingExcluded === true || says(excluded)),
  Review: ({ evaluation }) => inValue(evaluation, ({ review }) => review?.cadence !== undefined),
  Reviewer: ({ evaluation }) => inValue(evaluation, ({ review }) => says(review?.reviewer)),
  Forum: ({ evaluation }) => inValue(evaluation, ({ review }) => says(review?.forum) || says(review?.forumId)),
};
