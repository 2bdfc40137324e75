import type { NewRecord } from '../record/recordedEvent';
import type { Situation } from '../record/situation';
import { hasEnded } from './resourcing';

/** Commitments whose last day is over and of which that is not recorded yet; each is recorded once. */
export const noticeExpired = ({ record: { resourcing } }: Situation, at: string): NewRecord[] =>
  Object.entries(resourcing.lines)
    .filter(([, state]) => hasEnded(state, at.slice(0, 10)))
    .map(([line]) => ({ type: 'resource.expired', data: { line } }));
