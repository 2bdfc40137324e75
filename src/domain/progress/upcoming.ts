import { nextDue } from '../plan/nextDue';
import type { PlanFacts } from '../plan/planFacts';
import { stated } from '../plan/stated';
import { hasEnded, stateOf, type Resourcing } from '../resourcing/resourcing';
import { milestoneLine, type Stop } from './milestoneLine';

/** Something an approved plan expects on a day, or expected before today. */
export type Upcoming = { day: string; overdue: boolean } & (
  /** A milestone or the end of the plan. */
  | { kind: 'stop'; stop: Stop }
  /** A commitment of a resource line ends, or has ended. */
  | { kind: 'commitment'; line: string; name: string }
  /** A resource line was asked for on this day and nobody has answered. */
  | { kind: 'asked'; line: string; name: string }
  /** The next value of a metric, by its own frequency. */
  | { kind: 'measurement'; name: string }
  /** The day on which somebody looks again whether the completing event has happened. */
  | { kind: 'look'; trigger: string }
  /** Issues whose due date has passed and that are not done; the day is that of the earliest. */
  | { kind: 'work'; count: number }
);

/** What is known beside the plan itself. */
interface Standing {
  versions: Parameters<typeof milestoneLine>[1];
  resourcing: Resourcing;
  /** Calendar day, by the server's clock. */
  today: string;
}

/** What comes next under a plan: what is overdue first, the longest so first; then by day. Only days that somebody stated. */
export function upcoming(facts: PlanFacts, { versions, resourcing, today }: Standing): Upcoming[] {
  const at = (day: string) => ({ day, overdue: day < today });
  const stops = milestoneLine(facts, versions, today).stops.filter(({ standing }) => standing !== 'shown');
  const lines = facts.resources.kind === 'value' ? facts.resources.value.lines : [];
  const commitments = lines.flatMap((line): Upcoming[] => {
    const state = stateOf(resourcing, line.id);
    if (state === undefined) return [];
    const about = { line: line.id, name: line.name };
    if (state.state === 'requested') return [{ day: state.askedAt.slice(0, 10), overdue: false, kind: 'asked', ...about }];
    if (state.state !== 'confirmed' && state.state !== 'expired') return [];
    return state.validTo === undefined ? [] : [{ day: state.validTo, overdue: state.state === 'expired' || hasEnded(state, today), kind: 'commitment', ...about }];
  });
  const metrics = facts.evaluation.kind === 'value' ? facts.evaluation.value.metrics : [];
  const measurements = metrics.flatMap(({ name, frequency, firstDue }): Upcoming[] => {
    const day = frequency === undefined || firstDue === undefined || stated(name) === undefined ? undefined : nextDue(frequency, firstDue, dayBefore(today));
    return day === undefined ? [] : [{ day, overdue: false, kind: 'measurement', name }];
  });
  const trigger = facts.timing.kind === 'value' ? facts.timing.value.trigger : undefined;
  const late = (facts.work?.issues ?? []).filter(({ due, statusCategory }) => due !== undefined && due < today && statusCategory !== 'done').map(({ due }) => due!).sort();
  const found: Upcoming[] = [
    ...stops.map((stop): Upcoming => ({ ...at(stop.day), kind: 'stop', stop })),
    ...commitments,
    ...measurements,
    ...(trigger?.nextLook === undefined || trigger.progress?.happened === true ? [] : [{ ...at(trigger.nextLook), kind: 'look' as const, trigger: trigger.text }]),
    ...(late[0] === undefined ? [] : [{ ...at(late[0]), kind: 'work' as const, count: late.length }]),
  ];
  return found.sort((one, other) => Number(other.overdue) - Number(one.overdue) || one.day.localeCompare(other.day));
}

/** The calendar day before: what is due today is still to come. */
function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
