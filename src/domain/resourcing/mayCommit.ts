import type { Acting } from '../record/situation';
import type { ResourceType } from '../plan/resources';
import type { LineState } from './resourcing';

/** The roles that may commit a kind of resource without having been asked by name. What a third party gives is asked of somebody. */
const roles: Record<ResourceType, readonly string[]> = {
  people: ['capacity approver'],
  skill: ['capacity approver'],
  tool: ['capacity approver'],
  facility: ['capacity approver'],
  budget: ['budget approver'],
  'third party': [],
};

/** Whether somebody can answer for a line: who was asked, or a holder of the role for that kind of resource. */
export const mayCommit = (acting: Acting, line: LineState): boolean =>
  line.from === acting.actor || acting.roles.some(({ role }) => roles[line.holds.type].includes(role));
