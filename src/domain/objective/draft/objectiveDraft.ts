import type { EvaluationCriteria } from '../../plan/evaluationCriteria';
import type { PlannedWork } from '../../plan/plannedWork';
import type { Timing } from '../../plan/timing';
import type { ObjectiveDefinition } from '../objectiveDefinition';

/** What a new objective starts with, field by field; a field that would hold nothing is left out. */
export interface ObjectiveDraft {
  'objective-definition'?: ObjectiveDefinition;
  'planned-work'?: PlannedWork;
  timing?: Timing;
  'evaluation-criteria'?: EvaluationCriteria;
}

/** The fields a draft can fill, in the order of every list. */
export const draftFields = ['objective-definition', 'planned-work', 'timing', 'evaluation-criteria'] as const;
export type DraftField = (typeof draftFields)[number];
