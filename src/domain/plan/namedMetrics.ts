import type { EvaluationCriteria, Metric } from './evaluationCriteria';
import { stated } from './stated';

/** The metrics that have a name; one called “TBD” is kept and counts as missing. */
export const namedMetrics = (criteria: EvaluationCriteria): Metric[] =>
  criteria.metrics.filter((metric) => stated(metric.name) !== undefined);
