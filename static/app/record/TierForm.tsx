import { useState } from 'react';
import type { Approvals } from '../../../src/domain/approval/approvals';
import { tierInForce, type RiskTier } from '../../../src/domain/approval/tierInForce';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { Choice } from '../forms/Choice';
import { TextBox } from '../forms/TextBox';
import { useViewer } from '../host/ViewerContext';
import { moreWords } from '../words/record';
import { useWords } from '../words/words';
import { DeedForm } from './DeedForm';
import styles from './Record.module.css';
import { useDeed } from './useDeed';
import { usePeople } from './usePeople';

interface TierFormProps {
  issueId: string;
  approvals: Approvals;
  facts: PlanFacts;
  onDone(): void;
  onCancel(): void;
}

/** Sets the risk tier, by which it is told who has to approve: what counts now, what is to count, and why. */
export function TierForm({ issueId, approvals, facts, onDone, onCancel }: TierFormProps) {
  const say = useWords(moreWords);
  const { formats } = useViewer();
  const deed = useDeed();
  const { tier: set } = approvals;
  const show = usePeople(set === undefined ? [] : [set.by]);
  const now = tierInForce(approvals, facts);
  const [tier, setTier] = useState<RiskTier>(now);
  const [reason, setReason] = useState<string>();
  const send = async (): Promise<void> => {
    if (await deed.run('setRiskTier', { issueId, tier, reason: reason ?? '' })) onDone();
  };
  return (
    <DeedForm title={say('tierTitle')} deed={deed} words={say('tier')} onDo={() => void send()} onCancel={onCancel}>
      <p className={styles.quiet}>
        {set === undefined ? say('tierUnset', { tier: now }) : say('tierNow', { tier: now, who: show.person(set.by), day: formats.day(set.at.slice(0, 10)), reason: set.reason })}
      </p>
      <Choice
        label={say('tierLabel')}
        chosen={`${tier}` as const}
        clearable={false}
        options={([1, 2, 3] as const).map((one) => ({ value: `${one}` as const, label: say(`tier${one}`) }))}
        onChoose={(chosen) => setTier(chosen === '1' ? 1 : chosen === '2' ? 2 : 3)}
      />
      <TextBox long label={say('reason')} text={reason} onText={setReason} />
    </DeedForm>
  );
}
