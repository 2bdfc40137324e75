import type { Role } from '../../../src/domain/roles/roles';
import type { PersonRef } from '../people';

/** Somebody of the demonstration in a role. */
export interface DemoAppointment {
  role: Role;
  who: PersonRef;
  /** The service or process; absent: for all. */
  scope?: string;
  from: string;
  basis: string;
}

/** The SMS manager, whom a Jira administrator appoints while there is none. */
export const firstAppointment: DemoAppointment = { role: 'SMS manager', who: 'amara', from: '2026-01-01', basis: 'Board decision of 12 December 2025' };

const letter = 'Letter of appointment, January 2026';

/** Everybody else, appointed by the SMS manager. */
export const appointments: DemoAppointment[] = [
  { role: 'service owner', who: 'ingrid', scope: 'Payments', from: '2026-01-01', basis: letter },
  { role: 'service owner', who: 'daniel', scope: 'Payments', from: '2026-01-01', basis: `${letter}; deputy` },
  { role: 'service owner', who: 'ingrid', scope: 'Settlement', from: '2026-01-01', basis: letter },
  { role: 'process owner', who: 'priya', scope: 'Change enablement', from: '2026-01-01', basis: letter },
  { role: 'process owner', who: 'elin', scope: 'Incident management', from: '2026-01-01', basis: letter },
  { role: 'process owner', who: 'tomasz', scope: 'Incident management', from: '2026-01-01', basis: `${letter}; deputy` },
  { role: 'process owner', who: 'priya', scope: 'Configuration management', from: '2026-01-01', basis: letter },
  { role: 'service owner', who: 'elin', scope: 'Service desk', from: '2026-01-01', basis: letter },
  { role: 'service owner', who: 'amara', scope: 'IT management', from: '2026-01-01', basis: letter },
  { role: 'capacity approver', who: 'daniel', from: '2026-01-01', basis: 'Head of operations' },
  { role: 'capacity approver', who: 'priya', from: '2026-01-01', basis: 'Head of operations; deputy' },
  { role: 'budget approver', who: 'yusuf', from: '2026-01-01', basis: 'Signing authority 2026' },
  { role: 'evaluator', who: 'tomasz', from: '2026-01-01', basis: letter },
  { role: 'top management', who: 'yusuf', from: '2026-01-01', basis: 'Sits for the board on the management review' },
  { role: 'internal auditor', who: 'lena', from: '2026-01-01', basis: 'Audit programme 2026' },
];
