import type { MilestoneLine } from '../../../src/domain/progress/milestoneLine';
import { useViewer } from '../host/ViewerContext';
import { resultWords } from '../words/results';
import { useWords } from '../words/words';
import styles from './Results.module.css';

/** The milestone line as a table: the same days, slips and counts. */
export function MilestoneTable({ line: { stops } }: { line: MilestoneLine }) {
  const say = useWords(resultWords);
  const { formats } = useViewer();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('milestone')}</th>
            <th scope="col">{say('day')}</th>
            <th scope="col">{say('firstDay')}</th>
            <th scope="col">{say('standing')}</th>
            <th scope="col" className={styles.figure}>{say('slippedDays')}</th>
            <th scope="col" className={styles.figure}>{say('workDone')}</th>
          </tr>
        </thead>
        <tbody>
          {stops.map(({ of, name, day, first, slipped, standing, work }) => (
            <tr key={of}>
              <th scope="row">{name ?? say('end')}</th>
              <td className={styles.day}>{formats.day(day)}</td>
              <td className={styles.day}>{first === undefined ? '–' : formats.day(first)}</td>
              <td className={standing === 'passed' ? styles.late : undefined}>{say(`is_${standing}`)}</td>
              <td className={styles.figure}>{slipped === 0 ? '–' : formats.number(slipped)}</td>
              <td className={styles.figure}>{work.of === 0 ? '–' : say('workOf', { done: work.done, of: work.of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
