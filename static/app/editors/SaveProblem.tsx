import { editorWords } from '../words/editors';
import { useWords } from '../words/words';
import { Notice } from './Notice';
import type { SaveTrouble } from './saveParts';

type Problem = Exclude<SaveTrouble, { kind: 'conflict' }>;

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
    case 'trouble':
      return <Notice tone="danger" title={say('trouble', { reason: trouble.trouble.message })} />;
  }
}
