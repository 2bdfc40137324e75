import type { Request } from '../../contract/calls';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { rescoreObjective } from './rescoreObjective';

/** `rescore`: scores one objective again at the wish of somebody who may see it. */
export async function rescore(ports: Ports, { issueId, justMade = [] }: Request<'rescore'>, actor: Actor): Promise<Answered<'rescore'>> {
  if (!(await mayOnIssue(ports.asUser, 'BROWSE_PROJECTS', issueId))) return new Refused({ kind: 'not found' });
  const score = () => rescoreObjective(ports, issueId, actor.at, [issueId, ...justMade].slice(0, 50));
  let rescored = await score();
  // Somebody may have written between this read and this write, and have been scored already: what was concluded from
  // older facts must not stay on top. Reading once more costs one request, and writes only if something differs.
  if (rescored.kind === 'concluded' && rescored.written) rescored = await score();
  if (rescored.kind === 'not an objective') return new Refused({ kind: 'not an objective', why: 'not configured' });
  return rescored.conclusion;
}
