import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { waiverOf } from '../../../../src/domain/decision/decisions';
import { longestWaiver } from '../../../../src/domain/decision/waiveRule';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { servesOf } from '../../../../src/domain/plan/servesOf';
import { holdsRole } from '../../../../src/domain/roles/holdsRole';
import { approvingRoles } from '../../../../src/domain/roles/roles';
import { DayBox } from '../../forms/DayBox';
import { TextBox } from '../../forms/TextBox';
import { useViewer } from '../../host/ViewerContext';
import { waiverWords } from '../../words/record';
import { useWords } from '../../words/words';
import { DeedForm } from '../DeedForm';
import { ReasonForm } from '../ReasonForm';
import styles from '../Record.module.css';
import { isAny, standingsHere, type RoomProps } from '../room';
import { useDeed } from '../useDeed';

/** What a rule that stops approval is waived by, and who looks. */
export type WaivingGiven = Pick<RoomProps, 'opened' | 'record' | 'accountId' | 'onDone'>;

/**
 * Beside a rule that is not met and stops approval: by whom, why and until when it is not insisted on, or the form for who
 * may decide that. The rule stays unmet; the app decides who may and for how long.
 */
export function Waiving({ rule, ...room }: WaivingGiven & { rule: string }) {
  const say = useWords(waiverWords);
  const { formats } = useViewer();
  const [form, setForm] = useState<'waive' | 'end'>();
  const { opened, record, accountId, onDone } = room;
  const here = standingsHere(room);
  const stands = waiverOf(record.record.decisions, rule, record.at.slice(0, 10));
  const owns = isAny(here, 'accountable owner', 'interim owner');
  // Who approves it may waive: the roles its last submission asked for, held for what it serves.
  const approving = record.record.approvals.submissions.at(-1)?.required.map(({ role }) => role) ?? approvingRoles;
  const mayWaive = !owns && (isAny(here, ...whoMay.waiveRule) || approving.some((role) => holdsRole(record.assignments, accountId, role, record.at, servesOf(opened.facts))));
  const mayEnd = stands !== undefined && (stands.by === accountId || isAny(here, ...whoMay.endWaiver));
  const close = (): void => setForm(undefined);
  const done = (said: string): void => {
    close();
    onDone(said);
  };
  if (stands === undefined && !mayWaive) return null;
  return (
    <div className={styles.tight} data-waiver={rule}>
      {stands && <p className={styles.small}>{say('stands', { day: formats.day(stands.until), reason: stands.reason })}</p>}
      {form === undefined && (
        <div className={styles.deeds}>
          {stands === undefined ? (
            <Button spacing="compact" appearance="subtle" onClick={() => setForm('waive')}>
              {say('waive')}
            </Button>
          ) : (
            mayEnd && (
              <Button spacing="compact" appearance="subtle" onClick={() => setForm('end')}>
                {say('end')}
              </Button>
            )
          )}
        </div>
      )}
      {form === 'waive' && <WaiveForm issueId={opened.issue.id} rule={rule} onDone={() => done(say('waived'))} onCancel={close} />}
      {form === 'end' && (
        <ReasonForm title={say('endTitle')} words={say('end')} onCancel={close} onDone={() => done(say('ended'))} run={(deed, reason) => deed.run('endWaiver', { issueId: opened.issue.id, rule, reason })} />
      )}
    </div>
  );
}

function WaiveForm({ issueId, rule, onDone, onCancel }: { issueId: string; rule: string; onDone(): void; onCancel(): void }) {
  const say = useWords(waiverWords);
  const deed = useDeed();
  const [reason, setReason] = useState<string>();
  const [until, setUntil] = useState<string>();
  const waive = async (): Promise<void> => {
    if (until !== undefined && (await deed.run('waiveRule', { issueId, rule, reason: reason ?? '', until }))) onDone();
  };
  return (
    <DeedForm title={say('title')} deed={deed} words={say('waive')} ready={until !== undefined} onDo={() => void waive()} onCancel={onCancel}>
      <p className={styles.small}>{say('about')}</p>
      <TextBox long label={say('reason')} help={say('reasonHelp')} text={reason} onText={setReason} />
      <DayBox label={say('until')} help={say('untilHelp', { days: longestWaiver })} day={until} onDay={setUntil} />
    </DeedForm>
  );
}
