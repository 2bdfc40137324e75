import fc from 'fast-check';
import { appendEvent } from '../../../src/domain/ledger/appendEvent';
import { type ChainProblem, chainProblemWords, oneEventWords } from '../../../src/domain/ledger/chainProblem';
import { erasureType, eraseData } from '../../../src/domain/ledger/content';
import type { ChainHead, LedgerEvent, StoredEvent } from '../../../src/domain/ledger/event';
import { firstHead } from '../../../src/domain/ledger/firstHead';
import { dataDigest, eventHash, noPrevious } from '../../../src/domain/ledger/hashes';
import { type StoredChain, verifyChain } from '../../../src/domain/ledger/verifyChain';
import { fillMessage } from '../../../src/domain/score/fillMessage';
import { aChain, morning, salt } from './aChain';

const found = (chain: StoredChain) => verifyChain(chain).problems;
const kinds = (chain: StoredChain) => found(chain).map(({ kind }) => kind);

/** The event at a sequence with another header; `fitted` also makes its stored hash fit, as a careful hand would. */
const edit = (events: StoredEvent[], sequence: number, change: Partial<LedgerEvent>, fitted: boolean): StoredEvent[] =>
  events.map((stored) => {
    if (stored.event.sequence !== sequence) return stored;
    const event = { ...stored.event, ...change };
    return { ...stored, event, hash: fitted ? eventHash(event) : stored.hash };
  });

const headOf = (events: StoredEvent[], entity: string): ChainHead => {
  const last = events.at(-1);
  if (last === undefined) return firstHead(entity);
  return { version: 1, entity, sequence: last.event.sequence, hash: last.hash, at: last.event.at };
};

