import type { Decision } from '../../../domain/record/decision';
import type { Ports } from '../../ports';
import { notAPerson } from './notAPerson';

/** A decision that gives somebody a part: where it would be made, the account must be an active person's. */
export async function toSomebody(ports: Pick<Ports, 'asUser'>, accountId: string, decision: Decision): Promise<Decision> {
  return decision.kind === 'events' ? ((await notAPerson(ports, accountId)) ?? decision) : decision;
}
