import * as z from 'zod/mini';
import { changeClasses } from '../commitment/changeClass';
import { commitment } from '../commitment/commitment';
import { hash } from '../ledger/event';
import { calendarDay } from '../plan/parts';
import { elements } from '../plan/fields';
import type { EventOf } from '../record/eventShape';

/** What an approver binds themself to. */
export const meanings = ['objective and measure', 'plan and work', 'capacity', 'budget', 'evaluation'] as const;
export type Meaning = (typeof meanings)[number];

const required = z.looseObject({
  /** Role of the organization that must approve. */
  role: z.string(),
  /** Why this role is asked: always, or for what the plan holds or changes. */
  because: z.string(),
  means: z.array(z.string()),
});
/** One approval that a submission asks for. */
export type RequiredApproval = z.infer<typeof required>;

/** What, why, and from when: the change note of a version. Who approved it is in the approvals. */
const note = z.looseObject({ what: z.string(), why: z.string(), effectiveFrom: calendarDay });
export type ChangeNote = z.infer<typeof note>;

const difference = z.looseObject({
  element: z.string(), place: z.string(), kind: z.string(), topic: z.string(), class: z.enum(changeClasses), message: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  before: z.optional(z.unknown()), after: z.optional(z.unknown()),
  easier: z.optional(z.boolean()),
  measure: z.optional(z.looseObject({ value: z.number(), unit: z.string(), limit: z.optional(z.number()) })),
});
/** A difference as it was recorded; in the form of commitment/differences.ts at that time. */
export type RecordedDifference = z.infer<typeof difference>;

/** The state of the work and the evidence as the submitter saw it: beside what is approved, not part of it. */
const asSeen = z.looseObject({
  work: z.looseObject({ total: z.number(), todo: z.number(), inProgress: z.number(), done: z.number() }),
  evidence: z.array(z.string()),
});
export type AsSeen = z.infer<typeof asSeen>;

const sequence = z.int();

/** Events of approval, of versions, and of what changed since. */
export const approvalEvents = {
  'approval.requested': z.looseObject({
    /** The version this becomes if it is approved. */
    version: z.int(),
    hash,
    commitment: commitment.schema,
    class: z.enum(['first', ...changeClasses]),
    rule: z.looseObject({ id: z.string(), version: z.int(), selfApproval: z.boolean(), oneMayFillTwoRoles: z.boolean(), inOrder: z.boolean(), delegation: z.boolean() }),
    required: z.array(required),
    note,
    /** The last day on which it may be approved. */
    until: calendarDay,
    seen: asSeen,
    score: z.looseObject({ profile: z.string(), shown: z.int(), receipt: z.optional(z.string()) }),
    differences: z.array(difference),
    /** Account ids of whoever wrote what is submitted, since the version in force. */
    authors: z.array(z.string()),
  }),
  'approval.given': z.looseObject({
    submission: sequence,
    hash,
    /** Who approves; with signed minutes not the one who records it. */
    approver: z.string(),
    role: z.string(),
    means: z.array(z.string()),
    kind: z.enum(['decision', 'signed minutes']),
    minutes: z.optional(z.looseObject({ reference: z.string(), heldOn: calendarDay })),
    note: z.optional(z.string()),
    /** The approver owns the objective or wrote what is approved; allowed by the rule, and marked. */
    self: z.optional(z.boolean()),
    /** The approver approved in another role too; allowed by the rule, and marked. */
    secondRole: z.optional(z.boolean()),
    delegatedFrom: z.optional(z.string()),
  }),
  'approval.returned': z.looseObject({ submission: sequence, hash, reasons: z.array(z.looseObject({ element: z.enum(elements), reason: z.string() })) }),
  'approval.withdrawn': z.looseObject({ submission: sequence, reason: z.optional(z.string()) }),
  'approval.expired': z.looseObject({ submission: sequence }),
  /** What was submitted is no longer what stands there. */
  'approval.invalidated': z.looseObject({ submission: sequence, hash, now: hash }),
  'approval.delegated': z.looseObject({ role: z.string(), to: z.string(), until: calendarDay }),
  'approval.delegationEnded': z.looseObject({ role: z.string(), from: z.string(), to: z.string(), reason: z.optional(z.string()) }),
  'plan.approved': z.looseObject({ version: z.int(), submission: sequence, hash, note }),
  'change.noticed': z.looseObject({
    version: z.int(),
    hash,
    class: z.enum(changeClasses),
    differences: z.array(difference),
    /** Account id of who changed it last in Jira, and Jira's own id of that change, where Jira says. */
    madeBy: z.optional(z.string()),
    changelog: z.optional(z.string()),
  }),
  /** Work under the plan that the version in force did not promise. Adding work changes no promise. */
  'work.added': z.looseObject({ version: z.int(), issues: z.array(z.string()) }),
  /** What stands there is again what is in force. */
  'change.reverted': z.looseObject({ version: z.int(), hash }),
  /** An editorial change: the approval holds for what stands there now. */
  'approval.carried': z.looseObject({ version: z.int(), from: hash, to: hash, differences: z.array(difference), madeBy: z.optional(z.string()), changelog: z.optional(z.string()) }),
  /** How much is at risk, as the SMS manager decided; see tierInForce.ts. */
  'tier.set': z.looseObject({ tier: z.union([z.literal(1), z.literal(2), z.literal(3)]), reason: z.string() }),
  /** Somebody answerable looked at a changed policy or requirement and found that the plan need not change. */
  'context.confirmed': z.looseObject({ version: z.int(), hash, reason: z.string(), context: z.array(z.looseObject({ id: z.string(), version: z.string() })) }),
} as const;

