import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState } from 'react';
import type { KeptEntry } from '../../../../src/domain/catalogues/inForce';
import { openSitePage } from '../../host/bridge';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from './DictionaryPicker.module.css';
import { useDictionary } from './useDictionary';

interface DictionaryPickerProps {
  onPick(entry: KeptEntry<'metric-definition'>): void;
  onClose(): void;
}

/** The organization's metrics by name: a word narrows them, Enter takes the first, and whoever keeps them can define one. */
export function DictionaryPicker({ onPick, onClose }: DictionaryPickerProps) {
  const say = useWords(evaluationWords);
  const dictionary = useDictionary(true);
  const [word, setWord] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const sought = word.trim().toLowerCase();
  const metrics = dictionary.kind === 'ready' ? dictionary.metrics : [];
  const found = metrics.filter(({ body }) => `${body.name} ${body.question} ${body.source}`.toLowerCase().includes(sought));
  return (
    <div
      className={styles.picker}
      role="group"
      aria-label={say('dictionary')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Textfield
        ref={box}
        aria-label={say('findMetric')}
        placeholder={say('findMetric')}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter' || first === undefined) return;
          event.preventDefault();
          onPick(first);
        }}
      />
      <p className={styles.note} role="status">
        {dictionary.kind === 'loading' && say('dictionaryLoading')}
        {dictionary.kind === 'trouble' && dictionary.reason}
        {dictionary.kind === 'ready' && say('dictionaryFound', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => onPick(entry)}>
              <span className={styles.name}>{entry.body.name}</span>
              <span className={styles.note}>{say('entryNote', { question: entry.body.question, unit: entry.body.unit, source: entry.body.source })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {dictionary.kind === 'ready' && dictionary.keeps && (
          <Button appearance="subtle" spacing="compact" onClick={() => void openSitePage('/records/metric-definition/new')}>
            {say('defineMetric')}
          </Button>
        )}
        {dictionary.kind === 'ready' && !dictionary.keeps && <span className={styles.note}>{say('dictionaryKept')}</span>}
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {say('closeDictionary')}
        </Button>
      </div>
    </div>
  );
}
