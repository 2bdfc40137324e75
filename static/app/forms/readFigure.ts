/**
 * A typed figure: “99.95”, “99,95”, “1 000” and “-3” are numbers, everything else stays the text it is. A comma is a
 * decimal sign here, because a target is far more often 99,95 than 99 thousand 95 hundred; “1,000” with three digits
 * after its comma and none else could be either, and stays text so that nobody's target is a thousand times wrong.
 */
export function readFigure(typed: string): number | string {
  const text = typed.trim().replace(/[\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, '');
  if (/^[+-]?\d+,\d{3}$/.test(text)) return typed;
  const plain = text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : typed;
}
