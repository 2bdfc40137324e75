import type { Reply, Request } from '../../contract/calls';
import { hasCommentWith } from '../../jira/comments';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import { permittedTo } from '../standing';
import { looksAfterRecord } from './looksAfterRecord';
import { onSiteRecord, type SiteRecordDecision } from './onSiteRecord';
import { recordIssue, theSite } from './siteCheckpoints';

/** `setRecordIssue`: names the issue on which checkpoints are written. Whoever names it, and the app, must be able to see it. */
export async function setRecordIssue(ports: Ports, { issueId }: Request<'setRecordIssue'>, actor: Actor): Promise<Answered<'setRecordIssue'>> {
  const refused = await looksAfterRecord(ports, actor, ['SMS manager', 'Jira administrator']);
  if (refused) return refused;
  if (!(await permittedTo(ports, { issueId })).browses) return new Refused({ kind: 'not found' });
  // Jira's refusal to show the app the issue is an answer now rather than a checkpoint that is never written.
  await hasCommentWith(ports.asApp, issueId, theSite);
  return onSiteRecord(ports, actor, async (): Promise<SiteRecordDecision<Reply<'setRecordIssue'>>> => {
    const current = await recordIssue(ports);
    if (current?.body.issueId === issueId) return { then: { done: 'already' } };
    return {
      event: { type: 'site.recordIssueNamed', data: { issueId, ...(current === undefined ? {} : { before: current.body.issueId }) } },
      kept: { kind: 'site-record-issue', id: theSite, version: (current?.version ?? 0) + 1, body: { issueId } },
      then: { done: 'now' },
    };
  });
}
