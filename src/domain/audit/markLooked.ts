import type { Decision } from '../record/decision';
import { mayAs, type Acting } from '../record/situation';
import { auditorsPart } from './freezePopulation';
import { type Involved, interestsOf } from './independence';
import { inSample, lookAt, type Result, type Sample, stateOf } from './sample';
import { unless } from './unmet';

/** What the auditor saw in one objective. */
export interface Looking {
  issueId: string;
  note: string;
  result: Result;
}

/**
 * Keeps what was concluded from one objective of the sample. A later conclusion stands beside the earlier one, which
 * stays. Refused for an auditor who had to do with the objective, and for findings of which nothing is said. Quiet when
 * exactly this was concluded.
 */
export function markLooked(sample: Sample, acting: Acting, looking: Looking, involved: Involved): Decision {
  if (!mayAs(acting, 'auditor')) return auditorsPart;
  const state = stateOf(sample);
  if (state !== 'drawn') return { kind: 'refused', refusal: { kind: 'not now', state, expected: ['drawn'] } };
  const { issueId, result } = looking;
  const note = looking.note.trim();
  if (!inSample(sample).some((one) => one.issueId === issueId)) return { kind: 'refused', refusal: { kind: 'unknown', what: 'drawn objective', id: issueId } };
  const gaps = [
    ...interestsOf(acting.actor, involved).flatMap((interest) => unless(false, 'auditor is independent', { interest })),
    ...unless(note !== '' || result === 'met', 'a note says what was found', { result }),
  ];
  if (gaps.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: gaps } };
  const before = lookAt(sample, issueId);
  if (before?.by === acting.actor && before.note === note && before.result === result) return { kind: 'done already' };
  return { kind: 'events', events: [{ type: 'sample.looked', data: { issueId, note, result } }] };
}
