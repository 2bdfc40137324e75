import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { ruleById } from '../../../../src/domain/score/catalogue';
import { useViewer } from '../../host/ViewerContext';
import { decisionWords } from '../../words/record';
import { useWords } from '../../words/words';
import { nameOfPart, partsOfPlan } from '../evidence/partsOfPlan';
import styles from '../Record.module.css';
import { isAny, standingsHere, type RoomProps } from '../room';
import { accountsIn, usePeople } from '../usePeople';
import { ConflictForm } from './ConflictForm';
import { DecisionForm } from './DecisionForm';

/** What was decided on the objective beside its approval: decisions, resolved conflicts, rules that are not insisted on. */
export function Decisions(props: RoomProps) {
  const { opened, record, work, onDone } = props;
  const say = useWords(decisionWords);
  const { formats } = useViewer();
  const [form, setForm] = useState<'decision' | 'conflict'>();
  const { decisions, conflicts, waivers } = record.record.decisions;
  const show = usePeople(accountsIn([decisions, conflicts, waivers]));
  const parts = partsOfPlan(opened.facts, work);
  const who = (decider: string): string => (accountsIn(decider).length > 0 ? show.person(decider) : decider);
  const may = isAny(standingsHere(props), ...whoMay.recordDecision);
  const common = {
    ...props,
    onCancel: () => setForm(undefined),
    onDone: (said: string) => {
      setForm(undefined);
      onDone(said);
    },
  };
  return (
    <div className={styles.stack}>
      {decisions.length + conflicts.length + waivers.length === 0 && <p className={styles.quiet}>{say('none')}</p>}
      <ul className={styles.list}>
        {decisions.map(({ sequence, what, decider, basis, on, options, about, reference }) => (
          <li key={sequence} className={styles.item}>
            <p className={styles.strong}>{what}</p>
            <p className={styles.small}>
              {[
                say('decidedBy', { who: who(decider), on: formats.day(on), basis }),
                options && options.length > 0 && say('considered', { options: formats.list(options) }),
                about && about.length > 0 && say('settles', { parts: formats.list(about.map((one) => (one === 'due' ? say('dueDate') : nameOfPart(parts, one)))) }),
                reference,
              ].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
        {conflicts.map(({ sequence, about, decision, parties, decider, on }) => (
          <li key={sequence} className={styles.item}>
            <p className={styles.strong}>{say('conflict', { about, decision })}</p>
            <p className={styles.small}>{say('between', { parties: formats.list(parties), who: who(decider), on: formats.day(on) })}</p>
          </li>
        ))}
        {waivers.map(({ sequence, rule, reason, until, by, ended }) => (
          <li key={sequence} className={styles.item}>
            <p className={styles.strong}>{ruleById(rule).statement}</p>
            <p className={styles.small}>
              {[say('waived', { who: show.person(by), until: formats.day(until), reason }), ended && say('waiverEnded', { reason: ended.reason })].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {may && form === undefined && (
        <div className={styles.deeds}>
          <Button onClick={() => setForm('decision')}>{say('decisionDeed')}</Button>
          <Button onClick={() => setForm('conflict')}>{say('conflictDeed')}</Button>
        </div>
      )}
      {form === 'decision' && <DecisionForm {...common} />}
      {form === 'conflict' && <ConflictForm {...common} />}
    </div>
  );
}
