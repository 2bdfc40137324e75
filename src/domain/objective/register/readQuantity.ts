import type { Comparator, Quantity } from '../../plan/parts';

/** Longest text that is taken apart as a number; a longer one is kept as text. */
const longestNumber = 60;

const signs: readonly [RegExp, Comparator][] = [
  [/^(?:>=|=>|≥|>|at least |minimum |min\.? )\s*/i, 'at least'],
  [/^(?:<=|=<|≤|<|at most |no more than |up to |maximum |max\.? )\s*/i, 'at most'],
  [/^(?:=|exactly )\s*/i, 'exactly'],
];

/** A cell of a register as a quantity, with the comparator when a sign before the number gave one. */
export interface CellQuantity {
  quantity: Quantity;
  comparator?: Comparator;
}

/**
 * Reads “24%”, “≥ 99.95 %”, “4 hours”, “€1,200”, “0,5 %”, “12”. A whole number without a unit is a count. What is not
 * one number with a unit (“TBD”, “Gold”, “5-8”, “=SUM(A1:A3)”) is kept as text, as it stands.
 */
export function readQuantity(cell: string): CellQuantity {
  const text = cell.trim();
  const asText: CellQuantity = { quantity: { value: text } };
  if (text.length > longestNumber) return asText;
  const sign = signs.find(([prefix]) => prefix.test(text));
  const rest = sign ? text.replace(sign[0], '') : text;
  const found = /^([€$£]?)\s*([+-]?\d[\d.,'’\s]*)(.*)$/u.exec(rest);
  if (found === null) return asText;
  const [, currency = '', digits = '', after = ''] = found;
  const value = readNumber(digits.replace(/['’\s]/g, ''));
  const unit = after.trim();
  if (value === undefined || /\d/.test(unit) || /^[-–/:]/.test(unit)) return asText;
  const named = unit || currency || (Number.isInteger(value) ? 'count' : '');
  return {
    quantity: { value, ...(named === '' ? {} : { unit: named }) },
    ...(sign ? { comparator: sign[1] } : {}),
  };
}

/** A number in the writing of either side of the Channel; `undefined` when the signs do not make one. */
function readNumber(digits: string): number | undefined {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  let plain = digits;
  if (comma >= 0 && point >= 0) {
    const [thousands, decimal] = comma > point ? ['.', ','] : [',', '.'];
    plain = digits.split(thousands).join('').replace(decimal, '.');
  } else if (comma >= 0) {
    plain = /^[+-]?\d{1,3}(?:,\d{3})+$/.test(digits) ? digits.split(',').join('') : digits.replace(',', '.');
  }
  // “12.” and “1.2.3” end in a full stop or are a version, not a number with a fraction.
  const bare = plain.endsWith('.') ? plain.slice(0, -1) : plain;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return undefined;
  const value = Number(bare);
  return Number.isFinite(value) ? value + 0 : undefined;
}
