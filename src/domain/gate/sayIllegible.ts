import type { Illegible } from '../commitment/buildCommitment';
import type { ContentField, Element } from '../plan/fields';
import { elementNames } from '../plan/names';
import { gateWord } from './gateWord';

const elementOf: Record<ContentField, Element> = {
  'accountable-owner': 'who',
  contributors: 'who',
  'objective-definition': 'objective',
  'planned-work': 'what',
  resources: 'resources',
  timing: 'when',
  'evaluation-criteria': 'evaluated',
};

/** What a gate says of a plan of which parts cannot be read. */
export const sayIllegible = (fields: readonly Illegible[], key: string): string =>
  gateWord('illegible', { key, items: fields.map(({ field, kind }) => gateWord(kind, { place: elementNames[elementOf[field]] })).join('; ') });
