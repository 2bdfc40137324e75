import type { Request } from '../../contract/calls';
import { readObjective } from '../../jira/openObjective';
import { mayOnIssue } from '../../jira/permissions';
import type { Answered } from '../refused';
import type { Ports } from '../ports';
import { whyObjective } from './whyObjective';

/** `objectiveStatus`: read as the acting user, so that nobody learns of an issue they may not see. */
export async function objectiveStatus(ports: Ports, { issueId }: Request<'objectiveStatus'>): Promise<Answered<'objectiveStatus'>> {
  const opened = await readObjective(ports.asUser, issueId, await ports.fieldIds());
  const why = await whyObjective(ports.records, opened);
  const eligible = why === 'none' && opened.issue.hierarchyLevel === 1 && !opened.issue.teamManaged;
  return { is: why !== 'none', why, canAdopt: eligible && (await mayOnIssue(ports.asUser, 'EDIT_ISSUES', issueId)) };
}
