import type { ReactNode } from 'react';
import type { Unmet } from '../../../src/domain/record/decision';
import { refusalSentence } from '../faces/refusalSentence';
import { Notice } from '../editors/Notice';
import { faceWords } from '../words/faces';
import { recordedWords } from '../words/record';
import { useWords } from '../words/words';
import { shortHash } from './HashBox';
import styles from './Record.module.css';
import { UnmetList } from './UnmetList';
import type { NoValue } from './useDeed';

interface ProblemProps {
  problem: NoValue | undefined;
  /** Shows what stands there now, where something else was shown. */
  onShow?: (() => void) | undefined;
  /** The deed beside an item that stands in the way, where there is one here. */
  deedOf?: ((item: Unmet) => ReactNode) | undefined;
}

/** Why nothing was written: everything that stands in the way at once, in words, and what would help. */
export function Problem({ problem, onShow, deedOf }: ProblemProps) {
  const say = useWords(recordedWords);
  const face = useWords(faceWords);
  if (problem === undefined) return null;
  const refusal = problem.kind === 'refused' ? problem.refusal : undefined;
  if (refusal?.kind === 'stale') {
    return (
      <Notice tone="danger" title={say('stale')}>
        <p>
          {say('staleBody', { seen: shortHash(refusal.seen), now: shortHash(refusal.now) })}{' '}
          {onShow && (
            <button type="button" className={styles.link} onClick={onShow}>
              {say('showIt')}
            </button>
          )}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={refusalSentence(face, problem)}>
      {refusal?.kind === 'not met' && <UnmetList items={refusal.items} deedOf={deedOf} />}
    </Notice>
  );
}
