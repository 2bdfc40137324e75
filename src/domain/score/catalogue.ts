import type { Rule } from './rule';
import { calculationIsRepeatable } from './rules/evaluated/calculationIsRepeatable';
import { dataSourceIsNamed } from './rules/evaluated/dataSourceIsNamed';
import { evaluationMethodIsNamed } from './rules/evaluated/evaluationMethodIsNamed';
import { inclusionsAndExclusionsAreStated } from './rules/evaluated/inclusionsAndExclusionsAreStated';
import { offTargetActionIsStated } from './rules/evaluated/offTargetActionIsStated';
import { placeOfTheEvaluationIsNamed } from './rules/evaluated/placeOfTheEvaluationIsNamed';
import { reviewIsPlanned } from './rules/evaluated/reviewIsPlanned';
import { targetIsComplete } from './rules/evaluated/targetIsComplete';
import { toleranceIsStated } from './rules/evaluated/toleranceIsStated';
import { unitsOfOneMeasureAgree } from './rules/evaluated/unitsOfOneMeasureAgree';
import { approverIsIndependent } from './rules/governance/approverIsIndependent';
import { everyChangeIsExplained } from './rules/governance/everyChangeIsExplained';
import { everyRequiredRoleApproved } from './rules/governance/everyRequiredRoleApproved';
import { noWorkBeforeApproval } from './rules/governance/noWorkBeforeApproval';
import { planIsTheApprovedOne } from './rules/governance/planIsTheApprovedOne';
import { achievementCanBeMeasured } from './rules/objective/achievementCanBeMeasured';
import { agreementIsOnlyAnInput } from './rules/objective/agreementIsOnlyAnInput';
import { answersARequirement } from './rules/objective/answersARequirement';
import { baselineIsRecorded } from './rules/objective/baselineIsRecorded';
import { businessInputIsRecorded } from './rules/objective/businessInputIsRecorded';
import { levelAndPlaceAreStated } from './rules/objective/levelAndPlaceAreStated';
import { objectiveStatementIsWritten } from './rules/objective/objectiveStatementIsWritten';
import { oneOutcomeIsStated } from './rules/objective/oneOutcomeIsStated';
import { ownerCanInfluenceTheMeasure } from './rules/objective/ownerCanInfluenceTheMeasure';
import { proportionIsStated } from './rules/objective/proportionIsStated';
import { servesAPolicyStatement } from './rules/objective/servesAPolicyStatement';
import { statementIsSpecific } from './rules/objective/statementIsSpecific';
import { targetDiffersFromBaseline } from './rules/objective/targetDiffersFromBaseline';
import { targetIsNotAPlaceholder } from './rules/objective/targetIsNotAPlaceholder';
import { timeIsStated } from './rules/objective/timeIsStated';
import { wordingIsNotVague } from './rules/objective/wordingIsNotVague';
import { budgetIsApproved } from './rules/resources/budgetIsApproved';
import { effectOfOtherPartiesIsShown } from './rules/resources/effectOfOtherPartiesIsShown';
import { everyLineIsConfirmed } from './rules/resources/everyLineIsConfirmed';
import { inputOfOtherPartiesIsDescribed } from './rules/resources/inputOfOtherPartiesIsDescribed';
import { lostCommitmentsAreDecided } from './rules/resources/lostCommitmentsAreDecided';
import { otherPartiesAreCommitted } from './rules/resources/otherPartiesAreCommitted';
import { ownPersonFollowsUpOtherParties } from './rules/resources/ownPersonFollowsUpOtherParties';
import { peopleAreNamedByRoleAndBand } from './rules/resources/peopleAreNamedByRoleAndBand';
import { resourcesAreNamed } from './rules/resources/resourcesAreNamed';
import { skillsAreHeldOrGained } from './rules/resources/skillsAreHeldOrGained';
import { toolsAreNamed } from './rules/resources/toolsAreNamed';
import { doneWorkHasEvidence } from './rules/traceability/doneWorkHasEvidence';
import { evidenceSaysWhatItSupports } from './rules/traceability/evidenceSaysWhatItSupports';
import { linksAreLive } from './rules/traceability/linksAreLive';
import { metricAgreesWithItsDefinition } from './rules/traceability/metricAgreesWithItsDefinition';
import { milestonesAreReachedByWork } from './rules/traceability/milestonesAreReachedByWork';
import { objectiveHasAPlanAndAMeasure } from './rules/traceability/objectiveHasAPlanAndAMeasure';
import { planIsKeptHere } from './rules/traceability/planIsKeptHere';
import { programPlanIsMapped } from './rules/traceability/programPlanIsMapped';
import { workServesAnActivity } from './rules/traceability/workServesAnActivity';
import { activitiesBecomeWork } from './rules/what/activitiesBecomeWork';
import { activitiesSayHowTheyContribute } from './rules/what/activitiesSayHowTheyContribute';
import { activityNamesActionAndObject } from './rules/what/activityNamesActionAndObject';
import { activityNamesItsDeliverable } from './rules/what/activityNamesItsDeliverable';
import { everyDeliverableHasAcceptance } from './rules/what/everyDeliverableHasAcceptance';
import { neededChangesAreLinked } from './rules/what/neededChangesAreLinked';
import { otherPartiesWorkIsListed } from './rules/what/otherPartiesWorkIsListed';
import { completionIsStated } from './rules/when/completionIsStated';
import { datesAreInOrder } from './rules/when/datesAreInOrder';
import { longPlanHasAMilestone } from './rules/when/longPlanHasAMilestone';
import { movedDatesWereAgreed } from './rules/when/movedDatesWereAgreed';
import { relativePeriodsHaveAnAnchor } from './rules/when/relativePeriodsHaveAnAnchor';
import { repeatedSlipsWereEscalated } from './rules/when/repeatedSlipsWereEscalated';
import { steppedTargetsCoverEachPeriod } from './rules/when/steppedTargetsCoverEachPeriod';
import { triggerIsObservedAndLookedAt } from './rules/when/triggerIsObservedAndLookedAt';
import { triggerProgressIsShown } from './rules/when/triggerProgressIsShown';
import { everyActivityHasOneAccountable } from './rules/who/everyActivityHasOneAccountable';
import { everyActivityHasSomebodyWhoDoesIt } from './rules/who/everyActivityHasSomebodyWhoDoesIt';
import { exactlyOnePersonIsAccountable } from './rules/who/exactlyOnePersonIsAccountable';
import { ownerAcceptedTheAssignment } from './rules/who/ownerAcceptedTheAssignment';
import { ownerIsAPersonInARole } from './rules/who/ownerIsAPersonInARole';
import { ownerStillHoldsTheRole } from './rules/who/ownerStillHoldsTheRole';
import { ownersRoleFitsTheLevel } from './rules/who/ownersRoleFitsTheLevel';
import { somebodyElseEvaluates } from './rules/who/somebodyElseEvaluates';