describe('Verifying a chain', () => {
  it('finds nothing in one that nobody touched, of any length', () => {
    for (const length of [0, 1, 2, 50]) {
      const verdict = verifyChain(aChain(length));
      expect(verdict).toMatchObject({ intact: true, problems: [], quarantined: [], erased: [], unchecked: [] });
      expect(verdict.events).toHaveLength(length);
    }
  });

  it('names an event that was edited', () => {
    const { events, ...chain } = aChain(5);
    expect(found({ ...chain, events: edit(events, 3, { actor: 'account-2' }, false) })).toEqual([
      { kind: 'edited', sequence: 3, stored: events[2]?.hash, computed: eventHash({ ...events[2]!.event, actor: 'account-2' }) },
    ]);
  });

  it('names the place where an event was replaced with its hash made to fit', () => {
    const { events, ...chain } = aChain(5);
    expect(found({ ...chain, events: edit(events, 3, { actor: 'account-2' }, true) })).toMatchObject([
      { kind: 'replaced', sequence: 4, previous: 3, expected: events[2]?.hash },
    ]);
  });

  it('names the newest event when it was replaced, by the head', () => {
    const { events, ...chain } = aChain(5);
    expect(found({ ...chain, events: edit(events, 5, { actor: 'account-2' }, true) })).toMatchObject([
      { kind: 'head differs', sequence: 5, head: chain.head.hash },
    ]);
  });

  it('names edited data', () => {
    const { events, ...chain } = aChain(5);
    const tampered = events.with(1, { ...events[1]!, content: { kind: 'inline', salt: salt(1), text: '{"text":"Note 9"}' } });
    expect(found({ ...chain, events: tampered })).toEqual([{ kind: 'data edited', sequence: 2 }]);
  });

  it('names an edited hash', () => {
    const { events, ...chain } = aChain(5);
    const tampered = events.with(1, { ...events[1]!, hash: 'f'.repeat(64) });
    expect(found({ ...chain, events: tampered })).toMatchObject([{ kind: 'edited', sequence: 2, stored: 'f'.repeat(64) }]);
  });

  it('names deleted events, at the beginning, in the middle and at the end', () => {
    const { events, ...chain } = aChain(6);
    expect(found({ ...chain, events: events.slice(2) })).toEqual([{ kind: 'deleted', from: 1, to: 2 }]);
    expect(found({ ...chain, events: events.toSpliced(2, 2) })).toEqual([{ kind: 'deleted', from: 3, to: 4 }]);
    expect(found({ ...chain, events: events.slice(0, 5) })).toEqual([{ kind: 'deleted', from: 6, to: 6 }]);
    expect(found({ ...chain, events: [] })).toEqual([{ kind: 'deleted', from: 1, to: 6 }]);
  });

  it('names an inserted event and goes on from the true one, wherever the two stand', () => {
    const { events, ...chain } = aChain(5);
    const forged = appendEvent(headOf(events.slice(0, 2), chain.entity), {
      type: 'note.made', actor: 'account-2', at: morning + 150_000, data: { text: 'forged' }, salt: salt(99),
    });
    if (forged.kind === 'refused') throw new Error(forged.reason);
    for (const [at, position] of [[2, 3], [3, 4]] as const) {
      const verdict = verifyChain({ ...chain, events: events.toSpliced(at, 0, forged.stored) });
      expect(verdict.problems).toEqual([{ kind: 'inserted', sequence: 3, position, hash: forged.stored.hash }]);
      expect(verdict.events.map(({ hash }) => hash)).toEqual(events.map(({ hash }) => hash));
    }
  });

  it('names an event added after the head, and a head that was put back', () => {
    const { events, ...chain } = aChain(5);
    expect(found({ ...chain, events, head: headOf(events.slice(0, 3), chain.entity) })).toEqual([
      { kind: 'beyond the head', from: 4, to: 5 },
    ]);
  });

  it('names events in another order', () => {
    const { events, ...chain } = aChain(5);
    const [first, second, third, fourth, fifth] = events;
    expect(found({ ...chain, events: [first, third, second, fourth, fifth] })).toEqual([{ kind: 'out of order', sequence: 2, after: 3 }]);
  });

  it('names events whose sequences were exchanged', () => {
    const { events, ...chain } = aChain(5);
    const exchanged = edit(edit(events, 2, { sequence: 30 }, false), 3, { sequence: 2 }, false);
    const tampered = edit(exchanged, 30, { sequence: 3 }, false);
    expect(kinds({ ...chain, events: tampered })).toEqual(expect.arrayContaining(['edited', 'edited', 'out of order']));
  });

  it('names an event of another chain', () => {
    const { events, ...chain } = aChain(3);
    const foreign = aChain(1, 'objective:7').events[0];
    expect(found({ ...chain, events: [...events, foreign] })).toEqual([
      { kind: 'foreign', position: 4, sequence: 1, entity: 'objective:7' },
    ]);
  });

  it('names a missing head, a head that is none, and the head of another chain', () => {
    const { events, entity, head } = aChain(2);
    expect(found({ events, entity, head: undefined })).toMatchObject([{ kind: 'no head', came: 'nothing' }]);
    expect(found({ events, entity, head: { ...head, sequence: '2' } })).toMatchObject([{ kind: 'no head', expected: 'a value of type number in head.sequence' }]);
    expect(found({ events, entity, head: firstHead('objective:7') })).toEqual([{ kind: 'foreign head', entity: 'objective:7' }]);
  });

  it('names a time that runs back', () => {
    const { events, ...chain } = aChain(3);
    const early = edit(events, 2, { at: '2026-11-20T07:00:00.000Z' }, true);
    const refitted = edit(early, 3, { previous: early[1]!.hash }, true);
    expect(found({ ...chain, events: refitted, head: headOf(refitted, chain.entity) })).toEqual([
      { kind: 'time runs back', sequence: 2, at: '2026-11-20T07:00:00.000Z', before: '2026-11-20T08:00:00.000Z' },
    ]);
  });

  it('names a chain that begins with something before its first event', () => {
    const { events, ...chain } = aChain(1);
    const tampered = edit(events, 1, { previous: 'a'.repeat(64) }, true);
    expect(found({ ...chain, events: tampered, head: headOf(tampered, chain.entity) })).toMatchObject([
      { kind: 'replaced', sequence: 1, previous: 0, expected: noPrevious },
    ]);
  });

  it('sets a corrupt event aside, reports it, and verifies the rest', () => {
    const { events, ...chain } = aChain(6);
    for (const corrupt of [null, 17, 'text', [], {}, { ...events[2], hash: 5 }, { event: { sequence: 3 } }]) {
      const verdict = verifyChain({ ...chain, events: edit(events, 5, { actor: 'account-2' }, false).with(2, corrupt as StoredEvent) });
      expect(verdict.problems.map(({ kind }) => kind)).toEqual(['unreadable', 'edited', 'deleted']);
      expect(verdict.problems[0]).toMatchObject({ position: 3 });
      expect(verdict.problems[2]).toEqual({ kind: 'deleted', from: 3, to: 3 });
      expect(verdict.events.map(({ stored }) => stored.event.sequence)).toEqual([1, 2, 4, 5, 6]);
      expect(verdict.quarantined).toEqual([5]);
    }
  });

  it('finds a chain cut off with its head put back, by a hash kept outside', () => {
    const { events, ...chain } = aChain(6);
    const cut = { ...chain, events: events.slice(0, 4), head: headOf(events.slice(0, 4), chain.entity) };
    expect(found(cut)).toEqual([]);
    expect(found({ ...cut, kept: [{ sequence: 6, hash: events[5]!.hash }] })).toEqual([{ kind: 'truncated', sequence: 6, last: 4 }]);
    expect(found({ ...cut, kept: [{ sequence: 4, hash: events[3]!.hash }] })).toEqual([]);
  });

  it('finds a chain rewritten with every hash made to fit, by a hash kept outside', () => {
    const honest = aChain(4);
    const rewritten = aChain(4, honest.entity);
    const events = edit(rewritten.events, 4, { actor: 'account-2' }, true);
    const chain = { entity: honest.entity, events, head: headOf(events, honest.entity) };
    expect(found(chain)).toEqual([]);
    expect(found({ ...chain, kept: [{ sequence: 4, hash: honest.events[3]!.hash }] })).toMatchObject([
      { kind: 'not the one kept', sequence: 4, kept: honest.events[3]!.hash },
    ]);
  });

  it('checks data in blobs where they are given, names a missing one, and says what was not checked without them', () => {
    const appended = appendEvent(firstHead('site'), { type: 'a.b', actor: 'app', at: morning, data: 'x'.repeat(300_000), salt: salt(1) });
    if (appended.kind === 'refused') throw new Error(appended.reason);
    const chain = { entity: 'site', events: [appended.stored], head: appended.head };
    const blobs = new Map(appended.blobs.map(({ address, text }) => [address, text]));
    expect(verifyChain(chain)).toMatchObject({ intact: true, unchecked: [1] });
    expect(verifyChain({ ...chain, blobs })).toMatchObject({ intact: true, unchecked: [] });
    const [first] = appended.blobs;
    blobs.set(first!.address, first!.text.replace('x', 'y'));
    expect(found({ ...chain, blobs })).toEqual([{ kind: 'data edited', sequence: 1 }]);
    blobs.delete(first!.address);
    const verdict = verifyChain({ ...chain, blobs });
    expect(verdict).toMatchObject({ intact: false, problems: [{ kind: 'data missing', sequence: 1, blobs: 1 }], quarantined: [1] });
  });
});

