import type { Answer, CallName, Refusal, Request } from '../contract/calls';
import { calls } from '../contract/calls';
import { describe } from '../domain/plan/reading';
import { JiraTrouble } from '../jira/jiraFetch';
import { auditHandlers } from './audit/handlers';
import { catalogueHandlers } from './catalogues/handlers';
import { governanceHandlers } from './governance/handlers';
import { peopleHandlers } from './governance/peopleHandlers';
import { ledgerHandlers } from './ledger/handlers';
import { adoptObjective } from './objective/adoptObjective';
import { objectiveStatus } from './objective/objectiveStatus';
import { setObjectiveSources } from './objective/setObjectiveSources';
import { whereObjectivesAre } from './objective/whereObjectivesAre';
import type { Actor, Ports } from './ports';
import { Refused, type Answered } from './refused';
import { exportHandlers } from './export/handlers';
import { scoreHandlers } from './score/handlers';
import { rescore } from './score/rescore';
import { setupHandlers } from './setup/handlers';
import { workHandlers } from './work/handlers';
import { busyForSeconds, storeIsBusy } from './storeIsBusy';
import { workshopHandlers } from './workshop/handlers';

type Handlers = { [N in CallName]: (ports: Ports, request: Request<N>, actor: Actor) => Promise<Answered<N>> };

const handlers: Handlers = {
  rescore,
  objectiveStatus,
  adoptObjective,
  whereObjectivesAre,
  setObjectiveSources,
  ...governanceHandlers,
  ...peopleHandlers,
  ...catalogueHandlers,
  ...auditHandlers,
  ...ledgerHandlers,
  ...scoreHandlers,
  ...setupHandlers,
  ...exportHandlers,
  ...workshopHandlers,
  ...workHandlers,
};

/**
 * The whole app as one function: checks the payload against the contract, runs the use case, and meets every fault once.
 * It never throws, but for the platform's own request for consent; a fault is logged and answered by its id.
 *
 * @param actor from the platform; nothing in `payload` can change who acts
 */
export async function answer<N extends CallName>(ports: Ports, name: N, payload: unknown, actor: Actor): Promise<Answer<N>> {
  try {
    const request = calls[name].request.safeParse(payload);
    if (!request.success) return { kind: 'refused', refusal: badRequest(name, payload, request.error.issues[0]) };
    const answered = await (handlers[name] as (p: Ports, r: unknown, a: Actor) => Promise<Answered<N>>)(ports, request.data, actor);
    return answered instanceof Refused ? { kind: 'refused', refusal: answered.refusal } : { kind: 'value', value: answered };
  } catch (fault) {
    // Forge shows the person a prompt when this one reaches it (@forge/api, isExpectedError).
    if ((fault as { name?: unknown } | null)?.name === 'NEEDS_AUTHENTICATION_ERR') throw fault;
    const refusal = refusalOf(fault);
    return refusal ? { kind: 'refused', refusal } : { kind: 'trouble', id: ports.report(fault) };
  }
}

/** Jira's own limits, outages and silences are told to the person in words; they are not our faults. */
function refusalOf(fault: unknown): Refusal | undefined {
  if (storeIsBusy(fault)) return { kind: 'try again', because: 'the store is busy', afterSeconds: busyForSeconds };
  if (!(fault instanceof JiraTrouble)) return undefined;
  if (fault.kind === 'not found') return { kind: 'not found' };
  if (fault.kind === 'limited') return { kind: 'try again', because: 'Jira is limiting requests', afterSeconds: fault.retryAfter ?? 60 };
  if (fault.kind === 'down') return { kind: 'try again', because: 'Jira is not answering', afterSeconds: fault.retryAfter ?? 30 };
  return undefined;
}

function badRequest(
  name: string,
  payload: unknown,
  issue: { path: PropertyKey[]; message: string } | undefined,
): Refusal {
  const path = issue?.path ?? [];
  const came = path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key], payload);
  return {
    kind: 'bad request',
    place: [name, ...path.map(String)].join('.'),
    expected: issue?.message ?? 'what the contract says',
    came: describe(came),
  };
}
