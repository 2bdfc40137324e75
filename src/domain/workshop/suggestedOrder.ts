import type { Candidate } from './workshop';

/** A candidate in the order of its grades. */
export interface Suggested {
  id: string;
  /** 3 to 9; absent while value, effort or risk is not graded. */
  sum?: number;
  /** 1 for the best; those with one sum share a place. Absent without a sum. */
  place?: number;
  /** Others have the same sum, so the grades alone do not say which comes first. */
  tied: boolean;
}

/**
 * Much value, little effort and little risk each give three points, the opposite one. Only a suggestion: the list stands in
 * the order people put it. Of equal ones, the one that stands first in the list comes first; what is not graded comes last.
 */
export function suggestedOrder(candidates: readonly Candidate[]): Suggested[] {
  const sums = candidates.map(({ id, value, effortGrade, risk }) => ({
    id,
    ...(value === undefined || effortGrade === undefined || risk === undefined ? {} : { sum: value + (4 - effortGrade) + (4 - risk) }),
  }));
  return sums
    .map(({ id, sum }) => {
      if (sum === undefined) return { id, tied: false };
      const place = 1 + sums.filter((other) => other.sum !== undefined && other.sum > sum).length;
      return { id, sum, place, tied: sums.filter((other) => other.sum === sum).length > 1 };
    })
    .sort((one, other) => (one.place ?? candidates.length + 1) - (other.place ?? candidates.length + 1));
}
