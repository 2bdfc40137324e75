import { versionInForce, type PlanVersion } from '../approval/approvals';
import { standingItems, currentVersion } from '../evidence/evidence';
import { objectiveState, statusDisagreement } from '../objective/lifecycle/lifecycle';
import { ownerHolds } from '../ownership/ownerHolds';
import type { Element } from '../plan/fields';
import type { PlanFacts } from '../plan/planFacts';
import { servesOf } from '../plan/servesOf';
import type { ChangeFact, ConfirmationFact, RecordFacts, SlipFact } from '../plan/recordFacts';
import { commitmentOf, type LineState } from '../resourcing/resourcing';
import { holdsRole } from '../roles/holdsRole';
import type { RoleAssignment } from '../roles/roleHoldings';
import type { ObjectiveRecord } from './objectiveRecord';

/**
 * What the rules read of a record, concluded for one moment: the app and the screens make the same of the same record.
 *
 * @param at ISO 8601 in UTC; what has expired by then has expired
 */
export function recordFactsOf(record: ObjectiveRecord, facts: PlanFacts, status: 'todo' | 'inProgress' | 'done', at: string, assignments: readonly RoleAssignment[]): RecordFacts {
  const { approvals, ownership, decisions } = record;
  const today = at.slice(0, 10);
  const owner = facts.owner.kind === 'account' ? facts.owner : undefined;
  const version = versionInForce(approvals);
  const { accepted, interim } = ownership;
  return {
    state: objectiveState(record.lifecycle, status),
    ...(version === undefined ? {} : { version: versionFact(version, record, facts, assignments) }),
    ...(approvals.change === undefined
      ? {}
      : { departs: { class: approvals.change.class, since: approvals.change.since, elements: [...new Set(approvals.change.differences.map(({ element }) => element as Element))] } }),
    ...(version === undefined ? {} : { context: approvals.confirmedContext ?? version.commitment.objective.context }),
    confirmations: confirmations(record, facts, today),
    ...(accepted !== undefined && accepted.by === owner?.accountId ? { ownerAccepted: { by: accepted.by, at: accepted.at } } : {}),
    ownerHolds: ownerHolds(ownership, facts.owner, facts.definition.kind === 'value' ? facts.definition.value.ownerRole : undefined, today),
    ...(interim !== undefined && interim.until >= today ? { interim: { accountId: interim.accountId, until: interim.until } } : {}),
    slips: slips(record, decisions),
    changes: approvals.versions.slice(1).map(changeFact),
    evidence: standingItems(record.evidence).map((item) => {
      const { sha256, at: recorded } = currentVersion(item);
      return { id: item.id, supports: item.supports, kind: item.kind, at: recorded, ...(sha256 === undefined ? {} : { sha256 }) };
    }),
    underWayBeforeApproval: statusDisagreement(record.lifecycle, status) === 'work under way without an approved plan',
  };
}

function versionFact(version: PlanVersion, { approvals }: ObjectiveRecord, facts: PlanFacts, assignments: readonly RoleAssignment[]): NonNullable<RecordFacts['version']> {
  const submission = approvals.submissions.find(({ sequence }) => sequence === version.submission);
  const serves = servesOf(facts);
  const own = (account: string): boolean => account === version.commitment?.who.owner || account === submission?.by || (submission?.authors.includes(account) ?? false);
  return {
    number: version.number,
    hash: version.hash,
    at: version.at,
    ...(submission === undefined ? {} : { submittedAt: submission.at }),
    requiredRoles: submission?.required.map(({ role }) => role) ?? [],
    approvals: version.approvals.map(({ role, approver, at, minutes, delegatedFrom }) => ({
      role,
      approver,
      at,
      // Held by whoever delegated it, and with minutes on the day of the meeting.
      heldRole: holdsRole(assignments, delegatedFrom ?? approver, role, minutes === undefined ? at : `${minutes.heldOn}T23:59:59.999Z`, serves),
      ownerOrAuthor: own(approver),
    })),
  };
}

function confirmations({ resourcing, decisions }: ObjectiveRecord, { resources }: PlanFacts, today: string): Record<string, ConfirmationFact> {
  const lines = resources.kind === 'value' ? resources.value.lines : [];
  return Object.fromEntries(
    lines.flatMap((line): [string, ConfirmationFact][] => {
      const state = Object.hasOwn(resourcing.lines, line.id) ? resourcing.lines[line.id] : undefined;
      if (state === undefined) return [];
      const word = commitmentOf(line, resourcing, today);
      const decision = decisions.decisions.findLast((one) => one.about?.includes(`line:${line.id}`) === true && one.at >= (state.endedAt ?? state.askedAt));
      // Only while it holds: what was confirmed for other terms has no figure to be less than.
      const reduced = word === 'confirmed' && (lessThan(state.days, line.days) || lessThan(state.amount, line.amount));
      return [[line.id, { ...confirmation(state, word === 'expired', word === 'confirmed for other terms', decision && (decision.reference ?? decision.what)), ...(reduced ? { reduced } : {}) }]];
    }),
  );
}

const lessThan = (given: number | undefined, asked: number | undefined): boolean => given !== undefined && asked !== undefined && given < asked;

const confirmation = (line: LineState, expired: boolean, lineChanged: boolean, decision: string | undefined): ConfirmationFact => ({
  state: expired ? 'expired' : line.state,
  askedBy: line.askedBy,
  ...(line.by === undefined ? {} : { by: line.by }),
  ...(line.at === undefined ? {} : { on: line.at.slice(0, 10) }),
  ...(line.validTo === undefined ? {} : { validTo: line.validTo }),
  ...(lineChanged ? { lineChanged } : {}),
  ...(decision === undefined ? {} : { decision }),
});

/** Dates moved later: by approved versions, each with who agreed and why, and by what has not been approved yet. */
function slips({ approvals: { versions, change } }: ObjectiveRecord, { decisions }: ObjectiveRecord['decisions']): SlipFact[] {
  const agreed = versions.slice(1).flatMap(({ differences, at, approvals, note }) =>
    moved(differences).map(({ of, from, to }): SlipFact => ({ of, from, to, at, ...(approvals[0] === undefined ? {} : { agreedBy: approvals[0].approver }), reason: note.why })),
  );
  const open = change === undefined ? [] : moved(change.differences).map(({ of, from, to }): SlipFact => ({ of, from, to, at: change.since }));
  return [...agreed, ...open].map((slip) => {
    const brought = decisions.findLast((one) => one.about?.includes(slip.of === 'due' ? 'due' : `milestone:${slip.of}`) === true && one.at >= slip.at);
    return brought === undefined ? slip : { ...slip, escalatedTo: brought.decider };
  });
}

const dates = /^when\.(?:due|milestones\[(.+)\]\.date)$/;

const moved = (differences: readonly { place: string; before?: unknown; after?: unknown }[]): { of: string; from: string; to: string }[] =>
  differences.flatMap(({ place, before, after }) => {
    const found = dates.exec(place);
    return found !== null && typeof before === 'string' && typeof after === 'string' && after > before ? [{ of: found[1] ?? 'due', from: before, to: after }] : [];
  });

const changeFact = ({ number, class: kind, note, approvals }: PlanVersion): ChangeFact => ({
  version: number,
  class: kind === 'first' ? 'T1' : kind,
  what: note.what,
  why: note.why,
  effectiveFrom: note.effectiveFrom,
  ...(approvals[0] === undefined ? {} : { who: approvals[0].approver }),
});
