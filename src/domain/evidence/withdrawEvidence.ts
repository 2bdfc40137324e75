import type { Decision, Standing } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';

const mayWithdraw: Standing[] = whoMay.withdrawEvidence;

/** Takes an item back, by who recorded it or who manages objectives. It and its versions stay readable, and support nothing. */
export function withdrawEvidence({ record: { evidence } }: Situation, acting: Acting, { id, reason }: { id: string; reason: string }): Decision {
  const item = Object.hasOwn(evidence.items, id) ? evidence.items[id] : undefined;
  if (item === undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'evidence', id } };
  if (item.versions[0]?.by !== acting.actor && !mayAs(acting, ...mayWithdraw)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayWithdraw } };
  if (item.withdrawn !== undefined) return { kind: 'done already' };
  if (reason.trim() === '') return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'evidence.withdrawn', data: { id, reason: reason.trim() } }] };
}
