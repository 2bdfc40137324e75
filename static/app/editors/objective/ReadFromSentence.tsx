import Button from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import WarningIcon from '@atlaskit/icon/core/warning';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { disagreements } from '../../../../src/domain/objective/statement/disagreements';
import { measurableOf } from '../../../../src/domain/objective/statement/isMeasurable';
import { longestStatement } from '../../../../src/domain/objective/statement/readable';
import { readStatement } from '../../../../src/domain/objective/statement/readStatement';
import { rewriteSuggestion } from '../../../../src/domain/objective/statement/rewriteSuggestion';
import { holdsOffer, offeredParts, successFromReading, type OfferedPart } from '../../../../src/domain/objective/statement/successFromReading';
import { vagueSpans } from '../../../../src/domain/objective/statement/vagueSpans';
import { useViewer } from '../../host/ViewerContext';
import { sentenceWords } from '../../words/sentence';
import { useWords } from '../../words/words';
import editorStyles from '../Editor.module.css';
import { disagreementText } from './disagreementText';
import styles from './ReadFromSentence.module.css';
import { rewriteText } from './rewriteText';
import { WordingAdvice } from './WordingAdvice';

type Success = NonNullable<ObjectiveDefinition['success']>;

interface ReadFromSentenceProps {
  statement: string;
  value: ObjectiveDefinition;
  due: string | undefined;
  onSuccess(success: Success): void;
  onStatement(statement: string): void;
}

/**
 * What the sentence says, part by part, for somebody to confirm: nothing is written before its Use is pressed, and only success
 * fields are. Where sentence and fields differ, each says what it says.
 */
export function ReadFromSentence({ statement, value, due, onSuccess, onStatement }: ReadFromSentenceProps) {
  const say = useWords(sentenceWords);
  const { formats } = useViewer();
  const id = useId();
  const block = useRef<HTMLElement>(null);
  const [done, setDone] = useState('');
  const text = useDeferredValue(statement);
  const { success } = value;
  const read = useMemo(() => {
    const reading = readStatement(text);
    return { reading, verdict: measurableOf(reading), vague: vagueSpans(text), suggestion: rewriteSuggestion(reading) };
  }, [text]);
  const { reading, verdict, vague, suggestion } = read;
  const offered = successFromReading(reading, success);
  const differing = disagreements(reading, value, due);
  const [target] = reading.targets;
  const [deadline] = reading.deadlines;
  const [endState] = reading.endStates;
  const isDeliverable = success?.form === 'deliverable';

  const wordsOf = (part: OfferedPart): string | undefined => {
    const offer = offered[part];
    if (offer === undefined) return undefined;
    if (part === 'direction') return say(offer as Success['direction'] & string);
    if (part === 'comparator') return say(offer as Success['comparator'] & string, { amount: '' }).trim();
    if (typeof offer === 'string') return offer;
    return formats.quantity(offer, part === 'target' ? offered.upTo : undefined);
  };
  const taken = (parts: readonly OfferedPart[]): Success => {
    const next: Success = { ...success, form: 'measure' };
    for (const part of parts) if (offered[part] !== undefined) Object.assign(next, { [part]: offered[part] });
    if (parts.includes('target') && offered.upTo !== undefined) next.upTo = offered.upTo;
    return next;
  };
  // The button that was pressed is gone afterwards: the keyboard stays in the block, and what happened is said.
  const settle = (said: string): void => {
    setDone(said);
    block.current?.focus();
  };
  const rows = isDeliverable ? [] : offeredParts.filter((part) => offered[part] !== undefined);
  const open = rows.filter((part) => !holdsOffer(part, offered, success));
  const rewrite = !suggestion.reads && (vague.length > 0 || !verdict.measurable) ? rewriteText(suggestion, say, formats) : undefined;

  return (
    <section ref={block} tabIndex={-1} className={styles.block} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={editorStyles.sectionTitle}>
          {say('title')}
          <span className={editorStyles.help}>{say('help')}</span>
        </h4>
        {open.length > 1 && (
          <Button
            spacing="compact"
            onClick={() => {
              onSuccess(taken(open));
              settle(say('usedAll'));
            }}
          >
            {say('useAll')}
          </Button>
        )}
      </div>
      <dl className={styles.rows}>
        {rows.map((part) => {
          const words = wordsOf(part) ?? '';
          return (
            <Row key={part} name={say(part)} words={words}>
              {open.includes(part) ? (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={say('usePart', { part: say(part), words })}
                  onClick={() => {
                    onSuccess(taken([part]));
                    settle(say('used', { part: say(part), words }));
                  }}
                >
                  {say('use')}
                </Button>
              ) : (
                <span className={styles.held}>
                  <CheckMarkIcon label="" size="small" color="var(--ds-icon-success)" />
                  {say('held')}
                </span>
              )}
            </Row>
          );
        })}
        {!isDeliverable && offered.changeWithoutBaseline && (
          <Row name={say('target')} words={say('change', { amount: formats.quantity({ ...offered.changeWithoutBaseline }) })}>
            <span className={styles.held}>{say('changeHelp')}</span>
          </Row>
        )}
        {target?.tolerance && (
          <Row name={say('tolerance')} words={say('plusMinus', { amount: formats.quantity({ ...target.tolerance }) })}>
            <span className={styles.held}>{say('standsInEvaluation')}</span>
          </Row>
        )}
        {deadline && (
          <Row name={say('when')} words={deadline.words}>
            <span className={styles.held}>{say('standsInWhen')}</span>
          </Row>
        )}
      </dl>
      {!isDeliverable && target === undefined && (
        <div className={styles.choice}>
          <p>
            {endState
              ? say('deliverableFound', { words: endState.words })
              : verdict.because === 'placeholder' && verdict.spans[0]
                ? say('placeholder', { words: text.slice(verdict.spans[0].start, verdict.spans[0].end) })
                : say('nothingFound')}
          </p>
          <Button
            spacing="compact"
            onClick={() => {
              onSuccess({ ...success, form: 'deliverable' });
              settle(say('isDeliverable'));
            }}
          >
            {say('thisIsDeliverable')}
          </Button>
        </div>
      )}
      {isDeliverable && <p className={editorStyles.help}>{say('isDeliverable')}</p>}
      {reading.cut && <p className={editorStyles.help}>{say('cut', { count: longestStatement })}</p>}
      {differing.length > 0 && (
        <div className={styles.differs}>
          <span className={styles.warning}>
            <WarningIcon label="" color="currentColor" />
          </span>
          <div className={styles.stack}>
            <p className={styles.adviceTitle}>{say('disagreesTitle')}</p>
            <ul className={styles.reasons}>
              {differing.map((one) => <li key={one.about}>{disagreementText(one, say, formats)}</li>)}
            </ul>
          </div>
        </div>
      )}
      {(vague.length > 0 || rewrite !== undefined) && (
        <WordingAdvice
          text={text}
          vague={vague}
          rewrite={rewrite}
          onUse={(wording) => {
            onStatement(wording);
            settle(say('wordingUsed'));
          }}
        />
      )}
      {/* For the ear: the eye sees what is in the fields. */}
      <p className={styles.silent} role="status">{done}</p>
    </section>
  );
}

/** One part that was read: its name, the words, and what can be done with it. */
function Row({ name, words, children }: { name: string; words: string; children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{name}</dt>
      <dd className={styles.words}>{words}</dd>
      <dd className={styles.deed}>{children}</dd>
    </div>
  );
}
