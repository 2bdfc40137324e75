import type { Decision, Standing, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { unknownReference } from '../evidence/unknownReference';

/** Who may record what was decided: whoever answers for the objective, manages objectives or approves. */
export const mayRecordDecision: Standing[] = whoMay.recordDecision;

/** A decision as somebody reports it. `decider` is an account id or the id of a forum; `on` a calendar day. */
export interface Deciding {
  what: string;
  options?: readonly string[];
  parties: readonly string[];
  decider: string;
  basis: string;
  on: string;
  about?: readonly string[];
  reference?: string;
}

/** Records what was decided, by whom and by what right, and what it settles: a lost commitment, a slip, a milestone. */
export function recordDecision({ record: { decisions }, facts, commitment }: Situation, acting: Acting, request: Deciding): Decision {
  if (!mayAs(acting, ...mayRecordDecision)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayRecordDecision } };
  const { what, decider, basis, on, about = [] } = request;
  // The due date stands in Jira's own field, so it is no part of the plan with an id.
  const unknown = unknownReference(about.filter((one) => one !== 'due'), facts, [commitment.issue, ...commitment.what.promised]);
  if (unknown !== undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'part of the plan', id: unknown } };
  const same = decisions.decisions.some((one) => one.what === what.trim() && one.decider === decider && one.on === on && (one.about ?? []).join('\n') === about.join('\n'));
  if (same) return { kind: 'done already' };
  const items = notDecided([['what was decided', what], ['who decided', decider], ['by what right', basis]], on, acting.at);
  if (items.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items } };
  return { kind: 'events', events: [{ type: 'decision.made', data: { ...request, what: what.trim(), basis: basis.trim() } }] };
}

/** What a report of a decision does not say: texts that are blank, and a day that has not come. */
export function notDecided(texts: readonly (readonly [item: string, text: string])[], on: string, at: string): Unmet[] {
  return [
    ...texts.filter(([, text]) => text.trim() === '').map(([item]) => ({ item, facts: {} })),
    ...(on > at.slice(0, 10) ? [{ item: 'a day that has been', facts: { until: on } }] : []),
  ];
}
