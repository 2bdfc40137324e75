import type { Decision } from '../../../domain/record/decision';
import { isActivePerson } from '../../../jira/isActivePerson';
import type { Ports } from '../../ports';

/** The refusal where an account is not an active person's, as the acting user sees it; `undefined` where it is (1 request). */
export async function notAPerson(ports: Pick<Ports, 'asUser'>, accountId: string): Promise<Extract<Decision, { kind: 'refused' }> | undefined> {
  const is = await isActivePerson(ports.asUser, accountId);
  return is ? undefined : { kind: 'refused', refusal: { kind: 'not met', items: [{ item: 'an active person', facts: { account: accountId } }] } };
}
