import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import { hashInputs } from '../../../src/domain/plan/hashInputs';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { judgePlan } from '../../../src/domain/score/judge';
import { openObjective, type OpenedObjective } from '../../../src/jira/openObjective';
import { factsWith, type Parts } from '../editors/parts';
import { asViewer, hearFrames, hearJira, tellFrames } from '../host/bridge';
import { call } from '../host/call';
import { useLoaded, type Loaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { knowPerson } from '../people/usePerson';
import { personOf } from '../people/findPeople';

/** What the app's own figure is, and how sure it is for what stands now. */
export type Figure =
  /** Concluded from exactly these facts. */
  | { kind: 'current'; row: RegisterRow }
  /** Being asked for; `row` is the one of before, if there is one. */
  | { kind: 'asked'; row: RegisterRow | undefined }
  /** The app concluded other facts than those on the screen, and reading them again did not bring the two together. */
  | { kind: 'apart'; row: RegisterRow | undefined }
  /** Could not be had; `row` is the one of before. */
  | { kind: 'stale'; row: RegisterRow | undefined; answer: Exclude<Answer<'rescore'>, { kind: 'value' }> }
  | { kind: 'not an objective' };

/** The figure of an issue that is an objective. */
export type ObjectiveFigure = Exclude<Figure, { kind: 'not an objective' }>;

export interface Plan {
  opened: OpenedObjective;
  figure: Figure;
}

/** What came of scoring; `stands` is whether the answer is about the facts on the screen. */
export interface Rescored {
  answer: Answer<'rescore'>;
  stands: boolean;
}

export interface PlanHandle {
  plan: Loaded<Plan>;
  again(): void;
  /** Shows what was saved as what stands, then has it scored; gives the app's answer. */
  saved(parts: Parts): Promise<Rescored>;
  /** Makes the issue an objective. */
  adopt(): Promise<Answer<'adoptObjective'>>;
}

/** What the app answered, and the reading it was asked about. */
interface GivenAnswer {
  about: OpenedObjective;
  answer: Answer<'rescore'>;
}

/**
 * One objective as a screen needs it: read once as the viewer (1 request); where the app's figure does not stand on what
 * was read, the app is asked to score it again, and where its answer stands on other facts, the issue is read again.
 * Other frames of the page are told, and listened to.
 */
export function usePlan(issueId: string): PlanHandle {
  const { viewer } = useViewer();
  const [opened, again, put] = useLoaded(async () => {
    const objective = await openObjective(asViewer, issueId, viewer.origin);
    const owner = personOf(objective.raw['accountable-owner']);
    if (owner) knowPerson(owner);
    return objective;
  });
  const [answer, setAnswer] = useState<GivenAnswer>();
  const objective = opened.kind === 'ready' ? opened.value : undefined;
  const now = useRef<OpenedObjective>();
  now.current = objective;
  // The last question to the app, by what was read when it was asked: the same reading again is no new question.
  const asked = useRef<string>();

  const rescore = useCallback(
    async (about: OpenedObjective): Promise<Rescored> => {
      const question = questionOf(about);
      asked.current = question;
      setAnswer(undefined);
      const given = await call('rescore', { issueId });
      const stands = given.kind !== 'value' || standsOn(given.value.row, about.facts);
      if (asked.current === question) {
        setAnswer({ about, answer: given });
        // Whoever could not be answered now may be asked again when something is heard.
        if (!isFinal(given)) asked.current = undefined;
      }
      if (given.kind === 'value') void tellFrames('objective-changed', { issueId });
      if (!stands) again();
      return { answer: given, stands };
    },
    [issueId, again],
  );

  useEffect(() => {
    if (!objective || !canBeObjective(objective)) return;
    if (rowOf(objective)?.inputs === inputsOf(objective.facts)) asked.current = undefined;
    else if (asked.current !== questionOf(objective)) void rescore(objective);
  }, [objective, rescore]);

  useEffect(
    () =>
      hearFrames('objective-changed', (news) => {
        if (news.issueId === issueId) again();
      }),
    [issueId, again],
  );

  useEffect(
    () =>
      hearJira((changed) => {
        if (changed === issueId) again();
      }),
    [issueId, again],
  );

  const saved = async (parts: Parts): Promise<Rescored> => {
    // Not the objective of the moment the save began: it may have been read again since.
    const before = now.current;
    if (!before) throw new Error(`Saving a part of issue ${issueId}: expected it to be open, came nothing`);
    const after = { ...before, facts: factsWith(before.facts, parts), raw: { ...before.raw, ...parts } };
    put(after);
    return rescore(after);
  };

  const adopt = async (): Promise<Answer<'adoptObjective'>> => {
    const given = await call('adoptObjective', { issueId });
    if (given.kind === 'value') {
      if (objective) setAnswer({ about: objective, answer: given });
      void tellFrames('objective-changed', { issueId });
      again();
    }
    return given;
  };

  const plan: Loaded<Plan> = useMemo(() => {
    if (opened.kind !== 'ready') return opened;
    return { ...opened, value: { opened: opened.value, figure: figureOf(opened.value, answer, opened.lacking !== undefined) } };
  }, [opened, answer]);
  return { plan, again, saved, adopt };
}

/** Only epics of company-managed projects can be objectives; see the README. */
export const canBeObjective = ({ issue }: OpenedObjective): boolean => issue.hierarchyLevel === 1 && !issue.teamManaged;

const inputsOf = (facts: PlanFacts): string => hashInputs(facts).slice(0, 16);

/**
 * Whether a row that the app answered is about these facts. While a fact cannot be read the app keeps the figure of
 * before and says since when; that is its answer to a plan that cannot be judged here either.
 */
const standsOn = (row: RegisterRow, facts: PlanFacts): boolean =>
  row.inputs === inputsOf(facts) || (row.unknownSince !== undefined && judgePlan(facts).kind === 'unknown');

/** What a question to the app is about: these facts, and the row that does not stand on them. */
const questionOf = (opened: OpenedObjective): string => `${inputsOf(opened.facts)}/${rowOf(opened)?.inputs ?? ''}`;

const isFinal = (answer: Answer<'rescore'>): boolean =>
  answer.kind === 'value' || (answer.kind === 'refused' && answer.refusal.kind !== 'try again');

/** @param lacking the issue could not be read again, so an answer about other facts stays one */
function figureOf(opened: OpenedObjective, given: GivenAnswer | undefined, lacking: boolean): Figure {
  const row = rowOf(opened);
  const inputs = inputsOf(opened.facts);
  const answer = given && inputsOf(given.about.facts) === inputs ? given.answer : undefined;
  if (answer?.kind === 'value' && standsOn(answer.value.row, opened.facts)) return { kind: 'current', row: answer.value.row };
  if (row?.inputs === inputs) return { kind: 'current', row };
  if (answer === undefined) return { kind: 'asked', row };
  // While the reading that was asked about is still the one on the screen, the next is under way.
  if (answer.kind === 'value') return given?.about === opened && !lacking ? { kind: 'asked', row } : { kind: 'apart', row };
  if (answer.kind === 'refused' && answer.refusal.kind === 'not an objective') return { kind: 'not an objective' };
  return { kind: 'stale', row, answer };
}

/** The row of this issue; a row that a clone carried from its original names another issue and is none. */
export function rowOf({ concluded, issue }: OpenedObjective): RegisterRow | undefined {
  if (concluded.row.kind !== 'value') return undefined;
  const ownState = concluded.state?.split(' · ')[1] === issue.id;
  return ownState ? concluded.row.value : undefined;
}
