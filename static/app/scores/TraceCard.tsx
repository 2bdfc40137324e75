import { useId, useMemo, useState } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { stations, type Thread } from '../../../src/domain/traceability/thread';
import { traceObjective, type Traceability } from '../../../src/domain/traceability/traceObjective';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { useViewer } from '../host/ViewerContext';
import { traceWords } from '../words/scores';
import { useWords, type Say } from '../words/words';
import { Relations } from './Relations';
import styles from './Scores.module.css';
import { stationName, Stations } from './Stations';

interface TraceCardProps {
  facts: PlanFacts;
  /** What the app last concluded; its count includes work that this person does not see. */
  row: RegisterRow | undefined;
  /** Issues under the objective that this person does not see: one total. */
  hidden: number;
}

const nothingDue: Pick<Thread, 'stations'> = { stations: stations.map((station) => ({ station, verdict: 'not due' })) };

/** What can be followed of an objective: the thread from policy to closure, the count, and each relation in words. */
export function TraceCard({ facts, row, hidden }: TraceCardProps) {
  const say = useWords(traceWords);
  const { formats } = useViewer();
  const id = useId();
  const [open, setOpen] = useState(false);
  const traced = useMemo(() => traceObjective(facts), [facts]);
  const count = hidden > 0 ? row?.traceability : traced.kind === 'traced' ? traced.figure : undefined;
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h4 id={`${id}-title`} className={styles.title}>
          {say('title')}
        </h4>
        <span className={styles.count}>{count !== undefined ? say('countOf', { actual: count.actual, expected: count.expected }) : traced.kind === 'not yet expected' ? say('notYetLine') : ''}</span>
      </div>
      {traced.kind === 'unknown' ? (
        <p>{say('untold', { lacking: formats.list([...new Set(traced.lacking.map((part) => say(lackWords[part] ?? 'newerPart')))]) })}</p>
      ) : (
        <>
          <Stations thread={traced.kind === 'traced' ? traced.thread : nothingDue} />
          <p className={styles.about}>{threadSentence(traced, say, formats.list)}</p>
          {hidden > 0 && <p className={styles.about}>{say('hidden', { count: hidden })}</p>}
          <button type="button" className={styles.link} aria-expanded={open} aria-controls={`${id}-all`} onClick={() => setOpen(!open)}>
            {say(open ? 'hide' : 'show')}
          </button>
          <div id={`${id}-all`} hidden={!open}>
            {open && <Relations traced={traced} />}
          </div>
        </>
      )}
    </section>
  );
}

const lackWords: Record<string, 'work' | 'catalogues' | 'record'> = { work: 'work', catalogues: 'catalogues', record: 'record' };

function threadSentence(traced: Exclude<Traceability, { kind: 'unknown' }>, say: Say<keyof typeof traceWords.english>, list: (items: string[]) => string): string {
  if (traced.kind === 'not yet expected') return say('threadNotDue');
  const { thread } = traced;
  const at = (verdict: 'broken' | 'unknown') =>
    list(thread.stations.flatMap((one) => (one.verdict === verdict ? [say(stationName(one.station))] : [])));
  if (thread.complete === true) return say('threadWhole');
  return thread.complete === false ? say('threadBroken', { where: at('broken') }) : say('threadUntold', { where: at('unknown') });
}
