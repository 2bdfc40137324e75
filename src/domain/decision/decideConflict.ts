import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { mayRecordDecision, notDecided } from './recordDecision';

/** A contention or dispute, as somebody reports how it was resolved. */
export interface DecidingConflict {
  parties: readonly string[];
  about: string;
  decision: string;
  decider: string;
  on: string;
}

/** Records how a conflict was resolved: its parties, the decision, the decider and the day (GOV-02). It takes two to have one. */
export function decideConflict({ record: { decisions } }: Situation, acting: Acting, request: DecidingConflict): Decision {
  if (!mayAs(acting, ...mayRecordDecision)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayRecordDecision } };
  const parties = [...new Set(request.parties.map((one) => one.trim()).filter((one) => one !== ''))];
  const { about, decision, decider, on } = request;
  const same = decisions.conflicts.some((one) => one.about === about.trim() && one.decision === decision.trim() && one.decider === decider && one.on === on);
  if (same) return { kind: 'done already' };
  const items = [
    ...(parties.length < 2 ? [{ item: 'two parties', facts: { named: parties.length } }] : []),
    ...notDecided([['what it was about', about], ['what was decided', decision], ['who decided', decider]], on, acting.at),
  ];
  if (items.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items } };
  return { kind: 'events', events: [{ type: 'conflict.decided', data: { parties, about: about.trim(), decision: decision.trim(), decider, on } }] };
}
