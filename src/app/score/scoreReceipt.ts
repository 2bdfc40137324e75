import type { Request } from '../../contract/calls';
import type { OpenedReceipt } from '../../contract/calls/scoreCalls';
import { maskReceipt, scoreAgain, type Receipt } from '../../domain/score/receipt';
import { readChildren, workOf } from '../../jira/childWork';
import { readObjective } from '../../jira/openObjective';
import { mayOnIssue } from '../../jira/permissions';
import { Refused, type Answered } from '../refused';
import type { Ports } from '../ports';
import { receiptAddress } from './keepReceipt';

/**
 * `scoreReceipt`: what the figure shown now stands on, worked out once more. Keys of issues the acting user may not open
 * are masked, and how many findings rest on them is said; the figure counts them all the same.
 */
export async function scoreReceipt(ports: Ports, { issueId }: Request<'scoreReceipt'>): Promise<Answered<'scoreReceipt'>> {
  if (!(await mayOnIssue(ports.asUser, 'BROWSE_PROJECTS', issueId))) return new Refused({ kind: 'not found' });
  const fieldIds = await ports.fieldIds();
  const opened = await readObjective(ports.asApp, issueId, fieldIds);
  const { row } = opened.concluded;
  if (row.kind !== 'value') return new Refused({ kind: 'not an objective', why: 'not configured' });
  const text = await ports.ledger.readText(receiptAddress(issueId, row.value.profile, row.value.inputs));
  if (text === undefined) return new Refused({ kind: 'unknown', what: 'receipt', id: row.value.inputs });
  const receipt = JSON.parse(text) as Receipt;
  const [all, visible, seen] = await Promise.all([readChildren(ports.asApp, issueId), readChildren(ports.asUser, issueId), readObjective(ports.asUser, issueId, fieldIds)]);
  const open = new Set([...visible, ...seen.linked].map(({ key }) => key));
  const hiddenKeys = new Set([...workOf(opened, all).items, ...opened.linked].map(({ key }) => key).filter((key) => !open.has(key)));
  const masked = maskReceipt(receipt, hiddenKeys);
  return { receipt: masked.receipt, ...(masked.hidden === 0 ? { text } : {}), again: scoreAgain(receipt), hidden: masked.hidden } satisfies OpenedReceipt;
}
