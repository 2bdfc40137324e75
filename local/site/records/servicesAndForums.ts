import { people } from '../people';
import type { DemoRecord } from './demoRecord';

const inUse = { state: 'in use' as const };

/** What objectives are set for. */
export const services: DemoRecord<'service'>[] = [
  { id: 'payments', body: { ...inUse, name: 'Payments', kind: 'service', owner: people.ingrid.accountId, criticality: 1 } },
  { id: 'settlement', body: { ...inUse, name: 'Settlement', kind: 'service', owner: people.ingrid.accountId, criticality: 1 } },
  { id: 'merchant-portal', body: { ...inUse, name: 'Merchant portal', kind: 'service', criticality: 2 } },
  { id: 'all-services', body: { ...inUse, name: 'All services in scope', kind: 'service', owner: people.amara.accountId, criticality: 2 } },
  { id: 'change-enablement', body: { ...inUse, name: 'Change enablement', kind: 'process', owner: people.priya.accountId, criticality: 1 } },
  { id: 'incident-management', body: { ...inUse, name: 'Incident management', kind: 'process', owner: people.elin.accountId, criticality: 1 } },
  { id: 'configuration-management', body: { ...inUse, name: 'Configuration management', kind: 'process', owner: people.daniel.accountId, criticality: 2 } },
  { id: 'problem-management', body: { ...inUse, name: 'Problem management', kind: 'process', owner: people.tomasz.accountId, criticality: 2 } },
  { id: 'capacity-management', body: { ...inUse, name: 'Capacity management', kind: 'process', owner: people.daniel.accountId, criticality: 2 } },
  { id: 'service-continuity', body: { ...inUse, name: 'Service continuity management', kind: 'process', criticality: 2 } },
  { id: 'service-desk', body: { ...inUse, name: 'Service desk', kind: 'team', owner: people.elin.accountId, criticality: 2 } },
];

/** The meetings that look at objectives. */
export const forums: DemoRecord<'forum'>[] = [
  { id: 'service-review-payments', body: { ...inUse, name: 'Service review Payments', kind: 'service review', cadence: 'monthly', recordLocation: 'Wiki, Payments / Reviews', chair: people.ingrid.accountId, members: [people.amara.accountId, people.tomasz.accountId] } },
  { id: 'process-review-incident', body: { ...inUse, name: 'Process review Incident management', kind: 'process review', cadence: 'monthly', recordLocation: 'Wiki, Incident / Reviews', chair: people.elin.accountId } },
  { id: 'major-incident-review', body: { ...inUse, name: 'Major incident review', kind: 'process review', cadence: 'weekly', recordLocation: 'Wiki, Incident / Major', chair: people.elin.accountId } },
  { id: 'process-review-change', body: { ...inUse, name: 'Process review Change enablement', kind: 'process review', cadence: 'monthly', recordLocation: 'Wiki, Change / Reviews', chair: people.priya.accountId } },
  { id: 'sms-board', body: { ...inUse, name: 'SMS board', kind: 'SMS governance', cadence: 'quarterly', recordLocation: 'Wiki, SMS / Board', chair: people.amara.accountId } },
  { id: 'management-review', body: { ...inUse, name: 'Management review', kind: 'management review', cadence: 'half-yearly', recordLocation: 'Wiki, SMS / Management review', chair: people.yusuf.accountId } },
];

/** Where objectives are set, who owns them there, and where they are reported. */
export const levels: DemoRecord<'level'>[] = [
  { id: 'payments', body: { ...inUse, level: 'service', target: 'Payments', ownerRole: 'service owner Payments', forum: 'service-review-payments' } },
  { id: 'change-enablement', body: { ...inUse, level: 'process', target: 'Change enablement', ownerRole: 'change manager', forum: 'process-review-change' } },
  { id: 'incident-management', body: { ...inUse, level: 'process', target: 'Incident management', ownerRole: 'incident manager', forum: 'process-review-incident' } },
  { id: 'configuration-management', body: { ...inUse, level: 'process', target: 'Configuration management', ownerRole: 'infrastructure lead', forum: 'process-review-change' } },
  { id: 'problem-management', body: { ...inUse, level: 'process', target: 'Problem management', ownerRole: 'problem manager', forum: 'process-review-incident' } },
  { id: 'capacity-management', body: { ...inUse, level: 'process', target: 'Capacity management', ownerRole: 'capacity manager', forum: 'sms-board' } },
  { id: 'service-continuity', body: { ...inUse, level: 'process', target: 'Service continuity management', ownerRole: 'service continuity manager' } },
  { id: 'service-desk', body: { ...inUse, level: 'team', target: 'Service desk', ownerRole: 'service desk manager', forum: 'process-review-incident' } },
  { id: 'it-management', body: { ...inUse, level: 'management', target: 'IT management', ownerRole: 'supplier manager', forum: 'management-review' } },
  { id: 'all-services', body: { ...inUse, level: 'management', target: 'All services in scope', ownerRole: 'SMS manager', forum: 'sms-board' } },
  {
    id: 'merchant-portal',
    body: { ...inUse, level: 'service', target: 'Merchant portal', ownerRole: 'service owner Merchant portal', excluded: { reason: 'It is replaced in 2027', alternative: 'The replacement project reports to the SMS board every quarter' } },
  },
];
