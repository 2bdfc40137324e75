import type { Lozenge, RegisterRow } from '../../../src/domain/plan/registerRow';
import type { Element } from '../../../src/domain/plan/fields';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import type { MarkKind } from '../marks/Mark';
import { rowOf } from '../panel/rowOf';
import { personOf } from '../people/findPeople';
import type { PersonFact } from '../people/Person';

/** The word on the lozenge; `not scored` while the app has concluded nothing yet. */
export type EntryState = Lozenge | 'not scored';

/** One objective as the register shows, sorts and filters it; made once when it is read. */
export interface RegisterEntry {
  id: string;
  key: string;
  /** The key taken apart, for sorting. */
  order: { project: string; number: number };
  title: string;
  serves?: string;
  level?: string;
  /** The forum its results are reviewed in, by its name. */
  forum?: string;
  state: EntryState;
  planState?: 'incomplete' | 'gates open' | 'ready for approval';
  marks: Partial<Record<Element, MarkKind>>;
  completeness?: number;
  openGates: number;
  /** Relations there of those expected, and whether the thread holds; absent while none is expected. */
  trace?: { actual: number; expected: number; thread?: boolean };
  /** What has happened since approval, 0 to 100; absent before. */
  operation?: number;
  owner?: PersonFact & { active: boolean };
  /** Nobody answers for it by the record although somebody stands in the field. */
  ownerVacant: boolean;
  /** Somebody stands in for the owner up to this day. */
  interimUntil?: string;
  /** What stands in the plan departs from the approved version, and this is what it asks for. */
  change?: NonNullable<RegisterRow['change']>;
  /** Roles whose approval is waited for. */
  waitsFor: readonly string[];
  /** Resource lines that nobody has committed. */
  uncommitted: number;
  /** How the resource lines stand with who can commit them; absent while the plan names none. */
  commitment?: { lines: number; confirmed: number; requested: number; refused: number };
  /** The newest evidence, and how much there is. */
  evidence?: NonNullable<RegisterRow['evidence']>;
  /** Jira's status and the record say different things. */
  disagreement?: string;
  /** Since when the figures could not be recomputed. */
  unknownSince?: string;
  /** What the app wrote cannot be read by this version. */
  unreadable: boolean;
  /** Everything the search box looks through, lower case. */
  text: string;
}

/** Reads an entry out of a searched issue. */
export function registerEntry(objective: OpenedObjective): RegisterEntry {
  const { issue, concluded, raw } = objective;
  const row = rowOf(objective);
  const owner = personOf(raw['accountable-owner']);
  const entry: RegisterEntry = {
    id: issue.id,
    key: issue.key,
    order: { project: issue.projectKey, number: Number(issue.key.slice(issue.key.lastIndexOf('-') + 1)) },
    title: issue.summary,
    state: row?.lozenge ?? 'not scored',
    marks: row?.marks ?? {},
    openGates: row?.openGates.length ?? 0,
    ownerVacant: row?.ownerVacant ?? false,
    waitsFor: row?.waitsFor ?? [],
    uncommitted: row?.resources?.uncommitted ?? 0,
    unreadable: concluded.row.kind === 'unreadable' || concluded.row.kind === 'newer',
    text: [issue.key, issue.summary, row?.serves, row?.ownerRole, row?.forum, owner?.displayName].filter(Boolean).join('\n').toLowerCase(),
  };
  if (row?.serves !== undefined) entry.serves = row.serves;
  if (row?.level !== undefined) entry.level = row.level;
  if (row?.forum !== undefined) entry.forum = row.forum;
  if (row?.planState !== undefined) entry.planState = row.planState;
  if (row?.completeness !== undefined) entry.completeness = row.completeness;
  if (row?.traceability !== undefined) {
    const { actual, expected, thread } = row.traceability;
    entry.trace = { actual, expected, ...(thread === undefined ? {} : { thread }) };
  }
  if (row?.resources !== undefined) {
    const { lines, uncommitted, requested = 0, refused = 0 } = row.resources;
    entry.commitment = { lines, confirmed: lines - uncommitted, requested, refused };
  }
  if (row?.operation !== undefined) entry.operation = row.operation;
  if (row?.unknownSince !== undefined) entry.unknownSince = row.unknownSince;
  if (row?.interimUntil !== undefined) entry.interimUntil = row.interimUntil;
  if (row?.change !== undefined) entry.change = row.change;
  if (row?.evidence !== undefined) entry.evidence = row.evidence;
  if (row?.disagreement !== undefined) entry.disagreement = row.disagreement;
  if (owner) entry.owner = owner;
  return entry;
}
