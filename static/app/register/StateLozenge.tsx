import Lozenge from '@atlaskit/lozenge';
import { lozengeWords } from '../../../src/domain/plan/names';
import { lozengeAppearance } from '../panel/lozengeAppearance';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import type { EntryState } from './registerEntry';

/** The state of an objective as its lozenge. */
export function StateLozenge({ state }: { state: EntryState }) {
  const say = useWords(registerWords);
  if (state === 'not scored') return <Lozenge>{say('notScored')}</Lozenge>;
  return <Lozenge appearance={lozengeAppearance(state)}>{lozengeWords[state]}</Lozenge>;
}
