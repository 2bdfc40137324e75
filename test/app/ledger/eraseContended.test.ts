import { eraseAccount } from '../../../src/app/ledger/eraseAccount';
import type { Ports } from '../../../src/app/ports';
import { appendEvent } from '../../../src/domain/ledger/appendEvent';
import { firstHead } from '../../../src/domain/ledger/firstHead';
import { emptyLog } from '../../../src/domain/ledger/siteLog';

describe('Erasing a person while others keep changing the records of the site', () => {
  it('takes nothing away before it is kept how they read from now on, and does not say it is done', async () => {
    const told = { type: 'owner.announced', actor: 'account-amara', at: Date.UTC(2026, 10, 19), data: { to: 'account-ingrid' }, salt: '0'.repeat(32) };
    const appended = appendEvent(firstHead('objective:1'), told);
    if (appended.kind !== 'appended') throw new Error('expected to be appended');
    const erase = jest.fn();
    // A store in which somebody else always writes between reading and writing.
    const contended = {
      records: { current: async () => undefined, several: async () => [] },
      siteLog: { open: async () => ({ origin: 'throughline/here', log: { kind: 'value', value: emptyLog } }), pieces: async ({ pages }: { pages: unknown[] }) => ({ pages: pages.map(() => undefined), tiles: [] }) },
      chains: {
        list: async () => ({ chains: [{ entity: 'objective:1' }], more: false }),
        strictly: async () => ({ head: appended.head, events: [appended.stored], blobs: new Map() }),
        erase,
      },
      ledger: { head: async (entity: string) => firstHead(entity), append: async () => ({ kind: 'changed meanwhile' }) },
    } as unknown as Ports;
    await expect(eraseAccount(contended, 'account-ingrid', { accountId: 'account-sigrid', at: '2026-11-20T09:00:00.000Z' })).rejects.toThrow('could not be kept');
    expect(erase).not.toHaveBeenCalled();
  });
});
