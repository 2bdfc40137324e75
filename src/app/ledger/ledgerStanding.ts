import type { LedgerStanding } from '../../contract/calls/ledgerCalls';
import type { Actor, Ports } from '../ports';
import type { Answered } from '../refused';
import { looksAfterRecord } from './looksAfterRecord';
import { lastPublished, recordIssue } from './siteCheckpoints';

/** `ledgerStanding`: for a page that offers to verify. What it offers is refused again where somebody does it all the same. */
export async function ledgerStanding(ports: Ports, _: unknown, actor: Actor): Promise<Answered<'ledgerStanding'>> {
  const refused = await looksAfterRecord(ports, actor, ['auditor', 'SMS manager', 'Jira administrator']);
  if (refused) return refused;
  const mayAs = async (...needs: ('SMS manager' | 'Jira administrator')[]): Promise<boolean> => !(await looksAfterRecord(ports, actor, needs));
  const [names, erases, { log }, last, issue] = await Promise.all([
    mayAs('SMS manager', 'Jira administrator'),
    mayAs('Jira administrator'),
    ports.siteLog.open(),
    lastPublished(ports),
    recordIssue(ports),
  ]);
  return {
    may: ['verify', ...(names ? (['name the record issue'] as const) : []), ...(erases ? (['erase'] as const) : [])],
    size: log.kind === 'value' ? log.value.tree.size : 0,
    ...(issue === undefined ? {} : { recordIssueId: issue.body.issueId }),
    ...(last === undefined ? {} : { last: { at: last.at, size: last.body.size, ...(last.body.issueId === undefined ? {} : { issueId: last.body.issueId }) } }),
  } satisfies LedgerStanding;
}
