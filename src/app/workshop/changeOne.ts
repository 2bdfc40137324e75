import type { Request } from '../../contract/calls';
import { changeWorkshop } from '../../domain/workshop/changeWorkshop';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { inWorkshops, onlyReads } from './inWorkshops';
import { onWorkshop } from './onWorkshop';

/** `changeWorkshop`: one deed on the workshop of the project whose page is open. */
export async function changeOne(ports: Ports, { change }: Request<'changeWorkshop'>, actor: Actor): Promise<Answered<'changeWorkshop'>> {
  const acting = await inWorkshops(ports, actor);
  if (acting instanceof Refused) return acting;
  const refused = onlyReads(acting);
  if (refused) return refused;
  return onWorkshop(ports, actor, acting.projectId, change.deed, (standing) => changeWorkshop(standing, change, { actor: actor.accountId, at: actor.at }));
}
