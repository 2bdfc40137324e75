import { importRecords } from '../../src/app/catalogues/importRecords';
import type { AppendOutcome, Kept, Ports, RecordWrite } from '../../src/app/ports';
import { Refused } from '../../src/app/refused';
import { holdingsId } from '../../src/domain/roles/roleHoldings';
import { firstHead } from '../../src/domain/ledger/firstHead';
import { specimens } from '../domain/catalogues/specimens';

const amara = 'account-amara';
const actor = { accountId: amara, at: '2026-11-20T09:00:00.000Z' };
const row = (n: number, name = `Imported ${n}`) => ({ row: n + 2, id: `imported-${n}`, body: { ...specimens.service, name }, basedOn: 0 });
const request = (rows: ReturnType<typeof row>[]) => ({ kind: 'service' as const, rows, why: 'From the old register' });

/**
 * A store in which Amara is SMS manager and that keeps what is appended; `meets` says, before each transaction, whether
 * somebody else comes first and what they keep, or that the store is busy.
 */
function storeThat(meets: (transaction: number, shelve: (id: string, name: string) => void) => 'goes on' | 'lost' | 'busy'): Ports {
  const holdings = { version: 1, role: 'SMS manager', assignments: [{ id: 'a1', accountId: amara, from: '2026-01-01' }] };
  let entries: unknown[] = [{ kind: 'role-assignment', id: holdingsId('SMS manager'), version: 1, body: holdings, by: 'account-sigrid', at: '2026-01-01T00:00:00.000Z' }];
  let transaction = 0;
  let version = 1;
  const page = (): Kept<unknown> => ({ version, body: { version: 1, pages: 1, entries }, by: amara, at: actor.at });
  return {
    records: { current: async () => page(), several: async () => [] },
    ledger: {
      head: async (entity: string) => firstHead(entity),
      append: async (head: unknown, _events: unknown, _by: unknown, alongside: RecordWrite[]): Promise<AppendOutcome> => {
        transaction += 1;
        const met = meets(transaction, (id, name) => {
          entries = [...entries, { kind: 'service', id, version: 1, body: { ...specimens.service, name }, by: 'account-other', at: actor.at }];
        });
        if (met === 'busy') throw Object.assign(new Error('Too many requests'), { code: 'RATE_LIMIT_EXCEEDED' });
        if (met === 'lost') return { kind: 'changed meanwhile' };
        const shelf = alongside.find(({ kind }) => kind === 'record-shelf')!;
        ({ entries } = shelf.body as { entries: unknown[] });
        version = shelf.version;
        return { kind: 'appended', head: head as never, events: [] };
      },
    },
  } as unknown as Ports;
}

describe('COM-03 · A large import that is stopped after some of its rows are kept', () => {
  const rows = Array.from({ length: 45 }, (_, n) => row(n));

  it('says which rows are not in when somebody else kept another version of one of them', async () => {
    const store = storeThat((transaction, shelve) => {
      if (transaction !== 2) return 'goes on';
      shelve('imported-30', 'Theirs');
      return 'lost';
    });
    const came = await importRecords(store, request(rows), actor);
    expect(came).toEqual({ created: 20, changed: 0, same: 0, stopped: { left: rows.slice(20).map((one) => one.row), because: 'changed meanwhile' } });
    // Without the row that is another's the same table is finished; what was in is left as it is.
    const others = rows.filter(({ id }) => id !== 'imported-30');
    expect(await importRecords(store, request(others), actor)).toEqual({ created: 24, changed: 0, same: 20 });
    expect(await importRecords(store, request(others), actor)).toEqual({ created: 0, changed: 0, same: 44 });
  });

  it('goes on by itself when what somebody else kept concerns none of them', async () => {
    const store = storeThat((transaction, shelve) => {
      if (transaction !== 2) return 'goes on';
      shelve('another', 'Theirs');
      return 'lost';
    });
    expect(await importRecords(store, request(rows), actor)).toEqual({ created: 45, changed: 0, same: 0 });
  });

  it('says so when the store takes no more in this minute, and is finished by the same import again', async () => {
    const store = storeThat((transaction) => (transaction === 3 ? 'busy' : 'goes on'));
    expect(await importRecords(store, request(rows), actor)).toEqual({ created: 40, changed: 0, same: 0, stopped: { left: [42, 43, 44, 45, 46], because: 'the store is busy' } });
    expect(await importRecords(store, request(rows), actor)).toEqual({ created: 5, changed: 0, same: 40 });
  });

  it('is a refusal, and nothing is in, where it was stopped before the first row', async () => {
    for (const [met, refusal] of [['busy', { kind: 'try again', because: 'the store is busy', afterSeconds: 60 }], ['lost', { kind: 'changed meanwhile' }]] as const) {
      const came = await importRecords(storeThat(() => met), request(rows), actor);
      expect(came).toBeInstanceOf(Refused);
      expect((came as Refused).refusal).toEqual(refusal);
    }
  });
});
