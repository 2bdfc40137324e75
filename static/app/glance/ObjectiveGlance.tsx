import Lozenge from '@atlaskit/lozenge';
import { useMemo } from 'react';
import type { Element } from '../../../src/domain/plan/fields';
import type { Verdict } from '../../../src/domain/plan/verdict';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { lozengeWords, subjectNames } from '../../../src/domain/plan/names';
import { ruleById } from '../../../src/domain/score/catalogue';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { tellFrames } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { Marks } from '../marks/Marks';
import type { MarkKind } from '../marks/Mark';
import type { Basis } from '../panel/basis';
import type { ObjectiveFigure } from '../panel/figure';
import { headlineOf, spotOf, type NextPlace } from '../panel/headline';
import { judgementOf } from '../panel/judgement';
import { lozengeAppearance } from '../panel/lozengeAppearance';
import { useShow } from '../people/useShow';
import { actingHere } from '../record/room';
import { headlineWords } from '../words/panel';
import { glanceWords } from '../words/glance';
import { useWords, type Say } from '../words/words';
import styles from './Glance.module.css';

type GlanceSay = Say<keyof typeof glanceWords.english>;

/** Lozenge and marks, the verdict, what is missing, what to do next, and the figure. */
export function ObjectiveGlance({ opened, basis, figure }: { opened: OpenedObjective; basis: Basis | undefined; figure: ObjectiveFigure }) {
  const say = useWords(glanceWords);
  const words = useWords(headlineWords);
  const { viewer, formats } = useViewer();
  const show = useShow(opened.facts);
  const judgement = useMemo(() => basis && judgementOf(basis), [basis]);
  const verdict = judgement?.verdict;
  const marks: Partial<Record<Element, MarkKind>> = judgement ? Object.fromEntries(judgement.rows.map(({ element, mark }) => [element, mark])) : (figure.row?.marks ?? {});
  const headline = useMemo(() => {
    if (basis === undefined || judgement === undefined) return undefined;
    return headlineOf({ opened, basis, judgement, acting: actingHere({ opened, record: basis.opened, accountId: viewer.accountId }) }, words, formats, show);
  }, [opened, basis, judgement, viewer.accountId, words, formats, show]);
  const lozenge = headline?.lozenge ?? figure.row?.lozenge ?? 'draft';
  // A draft is told by what its plan lacks; everything else by the record.
  const draft = lozenge === 'draft' || lozenge === 'no plan';
  const next = headline?.next;
  const goTo = (place: NextPlace) => (): void => void tellFrames('open-element', { issueId: opened.issue.id, ...spotOf(place) });
  const detail = draft ? verdict && missingWords(verdict, say, formats.list) : headline?.sentence;
  return (
    <section className={styles.glance}>
      <div className={styles.top}>
        <Lozenge
          appearance={lozengeAppearance(lozenge)}
        >
          {lozengeWords[lozenge]}
        </Lozenge>
        <Marks of={marks} />
      </div>
      <h3 className={styles.verdict}>{headline && !draft ? headline.heading : verdict ? shortWords(verdict, say) : rowWords(figure.row, say)}</h3>
      {detail && <p className={styles.detail}>{detail}</p>}
      {next && (
        <p className={styles.next}>
          {say('next')}{' '}
          {next.deed === undefined || next.place === undefined ? next.text : <Deed words={next.deed} onDo={goTo(next.place)} />}
        </p>
      )}
      <p className={styles.detail}>
        {figure.row?.traceability && <span>{say('traceability', { actual: figure.row.traceability.actual, expected: figure.row.traceability.expected })} · </span>}
        <span>{figureWords(figure, say, formats.moment)}</span>
      </p>
    </section>
  );
}

function Deed({ words, onDo }: { words: string; onDo(): void }) {
  return (
    <button type="button" className={styles.link} onClick={onDo}>
      {words}
    </button>
  );
}

/** The verdict in one to three words; the panel has the whole. */
export function shortWords(verdict: Verdict, say: GlanceSay): string {
  return say(`short_${verdict.kind}`, { count: verdict.kind === 'gatesOpen' ? verdict.openGates.length : 0 });
}

/** What a row says of its plan, in one to three words. */
export function rowWords(row: RegisterRow | undefined, say: GlanceSay): string {
  if (row === undefined) return say('noFigure');
  if (row.lozenge === 'no plan') return say('short_noPlan');
  return row.planState === 'incomplete' ? say('short_incomplete') : row.planState === undefined ? say('short_unknown') : say(row.planState === 'gates open' ? 'short_gatesOpen' : 'short_ready', { count: row.openGates.length });
}

function missingWords(verdict: Verdict, say: GlanceSay, list: (items: string[]) => string): string | undefined {
  const names = (of: Element[]): string => list(of.map((element) => subjectNames[element].toLowerCase()));
  switch (verdict.kind) {
    case 'noPlan':
      return say('noPlan');
    case 'incomplete':
      if (verdict.missing.length > 0) return say('missing', { elements: names(verdict.missing) });
      return say('tooLittle', { elements: names(verdict.weak) });
    case 'gatesOpen': {
      const gate = verdict.openGates[0] === undefined ? undefined : ruleById(verdict.openGates[0]);
      return gate && say('gap', { element: subjectNames[gate.element], gap: gate.remedy.gap });
    }
    case 'ready':
      return say('ready');
    case 'unknown':
      return undefined;
  }
}

function figureWords(figure: ObjectiveFigure, say: GlanceSay, moment: (at: string) => string): string {
  if (figure.kind === 'asked') return say('recomputing');
  if (figure.kind === 'apart') return say('otherFacts');
  const score = figure.row?.completeness;
  if (score === undefined) return say('noFigure');
  if (figure.kind === 'stale') return say('stale', { score });
  const since = figure.row.unknownSince;
  return since ? say('unknownSince', { score, when: moment(since) }) : say('completeness', { score });
}
