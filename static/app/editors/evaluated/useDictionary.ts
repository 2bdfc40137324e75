import { useCallback, useEffect, useState } from 'react';
import { counts, ofKind, type KeptEntry } from '../../../../src/domain/catalogues/inForce';
import { refusalSentence } from '../../faces/refusalSentence';
import { call } from '../../host/call';
import { faceWords } from '../../words/faces';
import { useWords } from '../../words/words';

/** The metric dictionary as it is in force, and whether this person keeps it. */
export type Dictionary =
  | { kind: 'loading' }
  | { kind: 'trouble'; reason: string }
  | { kind: 'ready'; metrics: KeptEntry<'metric-definition'>[]; keeps: boolean };

/**
 * Reads the dictionary when `wanted` (1 call), and again when the person comes back to this page: they may have been to
 * define a metric.
 */
export function useDictionary(wanted: boolean): Dictionary {
  const face = useWords(faceWords);
  const [dictionary, setDictionary] = useState<Dictionary>({ kind: 'loading' });
  const read = useCallback(async () => {
    const answer = await call('catalogues', {});
    setDictionary(
      answer.kind === 'value'
        ? { kind: 'ready', metrics: ofKind(answer.value.entries, 'metric-definition').filter(counts), keeps: answer.value.keeps }
        : { kind: 'trouble', reason: refusalSentence(face, answer) },
    );
  }, [face]);
  useEffect(() => {
    if (!wanted) return undefined;
    void read();
    const back = (): void => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [wanted, read]);
  return dictionary;
}
