import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { lazy, Suspense, useId, useRef } from 'react';
import type { ElementRow } from '../../../src/domain/plan/elementRow';
import { elementNames } from '../../../src/domain/plan/names';
import { sayHolds } from '../../../src/domain/plan/words';
import { ruleById } from '../../../src/domain/score/catalogue';
import type { Show } from '../../../src/domain/score/fillMessage';
import { say as sayFinding } from '../../../src/domain/score/say';
import type { Finding } from '../../../src/domain/score/score';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { keptDraft } from '../editors/draftStore';
import { isNewer, partsOf, type Parts } from '../editors/parts';
import { onDemand } from '../faces/Part';
import { useViewer } from '../host/ViewerContext';
import { Mark } from '../marks/Mark';
import { MarkWord } from '../marks/MarkWord';
import { useShow } from '../people/useShow';
import type { WaivingGiven } from '../record/decisions/Waiving';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import type { Aside } from './asides';
import { placeOf } from './headline';
import { Holds } from './Holds';
import type { Judgement } from './judgement';
import styles from './SpineRow.module.css';

const RowDetail = onDemand(() => import('./RowDetail').then(({ RowDetail: detail }) => detail));
const PanelEditor = lazy(() => import('./PanelEditor').then(({ PanelEditor: editor }) => ({ default: editor })));

interface SpineRowProps {
  row: ElementRow;
  /** What the plan was judged by; absent while it is not judged here. */
  judgement: Judgement | undefined;
  opened: OpenedObjective;
  /** The whole plan's figure as it stands, for the preview. */
  shown: number | undefined;
  state: 'shut' | 'open' | 'editing';
  place: string | undefined;
  /** What the record says beside the element, with a deed of its own. */
  aside?: Aside | undefined;
  /** By what a rule that stops approval may be waived. */
  waiving: WaivingGiven | undefined;
  mayEdit: boolean;
  onToggle(): void;
  onEdit(place: string | undefined): void;
  onClose(): void;
  /** Something else stands in Jira than what is shown here. */
  onOutdated(): void;
  /** The parts are in Jira; `more` was typed meanwhile and stays in the editor. */
  onSaved(parts: Parts, more: boolean): void;
}

/** One element: mark, name, word, what is there with the first reason, one deed; opens to the reasons or to its editor. */
export function SpineRow(props: SpineRowProps) {
  const { row, judgement, opened, shown, state, place, aside, waiving, mayEdit, onToggle, onEdit, onClose, onOutdated, onSaved } = props;
  const id = useId();
  const say = useWords(panelWords);
  const { viewer, formats } = useViewer();
  const show = useShow(opened.facts);
  const { element, mark, reason, deed } = row;
  const name = elementNames[element];
  const newer = isNewer(partsOf(opened, element));
  const editable = mayEdit && !newer;
  // Whatever is read meanwhile, nobody loses an editor they are typing in; the save decides.
  const begun = useRef(false);
  begun.current = state === 'editing' && (begun.current || editable);
  const owner = { cloudId: viewer.cloudId, accountId: viewer.accountId, issueId: opened.issue.id, what: element };
  const draft = state === 'editing' ? undefined : keptDraft(owner);
  // What only this person can do comes first; then what the rules ask for.
  const offered = aside?.deed?.first === true ? aside.deed : deed && editable ? deed : aside?.deed;
  const edited = deed && placeOf(element, deed.place).kind === 'element' ? deed.place : undefined;
  const Chevron = state === 'shut' ? ChevronRightIcon : ChevronDownIcon;
  return (
    <li className={`${styles.item} ${element === 'objective' ? styles.sunken : ''}`} data-row={element}>
      <div className={`${styles.row} ${reason || aside ? styles.tall : ''}`}>
        <span className={styles.mark}>
          <Mark kind={mark} />
        </span>
        <h4 className={styles.name} id={`${id}-name`}>
          {name}
        </h4>
        <span className={styles.word} id={`${id}-word`}>
          <MarkWord kind={mark} />
        </span>
        <div className={styles.what}>
          <Holds row={row} opened={opened} />
          {reason && <p className={styles.reason}>{reasonWords(row, reason, show)}</p>}
          {aside && !(reason && deed?.place === aside.about) && <p className={styles.reason}>{aside.words}</p>}
          {draft && <p className={styles.draft}>{say('draft', { when: formats.moment(draft.at) })}</p>}
        </div>
        <div className={styles.deed}>
          {offered && state !== 'editing' && (
            <Button spacing="compact" onClick={() => onEdit(offered.place)}>
              {offered.text}
            </Button>
          )}
        </div>
        <button
          type="button"
          data-toggle
          className={styles.toggle}
          aria-expanded={state !== 'shut'}
          aria-controls={`${id}-detail`}
          aria-labelledby={`${id}-name ${id}-word`}
          onClick={state === 'editing' ? onClose : onToggle}
        >
          <Chevron label="" color="var(--ds-icon-subtle)" />
        </button>
      </div>
      <div id={`${id}-detail`} className={state === 'shut' ? styles.shut : styles.detail}>
        {state === 'open' && <RowDetail
          row={row}
          judgement={judgement}
          waiving={waiving}
          opened={opened}
          mayEdit={mayEdit}
          newer={newer}
          onEdit={() => onEdit(edited)}
        />}
        {state === 'editing' && begun.current && (
          <Suspense fallback={null}>
            <PanelEditor
              element={element}
              opened={opened}
              judgement={judgement}
              owner={owner}
              shown={shown}
              place={place}
              onClose={onClose}
              onOutdated={onOutdated}
              onSaved={onSaved}
            />
          </Suspense>
        )}
        {state === 'editing' && !begun.current && <RowDetail
          row={row}
          judgement={judgement}
          waiving={waiving}
          opened={opened}
          mayEdit={mayEdit}
          newer={newer}
          onEdit={() => undefined}
        />}
      </div>
    </li>
  );
}

/** The first reason; where it only repeats what the line above says, what to do about it. */
function reasonWords(row: ElementRow, reason: Finding, show: Show): string {
  const rule = ruleById(reason.rule);
  const said = sayFinding(rule, reason, show);
  return said === sayHolds(row, show) ? rule.remedy.text : said;
}
