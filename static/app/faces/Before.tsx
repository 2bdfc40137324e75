import Button from '@atlaskit/button/new';
import type { Lack } from '../host/useLoaded';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import styles from './Face.module.css';

/** Says quietly that what is shown is from before, why, and offers to read it again. Nothing else moves. */
export function Before({ lacking, onAgain }: { lacking: Lack | undefined; onAgain(): void }) {
  const say = useWords(faceWords);
  if (!lacking) return null;
  return (
    <p className={styles.before} role="status">
      {say('before', { reason: lacking.kind === 'refused' ? say('gone') : lacking.reason })}{' '}
      <Button spacing="compact" appearance="subtle" onClick={onAgain}>
        {say('again')}
      </Button>
    </p>
  );
}
