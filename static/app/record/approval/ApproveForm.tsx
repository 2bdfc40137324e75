import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useId, useState } from 'react';
import type { Submission } from '../../../../src/domain/approval/approvals';
import { Choice } from '../../forms/Choice';
import { TextBox } from '../../forms/TextBox';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import { Problem } from '../Problem';
import { useDeed } from '../useDeed';
import modal from './Approval.module.css';
import { ruleDeedOf } from './RuleDeed';
import styles from '../Record.module.css';

interface ApproveFormProps {
  issueId: string;
  submission: Submission;
  roles: readonly string[];
  onShow(): void;
  onDone(said: string): void;
}

/** One tick for each thing the approval means, a note, and the deed: off until everything is ticked, and never by Enter. */
export function ApproveForm({ issueId, submission, roles, onShow, onDone }: ApproveFormProps) {
  const say = useWords(recordedWords);
  const why = useId();
  const deed = useDeed();
  const [role, setRole] = useState(roles[0] ?? '');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState<string>();
  const means = submission.required.find((one) => one.role === role)?.means ?? [];
  const ready = means.every((one) => ticked.has(one));
  const refused = deed.problem?.kind === 'refused';
  const approve = async (): Promise<void> => {
    const request = { issueId, seen: submission.hash, role, means, ...(note === undefined ? {} : { note }) };
    if (await deed.run('approvePlan', request)) onDone(say('approvedSaid', { version: submission.version, role }));
  };
  return (
    <div className={styles.stack}>
      {roles.length > 1 && (
        <Choice label={say('inRole')} chosen={role} clearable={false} options={roles.map((value) => ({ value, label: value }))} onChoose={(value) => setRole(value ?? '')} />
      )}
      <fieldset className={modal.means}>
        <legend className={styles.strong}>{say('means', { role })}</legend>
        {means.map((meaning) => (
          <Checkbox
            key={meaning}
            label={say('meaning', { meaning })}
            isChecked={ticked.has(meaning)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              setTicked(new Set(on ? [...ticked, meaning] : [...ticked].filter((one) => one !== meaning)));
              deed.clear();
            }}
          />
        ))}
      </fieldset>
      <TextBox label={say('note')} text={note} onText={setNote} />
      <div id={why}>
        <Problem problem={deed.problem} onShow={onShow} deedOf={ruleDeedOf} />
        {!ready && <p className={styles.small}>{say('tickFirst')}</p>}
      </div>
      <div className={modal.end}>
        <Button appearance="primary" isDisabled={!ready || refused} isLoading={deed.busy} aria-describedby={why} onClick={() => void approve()}>
          {say('approveDeed', { version: submission.version })}
        </Button>
      </div>
    </div>
  );
}
