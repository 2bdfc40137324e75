import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Reply } from '../../../src/contract/calls';
import { Notice } from '../editors/Notice';
import { call } from '../host/call';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import styles from './Records.module.css';
import { useRefusal } from './useRefusal';

/** Holds the records against the ledger on demand, and names every one that does not fit. */
export function CheckPage() {
  const say = useWords(recordWords);
  const [found, setFound] = useState<Reply<'checkRecords'>>();
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useRefusal();
  const check = async (): Promise<void> => {
    setBusy(true);
    setFound(undefined);
    refuse(undefined);
    const answer = await call('checkRecords', {});
    setBusy(false);
    if (answer.kind === 'value') setFound(answer.value);
    else refuse(answer);
  };
  return (
    <section className={styles.catalogue}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{say('checkTitle')}</h2>
          <p className={styles.about}>{say('checkAbout')}</p>
        </div>
        <div className={styles.deeds}>
          <Button appearance="primary" isLoading={busy} onClick={() => void check()}>
            {say('checkNow')}
          </Button>
        </div>
      </div>
      <p role="status">{found && found.problems.length === 0 ? say('checkFine', { versions: found.versions, records: found.records }) : ''}</p>
      {found && found.problems.length > 0 && (
        <Notice tone="danger" title={say('checkProblems', { count: found.problems.length })}>
          <ul className={styles.lines}>
            {found.problems.map(({ kind, id, version, problem }, at) => (
              <li key={at}>{say(problem, { kind, id, version })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {refusal}
    </section>
  );
}
