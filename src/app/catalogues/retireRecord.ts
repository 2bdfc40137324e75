import type { Request } from '../../contract/calls';
import { retireEntry } from '../../domain/catalogues/retireEntry';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { keepOne } from './keepRecord';

/** `retireRecord`: an entry goes out of use by a version of its own; nothing is deleted. */
export const retireRecord = (ports: Ports, request: Request<'retireRecord'>, actor: Actor): Promise<Answered<'retireRecord'>> =>
  keepOne(ports, actor, request, (current) => retireEntry(current, request));
