import { type AsyncEvent, type InvocationError } from '@forge/events';
import { ledgerMessage, type LedgerMessage } from '../adapters/forge/ledgerQueue';
import { logChain } from '../app/ledger/logChain';
import { runJob } from '../app/ledger/runJob';
import { JiraTrouble } from '../jira/jiraFetch';
import { now, ports } from './compose';
import { steps } from './steps';
import { whenAgain } from './whenAgain';

/**
 * Work on the ledger from its queue. While Jira limits, is down or refuses, Forge is asked to bring a message again; any
 * other fault fails the invocation, which Forge repeats and shows in its log.
 */
export async function onLedger(event: AsyncEvent): Promise<InvocationError | void> {
  const message = ledgerMessage.safeParse(event.body);
  if (!message.success) {
    ports.report(new Error(`Queue ledger: expected a known message, came ${JSON.stringify(event.body)}`));
    return;
  }
  try {
    await carryOut(message.data);
  } catch (fault) {
    const again = whenAgain(fault, event.retryContext?.retryCount ?? 0);
    if (again) return again;
    if (!(fault instanceof JiraTrouble)) throw fault;
    ports.report(fault);
  }
}

async function carryOut(message: LedgerMessage): Promise<void> {
  switch (message.kind) {
    case 'log':
      return logChain(ports, message.chain);
    case 'job':
      return runJob(ports, message.id, now());
    case 'step': {
      // A step that a later version took away has nothing left to do.
      const further = await steps[message.step]?.(ports, now(), message.cursor);
      if (further !== undefined) await ports.later.step(message.step, further);
    }
  }
}
