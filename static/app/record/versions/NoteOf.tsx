import type { ChangeNote } from '../../../../src/domain/approval/approvals';
import { useViewer } from '../../host/ViewerContext';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';

/** What a version says of itself: a line for each, for people end their sentences as they like. */
export function NoteOf({ note: { what, why, effectiveFrom }, className }: { note: ChangeNote; className?: string | undefined }) {
  const say = useWords(recordedWords);
  const { formats } = useViewer();
  return (
    <div className={className}>
      <p>{say('noteSaysWhat', { what })}</p>
      <p>{say('noteSaysWhy', { why })}</p>
      <p>{say('noteSaysFrom', { day: formats.day(effectiveFrom) })}</p>
    </div>
  );
}
