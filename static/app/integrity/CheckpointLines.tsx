import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import styles from './Integrity.module.css';

/** The three lines of a checkpoint, to be taken away. */
export function CheckpointLines({ text, label }: { text: string; label: string }) {
  const say = useWords(integrityWords);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(say('copied')),
      // A host may forbid its frames the clipboard.
      () => setSaid(say('notCopied')),
    );
  };
  return (
    <div className={styles.lines}>
      <pre className={styles.checkpoint} tabIndex={0} role="region" aria-label={label}>
        {text.trimEnd()}
      </pre>
      <div className={styles.deeds}>
        <Button spacing="compact" onClick={copy}>
          {say('copy')}
        </Button>
        <span className={styles.small} role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
