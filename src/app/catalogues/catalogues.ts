import type { Request } from '../../contract/calls';
import { holdersOf } from '../../domain/roles/holdsRole';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { cataloguesOn } from './cataloguesOn';
import { isSmsManager } from './mayKeepRecords';
import { rolesOn } from './rolesOn';
import { readShelf } from './shelf';

/** `catalogues`: what is in force, for whoever is signed in. It asks Jira nothing, so a page of records costs no points. */
export async function catalogues(ports: Ports, _: Request<'catalogues'>, actor: Actor): Promise<Answered<'catalogues'>> {
  const shelf = await readShelf(ports);
  const roles = rolesOn(shelf);
  return {
    ...cataloguesOn(shelf),
    roles,
    keeps: isSmsManager(roles, actor),
    vacant: holdersOf(roles, 'SMS manager', actor.at).length === 0,
    today: actor.at.slice(0, 10),
  };
}