export type ApprovalEvent = EventOf<typeof approvalEvents>;
type Data<T extends ApprovalEvent['type']> = Extract<ApprovalEvent, { type: T }>['data'];

/** `by` is who recorded it: the approver, or with signed minutes whoever brought them. */
export type GivenApproval = Data<'approval.given'> & { at: string; by: string; sequence: number };

/** `Omit` would lose the named members beside the open ones of a loose shape. */
type WithoutPlan<T> = { [K in keyof T as K extends 'commitment' ? never : K]: T[K] };

/** A plan as it was frozen. */
export type FrozenPlan = Data<'approval.requested'>['commitment'];

/** One submission, and what became of it. */
export interface Submission extends WithoutPlan<Data<'approval.requested'>> {
  /** Absent only where a record travels without older plans, see record/lightRecord.ts. */
  commitment?: FrozenPlan | undefined;
  sequence: number;
  by: string;
  at: string;
  given: GivenApproval[];
  ended?: { how: 'approved' | 'returned' | 'withdrawn' | 'expired' | 'changed'; at: string; by: string; reasons?: Data<'approval.returned'>['reasons']; reason?: string };
}

/** An approved version of the commitment. It never changes; the newest is in force. */
export interface PlanVersion {
  number: number;
  submission: number;
  hash: string;
  at: string;
  note: ChangeNote;
  approvals: GivenApproval[];
  /** Absent only where a record travels without older plans, see record/lightRecord.ts. */
  commitment?: FrozenPlan | undefined;
  /** The days it set: of the end (`due`) and of milestones by their ids. They stay with a version whose plan does not. */
  days: { of: string; day: string }[];
  class: Submission['class'];
  differences: RecordedDifference[];
}

/** What departs from the version in force now, as it was last recorded. */
export interface OpenChange {
  hash: string;
  class: (typeof changeClasses)[number];
  differences: RecordedDifference[];
  /** Since when something departs from it. */
  since: string;
  at: string;
  madeBy?: string;
}

/** Somebody lets somebody else approve in their role; see delegation.ts for whether it holds. */
export interface Delegation {
  role: string;
  from: string;
  to: string;
  /** Calendar day, that day included. */
  until: string;
  /** When it was given. */
  at: string;
  ended?: { by: string; at: string };
}

export interface Approvals {
  submissions: Submission[];
  /** Oldest first; numbers are 1, 2, 3 … */
  versions: PlanVersion[];
  /** Hash that the approval in force holds for: its own, or one that an editorial change carried it to. */
  holdsFor?: string;
  change?: OpenChange;
  /** Issue ids of work added since the version in force. */
  addedWork: string[];
  /** Policies and requirements in the versions for which it was confirmed that the plan in force still answers them. */
  confirmedContext?: { id: string; version: string }[];
  delegations: Delegation[];
  /** The risk tier somebody set, with who, when and why; absent while nobody has. */
  tier?: Data<'tier.set'> & { by: string; at: string };
}

export const noApprovals: Approvals = { submissions: [], versions: [], addedWork: [], delegations: [] };

/** Where plans are held against each other they are there: of the version in force, and of what waits. */
type WithPlan<T> = T & { commitment: FrozenPlan };

/** The submission that waits for approval. */
export const pendingSubmission = ({ submissions }: Approvals): WithPlan<Submission> | undefined => {
  const last = submissions.at(-1);
  return last?.ended === undefined ? withPlan(last) : undefined;
};

/** The version in force. */
export const versionInForce = ({ versions }: Approvals): WithPlan<PlanVersion> | undefined => withPlan(versions.at(-1));

/** Fault: a record that came without the plan that counts; nothing may be concluded from it. */
function withPlan<T extends { commitment?: FrozenPlan | undefined; hash: string }>(one: T | undefined): WithPlan<T> | undefined {
  if (one === undefined) return undefined;
  const { commitment } = one;
  if (commitment === undefined) throw new Error(`The plan ${one.hash}: expected what was frozen, came nothing`);
  return { ...one, commitment };
}

