import type { Quantity } from './parts';
import { stated } from './stated';

/** The value of a quantity when there is one: a finite number, or text that is not a placeholder. */
export function statedQuantity(quantity: Quantity | undefined): number | string | undefined {
  if (quantity === undefined) return undefined;
  if (typeof quantity.value === 'number') return Number.isFinite(quantity.value) ? quantity.value : undefined;
  return stated(quantity.value);
}
