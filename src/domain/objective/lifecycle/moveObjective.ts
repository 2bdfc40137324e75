import type { Decision, Standing, Unmet } from '../../record/decision';
import type { NewRecord } from '../../record/recordedEvent';
import { mayAs, type Acting, type Situation } from '../../record/situation';
import { whoMay } from '../../record/whoMay';
import { mayMove, moves } from './lifecycle';

/** A move of an objective that a person decides on, beside approving its plan. */
export type Moving =
  | { move: 'accept'; planDue: string; note?: string }
  | { move: 'suspend'; reason: string }
  | { move: 'resume'; reason?: string }
  | { move: 'cancel'; reason: string }
  | { move: 'supersede'; by: string; reason: string }
  | { move: 'begin evaluation'; note?: string };

const eventOf = {
  accept: 'objective.accepted',
  suspend: 'objective.suspended',
  resume: 'objective.resumed',
  cancel: 'objective.cancelled',
  supersede: 'objective.superseded',
  'begin evaluation': 'objective.evaluationBegun',
} as const;

const may: Record<Moving['move'], readonly Standing[]> = {
  accept: whoMay.acceptObjective,
  suspend: whoMay.suspendObjective,
  resume: whoMay.resumeObjective,
  cancel: whoMay.cancelObjective,
  supersede: whoMay.supersedeObjective,
  'begin evaluation': whoMay.beginEvaluation,
};

/** Moves an objective to another state. Refused where the table of states has no such way, and without the reason it asks for. */
export function moveObjective({ record: { lifecycle }, commitment }: Situation, acting: Acting, request: Moving): Decision {
  const needs = may[request.move];
  if (!mayAs(acting, ...needs)) return { kind: 'refused', refusal: { kind: 'not your part', needs: [...needs] } };
  const type = eventOf[request.move];
  const { move: _, ...data } = request;
  const same = lifecycle.state === moves[type].to && !(request.move === 'accept' && lifecycle.planDue !== request.planDue);
  if (same) return { kind: 'done already' };
  if (!mayMove(lifecycle, type)) return { kind: 'refused', refusal: { kind: 'not now', state: lifecycle.state, expected: [...moves[type].from] } };
  const unmet: Unmet[] = [];
  if ('reason' in request && request.move !== 'resume' && (request.reason ?? '').trim() === '') unmet.push({ item: 'a reason', facts: {} });
  if (request.move === 'accept' && request.planDue < acting.at.slice(0, 10)) unmet.push({ item: 'a day to come', facts: { until: request.planDue } });
  if (request.move === 'supersede' && request.by === commitment.issue) unmet.push({ item: 'another objective', facts: {} });
  if (unmet.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: unmet } };
  const event: NewRecord = { type, data };
  return { kind: 'events', events: [event] };
}
