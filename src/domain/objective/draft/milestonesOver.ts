import { daysBetween } from '../../plan/daysBetween';
import type { Timing } from '../../plan/timing';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Milestones in their order, the last on the day the plan ends and the others evenly before it. Without two days that
 * leave room for them they have no dates, which is for a person to say.
 *
 * @param from first day and `to` last day of the plan, `YYYY-MM-DD`
 */
export function milestonesOver(names: readonly string[], from: string, to: string | undefined): Timing['milestones'] {
  const days = daysBetween(from, to) ?? 0;
  return names.map((name, i) => {
    const milestone = { id: `milestone-${i + 1}`, name };
    if (days < names.length) return milestone;
    const after = Math.floor((days * (i + 1)) / names.length);
    const date = new Date(Date.parse(`${from}T00:00:00Z`) + after * dayLength).toISOString().slice(0, 10);
    return { ...milestone, date };
  });
}
