/**
 * The roles of the organization that the app knows. People hold them from a day to a day; who holds one, and when, is
 * recorded. The words are the field's, so they stand in rules, records and screens alike.
 */
export const roles = [
  'SMS manager', 'service owner', 'process owner', 'capacity approver', 'budget approver', 'evaluator', 'top management', 'internal auditor',
] as const;
export type Role = (typeof roles)[number];

/** The roles that an approval rule may ask for. An auditor approves nothing: they would audit their own approval. */
export const approvingRoles = ['SMS manager', 'service owner', 'process owner', 'capacity approver', 'budget approver', 'evaluator', 'top management'] as const satisfies readonly Role[];

/** Roles that are held for one service or process, or for all; the others are always held for the whole organization. */
export const scopedRoles: readonly Role[] = ['service owner', 'process owner', 'capacity approver', 'budget approver', 'evaluator'];
