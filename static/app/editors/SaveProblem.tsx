import { editorWords } from '../words/editors';
import { useWords } from '../words/words';
import { Notice } from './Notice';
import type { Slot } from './parts';
import type { SaveTrouble } from './saveParts';

type Problem = Exclude<SaveTrouble, { kind: 'conflict' }> & { saved: Slot[] };

/** Why an edit was not written, with what would help. The edit itself stays. */
export function SaveProblem({ trouble, element }: { trouble: Problem; element: string }) {
  const say = useWords(editorWords);
  const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);
  switch (trouble.kind) {
    case 'too large':
      return <Notice
        tone="danger"
        title={say('tooLarge', { element, size: kilobytes(trouble.bytes), limit: kilobytes(trouble.limit) })}
      />;
    case 'refused':
      return <Notice
        tone="danger"
        title={trouble.permission ? say('refusedPermission') : say('refusedValue', { messages: trouble.messages.join(' ') })}
      />;
    case 'trouble': {
      const reason = trouble.trouble.message;
      return <Notice
        tone="danger"
        title={trouble.saved.length > 0 ? say('troubleSome', { done: trouble.saved.join(', '), reason }) : say('trouble', { reason })}
      />;
    }
  }
}
