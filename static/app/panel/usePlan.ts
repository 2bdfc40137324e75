import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Conclusion } from '../../../src/contract/calls';
import { hashInputs } from '../../../src/domain/plan/hashInputs';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
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
  /** Could not be had; `row` is the one of before. */
  | { kind: 'stale'; row: RegisterRow | undefined; answer: Exclude<Answer<'rescore'>, { kind: 'value' }> }
  | { kind: 'not an objective' };

/** The figure of an issue that is an objective. */
export type ObjectiveFigure = Exclude<Figure, { kind: 'not an objective' }>;

export interface Plan {
  opened: OpenedObjective;
  figure: Figure;
}

export interface PlanHandle {
  plan: Loaded<Plan>;
  again(): void;
  /** Shows what was saved as what stands, then has it scored; gives the app's answer. */
  saved(parts: Parts): Promise<Answer<'rescore'>>;
  /** Makes the issue an objective. */
  adopt(): Promise<Answer<'adoptObjective'>>;
}

/**
 * One objective as a screen needs it: read once as the viewer (1 request); where the app's figure does not stand on what
 * was read, the app is asked once to score it again. Other frames of the page are told, and listened to.
 */
export function usePlan(issueId: string): PlanHandle {
  const { viewer } = useViewer();
  const [opened, again, put] = useLoaded(async () => {
    const objective = await openObjective(asViewer, issueId, viewer.origin);
    const owner = personOf(objective.raw['accountable-owner']);
    if (owner) knowPerson(owner);
    return objective;
  });
  const [answer, setAnswer] = useState<{ inputs: string; answer: Answer<'rescore'> }>();
  const objective = opened.kind === 'ready' ? opened.value : undefined;
  const inputs = useMemo(() => (objective ? hashInputs(objective.facts).slice(0, 16) : undefined), [objective]);
  const asking = useRef<string>();

  const rescore = useCallback(
    async (of: string): Promise<Answer<'rescore'>> => {
      asking.current = of;
      const given = await call('rescore', { issueId });
      setAnswer({ inputs: of, answer: given });
      if (given.kind === 'value') void tellFrames('objective-changed', { issueId });
      return given;
    },
    [issueId],
  );

  useEffect(() => {
    if (!objective || inputs === undefined || !canBeObjective(objective)) return;
    if (rowOf(objective)?.inputs === inputs || asking.current === inputs) return;
    void rescore(inputs);
  }, [objective, inputs, rescore]);

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

  const saved = async (parts: Parts): Promise<Answer<'rescore'>> => {
    if (!objective) throw new Error(`Saving a part of issue ${issueId}: expected it to be open, came nothing`);
    const facts = factsWith(objective.facts, parts);
    put({ ...objective, facts, raw: { ...objective.raw, ...parts } });
    const of = hashInputs(facts).slice(0, 16);
    asking.current = of;
    return rescore(of);
  };

  const adopt = async (): Promise<Answer<'adoptObjective'>> => {
    const given = await call('adoptObjective', { issueId });
    if (given.kind === 'value') {
      setAnswer({ inputs: inputs ?? '', answer: given });
      void tellFrames('objective-changed', { issueId });
      again();
    }
    return given;
  };

  const plan: Loaded<Plan> = useMemo(() => {
    if (opened.kind !== 'ready') return opened;
    const current = answer?.inputs === inputs ? answer?.answer : undefined;
    return { kind: 'ready', value: { opened: opened.value, figure: figureOf(opened.value, inputs, current) } };
  }, [opened, inputs, answer]);
  return { plan, again, saved, adopt };
}

/** Only epics of company-managed projects can be objectives; see the README. */
export const canBeObjective = ({ issue }: OpenedObjective): boolean => issue.hierarchyLevel === 1 && !issue.teamManaged;

function figureOf(opened: OpenedObjective, inputs: string | undefined, answer: Answer<'rescore'> | undefined): Figure {
  const row = rowOf(opened);
  if (answer?.kind === 'value') return currentOr(answer.value, row);
  if (row?.inputs === inputs && row) return { kind: 'current', row };
  if (answer === undefined) return { kind: 'asked', row };
  if (answer.kind === 'refused' && answer.refusal.kind === 'not an objective') return { kind: 'not an objective' };
  return { kind: 'stale', row, answer };
}

const currentOr = (conclusion: Conclusion, row: RegisterRow | undefined): Figure =>
  conclusion.row ? { kind: 'current', row: conclusion.row } : { kind: 'asked', row };

/** The row of this issue; a row that a clone carried from its original names another issue and is none. */
export function rowOf({ concluded, issue }: OpenedObjective): RegisterRow | undefined {
  if (concluded.row.kind !== 'value') return undefined;
  const ownState = concluded.state?.split(' · ')[1] === issue.id;
  return ownState ? concluded.row.value : undefined;
}
