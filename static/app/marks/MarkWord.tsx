import { markWords } from '../words/marks';
import { useWords } from '../words/words';
import type { MarkKind } from './Mark';
import styles from './MarkWord.module.css';

/** The word of a mark; what needs work carries colour and weight, what needs nothing is quiet. */
export function MarkWord({ kind }: { kind: MarkKind }) {
  const say = useWords(markWords);
  return <span className={styles[kind === 'not applicable' ? 'quiet' : kind]}>{say(kind)}</span>;
}
