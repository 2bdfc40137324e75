import type { EvaluationCriteria } from './evaluationCriteria';
import { stated } from './stated';

/** True when success is told by an acceptance test whose condition is written. */
export const hasAcceptanceTest = (criteria: EvaluationCriteria): boolean =>
  stated(criteria.acceptanceTest?.condition) !== undefined;
