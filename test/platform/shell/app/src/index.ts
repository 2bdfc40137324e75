import { asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';

/** What the platform hands to a resolver: the call, the frame's context, and who it is for. */
interface Arrived {
  call: { functionKey: string; payload?: unknown };
  context: { moduleKey: string; extension: { type: string } };
}

/** Answers `note` with the name of who asks, which it also writes down, and every other call with what the platform says about it. */
export async function resolver({ call, context }: Arrived, { principal }: { principal?: { accountId: string } }): Promise<unknown> {
  if (call.functionKey === 'note') {
    const { displayName } = (await (await asUser().requestJira(route`/rest/api/3/myself`)).json()) as { displayName: string };
    await kvs.set('noted', displayName);
    console.info('noted it');
    return displayName;
  }
  return {
    asked: call.functionKey,
    moduleKey: context.moduleKey,
    type: context.extension.type,
    accountId: principal?.accountId,
  };
}
