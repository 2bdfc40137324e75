import type { CatalogueKindId, EntryOf } from '../../../src/domain/catalogues/catalogueKinds';

/** One sound entry of each kind, with every optional member given. */
export const specimens: { [K in CatalogueKindId]: EntryOf<K> } = {
  'policy-statement': {
    version: 1, state: 'effective', policyId: 'Service management policy', documentVersion: '4', ref: 'P-3', text: 'Payments are available when merchants trade.', kind: 'commitment',
    owner: '712020:amara', effectiveFrom: '2026-01-01', reviewDue: '2027-01-01', waivedForObjectives: { reason: 'Covered by the contract', until: '2026-12-31' },
  },
  'applicable-requirement': {
    version: 1, state: 'applicable', ref: 'R-7', sourceType: 'contract', sourceDocument: 'Merchant agreement', section: '4.2', summary: 'Availability of 99.5 % in trading hours', party: 'Merchants',
    validFrom: '2026-01-01', validTo: '2027-12-31', owner: '712020:ingrid', reviewDue: '2026-12-31', waiver: { reason: 'Handled by insurance', until: '2027-01-01' },
  },
  service: { version: 1, state: 'in use', name: 'Payments', kind: 'service', owner: '712020:ingrid', criticality: 1 },
  forum: { version: 1, state: 'in use', name: 'Payments review', kind: 'service review', cadence: 'monthly', recordLocation: 'Wiki, minutes', chair: '712020:ingrid', members: ['712020:amara', '712020:elin'] },
  level: { version: 1, state: 'in use', level: 'service', target: 'Payments', ownerRole: 'service owner', forum: 'payments-review', excluded: { reason: 'Run by the acquirer', alternative: 'Supplier reviews' } },
  'metric-definition': {
    version: 1, state: 'baselined', name: 'Availability', question: 'Can merchants take payments?', counted: 'Minutes up', excluded: 'Announced maintenance', population: 'All minutes in service hours', serviceHours: '24/7',
    unit: '%', method: 'minutes up / minutes', rounding: 'two decimals, down', source: 'Monitoring', sourceLocator: 'Report 12', timezone: 'Europe/Oslo', collector: 'Operations', dataQuality: 'Gaps count as down',
    direction: 'higher', baseline: { value: '99.1', period: '2025' }, owner: '712020:daniel',
  },
  'approval-rule': {
    version: 1, state: 'in force', name: 'Tier 1', objectKind: 'delivery plan', riskTiers: ['1'], maxAgeDays: 30, inOrder: true, delegationAllowed: false, selfApproval: 'refused', oneMayHoldTwoRoles: false,
    required: [
      { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
      { role: 'capacity approver', when: 'capacity of M or more', means: ['capacity'] },
    ],
  },
  'plan-template': {
    version: 1, state: 'in use', name: 'Availability', use: 'For services with agreed hours', statement: 'Keep …', category: 'customer outcome', activities: ['Measure', 'Report'], metric: 'Availability', measuredBy: 'Monitoring',
    deliverable: 'A report', acceptance: 'The owner has signed it', unit: '%', direction: 'higher', comparator: 'at least', counted: 'Minutes up', excluded: 'Announced maintenance', measured: 'weekly',
    ifMissed: 'The owner says why', milestones: ['First month measured'], months: 12, resourceQuestions: ['Who runs the probes?'],
    reviewed: 'monthly', mandatory: ['Statement', 'Metric', 'Target'],
  },
  'scoring-profile': { version: 1, state: 'in force', profile: '1' },
  communication: { version: 1, state: 'in use', subject: 'Objectives for 2027', channel: 'portal', link: 'https://intranet.example/objectives', on: '2026-12-01', audience: 'Everybody in operations' },
  'change-profile': { version: 1, state: 'in force', endLaterDays: 0, movedWorkingDays: 10, movedPercentOfPlan: 10, resourcePercent: 10, confirmWithinDays: 30 },
  'risk-naming': { version: 1, state: 'in force', issueTypes: ['Risk', 'Threat'], linkWords: ['threatens'] },
  'work-kinds': { version: 1, state: 'in force', changeTypes: ['Change'], trainingLabels: ['training'], reportingTypes: ['Dashboard task'] },
};
