import type { Disagreement } from '../../../../src/domain/objective/statement/disagreements';
import type { Formats } from '../../words/formats';
import type { SentenceKey } from '../../words/sentence';
import type { Say } from '../../words/words';

/** One point on which sentence and fields differ, in words. */
export function disagreementText(found: Disagreement, say: Say<SentenceKey>, formats: Formats): string {
  const between = (text: string, field: string): string => say(`differs.${found.about}`, { text, field });
  switch (found.about) {
    case 'target':
    case 'baseline': return between(formats.quantity({ ...found.text }), formats.quantity(found.field));
    case 'range end': return between(formats.number(found.text), formats.number(found.field));
    case 'unit': return between(`“${found.text}”`, `“${found.field}”`);
    case 'comparator': return between(say(found.text, { amount: '' }).trim(), say(found.field, { amount: '' }).trim());
    case 'direction': return between(say(found.text), say(found.field));
    case 'date': return between(found.text.words, formats.day(found.field));
  }
}
