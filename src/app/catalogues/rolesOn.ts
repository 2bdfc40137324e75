import { readStored } from '../../domain/plan/reading';
import { assignmentsOf, holdingsId, roleHoldings, type RoleAssignment, type RoleHoldings } from '../../domain/roles/roleHoldings';
import { roles, type Role } from '../../domain/roles/roles';
import type { Shelf } from './shelf';

/** The holders of one role as they are kept; version 0 while nobody ever held it. */
export interface KeptHoldings {
  version: number;
  holdings: RoleHoldings;
}

/** The holders of a role. Faults: holders that cannot be read; nobody may gain by that. */
export function holdingsOn(shelf: Shelf, role: Role): KeptHoldings {
  const kept = shelf.entries.find(({ kind, id }) => kind === 'role-assignment' && id === holdingsId(role));
  if (kept === undefined) return { version: 0, holdings: { version: 1, role, assignments: [] } };
  const read = readStored(roleHoldings, kept.body);
  if (read.kind !== 'value') throw new Error(`Holders of ${role}: expected assignments, came ${JSON.stringify(read)}`);
  return { version: kept.version, holdings: read.value };
}

/** Everybody in every role, past and to come; see roles/holdsRole.ts. */
export const rolesOn = (shelf: Shelf): RoleAssignment[] => assignmentsOf(roles.map((role) => holdingsOn(shelf, role).holdings));
