import { InvocationError, InvocationErrorCode, type AsyncEvent } from '@forge/events';
import { laterMessage, type LaterMessage } from '../adapters/forge/forgeLater';
import { announceEvent } from '../app/governance/announceEvent';
import { rescoreObjective } from '../app/score/rescoreObjective';
import { rescoreSource } from '../app/score/rescoreSource';
import { JiraTrouble } from '../jira/jiraFetch';
import { now, ports } from './compose';

/** How often a refusal is asked again: in the first minutes after an installation Jira may refuse the app everything. */
const refusalsBorne = 10;

/**
 * Work from the queue. While Jira limits, is down, or does not know the app yet, Forge is asked to bring the message
 * again; an issue that is gone needs nothing any more; what would end the same every time is logged and let go, and the
 * next change asks anew. Any other fault fails the invocation, which Forge repeats and shows in its log.
 */
export async function onLater(event: AsyncEvent): Promise<InvocationError | void> {
  const message = laterMessage.safeParse(event.body);
  if (!message.success) {
    ports.report(new Error(`Queue rescore: expected a known message, came ${JSON.stringify(event.body)}`));
    return;
  }
  try {
    await carryOut(message.data);
  } catch (fault) {
    if (!(fault instanceof JiraTrouble)) throw fault;
    const again = whenAgain(fault, event.retryContext?.retryCount ?? 0);
    if (again) return again;
    if (fault.kind !== 'not found') ports.report(fault);
  }
}

function carryOut(message: LaterMessage): Promise<unknown> {
  switch (message.kind) {
    case 'rescore':
      return rescoreObjective(ports, message.issueId, now(), message.justChanged);
    case 'rescore source':
      return rescoreSource(ports, message);
    case 'announce':
      return announceEvent(ports, message);
  }
}

function whenAgain({ kind, retryAfter }: JiraTrouble, retries: number): InvocationError | undefined {
  const after = Math.min(900, Math.max(1, retryAfter ?? 30));
  if (kind === 'limited') return new InvocationError({ retryAfter: after, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  const passing = kind === 'down' || (kind === 'refused' && retries < refusalsBorne);
  return passing ? new InvocationError({ retryAfter: after, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST }) : undefined;
}
