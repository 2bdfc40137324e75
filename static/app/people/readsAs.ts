import { call } from '../host/call';

/** Accounts asked for in one turn, and how they read: one call for all of them. */
let asking: { ids: Set<string>; answer: Promise<Record<string, string>> } | undefined;

/** How an account that Jira knows no more reads in the record, “former member (service owner)”; `undefined` where the record was not told to forget it. */
export async function readsAs(accountId: string): Promise<string | undefined> {
  if (asking === undefined) {
    const ids = new Set<string>();
    asking = { ids, answer: Promise.resolve().then(() => ask(ids)) };
  }
  asking.ids.add(accountId);
  return (await asking.answer)[accountId];
}

async function ask(ids: ReadonlySet<string>): Promise<Record<string, string>> {
  asking = undefined;
  const answer = await call('formerMembers', { accountIds: [...ids].slice(0, most) });
  return answer.kind === 'value' ? answer.value.readsAs : {};
}

/** As many as one call takes; the others read as any former member. */
const most = 100;
