import type { Station, StationVerdict, Thread } from '../../../src/domain/traceability/thread';
import { Mark, type MarkKind } from '../marks/Mark';
import { traceWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Stations.module.css';

const marks: Record<StationVerdict, MarkKind | undefined> = { holds: 'fully', broken: 'missing', unknown: 'unknown', 'not due': undefined };

/** The name of a station; `work` is also a group's. */
export const stationName = (station: Station) => (station === 'work' ? 'station_work' : station);

/**
 * The thread as a line of stations: a solid line and a mark where it holds, a dashed one where it is broken, a small empty
 * circle where nothing is due yet. The verdict is said in words to whoever cannot see the line.
 */
export function Stations({ thread }: { thread: Pick<Thread, 'stations'> }) {
  const say = useWords(traceWords);
  return (
    <ol className={styles.line} aria-label={say('stations')}>
      {thread.stations.map(({ station, verdict }) => {
        const mark = marks[verdict];
        return (
          <li key={station} className={styles.station} data-station={station} data-verdict={verdict}>
            <span className={styles.mark}>{mark === undefined ? <span className={styles.open} /> : <Mark kind={mark} quiet />}</span>
            <span className={styles.name}>{say(stationName(station))}</span>
            <span className={verdict === 'broken' ? styles.broken : styles.verdict}>{say(verdict)}</span>
          </li>
        );
      })}
    </ol>
  );
}
