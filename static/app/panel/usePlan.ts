import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '../../../src/contract/calls';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';
import { factsWith, type Parts } from '../editors/parts';
import { hearFrames, hearJira, tellFrames } from '../host/bridge';
import { call } from '../host/call';
import type { Loaded } from '../host/useLoaded';
import { canBeObjective } from './canBeObjective';
import { basisOf, inputsOf, isAbout, type Basis } from './basis';
import type { Figure } from './figure';
import { rowOf } from './rowOf';
import type { Reading, ReadingHandle } from './useReading';

export interface Plan {
  reading: Reading;
  /** What it is judged by; absent while not all of it is there, and then nothing is judged. */
  basis: Basis | undefined;
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
  /** Something was recorded: reads everything again, and tells the app's other frames. */
  recorded(justMade?: readonly string[]): Promise<void>;
  /** Makes the issue an objective. */
  adopt(): Promise<Answer<'adoptObjective'>>;
}

/** A question to the app by what it is about (see {@link keyOf}), and its answer once there is one. */
interface Question {
  key: string;
  answer?: Answer<'rescore'>;
}

/**
 * One objective as a screen needs it, judged over what was read of it; where the app's figure does
 * not stand on what was read, the app is asked to score it again, and where its answer stands on other facts, everything
 * is read again. Other frames of the page are told, and listened to.
 */
export function usePlan(issueId: string, { reading: loaded, readAgain, justMade, put }: ReadingHandle): PlanHandle {
  const [question, setQuestion] = useState<Question>();
  // Of a question that was answered, read again after, and still not brought together with the facts here.
  const [settled, setSettled] = useState<string>();
  const reading = loaded.kind === 'ready' ? loaded.value : undefined;
  const now = useRef<Reading>();
  now.current = reading;
  // The last question to the app, by what was read when it was asked: the same reading again is no new question.
  const asked = useRef<string>();
  const again = useCallback(() => void readAgain(), [readAgain]);

  const rescore = useCallback(
    async (about: Reading): Promise<Rescored> => {
      const key = keyOf(about);
      asked.current = key;
      setQuestion({ key });
      const answer = await call('rescore', { issueId, ...(justMade().length === 0 ? {} : { justMade: justMade().slice(0, 50) }) });
      if (answer.kind === 'value') void tellFrames('objective-changed', { issueId });
      if (asked.current !== key) return { answer, stands: false };
      setQuestion({ key, answer });
      // Whoever could not be answered now may be asked again when something is heard.
      if (!isFinal(answer)) asked.current = undefined;
      if (answer.kind !== 'value' || compare(answer.value.row, about) !== 'other') return { answer, stands: true };
      const fresh = await readAgain();
      setSettled(key);
      return { answer, stands: fresh !== undefined && compare(answer.value.row, fresh) !== 'other' };
    },
    [issueId, readAgain, justMade],
  );

  useEffect(() => {
    if (!reading || !canBeObjective(reading.opened)) return;
    const row = knownRow(reading, question);
    const how = row && compare(row, reading);
    if (how === 'same') asked.current = undefined;
    else if (how !== 'untold' && asked.current !== keyOf(reading)) void rescore(reading);
  }, [reading, question, rescore]);

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
    const opened = { ...before.opened, facts: factsWith(before.opened.facts, parts), raw: { ...before.opened.raw, ...parts } };
    put(opened);
    return rescore({ ...before, opened });
  };

  const recorded = useCallback(async (justMade?: readonly string[]): Promise<void> => {
    await readAgain(justMade);
    void tellFrames('objective-changed', { issueId });
  }, [issueId, readAgain]);

  const adopt = async (): Promise<Answer<'adoptObjective'>> => {
    const answer = await call('adoptObjective', { issueId });
    if (answer.kind === 'value') {
      if (reading) setQuestion({ key: keyOf(reading), answer });
      await recorded();
    }
    return answer;
  };

  const plan = useMemo((): Loaded<Plan> => {
    if (loaded.kind !== 'ready') return loaded;
    const basis = basisOf(loaded.value, rowOf(loaded.value.opened));
    return { kind: 'ready', value: { reading: loaded.value, basis, figure: figureOf(loaded.value, question, settled) } };
  }, [reading, loaded.kind, question, settled]);
  return { plan, again, saved, recorded, adopt };
}

/** Whether a row is about what was read. `untold`: not all of that is there, so nobody can tell. */
function compare(row: RegisterRow, reading: Reading): 'same' | 'other' | 'untold' {
  const basis = basisOf(reading, row);
  if (basis === undefined) return 'untold';
  return isAbout(row, basis) ? 'same' : 'other';
}

/** The newest row there is about this reading: what the app answered about it, or what stood on the issue. */
function knownRow(reading: Reading, question: Question | undefined): RegisterRow | undefined {
  const answered = question?.key === keyOf(reading) && question.answer?.kind === 'value' ? question.answer.value.row : undefined;
  return answered ?? rowOf(reading.opened);
}

/** What a question to the app is about: these facts, and the row that does not stand on them. */
function keyOf(reading: Reading): string {
  const row = rowOf(reading.opened);
  const basis = basisOf(reading, row);
  return row === undefined ? 'never scored' : `${basis === undefined ? '' : inputsOf(basis)}/${row.inputs}`;
}

const isFinal = (answer: Answer<'rescore'>): boolean =>
  answer.kind === 'value' || (answer.kind === 'refused' && answer.refusal.kind !== 'try again');

function figureOf(reading: Reading, question: Question | undefined, settled: string | undefined): Figure {
  const row = knownRow(reading, question);
  const mine = question?.key === keyOf(reading) ? question : undefined;
  const answer = mine?.answer;
  if (mine !== undefined && answer === undefined) return { kind: 'asked', row: rowOf(reading.opened) };
  if (answer?.kind === 'refused' && answer.refusal.kind === 'not an objective') return { kind: 'not an objective' };
  if (answer !== undefined && answer.kind !== 'value') return { kind: 'stale', row, answer };
  if (row === undefined) return { kind: 'asked', row };
  switch (compare(row, reading)) {
    case 'same':
      return { kind: 'current', row };
    case 'untold':
      return { kind: 'unchecked', row };
    case 'other':
      return settled === keyOf(reading) ? { kind: 'apart', row } : { kind: 'asked', row };
  }
}
