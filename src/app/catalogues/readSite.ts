import type { UnreadableEntry } from '../../contract/calls/catalogueCalls';
import type { KeptEntry } from '../../domain/catalogues/inForce';
import type { RoleAssignment } from '../../domain/roles/roleHoldings';
import type { Ports } from '../ports';
import { cataloguesOn } from './cataloguesOn';
import { rolesOn } from './rolesOn';
import { readShelf } from './shelf';

/** What decisions about objectives rest on: the entries in force, and everybody in every role, past and to come. One request. */
export async function readSite(ports: Pick<Ports, 'records'>): Promise<{ entries: KeptEntry[]; unreadable: UnreadableEntry[]; roles: RoleAssignment[] }> {
  const shelf = await readShelf(ports);
  return { ...cataloguesOn(shelf), roles: rolesOn(shelf) };
}
