import type { ForgeDouble } from '../forge';
import { people, type PersonRef } from './people';

/** Asks the app as a person from one of its pages, as the page’s frame would; gives the value it answered. */
export async function callApp(forge: ForgeDouble, as: PersonRef, page: { moduleKey: string; extension: Record<string, unknown> }, call: string, payload: unknown): Promise<unknown> {
  const { accountId } = people[as];
  const { frameId } = forge.openFrame({ moduleKey: page.moduleKey, accountId, extension: page.extension });
  const reply = await forge.bridge(frameId, accountId, 'invoke', { functionKey: call, payload });
  forge.closeFrame(frameId);
  const answer = reply.ok ? (reply.value as { kind?: string; value?: unknown } | undefined) : reply.error;
  if (!reply.ok || (answer as { kind?: string } | undefined)?.kind !== 'value') throw new Error(`${call} as ${as}: expected a value, came ${JSON.stringify(answer)}`);
  return (answer as { value?: unknown }).value;
}
