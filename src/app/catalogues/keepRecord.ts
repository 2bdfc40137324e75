import type { Reply, Request } from '../../contract/calls';
import { catalogueKindIds, type CatalogueKindId } from '../../domain/catalogues/catalogueKinds';
import { keepEntry, type KeepDecision, type StandingEntry } from '../../domain/catalogues/keepEntry';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { entriesPerKind, listing, readDirectories, type ListedIds } from './directory';
import { mayKeepRecords } from './mayKeepRecords';
import { onSiteChain, type SiteDecision } from './onSiteChain';

/** `keepRecord`: one new version of one entry, with the event that tells of it, in one transaction. */
export const keepRecord = (ports: Ports, request: Request<'keepRecord'>, actor: Actor): Promise<Answered<'keepRecord'>> =>
  keepOne(ports, actor, request, (current, knows) => keepEntry(current, request, knows));

/**
 * Reads what a change of one entry depends on (2 requests), lets `decide` decide, and writes the version, its event and,
 * for a new entry, its place in the directory.
 */
export function keepOne(
  ports: Ports,
  actor: Actor,
  { kind, id }: { kind: CatalogueKindId; id: string },
  decide: (current: StandingEntry | undefined, knows: (kind: string, id: string) => boolean) => KeepDecision,
): Promise<Reply<'keepRecord'> | Refused> {
  return onSiteChain(ports, actor, async (): Promise<SiteDecision<Reply<'keepRecord'>>> => {
    const [refused, directories, current] = await Promise.all([mayKeepRecords(ports, actor), readDirectories(ports, catalogueKindIds), ports.records.current<unknown>(kind, id)]);
    if (refused) return refused;
    const decision = decide(current, knownIn(directories));
    if (decision.kind === 'refused') return new Refused(decision.refusal);
    if (decision.kind === 'changed meanwhile') return new Refused({ kind: 'changed meanwhile' });
    if (decision.kind === 'done already') return { then: { done: 'already', version: decision.version } };
    const { version, body, event } = decision;
    const listed = directories.get(kind) ?? { version: 0, ids: [] };
    const isNew = !listed.ids.includes(id);
    if (isNew && listed.ids.length >= entriesPerKind) return tooMany(listed.ids.length);
    return {
      events: [event],
      alongside: [{ kind, id, version, body }, ...(isNew ? [listing(kind, listed, [id])] : [])],
      then: { done: 'now', version },
    };
  });
}

/** Whether an entry is kept, in whatever state. */
export const knownIn = (directories: ReadonlyMap<string, ListedIds>): ((kind: string, id: string) => boolean) => {
  const known = new Map([...directories].map(([kind, { ids }]) => [kind, new Set(ids)]));
  return (kind, id) => known.get(kind)?.has(id) ?? false;
};

export const tooMany = (has: number): Refused =>
  new Refused({ kind: 'not met', items: [{ item: 'bad entry', facts: { place: 'Id', expected: `at most ${entriesPerKind} entries of a kind`, came: `${has} and more` } }] });
