import { people } from '../people';
import type { DemoRecord } from './demoRecord';

const applicable = { state: 'applicable' as const };
const ingrid = people.ingrid.accountId;
const amara = people.amara.accountId;

/** What contracts, law, controls and others require of Nordvik Pay; documents and parties are invented. */
export const applicableRequirements: DemoRecord<'applicable-requirement'>[] = [
  { id: 'R-01', body: { ...applicable, ref: 'R-01', sourceType: 'service level agreement', sourceDocument: 'Merchant service terms 2026', section: '4', summary: 'The four critical services are available 99.5 % of each month', party: 'Merchants', owner: ingrid, validFrom: '2026-01-01', validTo: '2027-12-31', reviewDue: '2027-06-30' } },
  { id: 'R-02', body: { ...applicable, ref: 'R-02', sourceType: 'law or regulation', sourceDocument: 'Continuity directions of the payments supervisor', section: 'Part 2', summary: 'Recovery of settlement is tested every year and the result is reported', party: 'Payments supervisor', owner: ingrid, reviewDue: '2027-03-31' } },
  { id: 'R-03', body: { ...applicable, ref: 'R-03', sourceType: 'service level agreement', sourceDocument: 'Merchant service terms 2026', section: '6', summary: 'A priority 1 incident is restored within two hours on average', party: 'Merchants', owner: people.elin.accountId, reviewDue: '2027-06-30' } },
  { id: 'R-04', body: { ...applicable, ref: 'R-04', sourceType: 'internal policy or control', sourceDocument: 'Change control standard', summary: 'Every production change is assessed for risk and has a way back', owner: people.priya.accountId, reviewDue: '2027-04-30' } },
  { id: 'R-05', body: { ...applicable, ref: 'R-05', sourceType: 'interested party need', sourceDocument: 'Merchant council, minutes of May 2026', summary: 'The same failure does not come back', party: 'Merchant council', owner: people.tomasz.accountId } },
  { id: 'R-06', body: { ...applicable, ref: 'R-06', sourceType: 'internal policy or control', sourceDocument: 'Asset standard', summary: 'Every production system is recorded with its owner', owner: people.daniel.accountId, reviewDue: '2027-01-31' } },
  { id: 'R-07', body: { ...applicable, ref: 'R-07', sourceType: 'internal policy or control', sourceDocument: 'Budget letter 2027', summary: 'IT cost per user falls by ten per cent', party: 'Board', owner: people.yusuf.accountId, validFrom: '2027-01-01', validTo: '2027-12-31' } },
  { id: 'R-08', body: { ...applicable, ref: 'R-08', sourceType: 'contract', sourceDocument: 'Acquirer agreement', section: 'Annex C', summary: 'Service levels of all services are reported every month', party: 'Acquiring bank', owner: amara, validTo: '2028-06-30' } },
  { id: 'R-09', body: { ...applicable, ref: 'R-09', sourceType: 'interested party need', sourceDocument: 'Staff survey 2026', summary: 'Requests of staff are solved within two working days', party: 'Staff', owner: people.elin.accountId } },
  { id: 'R-10', body: { ...applicable, ref: 'R-10', sourceType: 'context issue', sourceDocument: 'Context review 2026', summary: 'Heat waves are planned for in both data centres', owner: people.daniel.accountId, waiver: { reason: 'Covered by the hosting contract until it is renewed', until: '2027-06-30' } } },
  { id: 'R-11', body: { ...applicable, ref: 'R-11', sourceType: 'standard clause', sourceDocument: 'Service management standard', section: '6.2', summary: 'Objectives are set at relevant functions and levels, and each has a plan', owner: amara } },
  { id: 'R-12', body: { state: 'retired', ref: 'R-12', sourceType: 'contract', sourceDocument: 'Card scheme rules 2024', summary: 'Paper terminals are supported until the end of 2025', party: 'Card scheme', owner: ingrid, validTo: '2025-12-31' } },
];
