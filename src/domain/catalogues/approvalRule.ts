import * as z from 'zod/mini';
import { meanings } from '../approval/approvals';
import { approvingRoles } from '../roles/roles';
import type { CatalogueKind } from './catalogueKind';

const states = ['in force', 'retired'] as const;

/** When a rule asks for an approval: always, or for what the plan holds. */
export const approvalOccasions = ['always', 'capacity of M or more', 'a budget'] as const;

/** One approval a rule asks for. */
export const askedApproval = z.looseObject({
  role: z.enum(approvingRoles),
  when: z.enum(approvalOccasions),
  /** What the approver binds themself to; at least one. */
  means: z.array(z.enum(meanings)),
});
export type AskedApproval = z.infer<typeof askedApproval>;

const schema = z.looseObject({
  version: z.literal(1),
  state: z.enum(states),
  name: z.string(),
  objectKind: z.literal('delivery plan'),
  /** Of the objective; “1” is the highest. Texts, because a table carries them so. */
  riskTiers: z.array(z.enum(['1', '2', '3'])),
  /** In the order in which they are asked for. */
  required: z.array(askedApproval),
  inOrder: z.boolean(),
  /** Days a submission waits before it expires. */
  maxAgeDays: z.int().check(z.minimum(1), z.maximum(365)),
  delegationAllowed: z.boolean(),
  /** Whether an approval by the owner or the author counts; it is marked where it does. */
  selfApproval: z.enum(['refused', 'allowed and marked']),
  oneMayHoldTwoRoles: z.boolean(),
});
export type ApprovalRule = z.infer<typeof schema>;

/** Who approves delivery plans, by risk tier. Every required role approves the same content; there is no smaller quorum. */
export const approvalRules: CatalogueKind<ApprovalRule> = {
  id: 'approval-rule',
  one: 'approval rule',
  many: 'approval rules',
  about: 'Who has to approve a delivery plan, in what order and with what meaning, by the risk tier of the objective.',
  shape: { name: 'approval-rule', version: 1, schema, migrations: {} },
  states,
  inForce: ['in force'],
  retired: 'retired',
  titleOf: ({ name }) => name,
  columns: [
    { name: 'name', label: 'Name', type: 'text', required: true },
    { name: 'objectKind', label: 'Approves', type: 'choice', choices: ['delivery plan'], required: true },
    { name: 'riskTiers', label: 'Risk tiers', type: 'choices', choices: ['1', '2', '3'], required: true, help: '1 is the highest.' },
    { name: 'required', label: 'Approvals asked for', type: 'approvals', required: true, help: 'One for each role: when it is asked, and what it means.' },
    { name: 'inOrder', label: 'In this order', type: 'yes-no', required: true },
    { name: 'maxAgeDays', label: 'Expires after days', type: 'number', least: 1, most: 365, required: true },
    { name: 'delegationAllowed', label: 'An approver may delegate', type: 'yes-no', required: true },
    { name: 'selfApproval', label: 'Approval by the owner or author', type: 'choice', choices: ['refused', 'allowed and marked'], required: true },
    { name: 'oneMayHoldTwoRoles', label: 'One person may approve in two roles', type: 'yes-no', required: true },
  ],
};
