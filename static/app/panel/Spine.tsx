import Button from '@atlaskit/button/new';
import { forwardRef, type ReactNode } from 'react';
import type { ElementRow } from '../../../src/domain/plan/elementRow';
import type { Element } from '../../../src/domain/plan/fields';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import type { Aside } from './asides';
import styles from './Spine.module.css';
import { Strip } from './Strip';

interface SpineProps {
  rows: readonly ElementRow[];
  asides: Partial<Record<Element, Aside>> | undefined;
  opened: OpenedObjective;
  /** `strip`: the objective's row over one line of cells; `folds`: rows that can be folded to it; `rows`: a plan not approved yet. */
  shape: 'strip' | 'folds' | 'rows';
  /** Draws one element as a row. */
  row(row: ElementRow): ReactNode;
  onOpen(element: Element): void;
  onFold(): void;
}

/** The objective and the elements of its plan: rows while it is planned, a strip once it is approved. */
export const Spine = forwardRef<HTMLUListElement, SpineProps>(function Spine({ rows, asides, opened, shape, row, onOpen, onFold }, ref) {
  const say = useWords(panelWords);
  const objective = rows.filter(({ element }) => element === 'objective');
  const elements = rows.filter(({ element }) => element !== 'objective');
  return (
    <div className={styles.card}>
      <ul ref={ref} aria-label={say('elements')} className={shape === 'strip' ? styles.strip : undefined}>
        {objective.map(row)}
        {shape === 'strip' ? <Strip rows={elements} asides={asides} opened={opened} onOpen={onOpen} /> : elements.map(row)}
      </ul>
      {shape === 'folds' && (
        <div className={styles.fold}>
          <Button spacing="compact" appearance="subtle" onClick={onFold}>
            {say('foldElements')}
          </Button>
        </div>
      )}
    </div>
  );
});
