import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { stateOf } from '../../../../src/domain/resourcing/resourcing';
import { Notice } from '../../editors/Notice';
import { useViewer } from '../../host/ViewerContext';
import { historyWords } from '../../words/history';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';
import type { RoomProps } from '../room';
import { accountsIn, usePeople } from '../usePeople';
import { ProofDeed } from './ProofDeed';
import { sayEvent } from './sayEvent';

/** Events drawn at once; the rest on demand. */
const page = 30;

/** The history of an objective in plain words, newest first: who, what, when and why, and what could not be read. */
export function History({ opened, record }: Pick<RoomProps, 'opened' | 'record'>) {
  const say = useWords(historyWords);
  const common = useWords(recordedWords);
  const { formats } = useViewer();
  const [count, setCount] = useState(page);
  const { events, quarantined } = record;
  const shown = [...events].reverse().slice(0, count);
  const show = usePeople(accountsIn(shown.map(({ actor, data }) => [actor, data])));
  const lines = opened.facts.resources.kind === 'value' ? opened.facts.resources.value.lines : [];
  const lineName = (id: string): string => lines.find((line) => line.id === id)?.name ?? stateOf(record.record.resourcing, id)?.holds.name ?? id;
  return (
    <div className={styles.stack}>
      {quarantined.length > 0 && (
        <Notice tone="warning" title={say('quarantined', { count: quarantined.length })}>
          <ul>
            {quarantined.map(({ sequence, problem }) => (
              <li key={sequence}>{say('quarantinedOne', { sequence, problem })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {events.length === 0 && <p className={styles.quiet}>{say('none')}</p>}
      <ol className={styles.list}>
        {shown.map((event) => {
          const { what, why } = sayEvent(event, say, show, lineName);
          return (
            <li key={event.sequence} className={styles.item}>
              <p>
                <span className={styles.strong}>{event.actor === 'app' ? say('app') : show.person(event.actor)}</span> · {what}
              </p>
              {why !== undefined && <p>{say('why', { why })}</p>}
              <p className={styles.small}>
                {formats.moment(event.at)} · {say('event', { sequence: event.sequence })} · <ProofDeed issueId={opened.issue.id} sequence={event.sequence} />
              </p>
            </li>
          );
        })}
      </ol>
      {events.length > count && (
        <div>
          <Button onClick={() => setCount(count + page)}>{common('more', { count: Math.min(page, events.length - count) })}</Button>
        </div>
      )}
    </div>
  );
}
