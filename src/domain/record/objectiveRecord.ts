import * as z from 'zod/mini';
import { type Approvals, approvalEvents, foldApproval, noApprovals } from '../approval/approvals';
import { controlEvents, foldControl, noControlTasks, type ControlTasks } from '../control/controlTasks';
import { decisionEvents, foldDecision, noDecisions, type Decisions } from '../decision/decisions';
import { evidenceEvents, foldEvidence, noEvidence, type Evidence } from '../evidence/evidence';
import { foldLifecycle, lifecycleEvents, newLifecycle, type Lifecycle } from '../objective/lifecycle/lifecycle';
import { foldOwnership, noOwnership, ownershipEvents, type Ownership } from '../ownership/ownership';
import { foldResourcing, noResourcing, resourcingEvents, type Resourcing } from '../resourcing/resourcing';
import type { Quarantined, RecordedEvent } from './recordedEvent';

/** How an epic became an objective, where a person made it one. It tells who and when, and changes nothing else. */
const adoptionEvents = { 'objective.adopted': z.looseObject({}) } as const;

/** Every type of event an objective's chain may hold, with the shape of its data. */
export const objectiveEvents = {
  ...adoptionEvents,
  ...lifecycleEvents,
  ...approvalEvents,
  ...ownershipEvents,
  ...resourcingEvents,
  ...evidenceEvents,
  ...decisionEvents,
  ...controlEvents,
} as const;

/** What the events of one objective come to: one fold, each room over its own types. */
export interface ObjectiveRecord {
  lifecycle: Lifecycle;
  approvals: Approvals;
  ownership: Ownership;
  resourcing: Resourcing;
  evidence: Evidence;
  decisions: Decisions;
  controls: ControlTasks;
  /** Events that were set aside: a type or a shape this version does not know, or data that were erased. */
  setAside: Quarantined[];
}

/** The record of an objective about which nothing has been recorded. */
export const emptyRecord: ObjectiveRecord = {
  lifecycle: newLifecycle,
  approvals: noApprovals,
  ownership: noOwnership,
  resourcing: noResourcing,
  evidence: noEvidence,
  decisions: noDecisions,
  controls: noControlTasks,
  setAside: [],
};

/**
 * Folds the events of a chain, in their order. What cannot be read is set aside and named, and the rest counts: a record
 * with a hole says so, and never stops the page.
 */
export function foldRecord(events: readonly RecordedEvent[], from: ObjectiveRecord = emptyRecord): ObjectiveRecord {
  return events.reduce(foldOne, from);
}

function foldOne(record: ObjectiveRecord, event: RecordedEvent): ObjectiveRecord {
  const aside = (problem: string): ObjectiveRecord => ({
    ...record,
    setAside: [...record.setAside, { sequence: event.sequence, problem }],
  });
  const shape = Object.hasOwn(objectiveEvents, event.type) ? objectiveEvents[event.type as keyof typeof objectiveEvents] : undefined;
  // What the ledger says of itself (an erasure, a comment written) changes nothing about the objective.
  if (shape === undefined) return event.type.startsWith('content.') || event.type.startsWith('proof.') ? record : aside(`${event.type}: not a type this version knows`);
  if (event.data === undefined) return aside(`${event.type}: its data were erased`);
  const read = shape.safeParse(event.data);
  if (!read.success) return aside(`${event.type}: ${read.error.issues[0]?.path.map(String).join('.') ?? ''} is not as expected`);
  const known = { ...event, data: read.data } as never;
  return {
    ...record,
    lifecycle: event.type in lifecycleEvents || event.type in approvalEvents ? foldLifecycle(record.lifecycle, known) : record.lifecycle,
    approvals: event.type in approvalEvents ? foldApproval(record.approvals, known) : record.approvals,
    ownership: event.type in ownershipEvents ? foldOwnership(record.ownership, known) : record.ownership,
    resourcing: event.type in resourcingEvents ? foldResourcing(record.resourcing, known) : record.resourcing,
    evidence: event.type in evidenceEvents ? foldEvidence(record.evidence, known) : record.evidence,
    decisions: event.type in decisionEvents ? foldDecision(record.decisions, known) : record.decisions,
    controls: event.type in controlEvents ? foldControl(record.controls, known) : record.controls,
  };
}
