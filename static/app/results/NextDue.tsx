import { useId, useState } from 'react';
import type { Upcoming } from '../../../src/domain/progress/upcoming';
import { useViewer } from '../host/ViewerContext';
import type { FoldName } from '../panel/folds';
import { resultWords } from '../words/results';
import { useWords } from '../words/words';
import styles from './Results.module.css';

/** How many are shown before somebody asks for all. */
const first = 5;

/** What comes next under an approved plan, what is overdue first; each opens the part of the panel that deals with it. */
export function NextDue({ upcoming, onOpen }: { upcoming: readonly Upcoming[]; onOpen(fold: FoldName): void }) {
  const say = useWords(resultWords);
  const id = useId();
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby={`${id}-title`} className={styles.part}>
      <h4 id={`${id}-title`} className={styles.title}>
        {say('next')}
      </h4>
      <div className={styles.card}>
        {upcoming.length === 0 ? (
          <p className={styles.quiet}>{say('nextNone')}</p>
        ) : (
          <ol>
            {(all ? upcoming : upcoming.slice(0, first)).map((one, at) => (
              <Line key={at} one={one} onOpen={onOpen} />
            ))}
          </ol>
        )}
        {!all && upcoming.length > first && (
          <p className={styles.note}>
            <button type="button" className={styles.link} onClick={() => setAll(true)}>
              {say('nextMore', { count: upcoming.length })}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

function Line({ one, onOpen }: { one: Upcoming; onOpen(fold: FoldName): void }) {
  const say = useWords(resultWords);
  const { formats } = useViewer();
  const { what, detail, fold } = told();
  return (
    <li className={styles.due}>
      <span className={one.overdue ? styles.overdue : styles.dueDay}>{one.overdue ? say('overdue') : one.kind === 'asked' ? say('waiting') : formats.day(one.day)}</span>
      <span>
        {fold === undefined ? (
          what
        ) : (
          <button type="button" className={styles.open} onClick={() => onOpen(fold)}>
            {what}
          </button>
        )}
        <span className={styles.detail}>{detail}</span>
      </span>
    </li>
  );

  function told(): { what: string; detail: string; fold?: FoldName } {
    const since = one.overdue ? say('since', { day: formats.day(one.day) }) : '';
    switch (one.kind) {
      case 'stop': {
        const work = one.stop.work.of === 0 ? '' : say('stopWork', { ...one.stop.work });
        return { what: one.stop.name === undefined ? say('endOfPlan') : say('milestoneNamed', { name: one.stop.name }), detail: [since, work].filter(Boolean).join(' · '), fold: one.overdue ? 'evidence' : 'work' };
      }
      case 'commitment':
        return { what: say(one.overdue ? 'commitmentEnded' : 'commitmentEnds', { name: one.name }), detail: since, fold: 'confirmations' };
      case 'asked':
        return { what: say('asked', { name: one.name }), detail: say('askedOn', { day: formats.day(one.day) }), fold: 'confirmations' };
      case 'measurement':
        return { what: say('measurement', { name: one.name }), detail: say('measurementDetail') };
      case 'look':
        return { what: say('look'), detail: [since, one.trigger].filter(Boolean).join(' · ') };
      case 'work':
        return { what: say('lateWork', { count: one.count }), detail: since, fold: 'work' };
    }
  }
}
