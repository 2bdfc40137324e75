import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { awaiting } from '../../../../src/domain/ownership/ownership';
import { vacant } from '../../../../src/domain/ownership/vacant';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { useViewer } from '../../host/ViewerContext';
import { ownerWords } from '../../words/record';
import { useWords } from '../../words/words';
import { Problem } from '../Problem';
import { ReasonForm } from '../ReasonForm';
import styles from '../Record.module.css';
import { isAny, standingsHere, type RoomProps } from '../room';
import { useDeed } from '../useDeed';
import { usePeople } from '../usePeople';
import { AnnounceForm } from './AnnounceForm';
import { HandOverForm } from './HandOverForm';
import { InterimForm } from './InterimForm';

type Form = 'decline' | 'announce' | 'interim' | 'handOver';

/** Who answers for the objective: taken on or not, leaving, standing in, handed over; and the deeds of whoever looks. */
export function OwnerSection(props: RoomProps) {
  const { opened, record, accountId, onDone } = props;
  const say = useWords(ownerWords);
  const { formats } = useViewer();
  const deed = useDeed();
  const [form, setForm] = useState<Form>();
  const { ownership } = record.record;
  const { owner } = opened.facts;
  const ownerId = owner.kind === 'account' ? owner.accountId : undefined;
  const { accepted, declined, vacancy, interim, handovers } = ownership;
  const show = usePeople([
    ...(ownerId === undefined ? [] : [ownerId]),
    ...(interim ? [interim.accountId, interim.by] : []),
    ...handovers.flatMap(({ from, to, approver, by }) => [from ?? '', to, approver ?? '', by]),
  ]);
  const here = standingsHere(props);
  const issueId = opened.issue.id;
  const takenOn = accepted !== undefined && accepted.by === ownerId;
  const ahead = awaiting(ownership, accountId);
  const mayAccept = (ownerId === accountId && (!takenOn || vacancy?.accountId === accountId)) || (ahead !== undefined && ahead.acceptedAt === undefined);
  const mine = ownerId === accountId;
  const why = vacant(ownership, owner);
  const done = (said: string): void => {
    setForm(undefined);
    onDone(said);
  };
  const cancel = (): void => setForm(undefined);
  const common = { issueId, onDone: done, onCancel: cancel };
  return (
    <div className={styles.stack}>
      <ul className={styles.tight}>
        {ownerId !== undefined && (
          <li>{takenOn ? say('accepted', { who: show.person(ownerId), when: formats.moment(accepted.at) }) : say('notAccepted', { who: show.person(ownerId) })}</li>
        )}
        {declined && declined.by === ownerId && <li className={styles.danger}>{say('declined', { who: show.person(declined.by), reason: declined.reason })}</li>}
        {why !== undefined && <li className={styles.danger}>{say(why)}</li>}
        {vacancy && <li>{say('vacantFrom', { day: formats.day(vacancy.effective), note: vacancy.note ?? '' })}</li>}
        {interim && <li>{say('interim', { who: show.person(interim.accountId), until: formats.day(interim.until), why: interim.why })}</li>}
        {handovers.map(({ from, to, effective, note, acceptedAt, declined: refused }, at) => (
          <li key={at}>
            {say('handover', { from: from === null ? say('nobody') : show.person(from), to: show.person(to), day: formats.day(effective), note })}{' '}
            {say(refused !== undefined ? 'handoverDeclined' : acceptedAt === undefined ? 'handoverOpen' : 'handoverAccepted')}
          </li>
        ))}
      </ul>
      <Problem problem={deed.problem} />
      {form === undefined && (
        <div className={styles.deeds}>
          {mayAccept && (
            <Button appearance="primary" isLoading={deed.busy} onClick={() => void deed.run('acceptOwnership', { issueId }).then((was) => was && done(say('acceptedSaid')))}>
              {say('acceptDeed')}
            </Button>
          )}
          {(mine || ahead !== undefined) && <Button onClick={() => setForm('decline')}>{say('declineDeed')}</Button>}
          {isAny(here, ...whoMay.announceRoleChange) && ownerId !== undefined && <Button onClick={() => setForm('announce')}>{say('announceDeed')}</Button>}
          {isAny(here, ...whoMay.nameInterimOwner) && why !== undefined && <Button onClick={() => setForm('interim')}>{say('interimDeed')}</Button>}
          {isAny(here, ...whoMay.handOver) && <Button onClick={() => setForm('handOver')}>{say('handOverDeed')}</Button>}
        </div>
      )}
      {form === 'decline' && <ReasonForm title={say('declineTitle')} words={say('declineDeed')} onCancel={cancel} onDone={() => done(say('declinedSaid'))} run={(each, reason) => each.run('declineOwnership', { issueId, reason })} />}
      {form === 'announce' && <AnnounceForm {...common} />}
      {form === 'interim' && <InterimForm {...common} />}
      {form === 'handOver' && <HandOverForm {...common} />}
    </div>
  );
}
