import type { ForgeDouble } from '../forge';
import { callApp } from './callApp';
import { people } from './people';
import { demoRecords } from './records';
import { appointments, firstAppointment, type DemoAppointment } from './records/appointments';

const page = { moduleKey: 'throughline', extension: { type: 'jira:globalPage' } };

/**
 * Fills the organization's records through the app's own calls: the Jira administrator appoints the SMS manager, who keeps
 * the records and appoints everybody else.
 *
 * @throws Error naming the call and what the app answered instead of a value
 */
export async function keepRecords(forge: ForgeDouble): Promise<void> {
  const appoint = ({ role, who, scope, from, basis }: DemoAppointment): unknown => ({ role, accountId: people[who].accountId, from, basis, ...(scope === undefined ? {} : { scope }) });
  await callApp(forge, 'sigrid', page, 'appointRole', appoint(firstAppointment));
  for (const [kind, records] of Object.entries(demoRecords)) {
    const rows = records.map(({ id, body }, at) => ({ row: at + 2, id, body: { version: 1, ...body }, basedOn: 0 }));
    await callApp(forge, 'amara', page, 'importRecords', { kind, rows, why: 'Taken over from the paper register of 2025' });
  }
  for (const one of appointments) await callApp(forge, 'amara', page, 'appointRole', appoint(one));
}
