import type { Element } from './fields';

/** Where one resource line stands with whoever can commit it. `by` and the days are there as far as it has come. */
export interface ConfirmationFact {
  state: 'requested' | 'confirmed' | 'declined' | 'expired' | 'withdrawn';
  /** Account id of who confirmed or declined. */
  by?: string;
  /** Account id of who asked. */
  askedBy?: string;
  /** Calendar day of the answer. */
  on?: string;
  /** The last day on which it holds. */
  validTo?: string;
  /** The line as it was confirmed (role, band, period, amount) is no longer the line in the plan. */
  lineChanged?: boolean;
  /** Fewer days or less money was confirmed than the line asks for. */
  reduced?: boolean;
  /** What was decided when it was declined, expired, withdrawn or reduced: a change or a risk, by its reference. */
  decision?: string;
}

/** One approval of the version in force. */
export interface ApprovalFact {
  role: string;
  /** Account id. */
  approver: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** The approver held that role at that moment. */
  heldRole: boolean;
  /** The approver was the accountable owner, or wrote what was approved. */
  ownerOrAuthor: boolean;
}

/** A date of the plan that was moved after approval. */
export interface SlipFact {
  /** `due`, or the id of a milestone. */
  of: string;
  from: string;
  to: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Account id of who agreed; absent while nobody did. */
  agreedBy?: string;
  reason?: string;
  /** The forum it was brought to. */
  escalatedTo?: string;
}

/** A new version of the commitment after the first. */
export interface ChangeFact {
  version: number;
  class: 'T1' | 'T2' | 'T3' | 'T4';
  what?: string;
  why?: string;
  /** Account id. */
  who?: string;
  effectiveFrom?: string;
}

export interface EvidenceFact {
  id: string;
  /** What it proves: ids of elements, activities, milestones, metrics, deliverables or issues. Empty: nothing is said. */
  supports: string[];
  kind: string;
  /** 64 hexadecimal digits; equal digits are one file. */
  sha256?: string;
  /** ISO 8601 in UTC. */
  at?: string;
}

/**
 * What is recorded about an objective, as far as rules look at it. Everything that depends on the day is concluded by
 * whoever folds the record (expired, holds the role now), so the same facts give the same findings on every day.
 */
export interface RecordFacts {
  state: 'draft' | 'accepted' | 'approved' | 'active' | 'evaluating' | 'closed' | 'suspended' | 'cancelled' | 'superseded';
  /** The approved version in force; absent before the first approval. */
  version?: {
    number: number;
    hash: string;
    /** ISO 8601 in UTC. */
    at: string;
    /** ISO 8601 in UTC: when it was submitted. */
    submittedAt?: string;
    /** Roles the approval rule asked for. */
    requiredRoles: string[];
    approvals: ApprovalFact[];
  };
  /** What stands in the fields differs from the version in force: the gravest class, since when, and where. */
  departs?: { class: 'T1' | 'T2' | 'T3' | 'T4'; since: string; elements: Element[] };
  /** Policies and requirements (`policy-statement:<id>`, `applicable-requirement:<id>`) in the versions confirmed last: at approval, or since when one had changed. */
  context?: { id: string; version: string }[];
  /** By id of the resource line. */
  confirmations: Record<string, ConfirmationFact>;
  /** The present owner's acceptance of the assignment. */
  ownerAccepted?: { by: string; at: string };
  /** The present owner's account is active and the role of the acceptance is still held. */
  ownerHolds: boolean;
  /** Somebody stands in for the owner, and the period has not ended. */
  interim?: { accountId: string; until: string };
  slips: SlipFact[];
  changes: ChangeFact[];
  evidence: EvidenceFact[];
  /** Work was under way before any version was approved, and still no version is. */
  underWayBeforeApproval: boolean;
}
