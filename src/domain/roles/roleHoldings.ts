import * as z from 'zod/mini';
import type { StoredShape } from '../plan/reading';
import { roles, type Role } from './roles';

const assignment = z.looseObject({
  id: z.string(),
  accountId: z.string(),
  /** The service or process it is held for, by name; absent: for all. */
  scope: z.optional(z.string()),
  /** The first day, and the last where one is set. */
  from: z.iso.date(),
  to: z.optional(z.iso.date()),
  /** The moment it was ended, where it was ended before its last day. */
  endedAt: z.optional(z.iso.datetime()),
  /** What it rests on: a letter of appointment, minutes. */
  basis: z.optional(z.string()),
});

const schema = z.looseObject({ version: z.literal(1), role: z.enum(roles), assignments: z.array(assignment) });
/** Everybody who holds, held or will hold one role. */
export type RoleHoldings = z.infer<typeof schema>;

/**
 * Who holds a role, as one record for each role: a command has to know every holder for certain, and one record is read
 * without the lag of an index. Past assignments stay, so that “held the role at the time” can be shown.
 */
export const roleHoldings: StoredShape<RoleHoldings> = { name: 'role-assignment', version: 1, schema, migrations: {} };

/** One person in one role, as screens and rules read it. */
export type RoleAssignment = z.infer<typeof assignment> & { role: Role };

/** The id under which the holders of a role are kept. */
export const holdingsId = (role: Role): string => role.toLowerCase().replaceAll(' ', '-');

/** The assignments of all roles in one list. */
export const assignmentsOf = (holdings: readonly RoleHoldings[]): RoleAssignment[] =>
  holdings.flatMap(({ role, assignments }) => assignments.map((one) => ({ ...one, role })));