describe('Erasing a person’s data', () => {
  const erased = (sequences: number[], accountedFor: number[]): StoredChain => {
    const { events, head, entity } = aChain(6);
    const account = appendEvent(head, { type: erasureType, actor: 'app', at: morning + 9e6, data: { sequences: accountedFor }, salt: salt(50) });
    if (account.kind === 'refused') throw new Error(account.reason);
    const left = events.map((stored) => (sequences.includes(stored.event.sequence) ? eraseData(stored) : stored));
    return { entity, events: [...left, account.stored], head: account.head };
  };

  it('leaves the chain verifiable and reads as erased', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), (sequences) => {
        const verdict = verifyChain(erased(sequences, sequences));
        expect(verdict).toMatchObject({ intact: true, erased: sequences });
        expect(verdict.events.filter(({ stored }) => stored.content.kind === 'erased')).toHaveLength(sequences.length);
      }),
    );
  });

  it('is named when no later event accounts for it', () => {
    expect(found(erased([2, 4], [2]))).toEqual([{ kind: 'erased without a record', sequence: 4 }]);
  });

  it('cannot be accounted for in advance', () => {
    const { events, head, entity } = erased([], [8]) as StoredChain & { events: StoredEvent[]; head: ChainHead };
    const next = appendEvent(head, { type: 'note.made', actor: 'account-1', at: morning + 9e6, data: {}, salt: salt(51) });
    if (next.kind === 'refused') throw new Error(next.reason);
    expect(found({ entity, events: [...events, eraseData(next.stored)], head: next.head })).toEqual([
      { kind: 'erased without a record', sequence: 8 },
    ]);
  });
});

