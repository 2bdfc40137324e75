import { ledgerQueue } from './ledgerQueue';
import { reportFault } from './reportFault';

/**
 * Lets the site's log know, by name, that a chain has grown. The event is written whatever comes of this: a full or silent
 * queue must not turn it into a failure, and the hourly round finds every chain the log does not know to its end.
 */
export async function tellLog(chain: string): Promise<void> {
  try {
    await ledgerQueue.logChain(chain);
  } catch (fault) {
    reportFault(fault);
  }
}
