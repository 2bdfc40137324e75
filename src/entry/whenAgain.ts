import { InvocationError, InvocationErrorCode } from '@forge/events';
import { busyForSeconds, storeIsBusy } from '../app/storeIsBusy';
import { JiraTrouble } from '../jira/jiraFetch';

/** How often a refusal is asked again: in the first minutes after an installation Jira may refuse the app everything. */
const refusalsBorne = 10;

/** What asks Forge to bring a message again, where the trouble will pass; nothing where it would end the same. */
export function whenAgain(fault: unknown, retries: number): InvocationError | undefined {
  if (storeIsBusy(fault)) return new InvocationError({ retryAfter: busyForSeconds, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  if (!(fault instanceof JiraTrouble)) return undefined;
  const { kind, retryAfter } = fault;
  const after = Math.min(900, Math.max(1, retryAfter ?? 30));
  if (kind === 'limited') return new InvocationError({ retryAfter: after, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  const passing = kind === 'down' || (kind === 'refused' && retries < refusalsBorne);
  return passing ? new InvocationError({ retryAfter: after, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST }) : undefined;
}
