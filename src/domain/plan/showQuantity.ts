import type { Quantity } from './parts';

/** A quantity as it is shown: “15 %”, “4 hours”, “TBD”. */
export function showQuantity(quantity: Quantity): string {
  const unit = quantity.unit?.trim();
  return unit ? `${quantity.value} ${unit}` : String(quantity.value);
}
