import { pendingSubmission, versionInForce } from '../approval/approvals';
import type { PlanFacts } from '../plan/planFacts';
import type { ObjectiveRecord } from '../record/objectiveRecord';
import type { Acting } from '../record/situation';
import type { Standing } from '../record/decision';
import { whoMay } from '../record/whoMay';
import { mayCommit } from '../resourcing/mayCommit';
import { commitmentOf, stateOf } from '../resourcing/resourcing';
import { milestoneLine, type Stop } from './milestoneLine';

/** Something to do next on an objective that follows from its record, or from its rules. */
export type Duty =
  /** What was submitted waits for a role of this person. */
  | { kind: 'approve'; version: number }
  /** Resource lines were asked of this person: the first of them, and how many there are. */
  | { kind: 'commit'; name: string; count: number; askedOn: string }
  /** This person stands in the field as owner and has not said whether they take it on. */
  | { kind: 'accept' }
  /** Only a policy or requirement changed: confirm, or revise. */
  | { kind: 'context' }
  /** What stands in the plan departs from the version in force and is ready to be submitted. */
  | { kind: 'change' }
  /** A commitment does not hold any more. `on`: the day it ended, was declined or taken back. */
  | { kind: 'ask again'; name: string; because: 'expired' | 'declined' | 'withdrawn' | 'confirmed for other terms'; on?: string; reason?: string }
  /** The day of a milestone or of the end has been, and nothing recorded shows that it was reached. */
  | { kind: 'show'; stop: Stop }
  /** What the rules ask for, the best first. */
  | { kind: 'strengthen' }
  | { kind: 'submit' }
  /** Somebody else submits it: its owner. */
  | { kind: 'wait for submission' };

interface Asked {
  record: ObjectiveRecord;
  facts: PlanFacts;
  /** Whoever looks, as far as is known here; the app decides what is allowed. */
  acting: Acting;
  /** Every gate is met. */
  ready: boolean;
  /** The rules have a step to offer. */
  step: boolean;
}

const aside: readonly string[] = ['suspended', 'cancelled', 'superseded', 'closed'];

/**
 * What this person can do next, in order: what waits for them, what a change asks for, what has lapsed, what would be
 * better. Each only where they may do it. While a submission waits nothing of the plan is offered, because changing the plan
 * would end it; an objective that is put aside or closed asks for nothing.
 */
export function duties({ record, facts, acting, ready, step }: Asked): Duty[] {
  const { lifecycle, approvals } = record;
  if (aside.includes(lifecycle.state)) return [];
  const may = (some: readonly Standing[]): boolean => some.some((one) => acting.standings.has(one));
  const pending = pendingSubmission(approvals);
  const waiting = [...mine(approve(pending, acting)), ...mine(commit(record, facts, acting))];
  if (pending !== undefined) return waiting;
  const strengthen: Duty[] = step ? [{ kind: 'strengthen' }] : [];
  const accept: Duty[] = acting.standings.has('accountable owner') && record.ownership.accepted?.by !== ownerOf(facts) ? [{ kind: 'accept' }] : [];
  if (versionInForce(approvals) === undefined) {
    // What would still strengthen a plan comes before its submission, and nobody has to do it.
    const submit: Duty[] = !ready ? [] : may(whoMay.submitPlan) ? [{ kind: 'submit' }] : [{ kind: 'wait for submission' }];
    return [...waiting, ...strengthen, ...accept, ...submit];
  }
  const lapsed = [...(may(whoMay.requestConfirmation) ? askAgain(record, facts, acting.at) : []), ...(may(whoMay.addEvidence) ? show(record, facts, acting.at) : [])];
  return [...waiting, ...accept, ...changed(record, ready, may(whoMay.submitPlan)), ...lapsed, ...strengthen];
}

const mine = (duty: Duty | undefined): Duty[] => (duty === undefined ? [] : [duty]);

const ownerOf = ({ owner }: PlanFacts): string | undefined => (owner.kind === 'account' ? owner.accountId : undefined);

const linesOf = ({ resources }: PlanFacts) => (resources.kind === 'value' ? resources.value.lines : []);

function approve(pending: ReturnType<typeof pendingSubmission>, { standings, roles }: Acting): Duty | undefined {
  const open = pending?.required.filter(({ role }) => !pending.given.some((one) => one.role === role));
  const asked = open?.some(({ role }) => roles.some((held) => held.role === role)) === true || standings.has('required approver');
  return pending !== undefined && asked ? { kind: 'approve', version: pending.version } : undefined;
}

function commit({ resourcing }: ObjectiveRecord, facts: PlanFacts, acting: Acting): Duty | undefined {
  const asked = linesOf(facts).flatMap((line) => {
    const state = stateOf(resourcing, line.id);
    return state?.state === 'requested' && mayCommit(acting, state) ? [{ name: line.name, askedOn: state.askedAt.slice(0, 10) }] : [];
  });
  return asked[0] === undefined ? undefined : { kind: 'commit', ...asked[0], count: asked.length };
}

function changed({ approvals: { change } }: ObjectiveRecord, ready: boolean, maySubmit: boolean): Duty[] {
  if (change === undefined || change.class === 'T4' || !maySubmit) return [];
  if (change.class === 'T3') return [{ kind: 'context' }];
  // A plan with an open gate is put right first.
  return ready ? [{ kind: 'change' }] : [];
}

function askAgain({ resourcing }: ObjectiveRecord, facts: PlanFacts, at: string): Duty[] {
  return linesOf(facts).flatMap((line): Duty[] => {
    const state = stateOf(resourcing, line.id);
    const because = commitmentOf(line, resourcing, at.slice(0, 10));
    if (state === undefined || because === 'none' || because === 'requested' || because === 'confirmed') return [];
    const on = because === 'expired' ? state.validTo : because === 'confirmed for other terms' ? undefined : state.endedAt?.slice(0, 10);
    return [{ kind: 'ask again', name: line.name, because, ...(on === undefined ? {} : { on }), ...(state.reason === undefined ? {} : { reason: state.reason }) }];
  });
}

function show({ approvals }: ObjectiveRecord, facts: PlanFacts, at: string): Duty[] {
  return milestoneLine(facts, approvals.versions, at.slice(0, 10)).stops.filter(({ standing }) => standing === 'passed').map((stop): Duty => ({ kind: 'show', stop }));
}
