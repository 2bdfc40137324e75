import type { Reading } from '../../../src/domain/plan/reading';
import { readStored } from '../../../src/domain/plan/reading';
import { editorWords } from '../words/editors';
import { useWords } from '../words/words';
import styles from './Editor.module.css';
import { Notice } from './Notice';
import { shapeOf, type Parts, type Slot } from './parts';

/** Says of every stored value that cannot be read what it is, and shows it as it is. */
export function Unreadable({ parts }: { parts: Parts }) {
  const say = useWords(editorWords);
  return (Object.keys(parts) as Slot[]).map((slot) => {
    const shape = shapeOf(slot);
    const reading: Reading<unknown> | undefined = shape && readStored(shape, parts[slot]);
    if (reading?.kind !== 'unreadable') return null;
    const { place, expected, came } = reading;
    return (
      <Notice key={slot} tone="warning" title={say('unreadableTitle')}>
        <p>{say('unreadableBody', { place, expected, came })}</p>
        <pre className={styles.raw}>{asText(parts[slot])}</pre>
      </Notice>
    );
  });
}

/** As much as a person can look at; the rest is in Jira. */
const asText = (value: unknown): string => JSON.stringify(value, null, 2).slice(0, 2000);
