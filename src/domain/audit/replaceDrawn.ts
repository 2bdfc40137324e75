import type { Decision } from '../record/decision';
import { mayAs, type Acting } from '../record/situation';
import { auditorsPart } from './freezePopulation';
import { nextTickets } from './nextTickets';
import { inSample, lookAt, type Sample, stateOf } from './sample';
import { unless } from './unmet';

/**
 * Replaces a drawn objective by the next ticket, for a reason that stays readable. Nobody chooses the replacement. Refused
 * once the objective was looked at: a result that is there is not drawn away.
 */
export function replaceDrawn(sample: Sample, acting: Acting, { issueId, reason }: { issueId: string; reason: string }): Decision {
  if (!mayAs(acting, 'auditor')) return auditorsPart;
  const state = stateOf(sample);
  if (state !== 'drawn') return { kind: 'refused', refusal: { kind: 'not now', state, expected: ['drawn'] } };
  if (sample.replaced.some((one) => one.issueId === issueId)) return { kind: 'done already' };
  if (!inSample(sample).some((one) => one.issueId === issueId)) return { kind: 'refused', refusal: { kind: 'unknown', what: 'drawn objective', id: issueId } };
  if (lookAt(sample, issueId)) return { kind: 'refused', refusal: { kind: 'not now', state: 'looked at', expected: ['drawn, not looked at'] } };
  const [next] = nextTickets(sample);
  const gaps = [
    ...unless(reason.trim() !== '', 'a reason is given'),
    ...unless(next !== undefined, 'there is another ticket', { count: sample.population?.ids.length ?? 0 }),
  ];
  if (gaps.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: gaps } };
  return { kind: 'events', events: [{ type: 'sample.replaced', data: { issueId, next, reason: reason.trim() } }] };
}