/** Every rule there is, in the order of the elements. A retired rule leaves its id in a comment here, for ever. */
export const catalogue: readonly Rule[] = [
  objectiveStatementIsWritten,
  achievementCanBeMeasured,
  targetIsNotAPlaceholder,
  targetDiffersFromBaseline,
  servesAPolicyStatement,
  timeIsStated,
  levelAndPlaceAreStated,
  answersARequirement,
  wordingIsNotVague,
  proportionIsStated,
  oneOutcomeIsStated,
  baselineIsRecorded,
  ownerCanInfluenceTheMeasure,
  agreementIsOnlyAnInput,
  businessInputIsRecorded,
  statementIsSpecific,
  activityNamesItsDeliverable,
  everyDeliverableHasAcceptance,
  activitiesBecomeWork,
  activityNamesActionAndObject,
  otherPartiesWorkIsListed,
  neededChangesAreLinked,
  activitiesSayHowTheyContribute,
  resourcesAreNamed,
  peopleAreNamedByRoleAndBand,
  everyLineIsConfirmed,
  budgetIsApproved,
  skillsAreHeldOrGained,
  toolsAreNamed,
  otherPartiesAreCommitted,
  lostCommitmentsAreDecided,
  ownPersonFollowsUpOtherParties,
  effectOfOtherPartiesIsShown,
  inputOfOtherPartiesIsDescribed,
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
  everyRequiredRoleApproved,
  planIsTheApprovedOne,
  approverIsIndependent,
  everyChangeIsExplained,
  noWorkBeforeApproval,
  objectiveHasAPlanAndAMeasure,
  programPlanIsMapped,
  doneWorkHasEvidence,
  workServesAnActivity,
  metricAgreesWithItsDefinition,
  linksAreLive,
  evidenceSaysWhatItSupports,
  planIsKeptHere,
  milestonesAreReachedByWork,
];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule with this id. An id that is not in the catalogue is a fault. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`No rule ${id} in the catalogue`);
  return rule;
}
