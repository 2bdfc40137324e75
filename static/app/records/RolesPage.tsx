import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import { isHeld } from '../../../src/domain/roles/holdsRole';
import type { RoleAssignment } from '../../../src/domain/roles/roleHoldings';
import { roles } from '../../../src/domain/roles/roles';
import { Notice } from '../editors/Notice';
import { TextBox } from '../forms/TextBox';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { AppointForm } from './AppointForm';
import { DecisionRights } from './DecisionRights';
import { PersonName } from './PersonName';
import type { RecordsGiven } from './RecordsPage';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';
import { useRefusal } from './useRefusal';

/** Who holds which role, what each role decides, and for the SMS manager appointing and ending. */
export function RolesPage({ opened, onAgain }: RecordsGiven) {
  const say = useWords(recordWords);
  const [pastToo, setPastToo] = useState(false);
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<RoleAssignment>();
  const [said, setSaid] = useState('');
  const { keeps, vacant, today } = opened;
  const shown = opened.roles
    .filter((one) => pastToo || standingOf(one, today) !== 'ended')
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.scope ?? '').localeCompare(b.scope ?? '') || a.from.localeCompare(b.from));
  const done = (message: string): void => {
    setAppointing(false);
    setEnding(undefined);
    setSaid(message);
    onAgain();
  };
  return (
    <section className={styles.catalogue}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{say('rolesTitle')}</h2>
          <p className={styles.about}>{say('rolesAbout')}</p>
        </div>
        {(keeps || vacant) && !appointing && (
          <div className={styles.deeds}>
            <Button appearance="primary" onClick={() => setAppointing(true)}>
              {say(keeps ? 'appoint' : 'appointFirst')}
            </Button>
          </div>
        )}
      </div>
      <p className={styles.small} role="status">
        {said}
      </p>
      {appointing && <AppointForm opened={opened} onDone={() => done(say('appointed'))} onCancel={() => setAppointing(false)} />}
      {ending && <End key={`${ending.role} ${ending.id}`} assignment={ending} onDone={() => done(say('endedNow'))} onCancel={() => setEnding(undefined)} />}
      <Checkbox label={say('showPast')} isChecked={pastToo} onChange={(event) => setPastToo(event.currentTarget.checked)} />
      {shown.length === 0 ? (
        <p className={styles.zero}>{say('noRoles')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['role', 'person', 'scope', 'from', 'to', 'state'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(name)}
                  </th>
                ))}
                {keeps && <th scope="col" aria-label={say('end')} />}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <Row key={`${one.role} ${one.id}`} assignment={one} today={today} {...(keeps ? { onEnd: () => setEnding(one) } : {})} ends={keeps} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DecisionRights opened={opened} />
    </section>
  );
}

/** By days only: the screen has no clock of its own. */
function standingOf(one: RoleAssignment, today: string): 'holds' | 'toCome' | 'ended' {
  if (one.endedAt !== undefined || (one.to !== undefined && one.to < today)) return 'ended';
  return isHeld(one, `${today}T12:00:00.000Z`, one.scope) ? 'holds' : 'toCome';
}

function Row({ assignment, today, ends, onEnd }: { assignment: RoleAssignment; today: string; ends: boolean; onEnd?: () => void }) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const { role, accountId, scope, from, to, endedAt, basis } = assignment;
  const standing = standingOf(assignment, today);
  return (
    <tr>
      <th scope="row">
        {sentenceCase(role)}
        {basis !== undefined && <span className={styles.under}>{basis}</span>}
      </th>
      <td>
        <PersonName accountId={accountId} />
      </td>
      <td>{scope ?? say('everything')}</td>
      <td>{formats.day(from)}</td>
      <td>{to === undefined ? '' : formats.day(to)}</td>
      <td>
        <Lozenge appearance={standing === 'holds' ? 'success' : 'default'}>{standing === 'ended' ? say('ended', { when: formats.day(endedAt?.slice(0, 10) ?? to ?? '') }) : say(standing)}</Lozenge>
      </td>
      {ends && (
        <td>
          {standing !== 'ended' && (
            <Button spacing="compact" appearance="subtle" onClick={() => onEnd?.()}>
              {say('end')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function End({ assignment, onDone, onCancel }: { assignment: RoleAssignment; onDone(): void; onCancel(): void }) {
  const say = useWords(recordWords);
  const [why, setWhy] = useState<string>();
  const [refusal, refuse] = useRefusal();
  const end = async (): Promise<void> => {
    const answer = await call('endRole', { role: assignment.role, id: assignment.id, why: why ?? '' });
    if (answer.kind === 'value') onDone();
    else refuse(answer);
  };
  return (
    <Notice tone="warning" title={sentenceCase(assignment.role)}>
      <div className={styles.form}>
        <p>
          <PersonName accountId={assignment.accountId} />. {say('endBody')}
        </p>
        <TextBox label={say('why')} help={say('whyHelp')} text={why} onText={setWhy} />
        {refusal}
        <div className={styles.deeds}>
          <Button appearance="primary" onClick={() => void end()}>
            {say('endNow')}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            {say('cancel')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
