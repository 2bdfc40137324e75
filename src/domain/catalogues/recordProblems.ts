import { entryDigest } from './entryDigest';
import type { Shelved } from './shelf';
import type { ToldVersion } from './versionsTold';

/** What is wrong with a record when it is held against the ledger. */
export interface RecordProblem {
  kind: string;
  id: string;
  version: number;
  problem:
    /** The ledger tells of this version, and it is not there. */
    | 'missing'
    /** Its content is not what the event holds the digest of. */
    | 'edited'
    /** It is in force, and no event tells of it. */
    | 'untold'
    /** What is in force is not the newest version the ledger tells of. */
    | 'not the newest'
    /** Two events tell of this version. */
    | 'told twice'
    /** The ledger tells of a later version and not of this one. */
    | 'a gap';
  /** The event that tells of it, where one does. */
  sequence?: number;
}

/**
 * Holds the records against the ledger: every version an event tells of is there with the content the event holds the
 * digest of, versions have no gaps, and what is in force is the newest of them.
 *
 * @param contentOf the stored content of a version, `undefined` where there is none
 * @param erased whether data of events about records of a kind were erased for a person: then a version that no event tells of proves nothing
 */
export function recordProblems(told: readonly ToldVersion[], contentOf: (one: ToldVersion) => unknown, inForce: readonly Shelved[], erased: (kind: string) => boolean = () => false): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const byRecord = grouped(told);
  for (const versions of byRecord.values()) {
    const seen = new Set<number>();
    for (const one of versions) {
      const { kind, id, version, event: { sequence } } = one;
      const found = (problem: RecordProblem['problem']): number => problems.push({ kind, id, version, problem, sequence });
      if (seen.has(version)) found('told twice');
      if (version > 1 && !seen.has(version - 1) && !erased(kind)) found('a gap');
      seen.add(version);
      const content = contentOf(one);
      if (content === undefined) found('missing');
      else if (entryDigest(content) !== one.digest) found('edited');
    }
  }
  const standing = new Map(inForce.map((one) => [nameOf(one), one]));
  for (const [name, versions] of byRecord) {
    const newest = versions.reduce((most, one) => (one.version > most.version ? one : most));
    const one = standing.get(name);
    const { kind, id, version } = newest;
    if (one === undefined) problems.push({ kind, id, version, problem: 'missing', sequence: newest.event.sequence });
    else if (one.version > version && erased(kind)) continue;
    else if (one.version !== version || entryDigest(one.body) !== newest.digest) problems.push({ kind, id, version: one.version, problem: 'not the newest', sequence: newest.event.sequence });
  }
  for (const { kind, id, version } of inForce) if (!byRecord.has(nameOf({ kind, id })) && !erased(kind)) problems.push({ kind, id, version, problem: 'untold' });
  return problems;
}

const nameOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`;

function grouped(told: readonly ToldVersion[]): Map<string, ToldVersion[]> {
  const groups = new Map<string, ToldVersion[]>();
  for (const one of told) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}
