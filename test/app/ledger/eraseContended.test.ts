import { eraseAccount } from '../../../src/app/ledger/eraseAccount';
import type { Ports } from '../../../src/app/ports';
import { firstHead } from '../../../src/domain/ledger/firstHead';
import { emptyLog } from '../../../src/domain/ledger/siteLog';

describe('Erasing a person while others keep changing the records of the site', () => {
  it('does not say it is done before it is kept how they read from now on', async () => {
    // A store in which somebody else always writes between reading and writing.
    const contended = {
      records: { current: async () => undefined, several: async () => [] },
      siteLog: { open: async () => ({ origin: 'throughline/here', log: { kind: 'value', value: emptyLog } }), pieces: async ({ pages }: { pages: unknown[] }) => ({ pages: pages.map(() => undefined), tiles: [] }) },
      chains: { list: async () => ({ chains: [], more: false }) },
      ledger: { head: async (entity: string) => firstHead(entity), append: async () => ({ kind: 'changed meanwhile' }) },
    } as unknown as Ports;
    await expect(eraseAccount(contended, 'account-ingrid', { accountId: 'account-sigrid', at: '2026-11-20T09:00:00.000Z' })).rejects.toThrow('could not be kept');
  });
});
