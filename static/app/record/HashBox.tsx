import Button from '@atlaskit/button/new';
import { useCopy } from '../host/useCopy';
import { recordedWords } from '../words/record';
import { useWords } from '../words/words';
import styles from './Record.module.css';

/** A hash as it stands in a sentence: the first four and the last four digits. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;

/** A hash in groups of four, whole on copy. */
export function HashBox({ label, hash }: { label: string; hash: string }) {
  const say = useWords(recordedWords);
  const { went, copy } = useCopy(hash);
  return (
    <div>
      <p className={styles.small}>{label}</p>
      <div className={styles.hashLine}>
        <code className={styles.hash}>{hash.match(/.{1,4}/g)?.join(' ')}</code>
        <Button spacing="compact" onClick={copy}>
          {say('copy')}
        </Button>
      </div>
      <p className={styles.small} role="status">
        {went && say(went)}
      </p>
    </div>
  );
}
