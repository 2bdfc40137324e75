import { useEffect, useMemo, useRef, useState } from 'react';
import { versionInForce } from '../../../src/domain/approval/approvals';
import { whenMadeEasier } from '../../../src/domain/approval/whenMadeEasier';
import type { Element } from '../../../src/domain/plan/fields';
import type { Parts } from '../editors/parts';
import { Before } from '../faces/Before';
import { onDemand } from '../faces/Part';
import { refusalSentence } from '../faces/refusalSentence';
import { hearFrames, openModal } from '../host/bridge';
import { FoldCard } from '../record/FoldCard';
import { standingsHere } from '../record/room';
import { useViewer } from '../host/ViewerContext';
import { faceWords } from '../words/faces';
import { headlineWords, panelWords } from '../words/panel';
import { useWords } from '../words/words';
import { Trouble } from '../faces/Trouble';
import type { Basis } from './basis';
import type { ObjectiveFigure } from './figure';
import type { FoldName } from './folds';
import { Foot } from './Foot';
import { Head } from './Head';
import { placeOf, type NextPlace } from './headline';
import { hiddenWork } from './hiddenWork';
import { controlIssues } from '../../../src/domain/control/controlTasks';
import { defaultWorkKinds } from '../../../src/domain/plan/workKind';
import { plannedChildren, workOf } from '../../../src/jira/childWork';
import { asidesOf } from './asides';
import { judgementOf, rowsUnjudged } from './judgement';
import styles from './PlanPanel.module.css';
import { Spine } from './Spine';
import { SpineRow } from './SpineRow';
import type { Rescored } from './usePlan';
import type { Reading } from './useReading';
import { Work } from './Work';
import { TrailContext } from '../work/TrailContext';
import { trailOf } from '../work/trailOf';

const RecordFolds = onDemand(() => import('../record/RecordFolds').then(({ RecordFolds: folds }) => folds));
const Follow = onDemand(() => import('../scores/Follow').then(({ Follow: follow }) => follow), <div className={styles.blankFollow} />);
const Results = onDemand(() => import('../results/Results').then(({ Results: results }) => results), <div className={styles.blankFollow} />);
const Risks = onDemand(() => import('./Risks').then(({ Risks: risks }) => risks));
const Explain = onDemand(() => import('./Explain').then(({ Explain: explain }) => explain));

interface PlanPanelProps {
  reading: Reading;
  /** What it is judged by; absent while not all of it is there, and where a part could not be read. */
  basis: Basis | undefined;
  figure: ObjectiveFigure;
  /** Reads everything again. */
  onAgain(): void;
  onSaved(parts: Parts): Promise<Rescored>;
  /** Something was recorded; `justMade` are issues that came with it. */
  onRecorded(justMade?: readonly string[]): Promise<void>;
}

/** Which row is open, and whether it is being edited, with the place somebody came for. */
type OpenRow = { element: Element; editing: boolean; place?: string | undefined };

