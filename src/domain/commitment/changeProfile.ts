/**
 * How much may change before it counts. A version never changes once a change was classed with it.
 * Everything is measured against the version in force, never against the last edit, so small steps do not slip through.
 */
export interface ChangeProfile {
  version: string;
  /** Calendar days the end may move later. */
  endLaterDays: number;
  /** Working days (Monday to Friday) another date may move. */
  movedWorkingDays: number;
  /** The same as a share of the plan's length, in per cent. Either limit passed is enough. */
  movedPercentOfPlan: number;
  /** How far days or an amount of money may move, up or down, in per cent. */
  resourcePercent: number;
  /** Calendar days to confirm or revise after a policy statement or requirement changed. */
  confirmWithinDays: number;
}

/** The limits a site begins with. */
export const changeProfile1: ChangeProfile = {
  version: '1',
  endLaterDays: 0,
  movedWorkingDays: 10,
  movedPercentOfPlan: 10,
  resourcePercent: 10,
  confirmWithinDays: 30,
};
