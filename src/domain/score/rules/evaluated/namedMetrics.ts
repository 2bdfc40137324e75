import type { EvaluationCriteria, Metric } from '../../../plan/evaluationCriteria';
import { stated } from '../../../plan/stated';

/** The metrics that have a name; one called “TBD” is kept and counts as missing. */
export const namedMetrics = (criteria: EvaluationCriteria): Metric[] =>
  criteria.metrics.filter((metric) => stated(metric.name) !== undefined);

/** True when success is told by an acceptance test whose condition is written. */
export const hasAcceptanceTest = (criteria: EvaluationCriteria): boolean =>
  stated(criteria.acceptanceTest?.condition) !== undefined;
