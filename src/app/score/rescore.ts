import type { Request } from '../../contract/calls';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { rescoreObjective } from './rescoreObjective';

/** `rescore`: scores one objective again at the wish of somebody who may see it. */
export async function rescore(ports: Ports, { issueId }: Request<'rescore'>, actor: Actor): Promise<Answered<'rescore'>> {
  if (!(await mayOnIssue(ports.asUser, 'BROWSE_PROJECTS', issueId))) return new Refused({ kind: 'not found' });
  const rescored = await rescoreObjective(ports, issueId, actor.at);
  if (rescored.kind === 'not an objective') return new Refused({ kind: 'not an objective', why: 'not configured' });
  return rescored.conclusion;
}
