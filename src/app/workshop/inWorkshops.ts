import { whoMay } from '../../domain/record/whoMay';
import { isSmsManager } from '../catalogues/mayKeepRecords';
import { rolesOn } from '../catalogues/rolesOn';
import { readShelf } from '../catalogues/shelf';
import type { Actor, Ports } from '../ports';
import { Refused } from '../refused';
import { permittedTo } from '../standing';

/** The project whose page is open, and whether the acting user may change its workshop. */
export interface InWorkshops {
  projectId: string;
  may: boolean;
}

/**
 * What the acting user is to the workshops of the project their page stands in. The project comes from the platform and is
 * asked about all the same. Refused without Browse projects, in the words for a project that is not there.
 */
export async function inWorkshops(ports: Ports, actor: Actor): Promise<InWorkshops | Refused> {
  const { projectId } = actor;
  if (projectId === undefined) return new Refused({ kind: 'not found' });
  const { browses, manages } = await permittedTo(ports, { projectId });
  if (!browses) return new Refused({ kind: 'not found' });
  return { projectId, may: manages || isSmsManager(rolesOn(await readShelf(ports)), actor) };
}

/** The refusal for whoever may only read. */
export const onlyReads = ({ may }: InWorkshops): Refused | undefined => (may ? undefined : new Refused({ kind: 'not your part', needs: whoMay.changeWorkshop }));