describe('Any single tampering of any chain', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  const changes: fc.Arbitrary<Partial<LedgerEvent>> = fc.oneof(
    fc.record({ actor: fc.constantFrom('app', 'account-9') }),
    fc.record({ type: fc.constant('note.struck') }),
    fc.record({ at: fc.constant('2026-11-20T08:00:00.001Z') }),
    fc.record({ previous: hex }),
    fc.record({ data: hex }),
    fc.record({ sequence: fc.integer({ min: 100, max: 200 }) }),
    fc.record({ entity: fc.constant('objective:7') }),
  );
  const tampering = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), change: changes, fitted: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('delete' as const, 'double' as const, 'data' as const, 'salt' as const, 'erase' as const, 'hash' as const) }),
    fc.record({ kind: fc.constant('move' as const), by: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('junk' as const), junk: fc.jsonValue() }),
  );

  it('is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), tampering, (length, pick, how) => {
        const { events, entity, head } = aChain(length);
        const at = pick % length;
        const stored = events[at]!;
        const tampered: unknown[] = [...events];
        if (how.kind === 'edit') tampered.splice(0, length, ...edit(events, at + 1, how.change, how.fitted));
        if (how.kind === 'delete') tampered.splice(at, 1);
        if (how.kind === 'double') tampered.splice(at, 0, stored);
        if (how.kind === 'data') tampered[at] = { ...stored, content: { ...stored.content, text: '{}' } };
        if (how.kind === 'salt') tampered[at] = { ...stored, content: { ...stored.content, salt: salt(12345) } };
        if (how.kind === 'erase') tampered[at] = eraseData(stored);
        if (how.kind === 'hash') tampered[at] = { ...stored, hash: noPrevious };
        if (how.kind === 'junk') tampered[at] = how.junk;
        if (how.kind === 'move') {
          tampered.splice(at, 1);
          tampered.splice((at + how.by) % length, 0, stored);
        }
        fc.pre(JSON.stringify(tampered) !== JSON.stringify(events));
        const verdict = verifyChain({ entity, events: tampered, head });
        expect(verdict.intact).toBe(false);
        // Whatever was done is said in a sentence without a hole.
        for (const problem of verdict.problems) {
          const { kind, ...facts } = problem;
          expect(fillMessage(chainProblemWords[kind], facts as Record<string, string | number>)).not.toMatch(/[{}]|undefined/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is met without a throw, whatever stands in the store', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), fc.jsonValue(), (events, head) => {
        expect(verifyChain({ entity: 'objective:1', events, head }).intact).toBe(false);
      }),
    );
  });
});

describe('The words of a problem', () => {
  const all: ChainProblem[] = [
    { kind: 'unreadable', position: 3, place: 'event.hash', expected: 'a value of type string', came: 'nothing' },
    { kind: 'edited', sequence: 3, stored: 'a', computed: 'b' },
    { kind: 'deleted', from: 4, to: 5 },
    { kind: 'truncated', sequence: 9, last: 7 },
    { kind: 'replaced', sequence: 4, previous: 3, expected: 'a', came: 'b' },
  ];
  it('say the place in plain English', () => {
    const said = all.map(({ kind, ...facts }) => fillMessage(chainProblemWords[kind], facts));
    expect(said).toEqual([
      'Position 3 holds no event that can be read. event.hash: expected a value of type string, came nothing',
      'Event 3 was edited: it no longer gives the hash stored with it',
      'Events 4 to 5 are gone',
      'The chain ends with event 7; the hash of event 9 was written down outside it',
      'Event 4 follows another event 3 than the one stored: one of the two was replaced',
    ]);
    expect(fillMessage(oneEventWords.deleted!, { from: 4, to: 4 })).toBe('Event 4 is gone');
  });
});

describe('A digest', () => {
  it('of the same data differs by its salt, so that erased data cannot be found by trying', () => {
    expect(dataDigest(salt(1), '{}')).not.toBe(dataDigest(salt(2), '{}'));
  });
});
