import type { PlanFacts } from './planFacts';

/** What an objective is set for, by name: the scope of the roles that answer for it. */
export const servesOf = ({ definition }: Pick<PlanFacts, 'definition'>): string | undefined =>
  definition.kind === 'value' ? definition.value.serves : undefined;
