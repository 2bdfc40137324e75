import type { ChainProblem } from './chainProblem';
import { erasureType, openData } from './content';
import { type ChainHead, readHead, readStoredEvent, type StoredEvent } from './event';
import { eventHash, noPrevious } from './hashes';

/** The hash of one event of a chain, as it was written down outside the app. */
export interface KeptHash {
  sequence: number;
  hash: string;
}

/** A chain as the store gives it, in the order of its keys, nothing trusted. */
export interface StoredChain {
  entity: string;
  events: readonly unknown[];
  head: unknown;
  /** Hashes of events written down outside the app, as an approval's comment in Jira holds one. */
  kept?: readonly KeptHash[];
  /**
   * Texts by address of all blobs the store has for this chain: what is not among them is missing. Left out, data that lie
   * in blobs are not checked, and the verdict names them.
   */
  blobs?: ReadonlyMap<string, string>;
}

/** An event as verification met it: `hash` as stored, `computed` from the event itself. */
export interface MetEvent {
  stored: StoredEvent;
  hash: string;
  computed: string;
}

/** What is known of a chain after verification. */
export interface ChainVerdict {
  entity: string;
  /** True when nothing was found in what was checked. A chain that was rewritten whole shows elsewhere: verifyRecord. */
  intact: boolean;
  problems: ChainProblem[];
  /** The events that can be read and belong to this chain, oldest first, without inserted ones. */
  events: MetEvent[];
  /** Events that a problem names; their content is not to be relied on. The others still are. */
  quarantined: number[];
  /** Events whose data were erased, by sequence. */
  erased: number[];
  /** Events whose data lie in blobs that were not given, by sequence. */
  unchecked: number[];
  head: ChainHead | undefined;
}

/**
 * Verifies a chain and names what was done to it: edit, insertion, deletion, reorder, replacement, a head put back, and
 * truncation against hashes kept outside. Never throws, whatever stands in the store; a corrupt event is set aside and the
 * rest is verified.
 *
 * Somebody who can write the whole store can rewrite a chain from any event on so that it verifies. That shows only against
 * what was kept elsewhere: `kept` here, log and checkpoints in verifyRecord. A chain is verified where there is or was one:
 * an entity for which neither head nor event is stored has no head, and that is named too.
 */
export function verifyChain({ entity, events, head: rawHead, kept = [], blobs }: StoredChain): ChainVerdict {
  const problems: ChainProblem[] = [];
  const head = verifyHead(entity, rawHead, problems);
  const met = readAll(entity, events, problems);
  const chain = chooseOnePerSequence(met, head, problems);
  verifyOrder(met, problems);
  verifyGaps(chain, head, problems);
  verifyLinks(chain, problems);
  verifyHeadHash(chain, head, problems);
  verifyKept(chain, kept, problems);
  const { erased, unchecked } = verifyData(chain, blobs, problems);
  return {
    entity,
    intact: problems.length === 0,
    problems,
    events: chain,
    quarantined: [...new Set(problems.flatMap(quarantinedBy))].sort((one, other) => one - other),
    erased,
    unchecked,
    head,
  };
}

interface PlacedEvent extends MetEvent {
  position: number;
}

const sequenceOf = ({ stored }: MetEvent): number => stored.event.sequence;
const isNamedBy = ({ hash, computed }: MetEvent, name: string): boolean => name === computed || name === hash;

function verifyHead(entity: string, raw: unknown, problems: ChainProblem[]): ChainHead | undefined {
  const read = readHead(raw);
  if (read.kind === 'unreadable') {
    problems.push({ kind: 'no head', expected: `${read.expected} in ${read.place}`, came: read.came });
    return undefined;
  }
  if (read.value.entity !== entity) {
    problems.push({ kind: 'foreign head', entity: read.value.entity });
    return undefined;
  }
  return read.value;
}

function readAll(entity: string, events: readonly unknown[], problems: ChainProblem[]): PlacedEvent[] {
  return events.flatMap((raw, at) => {
    const position = at + 1;
    const read = readStoredEvent(raw);
    if (read.kind === 'unreadable') {
      problems.push({ kind: 'unreadable', position, place: read.place, expected: read.expected, came: read.came });
      return [];
    }
    const { event, hash } = read.value;
    if (event.entity !== entity) {
      problems.push({ kind: 'foreign', position, sequence: event.sequence, entity: event.entity });
      return [];
    }
    const computed = eventHash(event);
    if (computed !== hash) problems.push({ kind: 'edited', sequence: event.sequence, stored: hash, computed });
    return [{ stored: read.value, hash, computed, position }];
  });
}

/** Where several events claim a sequence, the chain goes on from the one that the next event, or the head, names. */
function chooseOnePerSequence(met: PlacedEvent[], head: ChainHead | undefined, problems: ChainProblem[]): PlacedEvent[] {
  const bySequence = new Map<number, PlacedEvent[]>();
  for (const event of met) bySequence.set(sequenceOf(event), [...(bySequence.get(sequenceOf(event)) ?? []), event]);
  const chosen: PlacedEvent[] = [];
  // From the newest down, so that what follows is known when it has to vouch for what it names.
  for (const [sequence, candidates] of [...bySequence].sort(([one], [other]) => other - one)) {
    const next = chosen.at(-1);
    const name =
      next !== undefined && sequenceOf(next) === sequence + 1 ? next.stored.event.previous
      : head?.sequence === sequence ? head.hash
      : undefined;
    const named = name === undefined ? undefined : candidates.find((event) => isNamedBy(event, name));
    const one = named ?? candidates[0];
    if (one === undefined) continue;
    chosen.push(one);
    for (const other of candidates) {
      if (other !== one) problems.push({ kind: 'inserted', sequence, position: other.position, hash: other.computed });
    }
  }
  return chosen.reverse();
}

