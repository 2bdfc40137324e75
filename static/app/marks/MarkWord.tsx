import { markWords } from '../../../src/domain/plan/names';
import type { MarkKind } from './Mark';
import styles from './MarkWord.module.css';

/** The word of a mark; what needs work carries colour and weight, what needs nothing is quiet. */
export function MarkWord({ kind }: { kind: MarkKind }) {
  return <span className={styles[kind === 'not applicable' ? 'quiet' : kind]}>{markWords[kind]}</span>;
}
