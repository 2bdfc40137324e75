import type { Rule } from './rule';
import { evaluationMethodIsNamed } from './rules/evaluated/evaluationMethodIsNamed';
import { inclusionsAndExclusionsAreStated } from './rules/evaluated/inclusionsAndExclusionsAreStated';
import { targetIsComplete } from './rules/evaluated/targetIsComplete';
import { unitsOfOneMeasureAgree } from './rules/evaluated/unitsOfOneMeasureAgree';
import { achievementCanBeMeasured } from './rules/objective/achievementCanBeMeasured';
import { objectiveStatementIsWritten } from './rules/objective/objectiveStatementIsWritten';
import { targetDiffersFromBaseline } from './rules/objective/targetDiffersFromBaseline';
import { targetIsNotAPlaceholder } from './rules/objective/targetIsNotAPlaceholder';
import { peopleAreNamedByRoleAndBand } from './rules/resources/peopleAreNamedByRoleAndBand';
import { resourcesAreNamed } from './rules/resources/resourcesAreNamed';
import { activityNamesItsDeliverable } from './rules/what/activityNamesItsDeliverable';
import { everyDeliverableHasAcceptance } from './rules/what/everyDeliverableHasAcceptance';
import { completionIsStated } from './rules/when/completionIsStated';
import { longPlanHasAMilestone } from './rules/when/longPlanHasAMilestone';
import { triggerIsObservedAndLookedAt } from './rules/when/triggerIsObservedAndLookedAt';
import { everyActivityHasOneAccountable } from './rules/who/everyActivityHasOneAccountable';
import { ownerAcceptedTheAssignment } from './rules/who/ownerAcceptedTheAssignment';
import { ownerStillHoldsTheRole } from './rules/who/ownerStillHoldsTheRole';
import { everyActivityHasSomebodyWhoDoesIt } from './rules/who/everyActivityHasSomebodyWhoDoesIt';
import { somebodyElseEvaluates } from './rules/who/somebodyElseEvaluates';
import { ownersRoleFitsTheLevel } from './rules/who/ownersRoleFitsTheLevel';
import { relativePeriodsHaveAnAnchor } from './rules/when/relativePeriodsHaveAnAnchor';
import { datesAreInOrder } from './rules/when/datesAreInOrder';
import { steppedTargetsCoverEachPeriod } from './rules/when/steppedTargetsCoverEachPeriod';
import { movedDatesWereAgreed } from './rules/when/movedDatesWereAgreed';
import { repeatedSlipsWereEscalated } from './rules/when/repeatedSlipsWereEscalated';
import { triggerProgressIsShown } from './rules/when/triggerProgressIsShown';
import { dataSourceIsNamed } from './rules/evaluated/dataSourceIsNamed';
import { calculationIsRepeatable } from './rules/evaluated/calculationIsRepeatable';
import { toleranceIsStated } from './rules/evaluated/toleranceIsStated';
import { reviewIsPlanned } from './rules/evaluated/reviewIsPlanned';
import { offTargetActionIsStated } from './rules/evaluated/offTargetActionIsStated';
import { placeOfTheEvaluationIsNamed } from './rules/evaluated/placeOfTheEvaluationIsNamed';
import { exactlyOnePersonIsAccountable } from './rules/who/exactlyOnePersonIsAccountable';
import { ownerIsAPersonInARole } from './rules/who/ownerIsAPersonInARole';

/** Every rule there is, in the order of the elements. A retired rule leaves its id in a comment here, for ever. */
export const catalogue: readonly Rule[] = [
  objectiveStatementIsWritten,
  achievementCanBeMeasured,
  targetIsNotAPlaceholder,
  targetDiffersFromBaseline,
  activityNamesItsDeliverable,
  everyDeliverableHasAcceptance,
  resourcesAreNamed,
  peopleAreNamedByRoleAndBand,
  exactlyOnePersonIsAccountable,
  ownerIsAPersonInARole,
  completionIsStated,
  triggerIsObservedAndLookedAt,
  longPlanHasAMilestone,
  evaluationMethodIsNamed,
  inclusionsAndExclusionsAreStated,
  targetIsComplete,
  unitsOfOneMeasureAgree,
  everyActivityHasOneAccountable,
  ownerAcceptedTheAssignment,
  ownerStillHoldsTheRole,
  everyActivityHasSomebodyWhoDoesIt,
  somebodyElseEvaluates,
  ownersRoleFitsTheLevel,
  relativePeriodsHaveAnAnchor,
  datesAreInOrder,
  steppedTargetsCoverEachPeriod,
  movedDatesWereAgreed,
  repeatedSlipsWereEscalated,
  triggerProgressIsShown,
  dataSourceIsNamed,
  calculationIsRepeatable,
  toleranceIsStated,
  reviewIsPlanned,
  offTargetActionIsStated,
  placeOfTheEvaluationIsNamed,
];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule with this id. An id that is not in the catalogue is a fault. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`No rule ${id} in the catalogue`);
  return rule;
}
