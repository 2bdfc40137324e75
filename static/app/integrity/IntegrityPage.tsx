import type { LedgerStanding } from '../../../src/contract/calls/ledgerCalls';
import { Before } from '../faces/Before';
import { Refused } from '../faces/Refused';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { faceWords } from '../words/faces';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import { Checkpoints } from './Checkpoints';
import styles from './Integrity.module.css';
import { VerifyRecord } from './VerifyRecord';

/** Whether the record is what it was: verified on demand, and fixed by checkpoints that are kept elsewhere. */
export function IntegrityPage() {
  const say = useWords(integrityWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(() => call('ledgerStanding', {}));
  if (loaded.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  const answer = loaded.kind === 'ready' ? loaded.value : undefined;
  if (answer?.kind === 'refused' && answer.refusal.kind === 'not your part') {
    return (
      <Refused title={say('refusedTitle')}>
        <p>{say('refusedBody')}</p>
      </Refused>
    );
  }
  if (answer?.kind !== 'value') {
    return <Trouble reason={answer ? refusalSentence(face, answer) : loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  }
  const standing: LedgerStanding = answer.value;
  return (
    <section className={styles.page} aria-labelledby="integrity">
      <header className={styles.part}>
        <h2 id="integrity" className={styles.title}>
          {say('title')}
        </h2>
        <p className={styles.about}>{say('about')}</p>
      </header>
      <Before lacking={loaded.kind === 'ready' ? loaded.lacking : undefined} onAgain={again} />
      <VerifyRecord />
      <Checkpoints standing={standing} onWritten={again} />
    </section>
  );
}
