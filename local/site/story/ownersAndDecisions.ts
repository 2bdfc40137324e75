import { people } from '../people';
import { costPerUser } from '../objectives/costPerUser';
import { priorityOneRestoreTime } from '../objectives/priorityOneRestoreTime';
import { repeatMajorIncidents } from '../objectives/repeatMajorIncidents';
import { standardRequests } from '../objectives/standardRequests';
import type { Deed } from './deed';

/** An objective agreed to before its plan stands, one that is committed before its last gate closes, a conflict, and an owner who left. */
export const ownersAndDecisions: Deed[] = [
  {
    at: '2026-11-13T10:00:00.000Z',
    objective: priorityOneRestoreTime,
    async happens({ call, confirm }) {
      await call('elin', 'acceptOwnership');
      await call('elin', 'requestConfirmation', { lines: ['R1', 'R2', 'R4'], from: people.daniel.accountId });
      await call('elin', 'requestConfirmation', { lines: ['R3'], from: people.yusuf.accountId });
      await confirm('daniel', ['R1', 'R2', 'R4'], 'Head of operations');
      await confirm('yusuf', ['R3'], 'Signing authority 2026');
    },
  },
  {
    at: '2026-11-16T11:00:00.000Z',
    objective: costPerUser,
    async happens({ call }) {
      await call('amara', 'acceptObjective', { planDue: '2026-12-18', note: 'Agreed in the budget round; the plan says with whom' });
      await call('yusuf', 'acceptOwnership');
    },
  },
  {
    at: '2026-11-17T12:00:00.000Z',
    objective: repeatMajorIncidents,
    async happens({ call }) {
      await call('tomasz', 'decideConflict', {
        parties: ['Problem management', 'Payments'], about: 'One engineer in January: the settlement queue or the replica',
        decision: 'The replica until 22 January, the queue from 25 January on', decider: people.amara.accountId, on: '2026-11-17',
      });
      await call('tomasz', 'recordDecision', {
        what: 'The five repeated causes come before new ones', options: ['Five repeated causes first', 'By the date of the incident'], parties: ['Problem management', 'Payments'],
        decider: people.ingrid.accountId, basis: 'Five of nine major incidents had a cause that was known.', on: '2026-11-16',
      });
    },
  },
  { at: '2026-11-13T11:30:00.000Z', objective: standardRequests, happens: async ({ call }) => void (await call('jonas', 'acceptOwnership')) },
  {
    at: '2026-11-18T09:20:00.000Z',
    objective: standardRequests,
    async happens({ call, leaves }) {
      leaves('jonas');
      await call('amara', 'nameInterimOwner', { accountId: people.elin.accountId, until: '2026-12-01', why: 'She answers for the service desk until a successor is found' });
    },
  },
];
