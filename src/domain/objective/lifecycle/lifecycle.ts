import * as z from 'zod/mini';
import { calendarDay } from '../../plan/parts';
import type { EventOf } from '../../record/eventShape';

/** Where the record says an objective stands. Work under way is Jira's to say: see {@link objectiveState}. */
export type RecordedState = 'draft' | 'accepted' | 'approved' | 'evaluating' | 'closed' | 'suspended' | 'cancelled' | 'superseded';

export const outcomes = ['achieved', 'partly achieved', 'not achieved'] as const;
export type ClosureOutcome = (typeof outcomes)[number];

const reason = z.string();

/** Events that move an objective from state to state, beside the approval of its plan. */
export const lifecycleEvents = {
  /** Agreed in principle, with the day by which its plan is due. */
  'objective.accepted': z.looseObject({ planDue: calendarDay, note: z.optional(z.string()) }),
  'objective.suspended': z.looseObject({ reason }),
  'objective.resumed': z.looseObject({ reason: z.optional(z.string()) }),
  'objective.cancelled': z.looseObject({ reason }),
  /** Another objective takes its place. */
  'objective.superseded': z.looseObject({ by: z.string(), reason }),
  /** Its results are being judged. */
  'objective.evaluationBegun': z.looseObject({ note: z.optional(z.string()) }),
  /** A period of a steady-state objective was judged, and it goes on. */
  'objective.evaluated': z.looseObject({ note: z.optional(z.string()) }),
  'objective.closed': z.looseObject({ outcome: z.enum(outcomes), reason }),
  'objective.reopened': z.looseObject({ reason }),
} as const;

type LifecycleEvent = EventOf<typeof lifecycleEvents>;
type Move = LifecycleEvent['type'] | 'plan.approved';

/** Where an objective stands, and since when. */
export interface Lifecycle {
  state: RecordedState;
  /** ISO 8601 in UTC; absent while nothing was recorded. */
  since?: string;
  /** Account id of who brought it there. */
  by?: string;
  /** Why it is suspended, cancelled, superseded, closed or open again. */
  reason?: string;
  /** For `accepted`: the day by which the plan is due. Kept afterwards. */
  planDue?: string;
  /** For `suspended`: where it goes back to. */
  before?: RecordedState;
  /** For `superseded`: issue id of the objective that takes its place. */
  supersededBy?: string;
  outcome?: ClosureOutcome;
}

export const newLifecycle: Lifecycle = { state: 'draft' };

const alive: readonly RecordedState[] = ['draft', 'accepted', 'approved', 'evaluating'];

/**
 * The one table of states: from where each event leads where. Approving a plan again leaves an objective where it stands
 * once it is approved; `back` is the state it was suspended in.
 */
export const moves: Record<Move, { from: readonly RecordedState[]; to: RecordedState | 'back' | 'stay once approved' }> = {
  'objective.accepted': { from: ['draft', 'accepted'], to: 'accepted' },
  'plan.approved': { from: alive, to: 'stay once approved' },
  'objective.evaluationBegun': { from: ['approved'], to: 'evaluating' },
  'objective.evaluated': { from: ['evaluating'], to: 'approved' },
  'objective.closed': { from: ['approved', 'evaluating'], to: 'closed' },
  'objective.reopened': { from: ['closed'], to: 'approved' },
  'objective.suspended': { from: alive, to: 'suspended' },
  'objective.resumed': { from: ['suspended'], to: 'back' },
  'objective.cancelled': { from: [...alive, 'suspended'], to: 'cancelled' },
  'objective.superseded': { from: [...alive, 'suspended'], to: 'superseded' },
};

/** Whether an event may happen now. */
export const mayMove = (lifecycle: Lifecycle, move: Move): boolean => moves[move].from.includes(lifecycle.state);

/**
 * Where an objective stands after an event. An event that cannot happen where it stands, and every event of another room,
 * leaves it there.
 */
export function foldLifecycle(lifecycle: Lifecycle, event: LifecycleEvent | { type: string; at: string; actor: string; data: object }): Lifecycle {
  if (!Object.hasOwn(moves, event.type) || !mayMove(lifecycle, event.type as Move)) return lifecycle;
  const state = whereTo(lifecycle, event.type as Move);
  const moved: Lifecycle = { state, since: event.at, by: event.actor };
  const kept = lifecycle.planDue === undefined ? moved : { ...moved, planDue: lifecycle.planDue };
  const move = event as LifecycleEvent;
  switch (move.type) {
    case 'objective.accepted':
      return { ...kept, planDue: move.data.planDue };
    case 'objective.suspended':
      return { ...kept, reason: move.data.reason, before: lifecycle.state };
    case 'objective.superseded':
      return { ...kept, reason: move.data.reason, supersededBy: move.data.by };
    case 'objective.cancelled':
    case 'objective.reopened':
      return { ...kept, reason: move.data.reason };
    case 'objective.closed':
      return { ...kept, reason: move.data.reason, outcome: move.data.outcome };
    default:
      // Approved again is not a new beginning: it stays approved since the first time.
      return state === lifecycle.state ? lifecycle : kept;
  }
}

function whereTo({ state, before }: Lifecycle, move: Move): RecordedState {
  const { to } = moves[move];
  if (to === 'back') return before ?? 'draft';
  if (to === 'stay once approved') return state === 'evaluating' ? 'evaluating' : 'approved';
  return to;
}

/** The states people read: the record's, and `active` where an approved objective's work is under way. */
export type ObjectiveState = RecordedState | 'active';

/**
 * The state of an objective from the record and from where its epic stands in Jira. The record decides draft, approved and
 * closed; Jira only says whether work is under way.
 */
export function objectiveState({ state }: Lifecycle, status: 'todo' | 'inProgress' | 'done'): ObjectiveState {
  return state === 'approved' && status !== 'todo' ? 'active' : state;
}

/** The four states of the register, and what stands beside them. */
export type RegisterState = 'draft' | 'approved' | 'in progress' | 'complete' | 'suspended' | 'cancelled' | 'superseded';

const shown: Record<ObjectiveState, RegisterState> = {
  draft: 'draft',
  accepted: 'draft',
  approved: 'approved',
  active: 'in progress',
  evaluating: 'in progress',
  closed: 'complete',
  suspended: 'suspended',
  cancelled: 'cancelled',
  superseded: 'superseded',
};

export const registerState = (state: ObjectiveState): RegisterState => shown[state];

/** Where Jira's status and the record say different things: a finding, never a silent change. */
export type StatusDisagreement = 'work under way without an approved plan' | 'done in Jira, not closed here' | 'closed here, not done in Jira';

/** How Jira's status and the record disagree; `undefined` when they do not. */
export function statusDisagreement({ state }: Lifecycle, status: 'todo' | 'inProgress' | 'done'): StatusDisagreement | undefined {
  if (state === 'closed') return status === 'done' ? undefined : 'closed here, not done in Jira';
  if (status === 'done' && alive.includes(state)) return 'done in Jira, not closed here';
  if (status === 'inProgress' && (state === 'draft' || state === 'accepted')) return 'work under way without an approved plan';
  return undefined;
}
