import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useEffect, useRef, useState } from 'react';
import { usePersonName } from '../audit/WithPerson';
import { Notice } from '../editors/Notice';
import { refusalSentence } from '../faces/refusalSentence';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { usePerson } from '../people/usePerson';
import { faceWords } from '../words/faces';
import { integrityWords } from '../words/integrity';
import { useWords } from '../words/words';
import styles from './Integrity.module.css';
import { useWholeLedger } from './useWholeLedger';

/** Has the record forget a person: who, once more with what it means, and what it came to. */
export function ForgetPerson() {
  const say = useWords(integrityWords);
  const [accountId, setAccountId] = useState<string>();
  /** Whom the search found, where the id is not typed. */
  const [found, setFound] = useState<string>();
  const [asked, setAsked] = useState(false);
  const given = accountId?.trim() ?? '';
  const pick = (account: string | undefined): void => {
    setFound(account);
    setAccountId(account);
  };
  const type = (text: string | undefined): void => {
    setFound(undefined);
    setAccountId(text);
  };
  const begin = (): void => {
    setAsked(false);
    pick(undefined);
  };
  return (
    <section className={styles.part} aria-labelledby="forget">
      <h3 id="forget" className={styles.heading}>
        {say('forgetTitle')}
      </h3>
      <p className={styles.about}>{say('forgetAbout')}</p>
      {asked ? (
        <Confirm accountId={given} onCancel={() => setAsked(false)} onAnother={begin} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(given !== '');
          }}
        >
          <PersonBox label={say('person')} help={say('personHelp')} accountId={found} onPerson={(person) => pick(person?.accountId)} />
          <TextBox label={say('account')} help={say('accountHelp')} text={accountId} onText={type} />
          <div className={styles.deeds}>
            <Button type="submit" isDisabled={given === ''}>
              {say('goOn')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** Says what it means before it is done; of an active account it has to be asked for in so many words. */
function Confirm({ accountId, onCancel, onAnother }: { accountId: string; onCancel(): void; onAnother(): void }) {
  const say = useWords(integrityWords);
  const face = useWords(faceWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const [although, setAlthough] = useState(false);
  const [erased, run] = useWholeLedger('eraseFromRecord');
  const person = usePerson(accountId);
  const name = usePersonName(accountId);
  useEffect(() => heading.current?.focus(), [erased.kind]);
  const refused = erased.kind === 'no answer' && erased.answer.kind === 'refused' ? erased.answer.refusal : undefined;
  const active = refused?.kind === 'not met' || (typeof person === 'object' && person.active !== false);
  const busy = erased.kind === 'busy' || erased.kind === 'under way';
  const title = (
    <h4 ref={heading} tabIndex={-1} className={styles.verdict}>
      {say('confirmTitle', { who: typeof person === 'object' ? name : accountId })}
    </h4>
  );
  if (erased.kind === 'done') {
    const { events, chains, kept, readsAs } = erased.report;
    return (
      <div className={styles.report}>
        <div role="status" className={styles.tight}>
          <p className={styles.strong}>{events + kept === 0 ? say('namedNowhere') : events === 0 ? say('forgottenNothing') : say('forgotten', { events, chains })}</p>
          {kept > 0 && <p>{say('keptEvents', { count: kept })}</p>}
          {events + kept > 0 && <p>{say('readsAs', { readsAs })}</p>}
        </div>
        <div className={styles.deeds}>
          <Button onClick={onAnother}>{say('another')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.report}>
      {title}
      <p className={styles.small}>
        <code className={styles.code}>{accountId}</code>
      </p>
      <Notice tone="warning" title={say('confirmBody')}>
        {active && <p>{say('active')}</p>}
      </Notice>
      {active && <Checkbox label={say('although')} isChecked={although} onChange={(event) => setAlthough(event.currentTarget.checked)} />}
      {refused?.kind !== 'not met' && erased.kind === 'no answer' && <Notice tone="danger" title={refusalSentence(face, erased.answer)} />}
      <div className={styles.deeds}>
        <Button
          appearance="danger"
          isLoading={busy}
          isDisabled={person === undefined || (active && !although)}
          onClick={() => void run({ accountId, ...(active ? { although: 'the account is active' as const } : {}) })}
        >
          {say('forget')}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {say('cancel')}
        </Button>
        <p className={styles.small} role="status">
          {erased.kind === 'busy' ? say('forgetting') : erased.kind === 'under way' ? say('forgetUnderWay') : ''}
        </p>
      </div>
    </div>
  );
}
