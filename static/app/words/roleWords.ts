import type { Role } from '../../../src/domain/roles/roles';
import { defineWords } from './words';

/** What each role decides. */
export const roleWords = defineWords('role', {
  'SMS manager': 'Keeps policies, requirements and rules; appoints to roles; accepts objectives and sets their risk tier; approves plans where a rule asks.',
  'service owner': 'Approves plans and changes of time and accountability for the services they own; accepts results.',
  'process owner': 'The same for objectives that are set for a process.',
  'capacity approver': 'Commits people’s time to a plan.',
  'budget approver': 'Commits money to a plan.',
  evaluator: 'Approves how results are evaluated, and judges them.',
  'top management': 'Approves what a rule puts before it, and reviews the whole.',
  'internal auditor': 'Draws samples and records what was found; approves nothing.',
} satisfies Record<Role, string>);
