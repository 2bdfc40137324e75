import type { VagueSpan } from '../../../../src/domain/objective/statement/vagueSpans';
import styles from './ReadFromSentence.module.css';

/** The sentence as it is written, with its vague words marked; the marks are underlined, not only coloured. */
export function MarkedSentence({ text, vague }: { text: string; vague: readonly VagueSpan[] }) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { span } of vague) {
    if (span.start < at) continue;
    pieces.push(text.slice(at, span.start), <mark key={span.start} className={styles.vague}>{text.slice(span.start, span.end)}</mark>);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return <p className={styles.sentence} dir="auto">{pieces}</p>;
}
