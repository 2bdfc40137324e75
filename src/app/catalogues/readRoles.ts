import { readStored } from '../../domain/plan/reading';
import { assignmentsOf, holdingsId, roleHoldings, type RoleAssignment, type RoleHoldings } from '../../domain/roles/roleHoldings';
import { roles, type Role } from '../../domain/roles/roles';
import type { Ports } from '../ports';

/** The holders of one role as they are kept; version 0 while nobody ever held it. */
export interface KeptHoldings {
  version: number;
  holdings: RoleHoldings;
}

/** The holders of these roles, in one request. Faults: holders that cannot be read; nobody may gain by that. */
export async function readHoldings({ records }: Pick<Ports, 'records'>, asked: readonly Role[] = roles): Promise<KeptHoldings[]> {
  const rows = await records.several(asked.map((role) => ({ kind: 'role-assignment' as const, id: holdingsId(role) })));
  return asked.map((role, at) => {
    const row = rows[at];
    if (row === undefined) return { version: 0, holdings: { version: 1, role, assignments: [] } };
    const read = readStored(roleHoldings, row.body);
    if (read.kind !== 'value') throw new Error(`Holders of ${role}: expected assignments, came ${JSON.stringify(read)}`);
    return { version: row.version, holdings: read.value };
  });
}

/** Everybody in every role, past and to come, in one request; see roles/holdsRole.ts. */
export const readRoles = async (ports: Pick<Ports, 'records'>): Promise<RoleAssignment[]> => assignmentsOf((await readHoldings(ports)).map(({ holdings }) => holdings));
