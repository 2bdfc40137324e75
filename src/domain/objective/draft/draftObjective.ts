import { stampTemplate } from '../../catalogues/stampTemplate';
import type { PlanTemplate } from '../../catalogues/planTemplate';
import type { EvaluationCriteria, Metric } from '../../plan/evaluationCriteria';
import type { ObjectiveDefinition } from '../objectiveDefinition';
import { milestonesOver } from './milestonesOver';
import type { ObjectiveDraft } from './objectiveDraft';

/** What a person has said so far about a new objective. */
export interface Said {
  /** Statement, success and where it is set, as confirmed. */
  definition?: Partial<ObjectiveDefinition>;
  /** What is known of how results are evaluated, beside the template: from the dictionary, or as others do it. */
  metric?: Partial<Metric>;
  review?: NonNullable<EvaluationCriteria['review']>;
  /** First and last day of the plan, `YYYY-MM-DD`. */
  start: string;
  due?: string | undefined;
}

/**
 * The fields of a new objective from what a person said and the template they took. What they said goes before what the
 * template says. Nothing about resources is filled: those are questions of this plan, and a template cannot answer them.
 */
export function draftObjective({ definition = {}, metric, review, start, due }: Said, template?: { id: string; version: number; body: PlanTemplate }): ObjectiveDraft {
  const body = template?.body;
  const category = definition.category ?? body?.category;
  const defined: Partial<ObjectiveDefinition> = withoutGaps({ ...definition, ...(category && { category }) });
  const evaluation = evaluationOf(definition.success, metric, review, body);
  const milestones = milestonesOver(body?.milestones ?? [], start, due);
  return {
    ...(Object.keys(defined).length > 0 && { 'objective-definition': { ...defined, version: 1 } }),
    ...(template && { 'planned-work': stampTemplate(plannedBy(template.body), template) }),
    ...(milestones.length > 0 && { timing: { version: 1, milestones } }),
    ...(evaluation && { 'evaluation-criteria': evaluation }),
  };
}

function plannedBy({ activities = [], deliverable, acceptance }: PlanTemplate) {
  const delivers = deliverable === undefined ? {} : { delivers: ['deliverable-1'] };
  return {
    version: 1 as const,
    deliverables: deliverable === undefined ? [] : [withoutGaps({ id: 'deliverable-1', name: deliverable, acceptance })],
    activities: activities.map((text, i) => ({ id: `activity-${i + 1}`, text, ...delivers })),
  };
}

function evaluationOf(
  success: ObjectiveDefinition['success'],
  metric: Partial<Metric> | undefined,
  review: EvaluationCriteria['review'],
  body: PlanTemplate | undefined,
): EvaluationCriteria | undefined {
  // A deliverable is told by its acceptance; a measure of the template would be somebody else's success.
  const asDeliverable = success?.form === 'deliverable';
  const measured = metric?.name !== undefined || body?.metric !== undefined;
  const found = withoutGaps({ cadence: body?.reviewed, ifMissed: body?.ifMissed, ...withoutGaps(review ?? {}) });
  const metrics = asDeliverable || !measured ? [] : [metricOf(success, metric ?? {}, body)];
  const acceptanceTest = asDeliverable && success.acceptance !== undefined ? { condition: success.acceptance } : undefined;
  if (metrics.length === 0 && acceptanceTest === undefined && Object.keys(found).length === 0) return undefined;
  return { version: 1, metrics, ...(acceptanceTest && { acceptanceTest }), ...(Object.keys(found).length > 0 && { review: found }) };
}

/** Of the template, of the dictionary above it, and of the confirmed sentence above both. */
function metricOf(success: ObjectiveDefinition['success'], metric: Partial<Metric>, body: PlanTemplate | undefined): Metric {
  const { metric: said, direction, comparator, target, upTo } = success ?? {};
  return {
    ...withoutGaps({
      counted: body?.counted, excluded: body?.excluded, method: body?.measuredBy, frequency: body?.measured,
      direction: body?.direction, comparator: body?.comparator,
    }),
    ...withoutGaps(metric),
    ...withoutGaps({
      direction, comparator, upTo,
      target: target && withoutGaps({ value: target.value, unit: target.unit ?? body?.unit }),
    }),
    id: 'metric-1',
    name: metric.name ?? body?.metric ?? said ?? '',
  };
}

/** Without members that say nothing: Jira keeps no `undefined`, and a comparison must not see any. */
function withoutGaps<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}
