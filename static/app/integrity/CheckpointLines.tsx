import Button from '@atlaskit/button/new';
import { useCopy } from '../host/useCopy';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import styles from './Integrity.module.css';

/** The three lines of a checkpoint, to be taken away. */
export function CheckpointLines({ text, label }: { text: string; label: string }) {
  const say = useWords(integrityWords);
  const { went, copy } = useCopy(text);
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
          {went && say(went)}
        </span>
      </div>
    </div>
  );
}
