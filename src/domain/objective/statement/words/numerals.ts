const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s/).filter(Boolean);
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values = new Map<string, number>();
small.forEach((word, value) => values.set(word, value));
values.set('nil', 0);
values.set('dozen', 12);
tens.forEach((word, index) => values.set(word, (index + 2) * 10));
tens.forEach((ten, index) => small.slice(1, 10).forEach((one, below) => values.set(`${ten}-${one}`, (index + 2) * 10 + below + 1)));

const scales: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1_000, million: 1_000_000, millions: 1_000_000, billion: 1_000_000_000, dozen: 12, k: 1_000,
  m: 1_000_000, mn: 1_000_000, mio: 1_000_000, bn: 1_000_000_000, b: 1_000_000_000,
};

const ordinals = new Map<string, number>(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map((word, index) => [word, index + 1]),
);

const parts: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6,
  eighth: 8, eighths: 8, tenth: 10, tenths: 10,
};

/** The value of a number word up to ninety-nine: “eighty”, “twenty-five”. */
export const wordValue = (word: string): number | undefined => values.get(word);

/** The factor of “thousand”, “million”, “k”, “bn”. */
export const scaleOf = (word: string): number | undefined => (Object.hasOwn(scales, word) ? scales[word] : undefined);

/** The place named by “first” … “tenth”. */
export const ordinalValue = (word: string): number | undefined => ordinals.get(word);

/** The denominator named by “half”, “third(s)”, “quarter(s)” … */
export const partOf = (word: string): number | undefined => (Object.hasOwn(parts, word) ? parts[word] : undefined);

/** The number a run of digits means: “1,200” and “1 200” are 1200, “99,95” and “99.95” are 99.95. `undefined` for “1.2.3”. */
export function digitsValue(digits: string): number | undefined {
  let plain = digits.split(' ').join('');
  const commas = plain.split(',').length - 1;
  const points = plain.split('.').length - 1;
  if (commas > 0 && points > 0) {
    const decimal = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.';
    plain = plain.split(decimal === ',' ? '.' : ',').join('').replace(decimal, '.');
  } else if (commas > 0) {
    plain = /^[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5}$/.test(plain) ? plain.split(',').join('') : plain.replace(',', '.');
  } else if (points > 1 && /^[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,5}$/.test(plain)) {
    plain = plain.split('.').join('');
  }
  const value = Number(plain);
  return plain.length <= 20 && Number.isFinite(value) ? value : undefined;
}
