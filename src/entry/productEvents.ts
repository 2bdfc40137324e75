import { InvocationError, InvocationErrorCode } from '@forge/events';
import { concludedFields } from '../domain/plan/fields';
import { issuesToRescore, type IssueEvent } from '../app/score/noticeChange';
import { ports } from './compose';

/** How long to wait before Forge brings an event again that could not be passed on, in seconds. */
const again = 60;

/**
 * Issues and links that changed in Jira: what they touch is scored again, later and at least once. Forge brings an event
 * again only when it is asked to, so a queue that does not take the message must not end in a thrown fault.
 */
export async function onProductEvent(event: IssueEvent): Promise<InvocationError | void> {
  try {
    const fieldIds = await ports.fieldIds();
    const ids = issuesToRescore(event, concludedFields.flatMap((key) => fieldIds[key] ?? []));
    if (ids.length === 0) return;
    await ports.later.rescore(ids, event.issue?.id === undefined ? [] : [event.issue.id]);
  } catch (fault) {
    ports.report(fault);
    return new InvocationError({ retryAfter: again, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}
