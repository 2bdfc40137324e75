import { useMemo } from 'react';
import type { MilestoneLine, Stop } from '../../../src/domain/progress/milestoneLine';
import { useViewer } from '../host/ViewerContext';
import { resultWords } from '../words/results';
import { useWords } from '../words/words';
import { drawLine, type PointWords } from './drawLine';
import styles from './LineDrawing.module.css';
import { sayStop } from './sayStop';
import { useWidth } from './useWidth';

interface LineDrawingProps {
  /** Start of the ids of its points. */
  id: string;
  line: MilestoneLine;
  chosen: number | undefined;
  onChoose(at: number): void;
}

/** The milestone line drawn at the width there is. What is past is solid, what is to come dashed; shapes and words say it, colour repeats it. */
export function LineDrawing({ id, line, chosen, onChoose }: LineDrawingProps) {
  const say = useWords(resultWords);
  const { formats } = useViewer();
  const { width, ref } = useWidth();
  const drawn = useMemo(() => {
    const words = {
      stop: (stop: Stop): PointWords => ({ name: stop.name ?? say('end'), under: say(`under_${stop.standing}`, { day: formats.day(stop.day) }) }),
      first: ({ first = '' }: Stop): PointWords => ({ name: formats.day(first), under: say('firstDate') }),
      slip: ({ slipped, moves }: Stop): string => (moves > 1 ? say('slippedTimes', { days: slipped, times: moves }) : say('slippedBy', { days: slipped })),
      today: say('today'),
    };
    return drawLine(line, words, width);
  }, [line, width, say, formats]);
  const { axis, from, to, past, today, stops, firsts, arcs } = drawn;
  return (
    <div ref={ref} role="presentation">
      {width > 0 && (
        <svg width={drawn.width} height={drawn.height} role="presentation" className={styles.drawing}>
          <g aria-hidden="true">
            <line x1={from} y1={axis} x2={past} y2={axis} className={styles.past} />
            <line x1={past} y1={axis} x2={to} y2={axis} className={styles.ahead} />
            {arcs.map(({ of, path, words, x, y, tip }) => (
              <g key={of}>
                <path d={path} className={styles.arc} />
                <path d={`M ${tip.x - 5} ${tip.y - 7} L ${tip.x + 5} ${tip.y - 7} L ${tip.x} ${tip.y} Z`} className={styles.tip} />
                <text x={x} y={y} className={styles.slip}>
                  {words}
                </text>
              </g>
            ))}
            {firsts.map(({ of, x, wordsX, wordsY, words }) => (
              <g key={of}>
                <Diamond x={x} y={axis} className={styles.first} />
                <Words x={wordsX} y={wordsY} words={words} quiet />
              </g>
            ))}
            <line x1={today.x} y1={axis - 15} x2={today.x} y2={axis + 15} className={styles.today} />
            <text x={today.wordsX} y={today.wordsY} className={styles.todayWord}>
              {say('today')}
            </text>
          </g>
          {stops.map(({ stop, x, wordsX, wordsY, words }, at) => (
            <g key={stop.of} role="presentation" className={styles.stop} data-standing={stop.standing} onClick={() => onChoose(at)}>
              {/* The words are drawn beside the point, not in it: its name says them in sentences, with what they leave out. */}
              <g id={`${id}-${at}`} role="option" aria-selected={chosen === at} aria-label={sayStop(stop, say, formats)} className={styles.point}>
                <circle cx={x} cy={axis} r={15} className={styles.halo} />
                <Diamond x={x} y={axis} className={styles[stop.standing]} />
              </g>
              <Words x={wordsX} y={wordsY} words={words} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function Diamond({ x, y, className }: { x: number; y: number; className: string | undefined }) {
  return <path d={`M ${x} ${y - 8} L ${x + 8} ${y} L ${x} ${y + 8} L ${x - 8} ${y} Z`} className={className} />;
}

function Words({ x, y, words: { name, under }, quiet = false }: { x: number; y: number; words: PointWords; quiet?: boolean }) {
  return (
    <text x={x} y={y} textAnchor="middle" className={styles.words} aria-hidden="true">
      <tspan className={quiet ? undefined : styles.name}>{name}</tspan>
      <tspan x={x} dy={15} className={styles.under}>
        {under}
      </tspan>
    </text>
  );
}
