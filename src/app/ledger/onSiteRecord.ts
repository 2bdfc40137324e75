import type { NewRecord } from '../../domain/record/recordedEvent';
import { siteChain } from '../../domain/record/objectiveChain';
import type { Actor, Ports, RecordWrite } from '../ports';
import { Refused } from '../refused';

/** An event of the site with the record it keeps, one row or several, or an answer at once. */
export type SiteRecordDecision<T> = { event: NewRecord; kept: RecordWrite | readonly RecordWrite[]; then: T } | { then: T };

/** Others append to the chain of the site as well; then everything is decided anew, this often. */
const attempts = 6;

/**
 * Decides, and appends to the chain of the site, with the record in the same transaction. What `decide` read is still so when
 * it is written: the end of the chain is read before it.
 */
export async function onSiteRecord<T>(ports: Pick<Ports, 'ledger'>, { accountId, at }: Actor, decide: () => Promise<SiteRecordDecision<T>>): Promise<T | Refused> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await ports.ledger.head(siteChain);
    const decision = await decide();
    if (!('event' in decision)) return decision.then;
    const appended = await ports.ledger.append(head, [decision.event], { actor: accountId, at }, [decision.kept].flat());
    if (appended.kind === 'appended') return decision.then;
    if (appended.kind === 'too large') throw new Error(`${appended.type} holds ${appended.bytes} bytes; ${appended.limit} is the most`);
  }
  return new Refused({ kind: 'changed meanwhile' });
}
