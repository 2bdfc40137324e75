import { looksAfterRecord } from '../ledger/looksAfterRecord';
import type { Actor, Ports } from '../ports';
import type { Refused } from '../refused';

/**
 * Refuses whoever may not take everything along; `undefined` lets pass. An export holds plans of objectives that the person
 * may not be able to open, so keeping the records is not enough: it is for who may see the record of every objective.
 */
export const mayExport = (ports: Ports, actor: Actor): Promise<Refused | undefined> => looksAfterRecord(ports, actor, ['auditor', 'Jira administrator']);
