import { clearlyBelow } from '../plan/clearlyBelow';
import type { Metric } from '../plan/evaluationCriteria';
import { resultsThatMeet } from '../plan/resultsThatMeet';

/** How a result stands to its target. A result that is missing, or cannot be compared, is neither a pass nor a fail. */
export type ResultVerdict = 'pass' | 'within tolerance' | 'fail' | 'cannot be told';

/**
 * Holds one result against the target of its metric: the same metric and the same value give the same verdict to anybody.
 *
 * @param value in the unit of the metric's target; `undefined` when there is no result
 */
export function judgeResult(metric: Pick<Metric, 'comparator' | 'direction' | 'target' | 'upTo' | 'tolerance' | 'toleranceNone'>, value: number | undefined): ResultVerdict {
  const { comparator, direction, target, upTo } = metric;
  // Said to have none and given one: “a miss is a miss” was chosen, the figure may be left over.
  const tolerance = metric.toleranceNone === true ? 0 : (metric.tolerance ?? 0);
  const aim = { comparator, direction, value: target?.value, upTo };
  const [sharp, near] = [resultsThatMeet(aim), resultsThatMeet({ ...aim, tolerance })];
  if (value === undefined || !Number.isFinite(value) || sharp === undefined || near === undefined) return 'cannot be told';
  if (lies(value, sharp)) return 'pass';
  return lies(value, near) ? 'within tolerance' : 'fail';
}

const lies = (value: number, { from, to }: { from: number; to: number }): boolean => !clearlyBelow(value, from) && !clearlyBelow(to, value);
