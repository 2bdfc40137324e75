import { people } from '../people';
import { settlementFile as objective } from '../objectives/settlementFile';
import type { Deed } from './deed';

/** Submitted, approved in two roles of three, and waiting for the SMS manager. */
export const submittedSettlement: Deed[] = [
  {
    at: '2026-11-17T10:00:00.000Z',
    objective,
    async happens({ call, confirm }) {
      await call('ingrid', 'acceptOwnership');
      await call('ingrid', 'requestConfirmation', { lines: 'all', from: people.daniel.accountId });
      await confirm('daniel', ['R1', 'R2'], 'Head of operations');
    },
  },
  {
    at: '2026-11-18T14:00:00.000Z',
    objective,
    happens: ({ submit }) => submit('ingrid', 'The plan until March', 'The acquiring bank asked for files on time'),
  },
  { at: '2026-11-19T08:00:00.000Z', objective, happens: ({ approve }) => approve('daniel', 'service owner') },
  { at: '2026-11-19T10:45:00.000Z', objective, happens: ({ approve }) => approve('priya', 'capacity approver') },
];
