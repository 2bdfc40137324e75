import type { PlanVersion } from '../approval/approvals';
import { daysBetween } from '../plan/daysBetween';
import { datedMilestones } from '../plan/milestonesWithoutWork';
import type { PlanFacts } from '../plan/planFacts';
import { stated } from '../plan/stated';

/** One dated point of a plan: a milestone, or its end. Days are calendar days. */
export interface Stop {
  /** Id of the milestone; `due` for the end of the plan. */
  of: string;
  /** Absent for the end. */
  name?: string;
  /** Where it stands now. */
  day: string;
  /** The day it was first approved for, where that was earlier. */
  first?: string;
  /** Days from that day to the present one; 0 while it has not slipped. */
  slipped: number;
  /** How often it was moved later. */
  moves: number;
  /** Why it was moved last, as the approved version says; absent while nobody agreed to it. */
  reason?: string;
  /** Number of the version that agreed to the present day; absent while none does. */
  agreedIn?: number;
  /** Evidence shows that it was reached; or its day has been and nothing shows it; or it is still to come. */
  standing: 'shown' | 'passed' | 'ahead';
  /** Issues due between the stop before and this one, and how many of them are done. */
  work: { done: number; of: number };
}

export interface MilestoneLine {
  /** In the order of their days; a milestone comes before the end on the same day. */
  stops: Stop[];
  /** Milestones that come with an event instead of a day. */
  undated: { id: string; name: string; trigger?: string }[];
  today: string;
}

/**
 * The dated points of a plan with what became of them. The first day comes from the first approved version that had one, so
 * that it stays to be seen however often the day was moved since.
 *
 * @param today calendar day, by the server's clock
 */
export function milestoneLine(facts: PlanFacts, versions: readonly Pick<PlanVersion, 'number' | 'days' | 'note'>[], today: string): MilestoneLine {
  const timing = facts.timing.kind === 'value' ? facts.timing.value : undefined;
  const dated = timing === undefined ? [] : datedMilestones(timing);
  const points = [...dated.map(({ id, name, date }) => ({ of: id, name, day: date })), ...(facts.due === undefined ? [] : [{ of: 'due', day: facts.due }])];
  points.sort((one, other) => one.day.localeCompare(other.day));
  return {
    stops: points.map((point, at) => {
      const before = points.slice(0, at).findLast(({ day }) => day < point.day)?.day ?? '';
      return { ...point, ...slipOf(point.of, point.day, versions), standing: standingOf(point, facts, today), work: workBetween(facts, before, point.day) };
    }),
    undated: (timing?.milestones ?? []).flatMap(({ id, name, date, trigger }) => (date === undefined && stated(name) !== undefined ? [{ id, name, ...(trigger === undefined ? {} : { trigger }) }] : [])),
    today,
  };
}

function slipOf(of: string, day: string, versions: readonly Pick<PlanVersion, 'number' | 'days' | 'note'>[]): Pick<Stop, 'first' | 'slipped' | 'moves' | 'reason' | 'agreedIn'> {
  const approved = versions.flatMap(({ number, days, note }) => {
    const then = days.find((one) => one.of === of)?.day;
    return then === undefined ? [] : [{ day: then, number, why: note.why }];
  });
  const first = approved[0]?.day;
  const slipped = Math.max(0, daysBetween(first, day) ?? 0);
  const days = [...approved.map((one) => one.day), day];
  const moves = days.filter((one, at) => at > 0 && one > days[at - 1]!).length;
  if (first === undefined || slipped === 0) return { slipped: 0, moves };
  // The present day was agreed to by the first version of the last unbroken run that has it.
  const since = approved.findLastIndex((one) => one.day !== day) + 1;
  const agreed = approved[since];
  return { first, slipped, moves, ...(agreed === undefined ? {} : { agreedIn: agreed.number, reason: agreed.why }) };
}

function standingOf({ of, day }: { of: string; day: string }, { record }: PlanFacts, today: string): Stop['standing'] {
  const closed = of === 'due' && record?.state === 'closed';
  if (closed || record?.evidence.some(({ supports }) => supports.includes(`milestone:${of}`)) === true) return 'shown';
  return day < today ? 'passed' : 'ahead';
}

function workBetween({ work }: PlanFacts, after: string, until: string): Stop['work'] {
  const due = (work?.issues ?? []).filter((issue) => issue.due !== undefined && issue.due > after && issue.due <= until);
  return { done: due.filter(({ statusCategory }) => statusCategory === 'done').length, of: due.length };
}
