import { type AsyncEvent, type InvocationError } from '@forge/events';
import { laterMessage, type LaterMessage } from '../adapters/forge/forgeLater';
import { announceEvent } from '../app/governance/announceEvent';
import { rescoreObjective } from '../app/score/rescoreObjective';
import { rescoreSource } from '../app/score/rescoreSource';
import { sweepObjectives } from '../app/score/sweepObjectives';
import { JiraTrouble } from '../jira/jiraFetch';
import { now, ports } from './compose';
import { whenAgain } from './whenAgain';

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
    const again = whenAgain(fault, event.retryContext?.retryCount ?? 0);
    if (again) return again;
    if (!(fault instanceof JiraTrouble)) throw fault;
    if (fault.kind !== 'not found') ports.report(fault);
  }
}

function carryOut(message: LaterMessage): Promise<unknown> {
  switch (message.kind) {
    case 'rescore':
      return rescoreObjective(ports, message.issueId, now(), message.justChanged, message.ownerAccess);
    case 'rescore source':
      return rescoreSource(ports, message);
    case 'sweep':
      return sweepObjectives(ports, now(), message.left);
    case 'announce':
      return announceEvent(ports, message);
  }
}
