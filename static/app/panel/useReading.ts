import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import { readChildren, type WorkItem } from '../../../src/jira/childWork';
import { openObjective, type OpenedObjective } from '../../../src/jira/openObjective';
import { refusalSentence } from '../faces/refusalSentence';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { afterFault, type Lack, type Loaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { personOf } from '../people/findPeople';
import { knowPerson } from '../people/usePerson';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';

/** One objective as it was read: its epic, the work under it, and what is recorded about it. */
export interface Reading {
  opened: OpenedObjective;
  /** Why the epic could not be read again; it is the one of before. */
  lacking?: Lack | undefined;
  children: Loaded<WorkItem[]>;
  record: Loaded<OpenedRecord>;
}

interface Parts {
  opened: Loaded<OpenedObjective>;
  children: Loaded<WorkItem[]>;
  record: Loaded<OpenedRecord>;
}

const nothing: Parts = { opened: { kind: 'loading' }, children: { kind: 'loading' }, record: { kind: 'loading' } };

export interface ReadingHandle {
  reading: Loaded<Reading>;
  /**
   * Reads everything again, and gives it once it is on the screen; `undefined` while there is no epic.
   *
   * @param justMade ids of issues made or attached here a moment ago, which Jira’s search may not know yet
   */
  readAgain(justMade?: readonly string[]): Promise<Reading | undefined>;
  /** Ids of the issues made here since the page was opened, newest first. */
  justMade(): string[];
  /** Shows an epic as it was just written, in place of the one that was read. */
  put(opened: OpenedObjective): void;
}

/**
 * Reads an objective as the viewer: two requests to Jira and one call, all at once. The first time each part is shown as
 * it comes, and a part that failed hides none of the others. Afterwards they change together, because a record of now
 * beside an epic of before would be judged as a plan that never was.
 */
export function useReading(issueId: string): ReadingHandle {
  const { viewer } = useViewer();
  const face = useWords(faceWords);
  const [parts, setParts] = useState(nothing);
  const now = useRef(nothing);
  const run = useRef(0);
  const puts = useRef(0);
  const made = useRef<string[]>([]);
  const latest = useRef<Promise<Reading | undefined>>(Promise.resolve(undefined));

  const show = useCallback((next: Parts) => {
    now.current = next;
    setParts(next);
  }, []);

  const read = useCallback(async (mine: number): Promise<Reading | undefined> => {
    const before = now.current;
    const putsBefore = puts.current;
    const first = before.opened.kind !== 'ready';
    const land = async <K extends keyof Parts>(part: K, asked: Promise<Extract<Parts[K], { kind: 'ready' }>['value']>): Promise<void> => {
      const came = await asked.then(
        (value) => ({ kind: 'ready', value }) as Parts[K],
        (error: unknown) => afterFault(before[part] as Loaded<unknown>, error) as Parts[K],
      );
      landed = { ...landed, [part]: came };
      if (first && mine === run.current) show({ ...now.current, [part]: kept(part, came) });
    };
    // What was written since the reading began is newer than what was read.
    const kept = <K extends keyof Parts>(part: K, came: Parts[K]): Parts[K] => (part === 'opened' && puts.current !== putsBefore ? now.current[part] : came);
    let landed = before;
    await Promise.all([
      land('opened', openKnown(issueId, viewer.origin)),
      land('children', readChildren(asViewer, issueId, made.current)),
      land('record', openRecord(issueId, (answer) => refusalSentence(face, answer))),
    ]);
    if (mine !== run.current) return latest.current;
    show({ ...landed, opened: kept('opened', landed.opened) });
    return together(now.current);
  }, [issueId, viewer.origin, face, show]);

  const readAgain = useCallback((justMade: readonly string[] = []) => {
    made.current = [...new Set([...justMade, ...made.current])];
    run.current += 1;
    latest.current = read(run.current);
    return latest.current;
  }, [read]);
  useEffect(() => void readAgain(), [readAgain]);

  const put = useCallback(
    (opened: OpenedObjective) => {
      puts.current += 1;
      show({ ...now.current, opened: { ...now.current.opened, kind: 'ready', value: opened } });
    },
    [show],
  );

  const justMade = useCallback(() => made.current, []);
  return { reading: loadedTogether(parts), readAgain, justMade, put };
}

/** The reading these parts make; `undefined` while there is no epic to speak of. */
function together({ opened, children, record }: Parts): Reading | undefined {
  return opened.kind === 'ready' ? { opened: opened.value, lacking: opened.lacking, children, record } : undefined;
}

function loadedTogether(parts: Parts): Loaded<Reading> {
  const value = together(parts);
  if (value !== undefined) return { kind: 'ready', value };
  return parts.opened.kind === 'ready' ? { kind: 'loading' } : parts.opened;
}

async function openKnown(issueId: string, origin: string): Promise<OpenedObjective> {
  const opened = await openObjective(asViewer, issueId, origin);
  const owner = personOf(opened.raw['accountable-owner']);
  if (owner) knowPerson(owner);
  return opened;
}

type NoRecord = Parameters<typeof refusalSentence>[1];

/** The record, or an error that says why there is none. */
async function openRecord(issueId: string, say: (answer: NoRecord) => string): Promise<OpenedRecord> {
  const answer = await call('openRecord', { issueId });
  if (answer.kind === 'value') return answer.value;
  throw new Error(say(answer));
}
