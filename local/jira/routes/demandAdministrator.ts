import { holdsGlobally } from '../access/permissions';
import { forbidden } from '../refusal';
import type { Call } from './call';

/** Throws 403 unless the caller administers Jira. */
export function demandAdministrator(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You must be a Jira administrator to do this.');
}
