import type { RegisterEntry } from '../register/registerEntry';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './TraceCount.module.css';

/** Relations that are there, as a count of those expected; what needs work carries colour, and a broken thread is said. */
export function TraceCount({ trace, named = false }: { trace: RegisterEntry['trace']; named?: boolean }) {
  const say = useWords(registerWords);
  if (trace === undefined) return <span title={say('traceNone')}>–</span>;
  const { actual, expected, thread } = trace;
  const count = { actual, expected };
  const name = say(thread === false ? 'traceBroken' : 'traceName', count);
  return (
    <span className={actual < expected || thread === false ? styles.less : undefined} role="img" aria-label={name} title={name}>
      {say(named ? 'traceCard' : 'traceOf', count)}
    </span>
  );
}
