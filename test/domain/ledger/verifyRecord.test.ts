import fc from 'fast-check';
import { checkpointOf, type Checkpoint } from '../../../src/domain/ledger/checkpoint';
import type { StoredEvent } from '../../../src/domain/ledger/event';
import { eventHash, noPrevious } from '../../../src/domain/ledger/hashes';
import { type RecordProblem, recordProblemWords } from '../../../src/domain/ledger/recordProblem';
import { appendToLog, emptyLog, type LogEntry, type LogPage, openPlaces, type SiteLog } from '../../../src/domain/ledger/siteLog';
import { type StoredChain, verifyChain } from '../../../src/domain/ledger/verifyChain';
import { verifyRecord } from '../../../src/domain/ledger/verifyRecord';
import { fillMessage } from '../../../src/domain/score/fillMessage';
import { aChain } from './aChain';

const origin = 'throughline.example/site';
const later = '2026-11-21T00:00:00.000Z';

/** A log over entries, made 40 at a time as a consumer would make it, with the checkpoint after each time. */
function aLog(entries: LogEntry[]): { log: SiteLog; pages: LogPage[]; checkpoints: Checkpoint[] } {
  let log = emptyLog;
  const pages: LogPage[] = [];
  const tiles = new Map<string, Parameters<typeof appendToLog>[1]['tiles'][number]>();
  const checkpoints: Checkpoint[] = [];
  for (let from = 0; from < entries.length; from += 40) {
    const places = openPlaces(log.tree.size);
    const open = {
      pages: pages.filter(({ page }) => places.pages.includes(page)),
      tiles: places.tiles.flatMap(({ level, index }) => tiles.get(`${level}/${index}`) ?? []),
    };
    const grown = appendToLog(log, open, entries.slice(from, from + 40));
    for (const page of grown.pages) pages[page.page] = page;
    for (const tile of grown.tiles) tiles.set(`${tile.level}/${tile.index}`, tile);
    log = grown.log;
    checkpoints.push(checkpointOf(origin, log.tree));
  }
  return { log, pages, checkpoints };
}

interface Site {
  chains: (Omit<StoredChain, 'events'> & { events: StoredEvent[] })[];
  log: SiteLog;
  pages: LogPage[];
  checkpoints: Checkpoint[];
}

function aSite(lengths: number[]): Site {
  const chains = lengths.map((length, at) => aChain(length, `objective:${at + 1}`));
  const entries = chains
    .flatMap(({ events }) => events)
    .sort((one, other) => (one.event.at < other.event.at ? -1 : 1))
    .map(({ event, hash }) => ({ entity: event.entity, sequence: event.sequence, hash }));
  return { chains, ...aLog(entries) };
}

const verify = ({ chains, ...rest }: Site, loggedBy = later) =>
  verifyRecord({ origin, chains: chains.map(verifyChain), ...rest, loggedBy });

/** Events chained anew, every hash made to fit, as somebody who can write the whole store would do it. */
function rechain(events: readonly StoredEvent[]): { chain: Site['chains'][number] } {
  const chained: StoredEvent[] = [];
  for (const { event, content } of events) {
    const renewed = { ...event, previous: chained.at(-1)?.hash ?? noPrevious };
    chained.push({ event: renewed, hash: eventHash(renewed), content });
  }
  const last = chained.at(-1)!;
  const { entity, sequence, at } = last.event;
  return { chain: { entity, events: chained, head: { version: 1, entity, sequence, hash: last.hash, at } } };
}

const entriesOf = ({ pages }: Site): LogEntry[] => pages.flatMap(({ entries }) => entries);

