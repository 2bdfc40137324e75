import type { FactsBeyondFields, PlanFacts } from '../plan/planFacts';
import { unknown } from './judgement';
import type { Messages } from './rule';
import type { Judgement } from './score';

const inWords: Record<FactsBeyondFields, string> = {
  work: 'The work items',
  catalogues: 'The catalogues of the organization',
  record: 'The records of the objective',
};

/** Judges facts that do not stand in the fields: a reader that does not have them cannot tell, which is never met. */
export function judgeBeyond<K extends FactsBeyondFields>(
  rule: string,
  facts: PlanFacts,
  part: K,
  judge: (value: NonNullable<PlanFacts[K]>) => Judgement,
): Judgement {
  const value = facts[part];
  return value === undefined ? unknown(`${rule}.notRead`, { what: inWords[part] }) : judge(value as NonNullable<PlanFacts[K]>);
}

/** The message of {@link judgeBeyond} for one rule. */
export const beyondMessages = (rule: string): Messages => ({
  [`${rule}.notRead`]: '{what} were not read here, so this cannot be told',
});
