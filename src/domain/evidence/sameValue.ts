import { canonicalJson } from '../ledger/canonicalJson';

/** Whether two pieces of what was recorded say the same, whatever the order of their members. */
export const sameValue = (one: unknown, other: unknown): boolean => canonicalJson(one, 'replace') === canonicalJson(other, 'replace');
