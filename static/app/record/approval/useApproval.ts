import type { ApprovalView, OpenedRecord } from '../../../../src/contract/calls/governanceCalls';
import { refusalSentence } from '../../faces/refusalSentence';
import { call } from '../../host/call';
import { useLoaded, type Loaded } from '../../host/useLoaded';
import { faceWords } from '../../words/faces';
import { useWords } from '../../words/words';

/** What somebody who submits or approves has to see: what would be approved at this moment, and what is recorded. */
export interface Approval {
  view: ApprovalView;
  opened: OpenedRecord;
}

/** Reads both for one objective (2 calls), and again when asked. */
export function useApproval(issueId: string): [Loaded<Approval>, again: () => void] {
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(async (): Promise<Approval> => {
    const [view, opened] = await Promise.all([call('approvalView', { issueId }), call('openRecord', { issueId })]);
    if (view.kind !== 'value') throw new Error(refusalSentence(face, view));
    if (opened.kind !== 'value') throw new Error(refusalSentence(face, opened));
    return { view: view.value, opened: opened.value };
  });
  return [loaded, again];
}