function verifyOrder(met: PlacedEvent[], problems: ChainProblem[]): void {
  let newest = 0;
  for (const event of met) {
    const sequence = sequenceOf(event);
    if (sequence < newest) problems.push({ kind: 'out of order', sequence, after: newest });
    newest = Math.max(newest, sequence);
  }
}

function verifyGaps(chain: PlacedEvent[], head: ChainHead | undefined, problems: ChainProblem[]): void {
  let last = 0;
  for (const event of chain) {
    const sequence = sequenceOf(event);
    if (sequence > last + 1) problems.push({ kind: 'deleted', from: last + 1, to: sequence - 1 });
    last = sequence;
  }
  if (head === undefined) return;
  if (head.sequence > last) problems.push({ kind: 'deleted', from: last + 1, to: head.sequence });
  if (head.sequence < last) problems.push({ kind: 'beyond the head', from: head.sequence + 1, to: last });
}

function verifyLinks(chain: PlacedEvent[], problems: ChainProblem[]): void {
  chain.forEach((event, at) => {
    const { sequence, previous, at: time } = event.stored.event;
    const before = chain[at - 1];
    if (sequence === 1) {
      if (previous !== noPrevious) problems.push({ kind: 'replaced', sequence, previous: 0, expected: noPrevious, came: previous });
      return;
    }
    // After a gap there is nothing to compare with, and the gap is named already.
    if (before === undefined || sequenceOf(before) !== sequence - 1) return;
    if (!isNamedBy(before, previous)) {
      problems.push({ kind: 'replaced', sequence, previous: sequence - 1, expected: previous, came: before.computed });
    }
    if (time < before.stored.event.at) {
      problems.push({ kind: 'time runs back', sequence, at: time, before: before.stored.event.at });
    }
  });
}

function verifyHeadHash(chain: PlacedEvent[], head: ChainHead | undefined, problems: ChainProblem[]): void {
  if (head === undefined) return;
  const event = chain.find((one) => sequenceOf(one) === head.sequence);
  const computed = head.sequence === 0 ? noPrevious : event?.computed;
  // An event that is gone is named already.
  if (computed === undefined || head.hash === computed || head.hash === event?.hash) return;
  problems.push({ kind: 'head differs', sequence: head.sequence, head: head.hash, computed });
}

function verifyKept(chain: PlacedEvent[], kept: readonly KeptHash[], problems: ChainProblem[]): void {
  const last = chain.at(-1);
  const bySequence = new Map(chain.map((event) => [sequenceOf(event), event]));
  for (const { sequence, hash } of kept) {
    const event = bySequence.get(sequence);
    if (event === undefined) {
      // Inside the chain a gap is named already; past its end nothing else knows of it.
      if (last === undefined || sequence > sequenceOf(last)) {
        problems.push({ kind: 'truncated', sequence, last: last === undefined ? 0 : sequenceOf(last) });
      }
    } else if (event.computed !== hash) {
      problems.push({ kind: 'not the one kept', sequence, kept: hash, computed: event.computed });
    }
  }
}

function verifyData(chain: PlacedEvent[], blobs: StoredChain['blobs'], problems: ChainProblem[]) {
  const erased: number[] = [];
  const unchecked: number[] = [];
  /** Sequence of an erased event, to the sequence of the newest event that accounts for its erasure. */
  const accounted = new Map<number, number>();
  for (const { stored } of chain) {
    const { sequence, type } = stored.event;
    const opened = openData(stored, blobs);
    if (opened.kind === 'edited') problems.push({ kind: 'data edited', sequence });
    if (opened.kind === 'erased') erased.push(sequence);
    if (opened.kind === 'not at hand') {
      if (blobs === undefined) unchecked.push(sequence);
      else problems.push({ kind: 'data missing', sequence, blobs: opened.missing.length });
    }
    if (opened.kind === 'data' && type === erasureType) {
      for (const one of erasedBy(opened.data)) accounted.set(one, sequence);
    }
  }
  for (const sequence of erased) {
    if ((accounted.get(sequence) ?? 0) <= sequence) problems.push({ kind: 'erased without a record', sequence });
  }
  return { erased, unchecked };
}

function erasedBy(data: unknown): number[] {
  const { sequences } = (data ?? {}) as { sequences?: unknown };
  return Array.isArray(sequences) ? sequences.filter((one): one is number => typeof one === 'number') : [];
}

/** The events whose own content a problem puts in doubt. A gap or a put back head says nothing against what still stands. */
function quarantinedBy(problem: ChainProblem): number[] {
  switch (problem.kind) {
    case 'edited':
    case 'data edited':
    case 'data missing':
    case 'head differs':
    case 'not the one kept':
    case 'erased without a record':
    case 'time runs back':
      return [problem.sequence];
    case 'replaced':
      return problem.previous === 0 ? [problem.sequence] : [problem.previous, problem.sequence];
    default:
      return [];
  }
}
