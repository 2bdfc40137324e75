import { daysBetween } from '../plan/daysBetween';
import type { Decision, Standing, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { waiverOf } from './decisions';

const mayWaive: Standing[] = whoMay.waiveRule;

/** The longest a rule is waived before it is decided again, in days. */
export const longestWaiver = 90;

/** Which rule is not insisted on, why, and up to and including which day. */
export interface Waiving {
  rule: string;
  reason: string;
  until: string;
}

/**
 * Does not insist on a rule for up to 90 days. The rule stays unmet and earns nothing; who waived it, why and until when is
 * shown beside it. Nobody waives a rule on an objective they own.
 *
 * @param rules ids of the rules in force
 * @param approvingRoles roles that approve this objective: their holders may waive too
 */
export function waiveRule({ record: { decisions } }: Situation, acting: Acting, { rule, reason, until }: Waiving, rules: readonly string[], approvingRoles: readonly string[]): Decision {
  const approves = acting.roles.some(({ role }) => approvingRoles.includes(role));
  if (!approves && !mayAs(acting, ...mayWaive)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayWaive } };
  if (!rules.includes(rule)) return { kind: 'refused', refusal: { kind: 'unknown', what: 'rule', id: rule } };
  const today = acting.at.slice(0, 10);
  const stands = waiverOf(decisions, rule, today);
  if (stands?.until === until && stands.reason === reason.trim()) return { kind: 'done already' };
  const days = daysBetween(today, until) ?? -1;
  const items: Unmet[] = [
    ...(mayAs(acting, 'accountable owner', 'interim owner') ? [{ item: 'somebody else waives', facts: {} }] : []),
    ...(reason.trim() === '' ? [{ item: 'a reason', facts: {} }] : []),
    ...(days < 0 ? [{ item: 'a day to come', facts: { until } }] : []),
    ...(days > longestWaiver ? [{ item: '90 days at most', facts: { until, days } }] : []),
  ];
  if (items.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items } };
  return { kind: 'events', events: [{ type: 'rule.waived', data: { rule, reason: reason.trim(), until } }] };
}
