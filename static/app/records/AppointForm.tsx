import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { counts, ofKind } from '../../../src/domain/catalogues/inForce';
import { roles, scopedRoles, type Role } from '../../../src/domain/roles/roles';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { Pair } from '../forms/Pair';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { call } from '../host/call';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';
import { useRefusal } from './useRefusal';

/** Appoints somebody; where nobody is SMS manager, only that role is offered, to a Jira administrator. */
export function AppointForm({ opened, onDone, onCancel }: { opened: OpenedCatalogues; onDone(): void; onCancel(): void }) {
  const say = useWords(recordWords);
  const [role, setRole] = useState<Role | undefined>(opened.keeps ? undefined : 'SMS manager');
  const [accountId, setAccountId] = useState<string>();
  const [scope, setScope] = useState<string>();
  const [from, setFrom] = useState<string | undefined>(opened.today);
  const [to, setTo] = useState<string>();
  const [basis, setBasis] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useRefusal();
  const offered: readonly Role[] = opened.keeps ? roles : ['SMS manager'];
  const scoped = role !== undefined && scopedRoles.includes(role);
  const names = ofKind(opened.entries, 'service').filter(counts).map(({ body }) => body.name);
  const appoint = async (): Promise<void> => {
    if (role === undefined || accountId === undefined || from === undefined) return;
    setBusy(true);
    const answer = await call('appointRole', {
      role,
      accountId,
      from,
      ...(scoped && scope !== undefined ? { scope } : {}),
      ...(to === undefined ? {} : { to }),
      ...(basis === undefined ? {} : { basis }),
    });
    setBusy(false);
    if (answer.kind === 'value') onDone();
    else refuse(answer);
  };
  return (
    <form
      className={styles.form}
      aria-label={say('appointTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void appoint();
      }}
    >
      <Choice<Role> label={say('role')} chosen={role} options={offered.map((value) => ({ value, label: sentenceCase(value) }))} onChoose={(chosen) => setRole(chosen)} clearable={false} />
      <PersonBox label={say('person')} accountId={accountId} onPerson={(person) => setAccountId(person?.accountId)} />
      {scoped && <Choice label={say('scope')} help={say('scopeHelp')} chosen={scope} options={names.map((value) => ({ value, label: value }))} onChoose={setScope} />}
      <Pair>
        <DayBox label={say('from')} day={from} onDay={setFrom} />
        <DayBox label={say('to')} day={to} onDay={setTo} />
      </Pair>
      <TextBox label={say('basis')} help={say('basisHelp')} text={basis} onText={setBasis} />
      {refusal}
      <div className={styles.deeds}>
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={role === undefined || accountId === undefined || from === undefined}>
          {say('appoint')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
