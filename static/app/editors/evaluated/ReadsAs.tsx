import type { Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { stated } from '../../../../src/domain/plan/stated';
import { statedQuantity } from '../../../../src/domain/plan/statedQuantity';
import { useViewer } from '../../host/ViewerContext';
import { nameOf } from '../../people/nameOf';
import { usePerson } from '../../people/usePerson';
import { evaluationWords } from '../../words/editors';
import { formWords } from '../../words/forms';
import { useWords } from '../../words/words';
import styles from './ReadsAs.module.css';

/** A piece of the sentence: an answer, or words in red where there is none. */
interface Piece {
  text: string | undefined;
  gap: string;
}

/** One metric as the sentence a stranger would read, with its gaps in red words. */
export function ReadsAs({ metric, reviewer }: { metric: Metric; reviewer: string | undefined }) {
  const say = useWords(evaluationWords);
  const { formats } = useViewer();
  const form = useWords(formWords);
  const person = usePerson(reviewer);
  const target = statedQuantity(metric.target) === undefined ? undefined : metric.target;
  const figure = target && formats.quantity(target, metric.comparator === 'between' ? metric.upTo : undefined);
  const measure = figure && [metric.comparator && say(metric.comparator), figure].filter(Boolean).join(' ');
  return (
    <p className={styles.box}>
      <span className={styles.label}>{say('readsAs')}</span>{' '}
      <Bit
        text={stated(metric.name)}
        gap={say('noName')}
        strong
      /> <Bit text={measure || undefined} gap={say('noTarget')} />
      {metric.frequency && say('readsCadence', { cadence: say(metric.frequency).toLowerCase() })}
      {say('readsCounting')}
      <Bit text={stated(metric.counted)} gap={say('notStated')} strong />
      {say('readsExcluding')}
      <Bit text={metric.nothingExcluded ? say('readsNothing') : stated(metric.excluded)} gap={say('notStated')} />
      {say('readsFrom')}
      <Bit text={stated(metric.source)} gap={say('noSource')} />
      {say('readsReviewed')}
      <Bit text={reviewer ? (person ? nameOf(person, form) : '…') : undefined} gap={say('noReviewer')} />.
    </p>
  );
}

function Bit({ text, gap, strong = false }: Piece & { strong?: boolean }) {
  if (text === undefined) return <em className={styles.gap}>{gap}</em>;
  return strong ? <strong className={styles.strong}>{text}</strong> : <>{text}</>;
}
