import type { Decision } from '../../domain/record/decision';
import { Refused } from '../refused';
import type { Actor, Ports } from '../ports';
import { onObjective, type Before } from './onObjective';

/** A call that decides something about one objective, made of its decision. It answers whether anything was left to do. */
export const command =
  <R extends { issueId: string }>(decide: (before: Before, request: R, ports: Ports) => Decision | Promise<Decision>) =>
  async (ports: Ports, request: R, actor: Actor): Promise<{ done: 'now' | 'already' } | Refused> => {
    const came = await onObjective(ports, actor, request.issueId, (before) => decide(before, request, ports));
    return came instanceof Refused ? came : { done: came.done };
  };
