import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Reply } from '../../../src/contract/calls';
import type { LedgerStanding } from '../../../src/contract/calls/ledgerCalls';
import { Notice } from '../editors/Notice';
import { refusalSentence } from '../faces/refusalSentence';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { faceWords } from '../words/faces';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import { CheckpointLines } from './CheckpointLines';
import styles from './Integrity.module.css';
import { IssueById } from './IssueById';

/** When the record was last fixed, and fixing it now. */
export function Checkpoints({ standing, onWritten }: { standing: LedgerStanding; onWritten(): void }) {
  const say = useWords(integrityWords);
  const face = useWords(faceWords);
  const { formats } = useViewer();
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<Reply<'publishCheckpoint'>>();
  const [problem, setProblem] = useState<string>();
  const { last, size, recordIssueId } = standing;
  const publish = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await call('publishCheckpoint', {});
    setBusy(false);
    if (answer.kind !== 'value') return setProblem(refusalSentence(face, answer));
    setWritten(answer.value);
    return onWritten();
  };
  return (
    <section className={styles.part} aria-labelledby="checkpoints">
      <h3 id="checkpoints" className={styles.heading}>
        {say('checkpoints')}
      </h3>
      <div className={styles.tight}>
        <p className={styles.about}>{say('checkpointsAbout')}</p>
        <p>
          {last === undefined ? (
            say('noLast')
          ) : last.issueId === undefined ? (
            say('lastInStore', { when: formats.moment(last.at), size: last.size })
          ) : (
            <>
              {say('lastOn', { when: formats.moment(last.at), size: last.size })} <IssueById issueId={last.issueId} />.
            </>
          )}{' '}
          {say('logNow', { size })}
        </p>
        {recordIssueId === undefined && <p className={styles.warning}>{say('noRecordIssue')}</p>}
      </div>
      <div className={styles.deeds}>
        <Button isLoading={busy} onClick={() => void publish()}>
          {say('publish')}
        </Button>
        <p className={styles.small} role="status">
          {written === undefined ? '' : say(written.done === 'now' ? 'published' : 'publishedAlready')}
        </p>
      </div>
      {problem !== undefined && <Notice tone="danger" title={problem} />}
      {written && <CheckpointLines text={written.checkpoint} label={say('checkpoints')} />}
    </section>
  );
}
