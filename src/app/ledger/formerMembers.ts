import type { Request } from '../../contract/calls';
import type { Ports } from '../ports';
import type { Answered } from '../refused';

/** `formerMembers`: how those who were erased read, by account id. One request for each 25 accounts. */
export async function formerMembers({ records }: Ports, { accountIds }: Request<'formerMembers'>): Promise<Answered<'formerMembers'>> {
  const kept = await records.several<{ readsAs: string }>(accountIds.map((id) => ({ kind: 'former-member' as const, id })));
  return { readsAs: Object.fromEntries(accountIds.flatMap((id, at): [string, string][] => (kept[at] === undefined ? [] : [[id, kept[at].body.readsAs]]))) };
}
