import Button from '@atlaskit/button/new';
import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import type { VagueSpan } from '../../../../src/domain/objective/statement/vagueSpans';
import { sentenceWords } from '../../words/sentence';
import { useWords } from '../../words/words';
import { MarkedSentence } from './MarkedSentence';
import styles from './ReadFromSentence.module.css';

interface WordingAdviceProps {
  text: string;
  vague: readonly VagueSpan[];
  /** The wording that is offered; `undefined` when the sentence has every place of the pattern. */
  rewrite: string | undefined;
  onUse(wording: string): void;
}

/** Advice, never a finding: vague words pointed at inside the sentence, and the sentence pattern filled as far as it goes. */
export function WordingAdvice({ text, vague, rewrite, onUse }: WordingAdviceProps) {
  const say = useWords(sentenceWords);
  return (
    <div className={styles.advice}>
      <span className={styles.bulb}>
        <LightbulbIcon label="" color="currentColor" />
      </span>
      <div className={styles.stack}>
        <p className={styles.adviceTitle}>{say('vagueTitle')}</p>
        {vague.length > 0 && <MarkedSentence text={text} vague={vague} />}
        {vague.length > 0 && (
          <ul className={styles.reasons}>
            {vague.map(({ kind, words, span }) => <li key={span.start}>{say(`vague.${kind}`, { words })}</li>)}
          </ul>
        )}
        {rewrite !== undefined && (
          <>
            <p>
              <span className={styles.label}>{say('rewriteTitle')}</span> {rewrite}
            </p>
            <div>
              <Button spacing="compact" onClick={() => onUse(rewrite)}>
                {say('useWording')}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