/** State first, then what is missing, then what to do; then the elements, the work, and what the figure rests on. */
export function PlanPanel({ reading, basis, figure, onAgain, onSaved, onRecorded }: PlanPanelProps) {
  const say = useWords(panelWords);
  const face = useWords(faceWords);
  const { viewer, formats } = useViewer();
  const headline = useWords(headlineWords);
  const { opened, children, record } = reading;
  const { facts } = opened;
  const judgement = useMemo(() => basis && judgementOf(basis), [basis]);
  const rows = useMemo(() => judgement?.rows ?? rowsUnjudged(facts, figure.row), [judgement, facts, figure.row]);
  const shown = judgement?.scoring.kind === 'scored' ? judgement.scoring.score.shown : undefined;
  const asides = useMemo(
    () => basis && asidesOf({ opened, basis, accountId: viewer.accountId }, headline, formats),
    [opened, basis, viewer.accountId, headline, formats],
  );
  const hidden = basis?.hidden ?? (children.kind === 'ready' ? hiddenWork(opened, figure.row, children.value) : 0);
  const here = useMemo(() => {
    if (children.kind !== 'ready') return undefined;
    const recorded = record.kind === 'ready' ? record.value : undefined;
    const planned = recorded === undefined ? children.value : plannedChildren(children.value, controlIssues(recorded.record.controls));
    return { trail: trailOf(opened, planned, recorded?.workKinds ?? defaultWorkKinds), hidden };
  }, [opened, children, record, hidden]);
  const [row, setRow] = useState<OpenRow>();
  const rowNow = useRef(row);
  rowNow.current = row;
  // The elements of an approved plan are folded to a strip until somebody opens one, unless this person is waited for in one.
  const waited = Object.values(asides ?? {}).some((aside) => aside?.deed?.first === true);
  const [chosen, setUnfolded] = useState<boolean>();
  const unfolded = chosen ?? waited;
  const approved = basis !== undefined && versionInForce(basis.opened.record.approvals) !== undefined;
  const [explained, setExplained] = useState(false);
  const [foldsOpen, setFolds] = useState<ReadonlySet<FoldName>>(new Set());
  const folds = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState('');
  // Where Jira did not say, editing is offered and Jira decides at the save.
  const mayEdit = opened.mayEdit !== false;
  const list = useRef<HTMLUListElement>(null);

  const focusRow = (element: Element): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-row="${element}"] [data-toggle]`)?.focus());
  };
  const edit = (element: Element, place?: string): void => {
    setStatus('');
    setUnfolded(true);
    setRow({ element, editing: true, place });
  };
  const toggleRow = (element: Element): void => {
    setUnfolded(true);
    setRow(row?.element === element ? undefined : { element, editing: false });
    // The rows are drawn anew in place of the strip, so the row takes the focus again.
    if (row === undefined) focusRow(element);
  };
  const openFold = (name: FoldName): void => {
    setFolds((before) => new Set([...before, name]));
    requestAnimationFrame(() => {
      const head = folds.current?.querySelector<HTMLElement>(`[data-fold="${name}"] button`);
      head?.scrollIntoView({ block: 'nearest' });
      head?.focus();
    });
  };
  const toggleFold = (name: FoldName): void => setFolds((before) => new Set(before.has(name) ? [...before].filter((one) => one !== name) : [...before, name]));
  const recorded = async (said: string, justMade?: readonly string[]): Promise<void> => {
    setStatus(said);
    await onRecorded(justMade);
  };
  const waiving = basis && { opened, record: basis.opened, accountId: viewer.accountId, onDone: (said: string) => void recorded(said) };
  const approve = async (): Promise<void> => {
    const { said, goTo } = await openModal('approval', say('approvalTitle', { key: opened.issue.key }));
    if (said !== undefined) await recorded(said);
    if (goTo !== undefined) go(placeOf(goTo.element as Element, goTo.place));
  };
  const go = (next: NextPlace): void => {
    if (next.kind === 'element') return edit(next.element, next.place);
    if (next.kind === 'approval') return void approve();
    return openFold(next.fold);
  };
  const heard = useRef(go);
  heard.current = go;
  useEffect(
    () =>
      hearFrames('open-element', ({ issueId, element, place }) => {
        const asked = rows.find((each) => each.element === element);
        if (issueId !== opened.issue.id || !asked) return;
        const next = placeOf(asked.element, place ?? asked.deed?.place ?? '');
        heard.current(next);
        if (next.kind !== 'element') return;
        list.current?.querySelector(`[data-row="${element}"]`)?.scrollIntoView({ block: 'nearest' });
      }),
    [rows, opened.issue.id],
  );

  const saved = async (element: Element, parts: Parts, more: boolean): Promise<void> => {
    const before = figure.kind === 'current' ? figure.row.completeness : undefined;
    // Somebody may have gone on to another row, or typed on in this one, while the save was under way.
    const leave = !more && rowNow.current?.element === element;
    if (leave) setRow({ element, editing: false });
    setStatus(savedWords(await onSaved(parts), before));
    if (leave && rowNow.current?.element === element && !rowNow.current.editing) focusRow(element);
  };
  const savedWords = ({ answer, stands }: Rescored, before: number | undefined): string => {
    if (answer.kind !== 'value') return say('savedOnly', { reason: refusalSentence(face, answer) });
    const { completeness: score, row: concluded } = answer.value;
    if (!stands) return say('savedMeanwhile');
    if (score === null) return say('savedOnly', { reason: say('noFigure') });
    if (concluded.unknownSince) return say('savedOnly', { reason: say('unknownSince', { when: formats.moment(concluded.unknownSince) }) });
    const words = { score: formats.number(score), before: formats.number(before ?? score) };
    return say(before === undefined || before === score ? 'savedSame' : 'saved', words);
  };

  return (
    <div className={styles.panel}>
      <Head
        opened={opened}
        basis={basis}
        judgement={judgement}
        figure={figure}
        editing={row?.editing === true}
        mayEdit={mayEdit}
        onNext={go}
        onVersions={() => openFold('versions')}
      />
      <p className={styles.status} role="status">
        {status}
      </p>
      <Before lacking={reading.lacking} onAgain={onAgain} />
      {record.kind === 'trouble' && <Trouble title={say('recordTrouble')} reason={record.reason} onAgain={onAgain} />}
      <TrailContext.Provider value={here}>
        <Spine
          ref={list}
          rows={rows}
          asides={asides}
          opened={opened}
          shape={!approved ? 'rows' : unfolded || row !== undefined ? 'folds' : 'strip'}
          onOpen={(element) => {
            setUnfolded(true);
            setRow({ element, editing: false });
            focusRow(element);
          }}
          onFold={() => {
            setUnfolded(false);
            setRow(undefined);
            focusRow('what');
          }}
          row={(each) => (
            <SpineRow
              key={each.element}
              row={each}
              judgement={judgement}
              opened={opened}
              shown={shown}
              state={row?.element !== each.element ? 'shut' : row.editing ? 'editing' : 'open'}
              place={row?.element === each.element ? row.place : undefined}
              waiving={waiving}
              mayEdit={mayEdit}
              onToggle={() => toggleRow(each.element)}
              aside={asides?.[each.element]}
              onEdit={(place) => go(placeOf(each.element, place ?? ''))}
              onClose={() => {
                setRow({ element: each.element, editing: false });
                focusRow(each.element);
              }}
              onOutdated={onAgain}
              onSaved={(parts, more) => void saved(each.element, parts, more)}
            />
          )}
        />
      </TrailContext.Provider>
      {approved && judgement && basis && <Results facts={judgement.facts} opened={basis.opened} onOpen={openFold} />}
      {judgement && basis && <Follow facts={judgement.facts} row={figure.row} hidden={basis.hidden} also={{ madeEasier: whenMadeEasier(basis.opened.record.approvals) }} />}
      <FoldCard ref={folds}>
        <Work
          opened={opened}
          work={children}
          trail={here?.trail}
          record={record.kind === 'ready' ? record.value : undefined}
          hidden={hidden}
          open={foldsOpen.has('work')}
          onToggle={() => toggleFold('work')}
          onAgain={onAgain}
          onDone={(said, issues) => void recorded(said, issues)}
        />
        {basis && (
          <Risks
            opened={opened}
            names={basis.opened.risks}
            ending={['evaluating', 'closed'].includes(basis.opened.record.lifecycle.state)}
            open={foldsOpen.has('risks')}
            onToggle={() => toggleFold('risks')}
          />
        )}
        {basis && (
          <RecordFolds
            opened={opened}
            record={basis.opened}
            work={children.kind === 'ready' ? workOf(opened, children.value).items : []}
            accountId={viewer.accountId}
            open={foldsOpen}
            readOnly={opened.mayEdit === false && standingsHere({ opened, record: basis.opened, accountId: viewer.accountId }).size === 0}
            onToggle={toggleFold}
            onDone={(said) => void recorded(said)}
          />
        )}
      </FoldCard>
      <Foot
        hidden={hidden}
        rules={judgement?.profile.version ?? figure.row?.profile}
        explainable={judgement !== undefined}
        explained={explained}
        onExplain={() => setExplained(!explained)}
      />
      {explained && judgement && (
        <Explain
          scoring={judgement.scoring}
          profile={judgement.profile}
          facts={judgement.facts}
          row={figure.row}
          waiving={waiving}
          mayEdit={mayEdit}
          onDeed={(element, place) => go(placeOf(element, place))}
        />
      )}
    </div>
  );
}
