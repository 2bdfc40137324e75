import type { RecordRefusal } from '../record/decision';
import type { NewRecord } from '../record/recordedEvent';
import { catalogueKinds, type CatalogueKindId } from './catalogueKinds';
import { entryDigest } from './entryDigest';
import { entryProblems } from './entryProblems';

/** What is kept of an entry now, as far as a new version depends on it. */
export interface StandingEntry {
  version: number;
  body: unknown;
}

/** A new version as somebody asks for it. `basedOn` is the version they saw, 0 for a new entry. */
export interface Keeping {
  kind: CatalogueKindId;
  id: string;
  body: unknown;
  basedOn: number;
  why: string;
}

/** What keeping comes to. `changed meanwhile`: somebody kept another version since `basedOn`. */
export type KeepDecision =
  | { kind: 'keep'; version: number; body: unknown; event: NewRecord }
  | { kind: 'done already'; version: number }
  | { kind: 'changed meanwhile' }
  | { kind: 'refused'; refusal: RecordRefusal };

/**
 * Keeps a new version of an entry. Quiet when exactly this stands there already; refused with everything that is wrong
 * with it at once, and without a reason for the change. Whether the actor may is decided before (mayKeepRecords.ts).
 *
 * @param knows whether an entry of another catalogue exists
 */
export function keepEntry(current: StandingEntry | undefined, { kind, id, body, basedOn, why }: Keeping, knows: (kind: string, id: string) => boolean): KeepDecision {
  const digest = entryDigest(body);
  if (current !== undefined && entryDigest(current.body) === digest) return { kind: 'done already', version: current.version };
  if ((current?.version ?? 0) !== basedOn) return { kind: 'changed meanwhile' };
  const problems = entryProblems(kind, body, knows);
  if (catalogueKinds[kind].single && id !== 'site') problems.unshift({ place: 'Id', expected: '“site”', came: `text “${id}”` });
  if (why.trim() === '') problems.push({ place: 'Why', expected: 'a reason', came: 'nothing' });
  if (problems.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: problems.map((facts) => ({ item: 'bad entry', facts: { ...facts } })) } };
  const version = basedOn + 1;
  const { state } = body as { state: string };
  return { kind: 'keep', version, body, event: { type: 'record.kept', data: { kind, id, version, digest, state, why: why.trim() } } };
}
