import * as z from 'zod/mini';
import type { ObjectiveRecord } from '../../domain/record/objectiveRecord';
import type { Quarantined, RecordedEvent } from '../../domain/record/recordedEvent';
import type { Standing, Unmet } from '../../domain/record/decision';
import type { AsSeen, RequiredApproval } from '../../domain/approval/approvals';
import type { Difference } from '../../domain/commitment/differences';
import type { Commitment } from '../../domain/commitment/commitment';
import type { CatalogueFacts } from '../../domain/plan/catalogueFacts';
import type { WorkKindMap } from '../../domain/plan/workKind';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import type { RiskNames } from '../../domain/risk/riskNames';
import { elements } from '../../domain/plan/fields';
import { accountId, issueId, sha256 } from './ids';

const text = z.string().check(z.maxLength(5_000, 'at most 5,000 characters'));
const day = z.iso.date();
const role = z.string().check(z.minLength(1, 'a role'), z.maxLength(100, 'at most 100 characters'));
const of = <T>() => z.custom<T>((value) => value !== undefined);

/** What a command came to: written now, or there was nothing left to do. */
const done = z.object({ done: z.enum(['now', 'already']) });

/** What is recorded about an objective, as its panel, its history and an auditor read it. */
export interface OpenedRecord {
  /** Without plans that only history needs, see record/lightRecord.ts; `planVersion` gives them. */
  record: ObjectiveRecord;
  /** Every event, oldest first; of a submission without the frozen text, which `planVersion` gives. */
  events: RecordedEvent[];
  /** What cannot be read in the chain. */
  quarantined: Quarantined[];
  /**
   * With these and the record a browser judges by the same facts as the app, and knows what the viewer is to this objective,
   * which stands in the fields; see domain/record/recordFactsOf.ts and standingsByRecord.ts.
   */
  catalogues: CatalogueFacts;
  assignments: RoleAssignment[];
  /** By which issue types and labels the site tells kinds of work apart. */
  workKinds: WorkKindMap;
  /** Version of the scoring profile in force. */
  profile: string;
  /** By which names a linked issue is a risk on this site. */
  risks: RiskNames;
  /** The moment it was read, ISO 8601 in UTC: what has expired by then has expired, whatever a screen's clock says. */
  at: string;
}

/** What somebody who submits or approves has to see, read at this moment. */
export interface ApprovalView {
  /** What an approval covers now, and its hash; absent while a field cannot be read. */
  now?: { hash: string; commitment: Commitment };
  /** In what that departs from the version in force; absent while there is none. */
  changes?: Difference[];
  /** What stands in the way of approval. */
  obstacles: Unmet[];
  /** Who would have to approve it, and who can, in the order of the rule; empty while no rule applies. */
  required: (RequiredApproval & { holders: string[] })[];
  /** The state of the work and the evidence beside it. */
  seen: AsSeen;
  /** Account ids of whoever wrote the content since the version in force; for a first version also with the creation of the epic. */
  authors: string[];
  /** Everything the acting user is to this objective, with Jira's permissions. */
  standings: Standing[];
  roles: string[];
}

/** Calls about the record of one objective: approval, versions, ownership, resources, evidence. */
export const governanceCalls = {
  /**
   * Everything recorded about one objective, in one call that asks Jira nothing where the screen stands on that issue.
   * Refused without Browse projects on it.
   */
  openRecord: { request: z.object({ issueId }), reply: of<OpenedRecord>() },
  /** What would be approved now, and what stands in the way. Refused without Browse projects on the issue. */
  approvalView: { request: z.object({ issueId }), reply: of<ApprovalView>() },
  /**
   * One approved version as it was frozen, or what waits for approval (`version` one above the last), or what was submitted
   * by the event of that number: its text to the byte.
   */
  planVersion: {
    request: z.union([z.object({ issueId, version: z.int().check(z.minimum(1)) }), z.object({ issueId, submission: z.int().check(z.minimum(1)) })]),
    reply: z.object({ version: z.int(), hash: sha256, text: z.string(), commitment: of<Commitment>() }),
  },
  /** Agrees to an objective in principle, with the day by which its plan is due. */
  acceptObjective: { request: z.object({ issueId, planDue: day, note: z.optional(text) }), reply: done },
  /** Moves an objective aside, back, or out; or to its evaluation. */
  moveObjective: {
    request: z.discriminatedUnion('move', [
      z.object({ issueId, move: z.literal('suspend'), reason: text }),
      z.object({ issueId, move: z.literal('resume'), reason: z.optional(text) }),
      z.object({ issueId, move: z.literal('cancel'), reason: text }),
      z.object({ issueId, move: z.literal('supersede'), by: issueId, reason: text }),
      z.object({ issueId, move: z.literal('begin evaluation'), note: z.optional(text) }),
    ]),
    reply: done,
  },
  /** Sets the tier by which it is told who has to approve the plan; the field of the epic only proposes it. */
  setRiskTier: { request: z.object({ issueId, tier: z.union([z.literal(1), z.literal(2), z.literal(3)]), reason: text }), reply: done },
  /** Submits the plan as it stands, whose hash is `seen`, for approval. */
  submitPlan: {
    request: z.object({ issueId, seen: sha256, note: z.object({ what: text, why: text, effectiveFrom: z.optional(day) }) }),
    reply: done,
  },
  /** Approves what was shown, whose hash is `seen`, in a role. */
  approvePlan: { request: z.object({ issueId, seen: sha256, role, means: z.array(text).check(z.maxLength(20, 'at most 20')), note: z.optional(text) }), reply: done },
  returnPlan: {
    request: z.object({ issueId, seen: sha256, reasons: z.array(z.object({ element: z.enum(elements), reason: text })).check(z.maxLength(6, 'one for each element')) }),
    reply: done,
  },
  withdrawPlan: { request: z.object({ issueId, reason: z.optional(text) }), reply: done },
  /** Records approvals that were given in a meeting, by its signed minutes. */
  recordMinutes: {
    request: z.object({
      issueId,
      seen: sha256,
      approvals: z.array(z.object({ approver: accountId, role })).check(z.minLength(1, 'at least one approver'), z.maxLength(10, 'at most 10')),
      reference: text,
      heldOn: day,
    }),
    reply: done,
  },
  /** Lets somebody else approve in one's own role, on this objective, until a day; for 90 days at most, to an active person who may see it. */
  delegateApproval: { request: z.object({ issueId, role, to: accountId, until: day }), reply: done },
  /** Ends a delegation before its day. */
  endDelegation: { request: z.object({ issueId, role, from: accountId, to: accountId, reason: z.optional(text) }), reply: done },
  /** Says that a changed policy or requirement leaves the plan as it is. */
  confirmContext: { request: z.object({ issueId, seen: sha256, reason: text }), reply: done },
} as const;
