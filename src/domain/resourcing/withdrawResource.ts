import type { Decision, Standing } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { mayCommit } from './mayCommit';
import { stateOf } from './resourcing';

const mayTakeBack: Standing[] = whoMay.withdrawResource;

/** Takes back a commitment, by whoever can commit it; or a request nobody has answered, by who asked or the owner. */
export function withdrawResource({ record: { resourcing } }: Situation, acting: Acting, { line: id, reason }: { line: string; reason: string }): Decision {
  const state = stateOf(resourcing, id);
  const expected = ['requested', 'confirmed'];
  if (state === undefined) return { kind: 'refused', refusal: { kind: 'not now', state: 'none', expected } };
  const asking = state.askedBy === acting.actor || mayAs(acting, ...mayTakeBack);
  const may = state.state === 'requested' ? asking : mayCommit(acting, state) || (state.state === 'withdrawn' && asking);
  if (!may) return { kind: 'refused', refusal: { kind: 'not your part', needs: state.state === 'requested' ? mayTakeBack : ['who was asked'] } };
  if (state.state === 'withdrawn') return { kind: 'done already' };
  if (!expected.includes(state.state)) return { kind: 'refused', refusal: { kind: 'not now', state: state.state, expected } };
  if (reason.trim() === '') return { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'a reason', facts: {} }] } };
  return { kind: 'events', events: [{ type: 'resource.withdrawn', data: { line: id, reason: reason.trim() } }] };
}
