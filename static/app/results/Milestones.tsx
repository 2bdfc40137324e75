import Lozenge from '@atlaskit/lozenge';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { MilestoneLine, Stop } from '../../../src/domain/progress/milestoneLine';
import { useViewer } from '../host/ViewerContext';
import { resultWords } from '../words/results';
import { useWords } from '../words/words';
import { LineDrawing } from './LineDrawing';
import { MilestoneTable } from './MilestoneTable';
import styles from './Results.module.css';
import { sayStop } from './sayStop';

/** The milestone line of an approved plan: what was reached, what is to come, what has slipped; the same as a table. */
export function Milestones({ line }: { line: MilestoneLine }) {
  const say = useWords(resultWords);
  const { formats } = useViewer();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [chosen, setChosen] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  // Where the line is longer than its card, the point that was chosen comes to the middle of what can be seen.
  useEffect(() => {
    const box = list.current;
    const point = chosen === undefined ? null : document.getElementById(`${id}-${chosen}`);
    if (box === null || point === null) return;
    const [seen, at] = [box.getBoundingClientRect(), point.getBoundingClientRect()];
    box.scrollLeft += at.left + at.width / 2 - (seen.left + seen.width / 2);
  }, [chosen, id]);
  const { stops, undated } = line;
  if (stops.length === 0 && undated.length === 0) return null;
  const slipped = stops.filter((stop) => stop.slipped > 0);
  const shown = stops.filter(({ standing }) => standing === 'shown').length;
  const late = stops.filter(({ standing }) => standing === 'passed').length;
  const counts = [say('shownOf', { shown, of: stops.length }), late > 0 && say('lateCount', { count: late }), slipped.length > 0 && say('slippedCount', { count: slipped.length })];
  const spoken = chosen === undefined ? undefined : stops[chosen];
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : by === undefined ? undefined : Math.min(stops.length - 1, Math.max(0, (chosen ?? (by > 0 ? -1 : stops.length)) + by));
    if (to === undefined) return;
    event.preventDefault();
    setChosen(to);
  };
  return (
    <section aria-labelledby={`${id}-title`} className={styles.part}>
      <div className={styles.head}>
        <h4 id={`${id}-title`} className={styles.title}>
          {say('milestones')}
        </h4>
        {stops.length > 0 && <span className={styles.count}>{counts.filter(Boolean).join(' · ')}</span>}
      </div>
      <div className={styles.card}>
        {stops.length > 0 &&
          (asTable ? (
            <MilestoneTable line={line} />
          ) : (
            <div
              ref={list}
              role="listbox"
              tabIndex={0}
              aria-labelledby={`${id}-title`}
              aria-orientation="horizontal"
              aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen}`}
              className={styles.line}
              onKeyDown={move}
              onFocus={() => setChosen((before) => before ?? 0)}
            >
              <LineDrawing id={id} line={line} chosen={chosen} onChoose={setChosen} />
            </div>
          ))}
        {spoken && !asTable && <p className={styles.spoken}>{sayStop(spoken, say, formats)}</p>}
        {slipped.map((stop) => (
          <Slip key={stop.of} stop={stop} />
        ))}
        {undated.length > 0 && <p className={styles.note}>{say('undated', { names: formats.list(undated.map(({ name, trigger }) => (trigger === undefined ? name : say('undatedOne', { name, trigger })))) })}</p>}
        {stops.length > 0 && (
          <p className={styles.note}>
            <button type="button" className={styles.link} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {say(asTable ? 'asLine' : 'asTable')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

function Slip({ stop }: { stop: Stop }) {
  const say = useWords(resultWords);
  const { agreedIn, reason, moves } = stop;
  const name = stop.name ?? say('end');
  return (
    <p className={styles.slip}>
      <Lozenge appearance="moved">{say('slippedWord')}</Lozenge>
      <span>
        {agreedIn === undefined || reason === undefined ? say('slipOpen', { name }) : say('slipAgreed', { name, why: reason, version: agreedIn })}
        {moves > 1 && ` ${say('moves', { count: moves })}`}
      </span>
    </p>
  );
}
