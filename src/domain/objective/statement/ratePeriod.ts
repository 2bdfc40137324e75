import { word } from './role';
import type { Token } from './tokens';

/** “per week”, “a year”: the period of a rate. */
export function ratePeriod(tokens: readonly Token[], at: number): string | undefined {
  if (!['a', 'an', 'per', 'each', 'every'].includes(word(tokens, at))) return undefined;
  const period = word(tokens, at + 1);
  return [
    'hour', 'day', 'week', 'month', 'quarter', 'year', 'shift', 'sprint', 'term', 'semester', 'evening', 'morning',
    'night', 'weekend',
  ].includes(period) ? `per ${period}` : undefined;
}
