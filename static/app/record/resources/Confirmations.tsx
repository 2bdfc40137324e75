import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { mayCommit } from '../../../../src/domain/resourcing/mayCommit';
import { commitmentOf, stateOf, type LineState } from '../../../../src/domain/resourcing/resourcing';
import type { ResourceLine } from '../../../../src/domain/resourcing/terms';
import { useViewer } from '../../host/ViewerContext';
import { resourcingWords } from '../../words/resourcing';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';
import { actingHere, isAny, type RoomProps } from '../room';
import { usePeople } from '../usePeople';
import { AskForm } from './AskForm';
import { ConfirmForm } from './ConfirmForm';
import { ReasonForm } from '../ReasonForm';

type Open = { line: string; form: 'confirm' | 'decline' | 'withdraw' } | { line: string | 'all'; form: 'ask' };

/** Who commits what the plan needs: every line with where it stands, and the deeds of whoever looks. */
export function Confirmations(props: RoomProps) {
  const { opened, record, accountId, onDone } = props;
  const say = useWords(resourcingWords);
  const { formats } = useViewer();
  const [open, setOpen] = useState<Open>();
  const { resourcing } = record.record;
  const today = record.at.slice(0, 10);
  const lines = opened.facts.resources.kind === 'value' ? opened.facts.resources.value.lines : [];
  const states = lines.map((line) => stateOf(resourcing, line.id));
  const show = usePeople(states.flatMap((state) => (state === undefined ? [] : [state.from, ...(state.by === undefined ? [] : [state.by])])));
  const acting = actingHere(props);
  const here = acting.standings;
  const mayAsk = isAny(here, ...whoMay.requestConfirmation);
  const issueId = opened.issue.id;
  const done = (said: string): void => {
    setOpen(undefined);
    onDone(said);
  };
  if (lines.length === 0) return <p className={styles.quiet}>{say('noLines')}</p>;
  const openLines = lines.filter((line) => commitmentOf(line, resourcing, today) !== 'confirmed');
  const asking = open?.form === 'ask' ? open : undefined;
  return (
    <div className={styles.stack}>
      <ul className={styles.list}>
        {lines.map((line) => {
          const state = stateOf(resourcing, line.id);
          const word = commitmentOf(line, resourcing, today);
          const mine = state !== undefined && mayCommit(acting, state);
          const current = open?.line === line.id ? open : undefined;
          const cancel = (): void => setOpen(undefined);
          return (
            <li key={line.id} className={styles.item}>
              <div className={styles.itemHead}>
                <span className={styles.strong}>{line.name}</span>
                <span>{sizeOf(line)}</span>
                <span className={word === 'confirmed' ? styles.quiet : styles.danger}>{say(word)}</span>
              </div>
              {state && <p className={styles.small}>{detailOf(state)}</p>}
              <div className={styles.deeds}>
                {mine && state.state !== 'withdrawn' && word !== 'confirmed' && (
                  <Button spacing="compact" onClick={() => setOpen({ line: line.id, form: 'confirm' })}>
                    {say('confirmDeed')}
                  </Button>
                )}
                {mine && state.state === 'requested' && (
                  <Button spacing="compact" appearance="subtle" onClick={() => setOpen({ line: line.id, form: 'decline' })}>
                    {say('declineDeed')}
                  </Button>
                )}
                {mayAsk && word !== 'confirmed' && (
                  <Button spacing="compact" appearance={mine ? 'subtle' : 'default'} onClick={() => setOpen({ line: line.id, form: 'ask' })}>
                    {say('askDeed')}
                  </Button>
                )}
                {state && ((state.state === 'confirmed' && mine) || (state.state === 'requested' && (state.askedBy === accountId || isAny(here, ...whoMay.withdrawResource)))) && (
                  <Button spacing="compact" appearance="subtle" onClick={() => setOpen({ line: line.id, form: 'withdraw' })}>
                    {say('withdrawDeed')}
                  </Button>
                )}
              </div>
              {current?.form === 'confirm' && <ConfirmForm issueId={issueId} line={line} onDone={() => done(say('confirmedSaid', { line: line.name }))} onCancel={cancel} />}
              {current?.form === 'ask' && <AskForm issueId={issueId} lines={[line.id]} onDone={(who) => done(say('askedSaid', { who }))} onCancel={cancel} />}
              {current?.form === 'decline' && (
                <ReasonForm title={say('declineTitle')} words={say('declineDeed')} onCancel={cancel} onDone={() => done(say('declinedSaid', { line: line.name }))} run={(deed, reason) => deed.run('declineResource', { issueId, line: line.id, reason })} />
              )}
              {current?.form === 'withdraw' && (
                <ReasonForm title={say('withdrawTitle')} words={say('withdrawDeed')} onCancel={cancel} onDone={() => done(say('withdrawnSaid', { line: line.name }))} run={(deed, reason) => deed.run('withdrawResource', { issueId, line: line.id, reason })} />
              )}
            </li>
          );
        })}
      </ul>
      {mayAsk && openLines.length > 1 && asking?.line !== 'all' && (
        <div>
          <Button onClick={() => setOpen({ line: 'all', form: 'ask' })}>{say('askAll', { count: openLines.length })}</Button>
        </div>
      )}
      {asking?.line === 'all' && <AskForm issueId={issueId} lines="all" onDone={(who) => done(say('askedSaid', { who }))} onCancel={() => setOpen(undefined)} />}
    </div>
  );

  function sizeOf({ band, days, amount, currency, period }: ResourceLine): string {
    return [days === undefined ? band : say('days', { count: days }), amount === undefined ? undefined : formats.money(amount, currency ?? ''), period].filter(Boolean).join(', ');
  }

  function detailOf(state: LineState): string {
    const { state: word, from, askedAt, by, at, validTo, authority, reason, days, amount } = state;
    const asked = say('askedOf', { who: show.person(from), when: formats.moment(askedAt) });
    if (by === undefined || at === undefined) return asked;
    const answered = say(word === 'expired' ? 'answer_confirmed' : `answer_${word === 'requested' ? 'confirmed' : word}`, { who: show.person(by), when: formats.moment(at) });
    return [
      answered,
      authority && say('byRight', { authority }),
      days !== undefined && say('only', { what: say('days', { count: days }) }),
      amount !== undefined && say('only', { what: formats.number(amount) }),
      validTo && say('validTo', { day: formats.day(validTo) }),
      reason,
    ].filter(Boolean).join(' · ');
  }
}
