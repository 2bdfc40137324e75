import { differenceInBusinessDays, parseISO } from 'date-fns';
import { daysBetween } from '../plan/daysBetween';
import type { ChangeTopic } from './changeClass';
import type { JudgeChange, Measure } from './changeRule';
import { sameWording } from './sameWording';

const editorial = { topic: 'editorial' } as const;

/** Every change is of one topic. */
export const always =
  (topic: ChangeTopic): JudgeChange<unknown> =>
  () => ({ topic });

/** A text: editorial while the words stay the same, the topic otherwise. */
export const unlessSameWording =
  (topic: ChangeTopic): JudgeChange<string> =>
  (before, after) =>
    before !== undefined && after !== undefined && sameWording(before, after) ? editorial : { topic };

/** Adding it asks for nothing; changing or removing it is of the topic. */
export const unlessAdded =
  (topic: ChangeTopic): JudgeChange<unknown> =>
  (before) =>
    before === undefined ? editorial : { topic };

/** Removing it asks for nothing; adding or changing it is of the topic, unless only the look of its words changed. */
export const unlessRemoved =
  (topic: ChangeTopic): JudgeChange<string> =>
  (before, after, setting) =>
    after === undefined ? editorial : unlessSameWording(topic)(before, after, setting);

/** An answer “none”: giving or withdrawing it is of the topic, giving it again is not. */
export const unlessGivenAgain =
  (topic: ChangeTopic): JudgeChange<unknown> =>
  (before, after) =>
    before !== undefined && after !== undefined ? editorial : { topic };

/** The end: later than the profile allows is a matter of time, and so is its appearing or vanishing; earlier is not. */
export const later: JudgeChange<string> = (before, after, { profile }) => {
  const days = daysBetween(before, after);
  if (days === undefined) return { topic: 'time' };
  const measure: Measure = { value: days, unit: 'days', limit: profile.endLaterDays };
  return { topic: days > profile.endLaterDays ? 'time' : 'editorial', measure };
};

/** A limit that may be set or move nearer, and not further away or vanish: a long-stop date, a first due date. */
export const notFurther: JudgeChange<string> = (before, after, setting) =>
  before === undefined ? editorial : later(before, after, setting);

/** What a commitment lasts until: shorter or gone is a matter of resources, longer is not. */
export const notShorter: JudgeChange<string> = (before, after) => {
  const days = daysBetween(before, after);
  if (days === undefined) return { topic: 'resource' };
  return { topic: days < 0 ? 'resource' : 'editorial', measure: { value: days, unit: 'days' } };
};

/** Another date: a matter of time once it moves, either way, further than working days or share of the plan allow. */
export const moved: JudgeChange<string> = (before, after, { profile, planDays }) => {
  const days = daysBetween(before, after);
  if (before === undefined || after === undefined || days === undefined) return { topic: 'time' };
  const workingDays = differenceInBusinessDays(parseISO(after), parseISO(before));
  const byDays: Measure = { value: workingDays, unit: 'working days', limit: profile.movedWorkingDays };
  if (Math.abs(workingDays) > profile.movedWorkingDays) return { topic: 'time', measure: byDays };
  if (planDays !== undefined && planDays > 0) {
    const share = (100 * days) / planDays;
    if (Math.abs(share) > profile.movedPercentOfPlan) {
      return { topic: 'time', measure: { value: tenths(share), unit: '% of the plan', limit: profile.movedPercentOfPlan } };
    }
  }
  return { topic: 'editorial', measure: byDays };
};

/** An amount of days or money: a matter of resources once it moves, either way, further than the profile allows. */
export const amount: JudgeChange<number> = (before, after, { profile }) => {
  if (before === undefined || after === undefined || before === 0) return { topic: 'resource' };
  const percent = (100 * (after - before)) / Math.abs(before);
  const measure: Measure = { value: tenths(percent), unit: '%', limit: profile.resourcePercent };
  return { topic: Math.abs(percent) > profile.resourcePercent ? 'resource' : 'editorial', measure };
};

/** Rounded away from zero, so that a figure just over its limit is never shown as standing at it. */
const tenths = (value: number): number => (Math.sign(value) * Math.ceil(Math.abs(value) * 10 - 1e-9)) / 10;
