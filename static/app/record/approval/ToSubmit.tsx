import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PlanVersion } from '../../../../src/domain/approval/approvals';
import { versionInForce } from '../../../../src/domain/approval/approvals';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { DayBox } from '../../forms/DayBox';
import { TextBox } from '../../forms/TextBox';
import { closeModal } from '../../host/bridge';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { Problem } from '../Problem';
import styles from '../Record.module.css';
import { useDeed } from '../useDeed';
import modal from './Approval.module.css';
import { Content } from './Content';
import { Exactly } from './Exactly';
import { ruleDeedOf } from './RuleDeed';
import type { Approval } from './useApproval';

interface ToSubmitProps {
  issueId: string;
  approval: Approval;
  inForce: PlanVersion | undefined;
  onShow(): void;
  onDone(said: string): void;
}

/** What would be submitted as it stands now, with what it is and why; or, where only the context changed, its confirmation. */
export function ToSubmit({ issueId, approval, inForce, onShow, onDone }: ToSubmitProps) {
  const say = useWords(recordedWords);
  const { view, opened } = approval;
  const version = (versionInForce(opened.record.approvals)?.number ?? 0) + 1;
  if (view.now === undefined) return <p>{say('cannotFreeze')}</p>;
  const { hash, commitment } = view.now;
  const may = whoMay.submitPlan.some((one) => view.standings.includes(one));
  const material = view.changes?.filter(({ topic }) => topic !== 'editorial') ?? [];
  const onlyContext = material.length > 0 && material.every(({ topic }) => topic === 'context');
  return (
    <div className={modal.modal}>
      <h3 className={modal.title}>{say('toSubmitTitle', { version })}</h3>
      <div className={styles.stack}>
        <Content commitment={commitment} changes={view.changes} inForce={inForce?.number} obstacles={view.obstacles} catalogues={opened.catalogues} />
      </div>
      <aside className={modal.side}>
        <Exactly version={version} hash={hash} commitment={commitment} seen={view.seen} required={view.required} given={[]} tier={opened.record.approvals.tier} inOrder={false} submitted={false} />
      </aside>
      <div className={modal.foot}>
        {!may && <p className={styles.quiet}>{say('maySubmit')}</p>}
        {may && <SubmitForm issueId={issueId} hash={hash} version={version} onlyContext={onlyContext} onShow={onShow} onDone={onDone} />}
      </div>
    </div>
  );
}

interface SubmitFormProps {
  issueId: string;
  hash: string;
  version: number;
  onlyContext: boolean;
  onShow(): void;
  onDone(said: string): void;
}

function SubmitForm({ issueId, hash, version, onlyContext, onShow, onDone }: SubmitFormProps) {
  const say = useWords(recordedWords);
  const deed = useDeed();
  const [what, setWhat] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [effectiveFrom, setEffectiveFrom] = useState<string>();
  const submit = async (): Promise<void> => {
    const note = { what: what ?? '', why: why ?? '', ...(effectiveFrom === undefined ? {} : { effectiveFrom }) };
    if (await deed.run('submitPlan', { issueId, seen: hash, note })) onDone(say('submittedSaid', { version }));
  };
  const confirm = async (): Promise<void> => {
    if (await deed.run('confirmContext', { issueId, seen: hash, reason: why ?? '' })) onDone(say('confirmedSaid'));
  };
  return (
    <div className={styles.stack}>
      {onlyContext && <p>{say('onlyContext')}</p>}
      <div className={styles.pair}>
        <TextBox long label={say('noteWhat')} help={say('noteWhatHelp')} text={what} onText={setWhat} />
        <TextBox long label={say('noteWhy')} help={say('noteWhyHelp')} text={why} onText={setWhy} />
        <DayBox label={say('effectiveFrom')} help={say('effectiveFromHelp')} day={effectiveFrom} onDay={setEffectiveFrom} />
      </div>
      <Problem problem={deed.problem} onShow={onShow} deedOf={ruleDeedOf} />
      <div className={modal.end}>
        <Button appearance="subtle" onClick={() => void closeModal()}>
          {say('cancel')}
        </Button>
        {onlyContext && (
          <Button isLoading={deed.busy} onClick={() => void confirm()}>
            {say('confirmContextDeed')}
          </Button>
        )}
        <Button appearance="primary" isLoading={deed.busy} onClick={() => void submit()}>
          {say('submitDeed')}
        </Button>
      </div>
    </div>
  );
}
