import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import type { OpenedReceipt } from '../../../src/contract/calls/scoreCalls';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import type { Profile } from '../../../src/domain/score/profile';
import { catalogueFingerprint, receiptOf, receiptText } from '../../../src/domain/score/receipt';
import { refusalSentence } from '../faces/refusalSentence';
import { call } from '../host/call';
import { faceWords } from '../words/faces';
import { scoreWords } from '../words/scores';
import { useWords } from '../words/words';
import { saveText } from './saveText';
import styles from './Scores.module.css';

interface ReceiptLineProps {
  facts: PlanFacts;
  profile: Profile;
  /** What the app last concluded: the receipt is of its figure. */
  row: RegisterRow;
}

/** What the figure stands on, the way to work it out again, and the receipt to take along. */
export function ReceiptLine({ facts, profile, row }: ReceiptLineProps) {
  const say = useWords(scoreWords);
  const face = useWords(faceWords);
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<'scoreReceipt'>>();
  const opened = answer?.kind === 'value' ? answer.value : undefined;
  const ask = async (): Promise<void> => {
    setBusy(true);
    setAnswer(await call('scoreReceipt', { issueId: facts.issue.id }));
    setBusy(false);
  };
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h5 id={id} className={styles.about}>
        {opened
          ? say('receiptWhole', { profile: opened.receipt.profile, rules: ends(opened.receipt.catalogue), inputs: ends(opened.receipt.inputs) })
          : say('receipt', { profile: row.profile, inputs: ends(row.inputs) })}
      </h5>
      <div className={styles.deeds}>
        <Button spacing="compact" isDisabled={busy} onClick={() => void ask()}>
          {say(busy ? 'working' : 'again')}
        </Button>
        {opened?.text !== undefined && (
          <Button spacing="compact" appearance="subtle" onClick={() => saveText(`receipt-${facts.issue.key}.json`, opened.text ?? '')}>
            {say('download')}
          </Button>
        )}
      </div>
      <div role="status" className={styles.said}>
        {answer !== undefined && answer.kind !== 'value' && <p>{refusalSentence(face, answer)}</p>}
        {opened && <WorkedOut opened={opened} facts={facts} profile={profile} />}
      </div>
    </section>
  );
}

function WorkedOut({ opened: { receipt, text, again, hidden }, facts, profile }: { opened: OpenedReceipt; facts: PlanFacts; profile: Profile }) {
  const say = useWords(scoreWords);
  const figure = receipt.score?.shown;
  const rules = catalogueFingerprint();
  return (
    <>
      {again.kind === 'same' && <p>{figure === undefined ? say('sameNone') : say('same', { shown: figure })}</p>}
      {again.kind === 'different' && <p>{say('different', { place: again.place, kept: again.kept, again: again.again })}</p>}
      {again.kind === 'unknown profile' && <p>{say('unknownProfile', { profile: again.profile })}</p>}
      {hidden > 0 && <p>{say('masked', { count: hidden })}</p>}
      {rules !== receipt.catalogue && <p>{say('otherRules', { now: ends(rules) })}</p>}
      {text !== undefined && <p>{say(receiptText(receiptOf(facts, profile)) === text ? 'byteSame' : 'byteOther')}</p>}
    </>
  );
}

/** The first and the last four digits of a hash. */
const ends = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-4)}`;
