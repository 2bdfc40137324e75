import { canonicalJson } from '../../ledger/canonicalJson';
import { sha256 } from '../../ledger/sha256';
import { readStored } from '../../plan/reading';
import { objectiveDefinition, type ObjectiveDefinition } from '../objectiveDefinition';
import { applyCells, type RegisterWarning } from './applyCells';
import { meanings, type Meaning, type RegisterColumns } from './columns';
import { identityOf, type RegisterDraft } from './readRegister';

/**
 * Where rows come from and go to: a register's own name, the same for every import of it, and the project it is imported
 * to. Registers of two projects may have one name.
 */
export interface RegisterSource {
  register: string;
  projectId: string;
}

/**
 * An epic that may have come from the register, wherever it is now: the raw value of its `objective-definition`, and its
 * due date.
 */
export interface ExistingObjective {
  issueId: string;
  key: string;
  projectId: string;
  definition: unknown;
  due?: string;
}

/** One epic to create. `summary` is one line of at most 255 characters, as Jira wants it. */
export interface ImportCreate {
  line: number;
  identity: string;
  summary: string;
  definition: ObjectiveDefinition;
  due?: string;
}

/**
 * One epic to change: the whole new value of its definition, the due date when it changes, and what changed. `before` is
 * what it was computed from, as read: it may be written only while that still stands.
 */
export interface ImportUpdate {
  line: number;
  identity: string;
  issueId: string;
  key: string;
  before: { definition: unknown; due: string | null };
  definition: ObjectiveDefinition;
  due?: string | null;
  changed: Meaning[];
}

/** A row that belongs to an epic which must not be written. */
export interface ImportBlock {
  line: number;
  expected: string;
  came: string;
  keys: string[];
}

/** What an import would do; nothing is written by planning it. */
export interface ImportPlan {
  creates: ImportCreate[];
  updates: ImportUpdate[];
  unchanged: { line: number; issueId: string; key: string }[];
  blocked: ImportBlock[];
  /** Epics of this register that the file no longer has. They are named and left alone. */
  notInFile: { issueId: string; key: string }[];
  warnings: RegisterWarning[];
}

/**
 * Compares the rows of a register with the epics that came from it. Each epic remembers a fingerprint of every cell it was
 * last written from: only a cell that changed since is written, so that what people entered in Jira stays, and a register
 * with other column names or another order of rows changes nothing. Planning again after a half-done import gives
 * what is left to do. An epic that was moved to another project is still the epic of its row.
 */
export function planImport(
  source: RegisterSource,
  columns: RegisterColumns,
  drafts: readonly RegisterDraft[],
  existing: readonly ExistingObjective[],
): ImportPlan {
  const plan: ImportPlan = { creates: [], updates: [], unchanged: [], blocked: [], notInFile: [], warnings: [] };
  const imported = new Map<string, ExistingObjective[]>();
  for (const objective of existing) {
    const identity = identityIn(source, objective);
    if (identity !== undefined) imported.set(identity, [...(imported.get(identity) ?? []), objective]);
  }
  for (const draft of drafts) {
    const [objective, ...others] = imported.get(draft.identity) ?? [];
    imported.delete(draft.identity);
    if (objective === undefined) planCreate(plan, source, columns, draft);
    else if (others.length > 0) plan.blocked.push(severalEpics(draft, [objective, ...others]));
    else planUpdate(plan, source, columns, draft, objective);
  }
  plan.notInFile = [...imported.values()].flat().map(({ issueId, key }) => ({ issueId, key }));
  return plan;
}

function planCreate(plan: ImportPlan, source: RegisterSource, columns: RegisterColumns, draft: RegisterDraft): void {
  const all = new Set(present(draft));
  const { definition, due, warnings } = applyCells({ version: 1 }, draft, columns, all);
  plan.warnings.push(...warnings);
  plan.creates.push({
    line: draft.line,
    identity: draft.identity,
    summary: summaryOf(draft, columns),
    definition: { ...definition, importedFrom: { ...source, identity: draft.identity, cells: fingerprints(draft) } },
    ...(due ? { due } : {}),
  });
}

