import { useCallback, useRef, useState } from 'react';
import type { Answer, Reply, Request } from '../../../src/contract/calls';
import type { OpenedWorkshop } from '../../../src/contract/calls/workshopCalls';
import type { Workshop } from '../../../src/domain/workshop/workshop';
import type { WorkshopDeed } from '../../../src/domain/workshop/workshopDeed';
import { call } from '../host/call';
import { useLoaded, type Loaded } from '../host/useLoaded';

/** Why a deed was not carried out. */
export type NotDone = Exclude<Answer<'changeWorkshop' | 'promoteCandidate' | 'workshop'>, { kind: 'value' }>;

/** The workshop of the project, and what can be done to it. */
export interface OpenWorkshop {
  loaded: Loaded<Answer<'workshop'>>;
  /** Reads it again, or an earlier version. */
  show(version?: number): void;
  /**
   * Carries out a deed made from the workshop as it stands when its turn comes: deeds of one screen go one after the other,
   * so that none is refused for what the one before it changed. `undefined` when it was carried out. After a lost race what
   * stands there now is shown.
   */
  change(make: (workshop: Workshop | undefined) => WorkshopDeed | undefined): Promise<NotDone | undefined>;
  /** Makes the epic of a candidate. */
  promote(request: Request<'promoteCandidate'>): Promise<Reply<'promoteCandidate'> | NotDone>;
}

/** Opens the workshop of the project whose page this is. */
export function useWorkshop(): OpenWorkshop {
  const [asked, setAsked] = useState<{ version?: number }>({});
  const wanted = useRef(asked);
  const latest = useRef<OpenedWorkshop>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [loaded, again, put] = useLoaded<Answer<'workshop'>>(async () => {
    const answer = await call('workshop', wanted.current);
    if (answer.kind === 'value') latest.current = answer.value;
    return answer;
  });

  const show = useCallback((version?: number) => {
    wanted.current = version === undefined ? {} : { version };
    setAsked(wanted.current);
    again();
  }, [again]);

  const keep = useCallback((opened: OpenedWorkshop) => {
    latest.current = opened;
    put({ kind: 'value', value: opened });
  }, [put]);

  const reread = useCallback(async () => {
    const answer = await call('workshop', wanted.current);
    if (answer.kind === 'value') keep(answer.value);
  }, [keep]);

  const inTurn = useCallback(<T,>(deed: () => Promise<T>): Promise<T> => {
    const mine = last.current.then(deed);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);

  const change = useCallback<OpenWorkshop['change']>(
    (make) =>
      inTurn(async () => {
        const deed = make(latest.current?.workshop);
        if (deed === undefined) return undefined;
        const answer = await call('changeWorkshop', { change: deed });
        if (answer.kind === 'value') {
          const { version, workshop } = answer.value;
          if (deed.deed === 'begin') await reread();
          else if (latest.current) keep({ ...latest.current, version, latest: version, workshop });
          return undefined;
        }
        if (answer.kind === 'refused' && (answer.refusal.kind === 'changed meanwhile' || answer.refusal.kind === 'unknown' || answer.refusal.kind === 'not now')) await reread();
        return answer;
      }),
    [inTurn, keep, reread],
  );

  const promote = useCallback<OpenWorkshop['promote']>(
    (request) =>
      inTurn(async () => {
        const answer = await call('promoteCandidate', request);
        await reread();
        return answer.kind === 'value' ? answer.value : answer;
      }),
    [inTurn, reread],
  );
  return { loaded, show, change, promote };
}
