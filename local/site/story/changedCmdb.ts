import { people } from '../people';
import { toolBasedCmdb as objective } from '../objectives/toolBasedCmdb';
import type { Deed } from './deed';

/** Approved, and given three more weeks afterwards: the later date needs approval again. */
export const changedCmdb: Deed[] = [
  {
    at: '2026-11-13T09:00:00.000Z',
    objective,
    async happens({ call }) {
      await call('daniel', 'acceptOwnership');
      await call('daniel', 'requestConfirmation', { lines: 'all', from: people.priya.accountId });
    },
  },
  { at: '2026-11-13T14:20:00.000Z', objective, happens: ({ confirm }) => confirm('priya', ['R1', 'R2', 'R3'], 'Deputy of the head of operations') },
  {
    at: '2026-11-16T10:10:00.000Z',
    objective,
    async happens({ call, submit, work }) {
      const issue = await work('Export the four Payments spreadsheets');
      await call('daniel', 'addEvidence', {
        title: 'Exported spreadsheets', kind: 'record', locator: { type: 'issue', issue }, supports: ['activity:A2', `issue:${issue}`], proves: '2026-11-12', origin: 'E3',
      });
      await submit('daniel', 'The plan until February', 'The audit of the spring asked for one register');
    },
  },
  { at: '2026-11-16T13:00:00.000Z', objective, happens: ({ approve }) => approve('priya', 'process owner') },
  { at: '2026-11-16T16:20:00.000Z', objective, happens: ({ approve }) => approve('amara', 'SMS manager') },
  { at: '2026-11-19T09:30:00.000Z', objective, happens: ({ edit }) => edit('daniel', { duedate: '2027-03-12' }) },
];
