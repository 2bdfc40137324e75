import type { Request } from '../../contract/calls';
import { mayAdminister } from '../../jira/permissions';
import { recordIssue } from '../ledger/siteCheckpoints';
import { readSources } from '../objective/objectiveSources';
import type { Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { managePermission } from '../standing';

/** `setup`: ids only, for Jira administrators. What they name is looked up in Jira as whoever looks. */
export async function setup(ports: Ports, _: Request<'setup'>): Promise<Answered<'setup'>> {
  if (!(await mayAdminister(ports.asUser))) return new Refused({ kind: 'not permitted', permission: 'Administer Jira' });
  const [sources, fieldIds, issue] = await Promise.all([readSources(ports.records), ports.fieldIds(), recordIssue(ports)]);
  return { sources, fieldIds, managePermission: managePermission(ports), ...(issue === undefined ? {} : { recordIssueId: issue.body.issueId }) };
}
