import type { Reply } from '../../contract/calls';
import { checkpointOf, checkpointText, type Checkpoint } from '../../domain/ledger/checkpoint';
import { JiraTrouble } from '../../jira/jiraFetch';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';
import type { Step } from '../step';
import { looksAfterRecord } from './looksAfterRecord';
import { onSiteRecord, type SiteRecordDecision } from './onSiteRecord';
import { lastPublished, recordIssue, rootLine, theSite, type PublishedCheckpoint } from './siteCheckpoints';
import { announceOnIssue } from './writeProof';

const week = 7 * 24 * 60 * 60 * 1_000;

/** `publishCheckpoint`: now, because somebody wants it, say before an audit. */
export async function publishCheckpoint(ports: Ports, _request: unknown, actor: Actor): Promise<Answered<'publishCheckpoint'>> {
  return (await looksAfterRecord(ports, actor, ['auditor', 'SMS manager', 'Jira administrator'])) ?? publish(ports, actor);
}

/** A step of the hourly round: a week after the last checkpoint, or when there is none yet. */
export const publishWhenDue: Step = async (ports, now) => {
  const last = await lastPublished(ports);
  if (last !== undefined && Date.parse(now) - Date.parse(last.at) < week) return undefined;
  await publish(ports, { accountId: 'app', at: now });
  return undefined;
};

/**
 * Writes down how the log stands: on the site's record issue in Jira first, where it looks before it writes, then as an
 * event with the record of it. Cut off in between, the next attempt finds its own comment, or writes a newer one beside it.
 * Quiet while nothing but the last checkpoint itself was logged.
 */
function publish(ports: Ports, actor: Actor): Promise<Reply<'publishCheckpoint'> | Refused> {
  return onSiteRecord(ports, actor, async (): Promise<SiteRecordDecision<Reply<'publishCheckpoint'>>> => {
    const [{ origin, log }, last, issue] = await Promise.all([ports.siteLog.open(), lastPublished(ports), recordIssue(ports)]);
    if (log.kind === 'unreadable') throw new Error(`${log.place}: expected ${log.expected}, came ${log.came}`);
    const checkpoint = checkpointOf(origin, log.value.tree);
    const issueId = issue?.body.issueId;
    if (last !== undefined && saysNothingNew(last.body, checkpoint, issueId)) {
      const { body } = last;
      return { then: { done: 'already', checkpoint: checkpointText(body), ...(body.issueId === undefined ? {} : { issueId: body.issueId }) } };
    }
    const told = issueId !== undefined && (await tell(ports, issueId, checkpoint, actor.at)) ? { issueId } : {};
    const body: PublishedCheckpoint = { ...checkpoint, ...told };
    return {
      event: { type: 'checkpoint.published', data: body },
      kept: { kind: 'checkpoint', id: theSite, version: (last?.version ?? 0) + 1, body },
      then: { done: 'now', checkpoint: checkpointText(checkpoint), ...told },
    };
  });
}

/** The event of the last checkpoint is itself one entry of the log. */
const saysNothingNew = (last: PublishedCheckpoint, now: Checkpoint, issueId: string | undefined): boolean =>
  last.origin === now.origin && now.size >= last.size && now.size <= last.size + 1 && (issueId === undefined || last.issueId === issueId);

/** Whether it stands on the issue. Where the issue is gone, or closed to the app, the record goes on without it. */
async function tell(ports: Ports, issueId: string, checkpoint: Checkpoint, at: string): Promise<boolean> {
  try {
    await announceOnIssue(ports, issueId, rootLine(checkpoint), [
      `Checkpoint of the record of service objectives, ${at.slice(0, 10)}: its log had ${checkpoint.size} entries. These three lines fix everything recorded until then; keep them where nobody who can change the record can change them.`,
      { lines: checkpointText(checkpoint).trimEnd() },
    ]);
    return true;
  } catch (fault) {
    if (!(fault instanceof JiraTrouble) || fault.kind === 'limited' || fault.kind === 'down') throw fault;
    ports.report(fault);
    return false;
  }
}
