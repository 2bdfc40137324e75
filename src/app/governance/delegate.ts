import type { Request } from '../../contract/calls';
import { delegateApproval } from '../../domain/approval/delegateApproval';
import type { Decision } from '../../domain/record/decision';
import { ownerAccess } from '../../jira/ownerAccess';
import type { Ports } from '../ports';
import type { Before } from './onObjective';
import { toSomebody } from './people/toSomebody';

/** Delegates an approval (3 requests): to an active person, of whom Jira says that they may see the objective. */
export async function delegate({ situation, acting, setting, opened }: Before, { role, to, until }: Request<'delegateApproval'>, ports: Ports): Promise<Decision> {
  const sees = (await ownerAccess(ports.asApp, opened.issue.key, to)) === 'may browse';
  const decision = delegateApproval(situation, acting, { role, to, until }, await setting(), sees);
  return toSomebody(ports, to, decision);
}
