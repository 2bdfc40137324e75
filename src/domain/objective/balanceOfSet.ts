import type { RegisterRow } from '../plan/registerRow';
import { isInForce, isPursued } from './isPursued';
import { objectiveCategories, type ObjectiveCategory } from './objectiveDefinition';

/** One category of the set. */
export interface CategoryCount {
  category: ObjectiveCategory;
  /** Objectives that are not over: drafts, and those in force. */
  objectives: number;
  /** Those of them in force: approved, or with work under way. A category with none leaves the set out of balance. */
  inForce: number;
}

/**
 * How a set of objectives is spread over the three categories, each named also where it is empty. What is complete,
 * suspended, cancelled or superseded is not counted: nobody works towards it now. An objective without a category is in
 * none of them.
 */
export function balanceOfSet(rows: readonly Pick<RegisterRow, 'state' | 'category'>[]): CategoryCount[] {
  const living = rows.filter(({ state }) => isPursued(state));
  return objectiveCategories.map((category) => {
    const own = living.filter((row) => row.category === category);
    return { category, objectives: own.length, inForce: own.filter(({ state }) => isInForce(state)).length };
  });
}
