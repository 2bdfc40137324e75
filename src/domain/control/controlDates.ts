import type { Lifecycle } from '../objective/lifecycle/lifecycle';
import { nextDue } from '../plan/nextDue';
import type { PlanFacts } from '../plan/planFacts';
import type { ControlKind } from './controlTasks';

/**
 * When each control task is due, by what the plan says: the plan is complete and approved before work starts (the plan no
 * later than the day it was promised for), evidence is there when the objective ends, and the first review comes at the
 * cadence of the plan. A day the plan does not say, or that has passed, is left open: a task that is born overdue helps nobody.
 *
 * @param today calendar day
 */
export function controlDates({ start, due, evaluation }: PlanFacts, { planDue }: Pick<Lifecycle, 'planDue'>, today: string): Partial<Record<ControlKind, string>> {
  const ahead = (day: string | undefined): string | undefined => (day !== undefined && day >= today ? day : undefined);
  const beforeStart = ahead(start === undefined ? undefined : dayBefore(start));
  const plan = ahead(planDue) ?? beforeStart;
  const cadence = evaluation.kind === 'value' ? evaluation.value.review?.cadence : undefined;
  const begins = ahead(start) ?? today;
  const dates: Record<ControlKind, string | undefined> = {
    'plan completion': plan,
    approvals: beforeStart ?? plan,
    'evidence capture': ahead(due),
    'recurring review': cadence && nextDue(cadence, begins, begins),
  };
  return Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== undefined));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
