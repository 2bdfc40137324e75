import type { Decision } from '../record/decision';
import type { Acting, Situation } from '../record/situation';
import type { ControlKind } from './controlTasks';

/**
 * Records that the control tasks are there, or that Jira refused them, by whoever claimed them. Whoever else recorded it
 * meanwhile left nothing to do.
 */
export function recordControlTasks({ record: { controls } }: Situation, _acting: Acting, came: { issues: { kind: ControlKind; issue: string }[] } | { refused: string }): Decision {
  if (controls.created !== undefined) return { kind: 'done already' };
  if ('refused' in came) return controls.claim === undefined ? { kind: 'done already' } : { kind: 'events', events: [{ type: 'controlTasks.refused', data: { reason: came.refused } }] };
  return { kind: 'events', events: [{ type: 'controlTasks.created', data: { issues: came.issues } }] };
}
