import { people } from '../people';
import { criticalServiceAvailability as objective } from '../objectives/criticalServiceAvailability';
import type { Deed } from './deed';

/** The textbook, approved: accepted by its owner, committed by who was asked, proved, and approved in five roles. */
export const approvedAvailability: Deed[] = [
  {
    at: '2026-11-13T08:10:00.000Z',
    objective,
    async happens({ call }) {
      await call('ingrid', 'acceptOwnership');
      await call('ingrid', 'requestConfirmation', { lines: ['R1', 'R2', 'R3', 'R5'], from: people.daniel.accountId, note: 'From the 23rd, please' });
      await call('ingrid', 'requestConfirmation', { lines: ['R4'], from: people.yusuf.accountId });
    },
  },
  {
    at: '2026-11-13T13:30:00.000Z',
    objective,
    async happens({ confirm }) {
      await confirm('daniel', ['R1', 'R2', 'R3', 'R5'], 'Head of operations');
      await confirm('yusuf', ['R4'], 'Signing authority 2026');
    },
  },
  {
    at: '2026-11-16T09:00:00.000Z',
    objective,
    async happens({ call, issueId, attach, work }) {
      await call('ingrid', 'addEvidence', {
        title: 'Minutes of the service review of 4 November', kind: 'minutes', locator: { type: 'link', url: 'https://wiki.nordvik.example/payments/reviews/2026-11-04' },
        supports: ['objective'], proves: '2026-11-04', origin: 'E4',
      });
      const baseline = await attach('ingrid', 'availability-october-2026.csv', 'service;minutes out of service\nCard payments;212\nInstant transfers;287\nMerchant portal;391\nSettlement;491\n');
      await call('ingrid', 'addEvidence', {
        title: 'Availability in October, by service', kind: 'performance report', locator: { type: 'attachment', issue: issueId, attachment: baseline },
        supports: ['evaluated', 'metric:K1'], proves: { from: '2026-10-01', to: '2026-10-31' }, origin: 'E2',
      });
      const letter = await attach('daniel', 'letter-northwind-servers.txt', 'The server for the Settlement replica is delivered in the week of 30 November 2026.\n');
      await call('daniel', 'addEvidence', {
        title: 'Letter of Northwind Servers: day of delivery', kind: 'third-party letter', locator: { type: 'attachment', issue: issueId, attachment: letter },
        supports: ['line:R4', 'activity:A1', `issue:${await work('Order the server for the Settlement replica')}`], proves: '2026-11-13', origin: 'E1',
      });
      await call('ingrid', 'recordDecision', {
        what: 'The replica is bought, not rented', options: ['Buy a second server', 'Rent one by the month'], parties: ['Payments', 'Infrastructure'],
        decider: people.ingrid.accountId, basis: 'Renting costs more from the fourteenth month on, and the replica stays for five years.', on: '2026-11-12', about: ['line:R4'],
      });
    },
  },
  {
    at: '2026-11-16T15:00:00.000Z',
    objective,
    happens: ({ submit }) => submit('ingrid', 'The plan for 2027', 'The service review of 4 November asked for it'),
  },
  { at: '2026-11-17T08:20:00.000Z', objective, happens: ({ approve }) => approve('daniel', 'service owner', 'For Ingrid, whose plan it is') },
  { at: '2026-11-17T09:40:00.000Z', objective, happens: ({ approve }) => approve('priya', 'capacity approver') },
  { at: '2026-11-17T14:05:00.000Z', objective, happens: ({ approve }) => approve('yusuf', 'budget approver') },
  { at: '2026-11-18T08:15:00.000Z', objective, happens: ({ approve }) => approve('tomasz', 'evaluator') },
  { at: '2026-11-18T10:30:00.000Z', objective, happens: ({ approve }) => approve('amara', 'SMS manager') },
];
