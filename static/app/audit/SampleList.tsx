import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { SampleSummary } from '../../../src/contract/calls/auditCalls';
import { Trouble } from '../faces/Trouble';
import { call } from '../host/call';
import { useViewer } from '../host/ViewerContext';
import { auditWords } from '../words/audit';
import { useWords, type Say } from '../words/words';
import styles from './Audit.module.css';
import { NoAnswer } from './NoAnswer';
import { useCall, type NoValue } from './useCall';
import { WithPerson } from './WithPerson';

/** All samples, newest first. */
export function SampleList({ onGo }: { onGo(at: string): void }) {
  const say = useWords(auditWords);
  const [loaded, again, put] = useCall('samples', {});
  const [problem, setProblem] = useState<NoValue<'samples'>>();
  if (loaded.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  if (loaded.kind !== 'ready') return <Trouble reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  if (loaded.value.kind !== 'value') return <NoAnswer answer={loaded.value} onAgain={again} />;
  const { samples, more, mayAct } = loaded.value.value;
  const readOlder = async (): Promise<void> => {
    const last = samples.at(-1);
    const answer = await call('samples', last === undefined ? {} : { before: last.id });
    if (answer.kind !== 'value') return setProblem(answer);
    setProblem(undefined);
    return put({ ...answer.value, samples: [...samples, ...answer.value.samples] });
  };
  return (
    <section className={styles.page} aria-label={say('samples')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{say('samples')}</h2>
        {mayAct && samples.length > 0 && (
          <Button appearance="primary" onClick={() => onGo('new')}>
            {say('newSample')}
          </Button>
        )}
      </header>
      {samples.length === 0 ? (
        <div className={styles.empty}>
          <h3 className={styles.heading}>{say('emptyTitle')}</h3>
          <p className={styles.quiet}>{say('emptyBody')}</p>
          {mayAct ? (
            <Button appearance="primary" onClick={() => onGo('new')}>
              {say('newSample')}
            </Button>
          ) : (
            <p className={styles.small}>{say('readOnly')}</p>
          )}
        </div>
      ) : (
        <div className={styles.card}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.numberColumn}>{say('number')}</th>
                <th scope="col">{say('purpose')}</th>
                <th scope="col" className={styles.wideOnly}>{say('frozen')}</th>
                <th scope="col">{say('state')}</th>
              </tr>
            </thead>
            <tbody>
              {samples.map((sample) => (
                <Row key={sample.id} sample={sample} onOpen={() => onGo(sample.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {problem && <NoAnswer answer={problem} onAgain={() => void readOlder()} />}
      {more && <Button onClick={() => void readOlder()}>{say('older')}</Button>}
    </section>
  );
}

function Row({ sample, onOpen }: { sample: SampleSummary; onOpen(): void }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const { id, purpose, at, by, population } = sample;
  return (
    <tr>
      <td className={styles.figure}>{id}</td>
      <td>
        <button type="button" className={styles.link} onClick={onOpen}>
          {purpose || say('stateNothing')}
        </button>
      </td>
      <td className={styles.wideOnly}>
        {say('count', { count: population })}
        <span className={styles.under}>
          {formats.moment(at)} · <WithPerson accountId={by}>{(name) => name}</WithPerson>
        </span>
      </td>
      <td>{stateWords(sample, say)}</td>
    </tr>
  );
}

function stateWords({ state, looked, size = 0, notMet }: SampleSummary, say: Say<keyof typeof auditWords.english>): string {
  if (state === 'nothing') return say('stateNothing');
  if (state === 'frozen') return say('stateFrozen');
  if (state === 'sized') return say('stateSized');
  const read = looked < size ? say('stateReading', { looked, size }) : say('stateRead', { size });
  return looked === 0 ? read : `${read}, ${say('notMetCount', { count: notMet })}`;
}