/** Whether what departs from the version in force has to be approved again. */
export const needsReapproval = ({ change }: Approvals): boolean => change !== undefined && (change.class === 'T1' || change.class === 'T2');

/** What approvals and versions come to after an event. */
export function foldApproval(approvals: Approvals, event: ApprovalEvent): Approvals {
  const { at, actor } = event;
  const end = (submission: number, ended: Submission['ended']): Submission[] =>
    approvals.submissions.map((one) => (one.sequence === submission && one.ended === undefined ? { ...one, ended } : one));
  switch (event.type) {
    case 'approval.requested':
      return { ...approvals, submissions: [...approvals.submissions, { ...event.data, sequence: event.sequence, by: actor, at, given: [] }] };
    case 'approval.given': {
      const given = { ...event.data, at, by: actor, sequence: event.sequence };
      return {
        ...approvals,
        submissions: approvals.submissions.map((one) => (one.sequence === event.data.submission && one.hash === event.data.hash ? { ...one, given: [...one.given, given] } : one)),
      };
    }
    case 'approval.returned':
      return { ...approvals, submissions: end(event.data.submission, { how: 'returned', at, by: actor, reasons: event.data.reasons }) };
    case 'approval.withdrawn':
      return { ...approvals, submissions: end(event.data.submission, { how: 'withdrawn', at, by: actor, ...(event.data.reason === undefined ? {} : { reason: event.data.reason }) }) };
    case 'approval.expired':
      return { ...approvals, submissions: end(event.data.submission, { how: 'expired', at, by: actor }) };
    case 'approval.invalidated':
      return { ...approvals, submissions: end(event.data.submission, { how: 'changed', at, by: actor }) };
    case 'approval.delegated':
      return { ...approvals, delegations: [...approvals.delegations, { ...event.data, from: actor, at }] };
    case 'approval.delegationEnded': {
      const { role, from, to } = event.data;
      const same = (one: Delegation): boolean => one.ended === undefined && one.role === role && one.from === from && one.to === to;
      return { ...approvals, delegations: approvals.delegations.map((one) => (same(one) ? { ...one, ended: { by: actor, at } } : one)) };
    }
    case 'tier.set':
      return { ...approvals, tier: { ...event.data, by: actor, at } };
    case 'plan.approved':
      return approve(approvals, event);
    case 'change.noticed': {
      const { hash: now, class: kind, differences, madeBy } = event.data;
      const since = approvals.change?.since ?? at;
      return { ...approvals, change: { hash: now, class: kind, differences, since, at, ...(madeBy === undefined ? {} : { madeBy }) } };
    }
    case 'work.added':
      return { ...approvals, addedWork: [...approvals.addedWork, ...event.data.issues] };
    case 'change.reverted':
      return { ...withoutChange(approvals), holdsFor: event.data.hash };
    case 'approval.carried':
      return { ...withoutChange(approvals), holdsFor: event.data.to };
    case 'context.confirmed':
      return { ...withoutChange(approvals), holdsFor: event.data.hash, confirmedContext: event.data.context };
  }
}

/** A version needs its submission with the same hash, and the next number; anything else is not a version. */
function approve(approvals: Approvals, { at, actor, data }: Extract<ApprovalEvent, { type: 'plan.approved' }>): Approvals {
  const submission = approvals.submissions.find(({ sequence }) => sequence === data.submission);
  if (submission === undefined || submission.hash !== data.hash || data.version !== approvals.versions.length + 1) return approvals;
  const version: PlanVersion = {
    number: data.version,
    submission: data.submission,
    hash: data.hash,
    at,
    note: data.note,
    approvals: submission.given,
    commitment: submission.commitment,
    days: submission.commitment === undefined ? [] : daysOf(submission.commitment),
    class: submission.class,
    differences: submission.differences,
  };
  const { confirmedContext: _, ...settled } = withoutChange(approvals);
  return {
    ...settled,
    submissions: approvals.submissions.map((one) => (one === submission ? { ...one, ended: { how: 'approved', at, by: actor } } : one)),
    versions: [...approvals.versions, version],
    holdsFor: data.hash,
    addedWork: [],
  };
}

function daysOf({ when: { due, milestones } }: FrozenPlan): PlanVersion['days'] {
  return [...(due === undefined ? [] : [{ of: 'due', day: due }]), ...milestones.flatMap(({ id, date }) => (date === undefined ? [] : [{ of: id, day: date }]))];
}

function withoutChange({ change: _, ...approvals }: Approvals): Approvals {
  return approvals;
}