describe('Verifying the whole record', () => {
  it('finds nothing in one that nobody touched, and says how far checkpoints vouch for it', () => {
    const site = aSite([30, 1, 90, 200]);
    expect(verify(site)).toEqual({ intact: true, problems: [], vouchedFor: 321, waiting: [] });
    expect(verify({ ...site, checkpoints: site.checkpoints.slice(0, 3) })).toMatchObject({ intact: true, vouchedFor: 120 });
    expect(verify(aSite([]))).toMatchObject({ intact: true, vouchedFor: 0 });
  });

  it('finds a chain that was dropped whole, head and all', () => {
    const site = aSite([3, 5, 2]);
    expect(verify({ ...site, chains: site.chains.toSpliced(1, 1) }).problems).toEqual([
      { kind: 'chain dropped', entity: 'objective:2', events: 5, newest: 5 },
    ]);
  });

  it('finds a chain cut off with its head put back, and names the events that are gone', () => {
    const site = aSite([3, 5, 2]);
    const problems = verify({ ...site, chains: site.chains.with(1, aChain(3, 'objective:2')) }).problems;
    expect(problems.map(({ kind, ...facts }) => [kind, 'sequence' in facts && facts.sequence])).toEqual([
      ['logged event gone', 4],
      ['logged event gone', 5],
    ]);
  });

  it('finds a chain rewritten whole with every hash made to fit', () => {
    const site = aSite([3, 5]);
    const { chain } = rechain(site.chains[1]!.events.map((stored) => ({ ...stored, event: { ...stored.event, actor: 'account-9' } })));
    expect(verifyChain(chain).intact).toBe(true);
    const { problems } = verify({ ...site, chains: site.chains.with(1, chain) });
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['logged otherwise', 'not logged', 'head not logged']));
  });

  it('finds a log rewritten together with its chains, by a checkpoint kept outside, and says between which places', () => {
    const honest = aSite([60, 60]);
    const { chain } = rechain(honest.chains[1]!.events.map((stored) => ({ ...stored, event: { ...stored.event, actor: 'account-9' } })));
    const hashes = new Map(chain.events.map(({ event, hash }) => [event.sequence, hash]));
    const entries = entriesOf(honest).map((entry) =>
      entry.entity === 'objective:2' ? { ...entry, hash: hashes.get(entry.sequence) ?? '' } : entry,
    );
    const forged = { ...aLog(entries), chains: honest.chains.with(1, chain) };
    expect(verify(forged).intact).toBe(true);
    const verdict = verify({ ...forged, checkpoints: honest.checkpoints });
    expect(verdict.problems).toMatchObject([
      { kind: 'log rewritten', after: 0, upTo: 40 },
      { kind: 'log rewritten', after: 0, upTo: 80 },
      { kind: 'log rewritten', after: 0, upTo: 120 },
    ]);
    expect(verdict.vouchedFor).toBe(0);
  });

  it('finds a log that was cut off together with its chains', () => {
    const whole = aSite([100]);
    const cut = aSite([70]);
    expect(verify({ ...cut, checkpoints: whole.checkpoints }).problems).toEqual([{ kind: 'log truncated', size: 70, checkpoint: 80 }, { kind: 'log truncated', size: 70, checkpoint: 100 }]);
    expect(verify({ ...cut, checkpoints: whole.checkpoints }).vouchedFor).toBe(40);
  });

  it('finds an event and a head that the log does not have, unless they are too young to be there', () => {
    const site = aSite([5]);
    const more = { ...site, chains: [aChain(7, 'objective:1')] };
    expect(verify(more, '2026-11-20T08:05:30.000Z').problems).toEqual([
      { kind: 'not logged', entity: 'objective:1', sequence: 6, at: '2026-11-20T08:05:00.000Z' },
    ]);
    expect(verify(more, '2026-11-20T08:05:30.000Z').waiting).toEqual([{ entity: 'objective:1', sequence: 7 }]);
    expect(verify(more).problems.map(({ kind }) => kind)).toEqual(['not logged', 'not logged', 'head not logged']);
    expect(verify(more, '2026-11-20T08:04:00.000Z')).toMatchObject({ intact: true });
  });

  it('finds an event that the log went past, however young', () => {
    const site = aSite([5]);
    const skipped = { ...site, ...aLog(entriesOf(site).toSpliced(2, 1)) };
    expect(verify(skipped, '2026-01-01T00:00:00.000Z').problems).toEqual([
      { kind: 'not logged', entity: 'objective:1', sequence: 3, at: '2026-11-20T08:02:00.000Z' },
    ]);
  });

  it('takes no harm from an event that was logged twice', () => {
    const site = aSite([300]);
    const twice = aLog([...entriesOf(site), ...entriesOf(site).slice(0, 3)]);
    expect(verify({ ...site, ...twice })).toMatchObject({ intact: true, vouchedFor: 303 });
  });

  it('finds a head of the log that is not what the entries give', () => {
    const site = aSite([5]);
    const problems = verify({ ...site, log: emptyLog, checkpoints: [] }).problems;
    expect(problems).toMatchObject([{ kind: 'log head differs', size: 0, entries: 5 }]);
    const { log } = aLog(entriesOf(site).toReversed());
    expect(verify({ ...site, log, checkpoints: [] }).problems).toMatchObject([{ kind: 'log head differs', size: 5, entries: 5 }]);
  });

  it('sets a corrupt page aside and verifies what stands before it', () => {
    const site = aSite([600]);
    const problems = verify({ ...site, pages: site.pages.with(1, null as never) }).problems;
    expect(problems[0]).toMatchObject({ kind: 'log page unreadable', page: 1 });
    expect(problems.map(({ kind }) => kind)).toContain('log head differs');
    expect(verify({ ...site, pages: site.pages.with(1, null as never) }).vouchedFor).toBe(240);
  });

  it('finds a page that is gone or short', () => {
    const site = aSite([600]);
    expect(verify({ ...site, pages: site.pages.toSpliced(1, 1) }).problems[0]).toEqual({ kind: 'log page missing', page: 1, came: 2 });
    const short = { ...site.pages[0]!, entries: site.pages[0]!.entries.slice(1) };
    expect(verify({ ...site, pages: site.pages.with(0, short) }).problems[0]).toEqual({ kind: 'log page missing', page: 0, came: 1 });
  });

  it('says of a checkpoint of another log that it proves nothing here', () => {
    const site = aSite([5]);
    const foreign = { ...site.checkpoints[0]!, origin: 'elsewhere.example/log' };
    expect(verify({ ...site, checkpoints: [foreign] })).toMatchObject({
      intact: false, vouchedFor: 0, problems: [{ kind: 'foreign checkpoint', origin: 'elsewhere.example/log', expected: origin }],
    });
  });

  it('is not intact when a chain is not, though log and checkpoints agree', () => {
    const site = aSite([5]);
    const [chain] = site.chains;
    const events = chain!.events.with(1, { ...chain!.events[1]!, content: { kind: 'erased' as const } });
    expect(verify({ ...site, chains: [{ ...chain!, events }] })).toMatchObject({ intact: false, problems: [] });
  });

  it('finds any page entry exchanged, changed or lost, in a record with checkpoints', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('drop', 'swap', 'change', 'name'), (pick, how) => {
        const site = aSite([40, 25]);
        const entries = entriesOf(site);
        const at = pick % (entries.length - 1);
        const [entry, next] = [entries[at]!, entries[at + 1]!];
        if (how === 'drop') entries.splice(at, 1);
        if (how === 'swap') entries.splice(at, 2, next, entry);
        if (how === 'change') entries[at] = { ...entry, hash: '0'.repeat(64) };
        // Where an event is kept is a hint that nothing vouches for; a wrong one does no harm.
        if (how === 'name') entries[at] = { ...entry, entity: 'objective:9' };
        const { log, pages } = aLog(entries);
        const verdict = verify({ ...site, log, pages });
        expect(verdict.intact).toBe(how === 'name');
        for (const { kind, ...facts } of verdict.problems) {
          expect(fillMessage(recordProblemWords[kind], facts as Record<string, string | number>)).not.toMatch(/[{}]|undefined/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says each problem in plain English', () => {
    const dropped: RecordProblem = { kind: 'chain dropped', entity: 'objective:2', events: 5, newest: 5 };
    const { kind, ...facts } = dropped;
    expect(fillMessage(recordProblemWords[kind], facts)).toBe('Nothing is left of objective:2: the log holds 5 events of it, up to event 5');
  });
});
