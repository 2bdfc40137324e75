import Resolver from '@forge/resolver';
import { answer } from '../app/answer';
import { calls, type CallName } from '../contract/calls';
import { now, ports } from './compose';

/** What the platform says of a call: who asks, and from where. */
interface ScreenContext {
  accountId?: string;
  extension?: { project?: { id?: string | number }; issue?: { id?: string | number } };
}

const definitions = new Resolver();

for (const name of Object.keys(calls) as CallName[]) {
  // The account comes from the platform's context; a payload that claims to be somebody else is never looked at for it.
  definitions.define(name, ({ payload, context }: { payload: unknown; context: ScreenContext }) => {
    const projectId = context.extension?.project?.id;
    const issueId = context.extension?.issue?.id;
    return answer(ports, name, payload, {
      accountId: context.accountId ?? '',
      at: now(),
      ...(projectId === undefined ? {} : { projectId: String(projectId) }),
      ...(issueId === undefined ? {} : { issueId: String(issueId) }),
    });
  });
}

/** Every call from a screen. */
export const resolver = definitions.getDefinitions();
