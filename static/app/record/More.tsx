import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { mayMove, moves } from '../../../src/domain/objective/lifecycle/lifecycle';
import type { Standing } from '../../../src/domain/record/decision';
import { whoMay } from '../../../src/domain/record/whoMay';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { DayBox } from '../forms/DayBox';
import { TextBox } from '../forms/TextBox';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { asViewer } from '../host/bridge';
import { faceWords } from '../words/faces';
import { moreWords } from '../words/record';
import { useWords } from '../words/words';
import { DeedForm } from './DeedForm';
import { findIssue } from './findIssue';
import { ReasonForm } from './ReasonForm';
import styles from './Record.module.css';
import type { RoomProps } from './room';
import { TierForm } from './TierForm';
import { useDeed } from './useDeed';

const deeds = ['accept', 'tier', 'suspend', 'resume', 'cancel', 'supersede', 'begin evaluation'] as const;
type MoreDeed = (typeof deeds)[number];

const event: Record<Exclude<MoreDeed, 'tier'>, keyof typeof moves> = {
  accept: 'objective.accepted',
  suspend: 'objective.suspended',
  resume: 'objective.resumed',
  cancel: 'objective.cancelled',
  supersede: 'objective.superseded',
  'begin evaluation': 'objective.evaluationBegun',
};

const may: Record<MoreDeed, readonly Standing[]> = {
  accept: whoMay.acceptObjective,
  tier: whoMay.setRiskTier,
  suspend: whoMay.suspendObjective,
  resume: whoMay.resumeObjective,
  cancel: whoMay.cancelObjective,
  supersede: whoMay.supersedeObjective,
  'begin evaluation': whoMay.beginEvaluation,
};

/** What else can be done with the objective as a whole. Who may is asked of the app when this is opened; nothing is offered to others. */
export function More({ opened, record, onDone }: RoomProps) {
  const say = useWords(moreWords);
  const face = useWords(faceWords);
  const issueId = opened.issue.id;
  const [chosen, setChosen] = useState<MoreDeed>();
  const [view, again] = useLoaded(async () => {
    const answer = await call('approvalView', { issueId });
    if (answer.kind !== 'value') throw new Error(refusalSentence(face, answer));
    return answer.value;
  });
  if (view.kind === 'loading') return <p className={styles.quiet}>{say('loading')}</p>;
  if (view.kind !== 'ready') return <Trouble reason={view.kind === 'trouble' ? view.reason : ''} onAgain={again} />;
  const { lifecycle } = record.record;
  const offered = deeds.filter((deed) => (deed === 'tier' || mayMove(lifecycle, event[deed] as Parameters<typeof mayMove>[1])) && may[deed].some((one) => view.value.standings.includes(one)));
  if (offered.length === 0) return <p className={styles.quiet}>{say('nothing')}</p>;
  const done = (deed: MoreDeed) => (): void => {
    setChosen(undefined);
    onDone(say(`${deed}Said`));
  };
  const cancel = (): void => setChosen(undefined);
  return (
    <div className={styles.stack}>
      {chosen === undefined && (
        <div className={styles.deeds}>
          {offered.map((deed) => (
            <Button key={deed} onClick={() => setChosen(deed)}>
              {say(deed)}
            </Button>
          ))}
        </div>
      )}
      {chosen === 'accept' && <AcceptForm issueId={issueId} onDone={done('accept')} onCancel={cancel} />}
      {chosen === 'tier' && <TierForm issueId={issueId} approvals={record.record.approvals} facts={opened.facts} onDone={done('tier')} onCancel={cancel} />}
      {chosen === 'supersede' && <SupersedeForm issueId={issueId} onDone={done('supersede')} onCancel={cancel} />}
      {(chosen === 'suspend' || chosen === 'resume' || chosen === 'cancel') && (
        <ReasonForm title={say(`${chosen}Title`)} words={say(chosen)} onCancel={cancel} onDone={done(chosen)} run={(deed, reason) => deed.run('moveObjective', { issueId, move: chosen, reason })} />
      )}
      {chosen === 'begin evaluation' && (
        <ReasonForm title={say('begin evaluationTitle')} words={say(chosen)} onCancel={cancel} onDone={done(chosen)} run={(deed, note) => deed.run('moveObjective', { issueId, move: chosen, ...(note === '' ? {} : { note }) })} />
      )}
    </div>
  );
}

interface MoveFormProps {
  issueId: string;
  onDone(): void;
  onCancel(): void;
}

function AcceptForm({ issueId, onDone, onCancel }: MoveFormProps) {
  const say = useWords(moreWords);
  const deed = useDeed();
  const [planDue, setPlanDue] = useState<string>();
  const [note, setNote] = useState<string>();
  const accept = async (): Promise<void> => {
    if (planDue === undefined) return;
    if (await deed.run('acceptObjective', { issueId, planDue, ...(note === undefined ? {} : { note }) })) onDone();
  };
  return (
    <DeedForm title={say('acceptTitle')} deed={deed} words={say('accept')} ready={planDue !== undefined} onDo={() => void accept()} onCancel={onCancel}>
      <DayBox label={say('planDue')} day={planDue} onDay={setPlanDue} />
      <TextBox label={say('note')} text={note} onText={setNote} />
    </DeedForm>
  );
}

function SupersedeForm({ issueId, onDone, onCancel }: MoveFormProps) {
  const say = useWords(moreWords);
  const deed = useDeed();
  const [key, setKey] = useState<string>();
  const [unknown, setUnknown] = useState<string>();
  const [reason, setReason] = useState<string>();
  const supersede = async (): Promise<void> => {
    const by = key === undefined ? undefined : await findIssue(asViewer, key);
    if (by === undefined) return setUnknown(say('noIssue', { key: key ?? '' }));
    setUnknown(undefined);
    if (await deed.run('moveObjective', { issueId, move: 'supersede', by, reason: reason ?? '' })) onDone();
    return undefined;
  };
  return (
    <DeedForm title={say('supersedeTitle')} deed={deed} words={say('supersede')} ready={key !== undefined} onDo={() => void supersede()} onCancel={onCancel}>
      <TextBox label={say('byIssue')} placeholder="SMO-1" problem={unknown} text={key} onText={setKey} />
      <TextBox long label={say('reason')} text={reason} onText={setReason} />
    </DeedForm>
  );
}
