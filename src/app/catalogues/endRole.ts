import type { Request } from '../../contract/calls';
import { endRole as decide } from '../../domain/roles/endRole';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { isSmsManager } from './mayKeepRecords';
import { onHoldings } from './onHoldings';

/** `endRole`: the SMS manager ends an appointment, their own too; then a Jira administrator may appoint the next. */
export const endRole = (ports: Ports, request: Request<'endRole'>, actor: Actor): Promise<Answered<'endRole'>> =>
  onHoldings(ports, actor, request.role, async ({ holdings, version }, everybody) =>
    isSmsManager(everybody, actor) ? decide(holdings, version, request, actor.at) : new Refused({ kind: 'not your part', needs: ['SMS manager'] }),
  );
