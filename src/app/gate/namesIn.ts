import type { GateVerdict } from '../../domain/gate/gateVerdict';
import { sayGate } from '../../domain/gate/sayGate';
import type { Show } from '../../domain/score/fillMessage';
import { readPerson } from '../../jira/readPerson';
import type { Ports } from '../ports';

/** What the accounts that a verdict names are called in Jira (1 request each). An account that nobody knows has left. */
export async function namesIn(ports: Ports, verdict: Exclude<GateVerdict, { kind: 'passes' }>): Promise<Show> {
  const named = new Set<string>();
  const day = (text: string): string => text;
  sayGate(verdict, '', { person: (accountId) => (named.add(accountId), ''), day });
  const people = await Promise.all([...named].map((id) => readPerson(ports.asApp, id)));
  const names = new Map(people.flatMap((one) => (one === undefined || one.displayName === '' ? [] : [[one.accountId, one.displayName] as const])));
  return { person: (accountId) => names.get(accountId) ?? 'a former member', day };
}
