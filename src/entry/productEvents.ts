import { issuesToRescore, type IssueEvent } from '../app/score/noticeChange';
import { ports } from './compose';

/** Issues and links that changed in Jira: what they touch is scored again, later and at least once. */
export async function onProductEvent(event: IssueEvent): Promise<void> {
  const ids = issuesToRescore(event);
  if (ids.length > 0) await ports.later.rescore(ids);
}
