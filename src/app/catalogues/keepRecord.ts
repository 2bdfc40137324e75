import type { Reply, Request } from '../../contract/calls';
import type { CatalogueKindId } from '../../domain/catalogues/catalogueKinds';
import { keepEntry, type KeepDecision, type StandingEntry } from '../../domain/catalogues/keepEntry';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { mayKeepRecords } from './mayKeepRecords';
import { onSiteChain, type SiteDecision } from './onSiteChain';
import type { Shelf } from './shelf';

/** `keepRecord`: one new version of one entry, with the event that tells of it, in one transaction. */
export const keepRecord = (ports: Ports, request: Request<'keepRecord'>, actor: Actor): Promise<Answered<'keepRecord'>> =>
  keepOne(ports, actor, request, (current, knows) => keepEntry(current, request, knows));

/** Lets `decide` decide about one entry as it stands, and keeps what it decides. */
export const keepOne = (
  ports: Ports,
  actor: Actor,
  { kind, id }: { kind: CatalogueKindId; id: string },
  decide: (current: StandingEntry | undefined, knows: (kind: string, id: string) => boolean) => KeepDecision,
): Promise<Reply<'keepRecord'> | Refused> =>
  onSiteChain(ports, actor, (shelf): SiteDecision<Reply<'keepRecord'>> => {
    const refused = mayKeepRecords(shelf, actor);
    if (refused) return refused;
    const decision = decide(standingOn(shelf, kind, id), knownOn(shelf));
    if (decision.kind === 'refused') return new Refused(decision.refusal);
    if (decision.kind === 'changed meanwhile') return new Refused({ kind: 'changed meanwhile' });
    const { version } = decision;
    if (decision.kind === 'done already') return { then: { done: 'already', version } };
    return { event: decision.event, kept: { kind, id, version, body: decision.body }, then: { done: 'now', version } };
  });

/** An entry as it stands, whatever is in it. */
export const standingOn = ({ entries }: Shelf, kind: string, id: string): StandingEntry | undefined => entries.find((one) => one.kind === kind && one.id === id);

/** Whether an entry is kept, in whatever state. */
export const knownOn = ({ entries }: Shelf): ((kind: string, id: string) => boolean) => {
  const known = new Set(entries.map(({ kind, id }) => `${kind} ${id}`));
  return (kind, id) => known.has(`${kind} ${id}`);
};
