import type { Decision } from '../record/decision';
import type { Acting, Situation } from '../record/situation';
import { mayCommit } from './mayCommit';
import { stateOf } from './resourcing';

/** Whoever was asked says that a line will not be committed, and why. What was committed already is withdrawn instead. */
export function declineResource({ record: { resourcing } }: Situation, acting: Acting, { line: id, reason }: { line: string; reason: string }): Decision {
  const state = stateOf(resourcing, id);
  if (state === undefined) return { kind: 'refused', refusal: { kind: 'not now', state: 'none', expected: ['requested'] } };
  if (!mayCommit(acting, state)) return { kind: 'refused', refusal: { kind: 'not your part', needs: ['who was asked'] } };
  if (state.state === 'declined' && state.by === acting.actor) return { kind: 'done already' };
  if (state.state !== 'requested') return { kind: 'refused', refusal: { kind: 'not now', state: state.state, expected: ['requested'] } };
  if (reason.trim() === '') return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'resource.declined', data: { line: id, reason: reason.trim() } }] };
}
