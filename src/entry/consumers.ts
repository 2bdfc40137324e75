import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import type { LaterMessage } from '../adapters/forge/forgeLater';
import { rescoreObjective } from '../app/score/rescoreObjective';
import { rescoreSource } from '../app/score/rescoreSource';
import { JiraTrouble } from '../jira/jiraFetch';
import { now, ports } from './compose';

/**
 * Work from the queue. When Jira limits or is down, Forge is asked to bring the message again; an issue that is gone
 * needs nothing any more; any other fault fails the invocation, which Forge retries and shows in its log.
 */
export async function onLater(event: AsyncEvent): Promise<InvocationError | void> {
  const message = event.body as LaterMessage;
  try {
    if (message.kind === 'rescore') await rescoreObjective(ports, message.issueId, now(), message.justChanged);
    else if (message.kind === 'rescore source') await rescoreSource(ports, message);
    else throw new Error(`Queue rescore: expected a known kind of message, came ${JSON.stringify(message)}`);
  } catch (fault) {
    if (fault instanceof JiraTrouble && fault.kind === 'not found') return;
    if (fault instanceof JiraTrouble && (fault.kind === 'limited' || fault.kind === 'down')) {
      const retryAfter = Math.min(900, Math.max(1, fault.retryAfter ?? 30));
      const limited = fault.kind === 'limited';
      return new InvocationError({
        retryAfter,
        retryReason: limited
          ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
          : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      });
    }
    throw fault;
  }
}
