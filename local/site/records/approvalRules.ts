import type { DemoRecord } from './demoRecord';

const plan = { state: 'in force' as const, objectKind: 'delivery plan' as const, maxAgeDays: 30 };

/** Who approves plans at Nordvik Pay, by risk tier. */
export const approvalRules: DemoRecord<'approval-rule'>[] = [
  {
    id: 'tier-1',
    body: {
      ...plan,
      name: 'High risk',
      riskTiers: ['1'],
      required: [
        { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
        { role: 'capacity approver', when: 'capacity of M or more', means: ['capacity'] },
        { role: 'budget approver', when: 'a budget', means: ['budget'] },
        { role: 'evaluator', when: 'always', means: ['evaluation'] },
        { role: 'SMS manager', when: 'always', means: ['objective and measure', 'evaluation'] },
      ],
      inOrder: true,
      delegationAllowed: false,
      selfApproval: 'refused',
      oneMayHoldTwoRoles: false,
    },
  },
  {
    id: 'tier-2',
    body: {
      ...plan,
      name: 'Medium risk',
      riskTiers: ['2'],
      required: [
        { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
        { role: 'capacity approver', when: 'capacity of M or more', means: ['capacity'] },
        { role: 'budget approver', when: 'a budget', means: ['budget'] },
        { role: 'SMS manager', when: 'always', means: ['evaluation'] },
      ],
      inOrder: false,
      delegationAllowed: true,
      selfApproval: 'allowed and marked',
      oneMayHoldTwoRoles: false,
    },
  },
  {
    id: 'tier-3',
    body: {
      ...plan,
      name: 'Low risk',
      riskTiers: ['3'],
      required: [
        { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
        { role: 'SMS manager', when: 'always', means: ['evaluation'] },
      ],
      inOrder: false,
      delegationAllowed: true,
      selfApproval: 'allowed and marked',
      oneMayHoldTwoRoles: true,
    },
  },
];
