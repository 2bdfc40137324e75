import Lozenge from '@atlaskit/lozenge';
import { counts, type KeptEntry } from '../../../src/domain/catalogues/inForce';
import { sentenceCase } from './sentenceCase';

/** The state of an entry in its own word; what does not count is not coloured. */
export function EntryState({ entry }: { entry: KeptEntry }) {
  const { state } = entry.body;
  return <Lozenge appearance={state === 'changed' ? 'moved' : counts(entry) ? 'success' : 'default'}>{sentenceCase(state)}</Lozenge>;
}
