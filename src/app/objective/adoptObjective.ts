import type { Request } from '../../contract/calls';
import { readObjective } from '../../jira/openObjective';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Actor, Ports } from '../ports';
import { rescoreObjective } from '../score/rescoreObjective';
import { whyObjective } from './whyObjective';

/** `adoptObjective`: makes an epic an objective by a person's decision, and scores it. Stays quiet when it is one already. */
export async function adoptObjective(
  ports: Ports,
  { issueId }: Request<'adoptObjective'>,
  actor: Actor,
): Promise<Answered<'adoptObjective'>> {
  const opened = await readObjective(ports.asUser, issueId, await ports.fieldIds());
  if (opened.issue.teamManaged) return new Refused({ kind: 'not an objective', why: 'team-managed project' });
  if (opened.issue.hierarchyLevel !== 1) return new Refused({ kind: 'not an objective', why: 'not at epic level' });
  if (!(await mayOnIssue(ports.asUser, 'EDIT_ISSUES', issueId))) {
    return new Refused({ kind: 'not permitted', permission: 'Edit issues' });
  }
  if ((await whyObjective(ports.records, opened)) === 'none') {
    // Two people adopting at once want the same thing; whoever comes second finds it done.
    await ports.records.keep('adopted-objective', opened.issue.id, { body: {}, by: actor.accountId, at: actor.at, basedOn: 0 });
    // Scored below for whoever waits; and once more for certain, should that not come to its end.
    await ports.later.rescore([opened.issue.id]);
  }
  const rescored = await rescoreObjective(ports, opened.issue.id, actor.at);
  return rescored.kind === 'concluded' ? rescored.conclusion : new Refused({ kind: 'changed meanwhile' });
}