function planUpdate(
  plan: ImportPlan,
  source: RegisterSource,
  columns: RegisterColumns,
  draft: RegisterDraft,
  objective: ExistingObjective,
): void {
  const { issueId, key } = objective;
  const reading = readStored(objectiveDefinition, objective.definition);
  if (reading.kind !== 'value') {
    const came = reading.kind === 'unreadable' ? `${reading.place}: ${reading.came}` : 'a value of a newer version';
    plan.blocked.push({ line: draft.line, expected: 'an objective definition this version can read', came, keys: [key] });
    return;
  }
  const base = reading.value;
  const before: Record<string, unknown> = base.importedFrom?.cells ?? {};
  const now = fingerprints(draft);
  const changed = present(draft).filter((meaning) => before[meaning] !== now[meaning]);
  const { definition, due, warnings } = applyCells(base, draft, columns, new Set(changed));
  const newDue = due === undefined || due === (objective.due ?? null) ? undefined : due;
  // A cell written differently with the same meaning (“24%”, “24 %”) changes nothing that anybody reads.
  if (newDue === undefined && canonicalJson(definition, 'replace') === canonicalJson(base, 'replace')) {
    plan.unchanged.push({ line: draft.line, issueId, key });
    return;
  }
  plan.warnings.push(...warnings);
  plan.updates.push({
    line: draft.line,
    identity: draft.identity,
    issueId,
    key,
    before: { definition: objective.definition, due: objective.due ?? null },
    definition: {
      ...definition,
      importedFrom: { ...source, ...base.importedFrom, identity: draft.identity, cells: { ...before, ...now } },
    },
    ...(newDue === undefined ? {} : { due: newDue }),
    changed,
  });
}

const severalEpics = ({ line }: RegisterDraft, epics: ExistingObjective[]): ImportBlock => ({
  line,
  expected: 'one epic for this row',
  came: `${epics.length} epics that carry its identity`,
  keys: epics.map(({ key }) => key),
});

/**
 * The identity an epic carries for this register, read even from a value that is otherwise not readable. It belongs to the
 * project it was imported to, or, where that was not kept, to the one it is in.
 */
function identityIn({ register, projectId }: RegisterSource, objective: ExistingObjective): string | undefined {
  const definition = objective.definition as { importedFrom?: Partial<Record<string, unknown>> } | null | undefined;
  const from = definition?.importedFrom;
  if (from?.register !== register || typeof from.identity !== 'string') return undefined;
  const home = typeof from.projectId === 'string' ? from.projectId : objective.projectId;
  return home === projectId ? identityOf(from.identity) : undefined;
}

const present = ({ cells }: RegisterDraft): Meaning[] => meanings.filter((meaning) => cells[meaning] !== undefined);

/**
 * First 12 hexadecimal digits of the hash of each cell without its white space: enough to see a change, and no name is
 * kept a second time. A lone surrogate, which has no UTF-8, is hashed as what UTF-8 puts in its place.
 */
function fingerprints(draft: RegisterDraft): Partial<Record<Meaning, string>> {
  return Object.fromEntries(
    present(draft).map((meaning) => [meaning, sha256((draft.cells[meaning] ?? '').replace(/\s+/g, '')).slice(0, 12)]),
  );
}

/** The epic's title: the objective or the measure on one line, cut between characters to what Jira takes. */
function summaryOf({ cells }: RegisterDraft, { identity }: RegisterColumns): string {
  const line = (cells.objective || cells.measure || cells[identity] || '').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 255 || line.length > 255 ? `${cut(characters)}…` : line;
}

function cut(characters: string[]): string {
  let text = '';
  for (const character of characters) {
    if (text.length + character.length > 254) break;
    text += character;
  }
  return text;
}
