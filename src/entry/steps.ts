import { publishWhenDue } from '../app/ledger/publishCheckpoint';
import { sweepLedger } from '../app/ledger/sweepLedger';
import { lookAtContext } from '../app/score/lookAtContext';
import { goOnSweeping } from '../app/score/sweepObjectives';
import type { Step } from '../app/step';

/** What is looked after every hour, by name. A step is added here; its name travels through the queue, so it stays. */
export const steps: Readonly<Record<string, Step>> = {
  'chains-logged': sweepLedger,
  checkpoint: publishWhenDue,
  'objectives-looked-at': goOnSweeping,
  'context-changed': lookAtContext,
};
