import type { Decision, Standing, Unmet } from '../record/decision';
import { mayAs, type Acting, type Situation } from '../record/situation';
import { whoMay } from '../record/whoMay';
import { vacant } from './vacant';
import { workingDayAfter } from './workingDayAfter';

const mayName: Standing[] = whoMay.nameInterimOwner;

/** The most somebody stands in before it is decided anew: ten working days, Monday to Friday. */
export const longestInterim = 10;

/** Who stands in for the owner, up to and including which day, and why this person. */
export interface NamingInterim {
  accountId: string;
  until: string;
  why: string;
}

/**
 * Names who stands in while the owner is away for good or a role change is announced (R:WHO-05). It lasts ten working
 * days at most, from today or from the day the owner leaves; standing in longer is decided again. Whether the account is an active
 * person's is for the caller to have found out.
 */
export function nameInterimOwner({ record: { ownership }, facts: { owner } }: Situation, acting: Acting, { accountId, until, why }: NamingInterim): Decision {
  if (!mayAs(acting, ...mayName)) return { kind: 'refused', refusal: { kind: 'not your part', needs: mayName } };
  const { interim, vacancy } = ownership;
  if (interim?.accountId === accountId && interim.until === until) return { kind: 'done already' };
  if (vacant(ownership, owner) === undefined) {
    const state = 'the owner holds it';
    return { kind: 'refused', refusal: { kind: 'not now', state, expected: ['nobody is accountable', 'the account is not active', 'access was lost', 'a role change was announced', 'the owner declined'] } };
  }
  const today = acting.at.slice(0, 10);
  const from = vacancy !== undefined && vacancy.effective > today ? vacancy.effective : today;
  const latest = workingDayAfter(from, longestInterim);
  const items: Unmet[] = [
    ...(until < from ? [{ item: 'a day to come', facts: { until } }] : []),
    ...(until > latest ? [{ item: 'ten working days at most', facts: { until, latest } }] : []),
    ...(owner.kind === 'account' && owner.accountId === accountId ? [{ item: 'somebody else', facts: {} }] : []),
    ...(why.trim() === '' ? [{ item: 'a reason', facts: {} }] : []),
  ];
  if (items.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items } };
  return { kind: 'events', events: [{ type: 'owner.interimNamed', data: { accountId, until, why: why.trim() } }] };
}
