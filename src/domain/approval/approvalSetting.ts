import type { Profile } from '../score/profile';
import type { Scoring } from '../score/score';
import type { AsSeen } from './approvals';

/** The approval rule that applies to an objective, as the records hold it. */
export interface ApprovalRuleInForce {
  id: string;
  version: number;
  required: { role: string; when: 'always' | 'capacity of M or more' | 'a budget'; means: string[] }[];
  /** Days a submission waits before it expires. */
  maxAgeDays: number;
  delegationAllowed: boolean;
  selfApprovalAllowed: boolean;
  oneMayFillTwoRoles: boolean;
  inOrder: boolean;
}

/** What approval rests on beside the objective itself. */
export interface ApprovalSetting {
  /** `undefined` while the site has no rule for this risk tier. */
  rule: ApprovalRuleInForce | undefined;
  /** Who holds a role for what the objective serves, at a moment. */
  holders(role: string, at: string): string[];
  profile: Profile;
  scoring: Scoring;
  /** Address of the receipt of that score. */
  receipt?: string;
  seen: AsSeen;
  /** Account ids of whoever wrote the content since the version in force; for a first version also with the creation of the epic. */
  authors: string[];
}
