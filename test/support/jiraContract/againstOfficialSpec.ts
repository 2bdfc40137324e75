import type { ValidateFunction } from 'ajv';
import { inBrief, valueAt, type Departure } from './contractFault';

/** Where a value is not what a check made of the official description asks for. `base` is where the value stands. */
export function departuresFromSpec(
  check: ValidateFunction,
  value: unknown,
  base: readonly PropertyKey[] = [],
): Departure[] {
  if (check(value)) return [];
  const errors = check.errors ?? [];
  // A union's own error only repeats that none of its branches fits; the branches say where.
  const telling = errors.filter(({ keyword }) => !['anyOf', 'oneOf', 'allOf'].includes(keyword));
  return (telling.length > 0 ? telling : errors).map(({ instancePath, keyword, params, message }) => {
    const path = instancePath.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
    const { additionalProperty } = params as { additionalProperty?: string };
    const surplus = keyword === 'additionalProperties' && additionalProperty !== undefined ? [additionalProperty] : [];
    return {
      source: 'official description',
      place: [...base, ...path, ...surplus].join('.'),
      expected: surplus.length > 0 ? 'no such property' : `it ${message ?? keyword}`,
      came: inBrief(valueAt(value, [...path, ...surplus])),
    };
  });
}
