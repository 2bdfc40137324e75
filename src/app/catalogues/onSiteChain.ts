import { siteChain } from '../../domain/record/objectiveChain';
import type { NewRecord } from '../../domain/record/recordedEvent';
import { Refused } from '../refused';
import type { Actor, Ports, RecordWrite } from '../ports';

/** What a command on the site's records comes to: something to write, with the answer when it is written; or an answer at once. */
export type SiteDecision<T> = { events: NewRecord[]; alongside: RecordWrite[]; then: T } | { then: T } | Refused;

/** Records are kept side by side on one chain, so a lost race mostly concerns another record: it is decided anew, this often. */
const attempts = 6;

/**
 * Reads, decides and appends to the chain of the site, with the records in the same transaction. What `decide` read is
 * still so when it is written, because every change of a record moves the end of that chain.
 */
export async function onSiteChain<T>(ports: Ports, actor: Actor, decide: () => Promise<SiteDecision<T>>): Promise<T | Refused> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await ports.ledger.head(siteChain);
    const decision = await decide();
    if (decision instanceof Refused) return decision;
    if (!('events' in decision)) return decision.then;
    const appended = await ports.ledger.append(head, decision.events, { actor: actor.accountId, at: actor.at }, decision.alongside);
    if (appended.kind === 'appended') return decision.then;
    if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
  }
  return new Refused({ kind: 'changed meanwhile' });
}
