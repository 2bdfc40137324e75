import type { Decision } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { controlDates } from './controlDates';
import { controlKinds } from './controlTasks';

/** Where the tasks are to be created. */
export interface ControlPlace {
  project: string;
  projectKey: string;
  type: string;
}

/**
 * How long a claim keeps others away. A call from a screen ends after 25 seconds at the latest, so whoever claimed this long
 * ago will not create anything any more, and whoever comes next goes on from what was left.
 */
export const claimSeconds = 120;

/**
 * Claims the four control tasks of an objective, so that only whoever wrote the claim creates them.
 *
 * Refusals: somebody without a part in it; `not now` while somebody else's claim stands. Nothing is left to do once they
 * were created, even if somebody deleted them since: they are created once.
 */
export function claimControlTasks({ record: { controls, lifecycle }, facts }: Situation, acting: Acting, place: ControlPlace): Decision {
  if (!mayAs(acting, ...whoMay.createControlTasks)) return { kind: 'refused', refusal: { kind: 'not your part', needs: whoMay.createControlTasks } };
  if (controls.created !== undefined) return { kind: 'done already' };
  if (['cancelled', 'superseded', 'closed'].includes(lifecycle.state)) {
    return { kind: 'refused', refusal: { kind: 'not now', state: lifecycle.state, expected: ['draft', 'accepted', 'approved', 'active'] } };
  }
  if (controls.claim !== undefined && Date.parse(acting.at) - Date.parse(controls.claim.at) < claimSeconds * 1000) {
    return { kind: 'refused', refusal: { kind: 'not now', state: 'being created by somebody at this moment', expected: ['not being created'] } };
  }
  const due = controlDates(facts, lifecycle, acting.at.slice(0, 10));
  const tasks = controlKinds.map((kind) => ({ kind, ...(due[kind] === undefined ? {} : { due: due[kind] }) }));
  return { kind: 'events', events: [{ type: 'controlTasks.claimed', data: { ...place, tasks } }] };
}
