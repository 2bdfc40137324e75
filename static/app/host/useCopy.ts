import { useState } from 'react';

/** Puts a text on the clipboard, and tells how that went: `undefined` until it was tried. */
export function useCopy(text: string): { went: 'copied' | 'notCopied' | undefined; copy(): void } {
  const [went, setWent] = useState<'copied' | 'notCopied'>();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setWent('copied'),
      // A host may forbid its frames the clipboard; the text can still be selected.
      () => setWent('notCopied'),
    );
  };
  return { went, copy };
}
