import type { Checkpoint } from './checkpoint';
import { appendLeaf, emptyTree, treeRoot } from './merkle/tree';
import { leafHash } from './merkle/treeHashes';
import type { RecordProblem } from './recordProblem';
import { type LogEntry, pageSize, readLogPage, type SiteLog } from './siteLog';
import type { ChainVerdict, MetEvent } from './verifyChain';

/** The whole record of a site, each chain verified by itself already. */
export interface WholeRecord {
  /** What the site's log is called in its checkpoints. */
  origin: string;
  chains: readonly ChainVerdict[];
  log: SiteLog;
  /** All pages of the log in order, as the store gives them, nothing trusted. */
  pages: readonly unknown[];
  /** Checkpoints kept outside the app: from comments in Jira, from minutes, from an auditor. */
  checkpoints: readonly Checkpoint[];
  /**
   * Events reach the log a moment after they happen. One of this time or earlier must be there (UTC, ISO 8601); a later
   * one is waiting.
   */
  loggedBy: string;
}

/** What is known of the whole record. */
export interface RecordVerdict {
  intact: boolean;
  problems: RecordProblem[];
  /** Entries that a kept checkpoint vouches for. Beyond them the record is only as good as whoever can write the store. */
  vouchedFor: number;
  /** Events not yet in the log, and too young to be missed. */
  waiting: { entity: string; sequence: number }[];
}

/**
 * Verifies the chains and the log against each other, and the log against checkpoints kept outside. It finds what a chain
 * cannot say of itself: that it was dropped, cut off, or rewritten whole with every hash made to fit.
 *
 * An event that is in the log twice is no problem: whatever logs events may be asked twice.
 */
export function verifyRecord({ origin, chains, log, pages, checkpoints, loggedBy }: WholeRecord): RecordVerdict {
  const problems: RecordProblem[] = [];
  const entries = readEntries(pages, problems);
  const waiting: RecordVerdict['waiting'] = [];
  verifyEntries(chains, entries, problems);
  const logged = new Set(entries.map(({ hash }) => hash));
  for (const chain of chains) verifyLogged(chain, logged, loggedBy, problems, waiting);
  const vouchedFor = verifyLog(origin, log, entries, checkpoints, problems);
  return { intact: problems.length === 0 && chains.every(({ intact }) => intact), problems, vouchedFor, waiting };
}

/** The entries up to the first page that is missing or cannot be read: what lies behind it has no place in the tree. */
function readEntries(pages: readonly unknown[], problems: RecordProblem[]): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const [at, raw] of pages.entries()) {
    const read = readLogPage(raw);
    if (read.kind === 'unreadable') {
      problems.push({ kind: 'log page unreadable', page: at, place: read.place, expected: read.expected, came: read.came });
      return entries;
    }
    if (read.value.page !== at || entries.length !== at * pageSize) {
      problems.push({ kind: 'log page missing', page: Math.floor(entries.length / pageSize), came: read.value.page });
      return entries;
    }
    entries.push(...read.value.entries);
  }
  return entries;
}

const isIn = (logged: ReadonlySet<string>, { hash, computed }: MetEvent) => logged.has(computed) || logged.has(hash);

/** Every entry of the log must have its event. */
function verifyEntries(chains: readonly ChainVerdict[], entries: readonly LogEntry[], problems: RecordProblem[]): void {
  const present = new Set(chains.flatMap(({ events }) => events.flatMap(({ hash, computed }) => [hash, computed])));
  const places = new Map(
    chains.map(({ entity, events }) => [entity, new Map(events.map((event) => [event.stored.event.sequence, event]))]),
  );
  const dropped = new Map<string, Extract<RecordProblem, { kind: 'chain dropped' }>>();
  entries.forEach(({ entity, sequence, hash }, index) => {
    if (present.has(hash)) return;
    const chain = places.get(entity);
    if (chain === undefined || chain.size === 0) {
      const problem = dropped.get(entity) ?? { kind: 'chain dropped', entity, events: 0, newest: 0 };
      if (problem.events === 0) problems.push(problem);
      problem.events += 1;
      problem.newest = Math.max(problem.newest, sequence);
      dropped.set(entity, problem);
      return;
    }
    const event = chain.get(sequence);
    if (event === undefined) problems.push({ kind: 'logged event gone', index, entity, sequence });
    else problems.push({ kind: 'logged otherwise', index, entity, sequence, logged: hash, computed: event.computed });
  });
}

/** Every event must have its entry: all that the log went past, and all that are old enough. */
function verifyLogged(
  { entity, events, head }: ChainVerdict,
  logged: ReadonlySet<string>,
  loggedBy: string,
  problems: RecordProblem[],
  waiting: RecordVerdict['waiting'],
): void {
  const newestLogged = events.findLastIndex((event) => isIn(logged, event));
  events.forEach((event, at) => {
    const { sequence, at: time } = event.stored.event;
    if (isIn(logged, event)) return;
    if (at < newestLogged || time <= loggedBy) problems.push({ kind: 'not logged', entity, sequence, at: time });
    else waiting.push({ entity, sequence });
  });
  if (head === undefined || head.sequence === 0 || logged.has(head.hash)) return;
  if (head.at <= loggedBy) problems.push({ kind: 'head not logged', entity, sequence: head.sequence });
}

/** The log must be what its head says, and begin with what each checkpoint saw. Answers the largest size that agrees. */
function verifyLog(
  origin: string,
  log: SiteLog,
  entries: readonly LogEntry[],
  checkpoints: readonly Checkpoint[],
  problems: RecordProblem[],
): number {
  const own = checkpoints.filter((checkpoint) => checkpoint.origin === origin);
  const roots = rootsAt(new Set(own.map(({ size }) => size)), entries);
  const computed = roots.get(entries.length) ?? '';
  if (log.tree.size !== entries.length || treeRoot(log.tree) !== computed) {
    problems.push({ kind: 'log head differs', size: log.tree.size, entries: entries.length, root: treeRoot(log.tree), computed });
  }
  for (const checkpoint of checkpoints) {
    if (checkpoint.origin !== origin) problems.push({ kind: 'foreign checkpoint', origin: checkpoint.origin, expected: origin });
  }
  let agreed = 0;
  for (const { size, root } of [...own].sort((one, other) => one.size - other.size)) {
    const here = roots.get(size);
    if (here === undefined) problems.push({ kind: 'log truncated', size: entries.length, checkpoint: size });
    else if (here === root) agreed = size;
    else problems.push({ kind: 'log rewritten', after: agreed, upTo: size, kept: root, computed: here });
  }
  return agreed;
}

/** The root after each of the given numbers of entries that the log reaches, and after all of them. */
function rootsAt(sizes: ReadonlySet<number>, entries: readonly LogEntry[]): Map<number, string> {
  const roots = new Map<number, string>();
  let tree = emptyTree;
  if (sizes.has(0) || entries.length === 0) roots.set(0, treeRoot(tree));
  for (const { hash } of entries) {
    tree = appendLeaf(tree, leafHash(hash)).tree;
    if (sizes.has(tree.size) || tree.size === entries.length) roots.set(tree.size, treeRoot(tree));
  }
  return roots;
}
