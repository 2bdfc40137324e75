import { siteChain } from '../../domain/record/objectiveChain';
import type { NewRecord } from '../../domain/record/recordedEvent';
import { Refused } from '../refused';
import type { Actor, Ports } from '../ports';
import { readShelf, writesOf, type Kept, type Shelf } from './shelf';

/** What a command on the site's records comes to: a version to keep with its event, or an answer at once. */
export type SiteDecision<T> = { event: NewRecord; kept: Kept; then: T } | { then: T } | Refused;

/** Records are kept side by side on one chain, so a lost race mostly concerns another record: it is decided anew, this often. */
const attempts = 6;

/**
 * Reads where the chain of the site ends and the records in force (2 requests), decides, and writes event and version in
 * one transaction. What was read is still so when it is written, because every change of a record moves that end.
 */
export async function onSiteChain<T>(ports: Ports, actor: Actor, decide: (shelf: Shelf) => SiteDecision<T> | Promise<SiteDecision<T>>): Promise<T | Refused> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const head = await ports.ledger.head(siteChain);
    const shelf = await readShelf(ports);
    const decision = await decide(shelf);
    if (decision instanceof Refused) return decision;
    if (!('event' in decision)) return decision.then;
    const made = writesOf(shelf, [decision.kept], actor);
    if (made instanceof Refused) return made;
    const appended = await ports.ledger.append(head, [decision.event], { actor: actor.accountId, at: actor.at }, made.writes);
    if (appended.kind === 'appended') return decision.then;
    if (appended.kind === 'too large') return new Refused({ kind: 'too large', what: appended.type, bytes: appended.bytes, limit: appended.limit });
  }
  return new Refused({ kind: 'changed meanwhile' });
}
