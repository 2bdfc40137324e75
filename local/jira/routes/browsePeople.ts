import { holdsGlobally } from '../access/permissions';
import { forbidden } from '../refusal';
import type { Call } from './call';

/** Throws 403 for whoever may not look at people and groups other than where they stand in issues. */
export function browsePeople(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'USER_PICKER')) {
    throw forbidden('You do not have permission to browse users and groups.');
  }
}
