import type { Request } from '../../contract/calls';
import { holdersOf } from '../../domain/roles/holdsRole';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { isSmsManager } from './mayKeepRecords';
import { readCatalogues } from './readCatalogues';
import { readRoles } from './readRoles';

/** `catalogues`: what is in force, for whoever is signed in. It asks Jira nothing, so a page of records costs no points. */
export async function catalogues(ports: Ports, _: Request<'catalogues'>, actor: Actor): Promise<Answered<'catalogues'>> {
  const [{ entries, unreadable }, roles] = await Promise.all([readCatalogues(ports), readRoles(ports)]);
  return {
    entries,
    unreadable,
    roles,
    keeps: isSmsManager(roles, actor),
    vacant: holdersOf(roles, 'SMS manager', actor.at).length === 0,
    today: actor.at.slice(0, 10),
  };
}
