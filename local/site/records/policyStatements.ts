import { people } from '../people';
import type { DemoRecord } from './demoRecord';

const common = {
  state: 'effective' as const,
  policyId: 'Service management policy',
  documentVersion: '4',
  owner: people.amara.accountId,
  effectiveFrom: '2026-02-01',
  reviewDue: '2027-02-01',
};

/** What Nordvik Pay commits itself to, in its own words. */
export const policyStatements: DemoRecord<'policy-statement'>[] = [
  { id: 'P-1', body: { ...common, ref: 'P-1', kind: 'commitment', text: 'Merchants can take payments whenever they trade.' } },
  { id: 'P-2', body: { ...common, ref: 'P-2', kind: 'commitment', text: 'A failure does not happen twice for the same cause.' } },
  { id: 'P-3', body: { ...common, ref: 'P-3', kind: 'commitment', text: 'Changes are made so that nobody outside notices them.' } },
  { id: 'P-4', body: { ...common, ref: 'P-4', kind: 'commitment', text: 'What we owe to supervisors and customers we can show at any time.' } },
  { id: 'P-5', body: { ...common, ref: 'P-5', kind: 'principle', text: 'We know what we run: every system has an owner and a record.' } },
  { id: 'P-6', body: { ...common, ref: 'P-6', kind: 'principle', text: 'Services cost what they are worth to those who use them.' } },
  {
    id: 'P-7',
    body: { ...common, ref: 'P-7', kind: 'value', text: 'We tell customers the truth, early.', waivedForObjectives: { reason: 'A value that every service review looks at; no figure would do it justice.' } },
  },
  { id: 'P-8', body: { ...common, ref: 'P-8', kind: 'commitment', text: 'Support answers within the hours we promised.', effectiveFrom: '2026-06-01' } },
];
