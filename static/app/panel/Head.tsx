import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { useViewer } from '../host/ViewerContext';
import { useShow } from '../people/useShow';
import { actingHere } from '../record/room';
import { headlineWords, panelWords } from '../words/panel';
import { useWords } from '../words/words';
import type { Basis } from './basis';
import type { ObjectiveFigure } from './figure';
import styles from './Head.module.css';
import { headlineOf, type Headline, type NextPlace, type NextThing } from './headline';
import { HeadState } from './HeadState';
import type { Judgement } from './judgement';
import { ScoreBlock } from './ScoreBlock';

interface HeadProps {
  opened: OpenedObjective;
  /** Absent while the plan is not judged here; then the app's last row speaks. */
  basis: Basis | undefined;
  judgement: Judgement | undefined;
  figure: ObjectiveFigure;
  /** An element is being edited below; the head then has no button of its own. */
  editing: boolean;
  mayEdit: boolean;
  onNext(place: NextPlace): void;
  onVersions(): void;
}

/** State in words, one plain sentence, and the one thing to do next; at the right the figure. */
export function Head({ opened, basis, judgement, figure, editing, mayEdit, onNext, onVersions }: HeadProps) {
  const say = useWords(panelWords);
  const words = useWords(headlineWords);
  const { viewer, formats } = useViewer();
  const show = useShow(opened.facts);
  const headline = useMemo((): Headline => {
    if (basis === undefined || judgement === undefined) {
      return { lozenge: figure.row?.lozenge ?? 'draft', heading: say(`row_${figure.row?.planState ?? 'untold'}`), sentence: '' };
    }
    return headlineOf({ opened, basis, judgement, acting: actingHere({ opened, record: basis.opened, accountId: viewer.accountId }) }, words, formats, show);
  }, [opened, basis, judgement, figure.row, say, words, viewer.accountId, formats, show]);
  const { next, also } = headline;
  // A part in the record is given to people, not by the permission to edit the epic.
  const may = mayEdit || (next !== undefined && next.place?.kind !== 'element');
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <HeadState lozenge={headline.lozenge} basis={basis} onVersions={onVersions} />
        <h3 className={styles.verdict}>{headline.heading}</h3>
        {headline.sentence !== '' && <p className={styles.sentence}>{headline.sentence}</p>}
        {next && (
          <p className={styles.next}>
            <strong>{say('next', { next: next.text })}</strong> {next.why}
          </p>
        )}
        {editing ? (
          <p className={styles.note}>{say('editing')}</p>
        ) : may ? (
          next?.place && (
            <div className={styles.deed}>
              <Deed thing={next} primary onNext={onNext} />
              {also && <Deed thing={also} onNext={onNext} />}
            </div>
          )
        ) : (
          <p className={styles.note}>{say('readOnly')}</p>
        )}
      </div>
      <ScoreBlock figure={figure} verdict={judgement?.verdict} />
    </div>
  );
}

function Deed({ thing: { deed, place }, primary = false, onNext }: { thing: NextThing; primary?: boolean; onNext(place: NextPlace): void }) {
  if (deed === undefined || place === undefined) return null;
  return (
    <Button appearance={primary ? 'primary' : 'default'} onClick={() => onNext(place)}>
      {deed}
    </Button>
  );
}
