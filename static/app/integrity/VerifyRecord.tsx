import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { refusalSentence } from '../faces/refusalSentence';
import { Notice } from '../editors/Notice';
import { TextBox } from '../forms/TextBox';
import { faceWords } from '../words/faces';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import styles from './Integrity.module.css';
import { Report } from './Report';
import { splitCheckpoints } from './splitCheckpoints';
import { useWholeLedger } from './useWholeLedger';

/** As many as one call takes. */
const most = 20;

/** Verifies the whole record, against checkpoints somebody kept and those in Jira, and shows what it came to. */
export function VerifyRecord() {
  const say = useWords(integrityWords);
  const face = useWords(faceWords);
  const [pasted, setPasted] = useState<string>();
  const [verified, run] = useWholeLedger('verifyRecord');
  const busy = verified.kind === 'busy' || verified.kind === 'under way';
  const given = splitCheckpoints(pasted ?? '');
  const refusal = verified.kind === 'no answer' && verified.answer.kind === 'refused' ? verified.answer.refusal : undefined;
  // The app names a checkpoint that cannot be read by its place in the request, from 0, and its line.
  const [, at, line] = (refusal?.kind === 'bad request' && /checkpoints\.(\d+), line (\d+)/.exec(refusal.place)) || [];
  const problem =
    given.length > most ? say('tooMany', { most }) : refusal?.kind === 'bad request' && line !== undefined ? say('unreadable', { at: Number(at) + 1, line: Number(line), expected: refusal.expected, came: refusal.came }) : undefined;
  return (
    <section className={styles.part} aria-labelledby="verify">
      <h3 id="verify" className={styles.heading}>
        {say('verifyTitle')}
      </h3>
      <div className={styles.field}>
        <TextBox label={say('given')} help={say('givenHelp')} problem={problem} text={pasted} onText={setPasted} long />
      </div>
      <div className={styles.deeds}>
        <Button appearance="primary" isLoading={busy} isDisabled={given.length > most} onClick={() => void run({ checkpoints: given })}>
          {say(verified.kind === 'done' ? 'verifyAgain' : 'verify')}
        </Button>
        <p className={styles.small} role="status">
          {verified.kind === 'busy' ? say('verifying') : verified.kind === 'under way' ? say('underWay') : ''}
        </p>
      </div>
      {verified.kind === 'no answer' && line === undefined && <Notice tone="danger" title={refusalSentence(face, verified.answer)} />}
      {verified.kind === 'done' && <Report report={verified.report} />}
    </section>
  );
}
