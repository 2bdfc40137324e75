import type { Named } from '../../../src/jira/nameWork';
import type { createWorkWords } from '../words/work';
import type { Say } from '../words/words';

/** Why the plan does not name what it should; `undefined` where it does. */
export function namedWords(named: Named | undefined, say: Say<keyof typeof createWorkWords.english>): string | undefined {
  switch (named?.kind) {
    case undefined:
    case 'named': return undefined;
    case 'not readable': return say('notReadable');
    case 'too large': return say('tooLarge');
    case 'conflict': return say('conflict');
    case 'refused': return say('refused', { messages: Object.values(named.messages).join(' ') });
  }
}
