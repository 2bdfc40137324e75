import { stated } from './stated';
import type { Timing } from './timing';
import type { WorkItemFact } from './workFacts';

type Milestone = Timing['milestones'][number] & { date: string };

/** The milestones that have a name and a day, in the order of their days. */
export const datedMilestones = ({ milestones }: Timing): Milestone[] =>
  milestones
    .filter((milestone): milestone is Milestone => milestone.date !== undefined && stated(milestone.name) !== undefined)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));

/**
 * Milestones in whose span no work is due. The span is from the day after the milestone before it, or the plan's start,
 * to its own day; milestones of one day share their span.
 */
export function milestonesWithoutWork(timing: Timing, start: string | undefined, issues: readonly WorkItemFact[]): Milestone[] {
  const days = issues.flatMap(({ due }) => (due ? [due] : []));
  const dated = datedMilestones(timing);
  return dated.filter(({ date }) => {
    const before = dated.map((one) => one.date).filter((day) => day < date).pop();
    const after = (day: string) => (before === undefined ? start === undefined || day >= start : day > before);
    return !days.some((day) => day <= date && after(day));
  });
}
