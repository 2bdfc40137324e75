import Lozenge from '@atlaskit/lozenge';
import { useMemo } from 'react';
import { elementRows } from '../../../src/domain/plan/elementRow';
import type { Element } from '../../../src/domain/plan/fields';
import { concludeVerdict, type Verdict } from '../../../src/domain/plan/verdict';
import { lozengeWords, subjectNames } from '../../../src/domain/plan/words';
import { ruleById } from '../../../src/domain/score/catalogue';
import { judgePlan } from '../../../src/domain/score/judge';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { tellFrames } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { Marks } from '../marks/Marks';
import type { MarkKind } from '../marks/Mark';
import type { ObjectiveFigure } from '../panel/usePlan';
import { glanceWords } from '../words/glance';
import { useWords, type Say } from '../words/words';
import styles from './Glance.module.css';

type GlanceSay = Say<keyof typeof glanceWords.english>;

/** Lozenge and marks, the verdict, what is missing, what to do next, and the figure. */
export function ObjectiveGlance({ opened, figure }: { opened: OpenedObjective; figure: ObjectiveFigure }) {
  const say = useWords(glanceWords);
  const { formats } = useViewer();
  const { facts } = opened;
  const scoring = useMemo(() => judgePlan(facts), [facts]);
  const verdict = useMemo(() => concludeVerdict(facts, scoring), [facts, scoring]);
  const marks = useMemo(
    () => Object.fromEntries(elementRows(facts, scoring).map(({ element, mark }) => [element, mark])) as Record<Element, MarkKind>,
    [facts, scoring],
  );
  const next = verdict.kind === 'unknown' ? undefined : verdict.next;
  const detail = missingWords(verdict, say, formats.list);
  return (
    <section className={styles.glance}>
      <div className={styles.top}>
        <Lozenge
          appearance={verdict.lozenge === 'no plan' ? 'removed' : 'default'}
        >
          {lozengeWords[verdict.lozenge]}
        </Lozenge>
        <Marks of={marks} />
      </div>
      <h3 className={styles.verdict}>{shortWords(verdict, say)}</h3>
      {detail && <p className={styles.detail}>{detail}</p>}
      {next && (
        <p className={styles.next}>
          {say('next')}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => void tellFrames('open-element', { issueId: opened.issue.id, element: next.element })}
          >
            {next.deed}
          </button>
        </p>
      )}
      <p className={styles.detail}>{figureWords(figure, say, formats.moment)}</p>
    </section>
  );
}

/** The verdict in one to three words; the panel has the whole. */
export function shortWords(verdict: Verdict, say: GlanceSay): string {
  return say(`short_${verdict.kind}`, { count: verdict.kind === 'gatesOpen' ? verdict.openGates.length : 0 });
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
