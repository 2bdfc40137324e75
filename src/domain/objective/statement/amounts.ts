import type { Token } from './tokens';
import { digitsValue, partOf, scaleOf, wordValue } from './words/numerals';
import { currencyUnit, durationUnit, physicalUnit } from './words/units';

/** A number of a sentence with the unit written beside it, before anybody knows what it is for. */
export interface Amount {
  value: number;
  /**
   * In one spelling: `%`, `percentage points`, `hours`, `working days`, `€`, `km`. Absent for a bare number or a count.
   */
  unit?: string;
  kind: 'percent' | 'duration' | 'money' | 'measure' | 'bare';
  /** Token indexes, `to` excluded. */
  from: number;
  to: number;
  /** `+` or `-` written at the number. */
  sign?: '+' | '-';
  /** A plus stands after it: “90+”. */
  orMore?: boolean;
  /** Letters stand directly at the digits (“24x7”, “3D”), so it may be a name. */
  name?: boolean;
  inWords: boolean;
}

/** Everything in a sentence that has the form of a number, left to right, without overlaps. */
export function amountsOf(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  let index = 0;
  while (index < tokens.length) {
    const amount = amountAt(tokens, index);
    if (amount === undefined) {
      index += 1;
    } else {
      found.push(amount);
      index = amount.to;
    }
  }
  return found;
}

function amountAt(tokens: readonly Token[], from: number): Amount | undefined {
  let at = from;
  let sign: Amount['sign'];
  const first = tokens[at];
  if (first === undefined) return undefined;
  if ((first.text === '+' || first.text === '-') && tokens[at + 1]?.glued && (!first.glued || from === 0)) {
    sign = first.text;
    at += 1;
  }
  // “minus 20 %”, and not “3 plus or minus 1”
  if ((first.lower === 'minus' || first.lower === 'plus') && tokens[at + 1]?.kind === 'number' &&
    !['or', '/'].includes(tokens[from - 1]?.lower ?? '')) {
    sign = first.lower === 'minus' ? '-' : '+';
    at += 1;
  }
  let currency: string | undefined;
  const money = currencyUnit(tokens[at]?.lower.replace(/^us(?=\$)/, '') ?? '');
  if (money !== undefined && tokens[at + 1]?.kind === 'number') {
    currency = money;
    at += 1;
  }
  const number = numberAt(tokens, at);
  if (number === undefined) return sign === undefined && currency === undefined
    ? partDuration(tokens, from)
    : undefined;
  const ratio = ratioAt(tokens, from);
  if (ratio !== undefined) return ratio;
  const { value, inWords } = number;
  const amount: Amount = { value, kind: 'bare', from, to: number.to, inWords };
  if (sign !== undefined) amount.sign = sign;
  if (number.percent) return { ...amount, kind: 'percent', unit: '%' };
  if (currency !== undefined) {
    const next = tokens[amount.to];
    return { ...amount, kind: 'money', unit: currency, to: amount.to + (next?.text === '+' && next.glued ? 1 : 0) };
  }
  return withUnit(tokens, amount);
}

/** “under half an hour”, “within a day”, “less than an hour”: durations without a numeral. */
function partDuration(tokens: readonly Token[], from: number): Amount | undefined {
  const first = tokens[from]?.lower ?? '';
  const half = first === 'half' && ['a', 'an'].includes(tokens[from + 1]?.lower ?? '');
  const limited = ['a', 'an'].includes(first) &&
    ['under', 'than', 'below', 'most', 'within'].includes(tokens[from - 1]?.lower ?? '');
  const at = from + (half ? 2 : 1);
  const unit = half || limited ? durationUnit(tokens[at]?.lower ?? '') : undefined;
  // “within a year” is a time frame, read as one.
  if (unit === undefined || (!half && !['minutes', 'hours', 'days', 'seconds'].includes(unit))) return undefined;
  return { value: half ? 0.5 : 1, unit, kind: 'duration', from, to: at + 1, inWords: true };
}

/**
 * “1:10”, “15 : 1” in a sentence about a ratio; anywhere else it may be a time of day. The larger side is the value.
 */
function ratioAt(tokens: readonly Token[], from: number): Amount | undefined {
  const [one, colon, two] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (one?.kind !== 'number' || colon?.text !== ':' || two?.kind !== 'number') return undefined;
  const [left, right] = [digitsValue(one.text), digitsValue(two.text)];
  if (left === undefined || right === undefined ||
    !tokens.some(({ lower }) => lower === 'ratio' || lower === 'ratios')) return undefined;
  const [value, unit] = left === 1 ? [right, '1 :'] : [left, `: ${two.text}`];
  return { value, unit, kind: 'measure', from, to: from + 3, inWords: false };
}

interface PlainNumber {
  value: number;
  to: number;
  inWords: boolean;
  /** A share of a whole: the value is already in per cent. */
  percent?: boolean;
}

function numberAt(tokens: readonly Token[], from: number): PlainNumber | undefined {
  const single = singleNumber(tokens, from);
  if (single === undefined) return halfAt(tokens, from);
  return shareAt(tokens, single) ?? scoreAt(tokens, single);
}

/** “9 of every 10”, “nine out of ten”, “one in three”, “two thirds”, “three quarters”, “two-thirds”. */
function shareAt(tokens: readonly Token[], part: PlainNumber): PlainNumber | undefined {
  const next = tokens[part.to];
  if (next === undefined) return undefined;
  const parts = partOf(next.lower);
  // “the first quarter” is a time, “two quarters” a period: only thirds and up to three quarters of a thing are shares.
  if (parts !== undefined && part.inWords && part.value < parts && tokens[part.to + 1]?.lower === 'of') {
    return { value: round((100 * part.value) / parts), to: part.to + 1, inWords: true, percent: true };
  }
  if (parts === 3 && part.value === 2) return { value: 66.67, to: part.to + 1, inWords: true, percent: true };
  let at = part.to;
  if (next.lower === 'times' &&
    ['out', 'in'].includes(tokens[at + 1]?.lower ?? '')) at += tokens[at + 1]?.lower === 'out'
    ? 3
    : 2;
  else if (next.lower === 'out' && tokens[at + 1]?.lower === 'of') at += 2;
  else if (next.lower === 'in') at += 1;
  else if (next.lower === 'of' && tokens[at + 1]?.lower === 'every') at += 2;
  else if (next.lower === 'of' && tokens[at + 1]?.kind === 'number' &&
    (tokens[at + 2]?.lower === 'months' || ['for', 'in'].includes(tokens[part.to - 2]?.lower ?? ''))) at += 1;
  else if ((part.inWords || next.lower === 'cases') && tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of') at += 3;
  else if (part.inWords && tokens[at + 1]?.lower === 'in') at += 2;
  else return undefined;
  if (tokens[at]?.lower === 'every') at += 1;
  const whole = singleNumber(tokens, at);
  if (whole === undefined || !wholes.has(whole.value) || part.value >= whole.value) return undefined;
  // “4.2 out of 5” and “4 out of 5 stars” are scores on a scale, not shares.
  if (!Number.isInteger(part.value) || ['stars', 'star', 'points'].includes(tokens[whole.to]?.lower ?? '') ||
    onScale(tokens, part.to - 1)) return undefined;
  const unit = durationUnit(tokens[whole.to]?.lower ?? '');
  // “in 11 of 12 months” is a share of months; “two in 24 hours” is none.
  if (unit !== undefined &&
    !(wholes.has(whole.value) && ['weeks', 'months', 'quarters'].includes(unit))) return undefined;
  return { value: round((100 * part.value) / whole.value), to: whole.to, inWords: part.inWords, percent: true };
}

/** “4.4 out of 5 or better”: the end of the scale belongs to the score. */
function scoreAt(tokens: readonly Token[], score: PlainNumber): PlainNumber {
  const end = tokens[score.to]?.lower === 'out' && tokens[score.to + 1]?.lower === 'of' ? singleNumber(tokens, score.to + 2) : undefined;
  return end !== undefined && score.value < end.value && end.value <= 10 ? { ...score, to: end.to } : score;
}

/** “a rating of 4 out of 5”, “CSAT 9 of 10”. */
const onScale = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4),
    at).some(({ lower }) => ['rating', 'score', 'scores', 'rated', 'csat', 'scoring', 'stars'].includes(lower));

/** What shares are told of; “two tests in 12 countries” is none. */
const wholes = new Set([2, 3, 4, 5, 6, 8, 10, 12, 20, 25, 50, 100, 200, 250, 500, 1_000, 10_000]);

const round = (value: number): number => Math.round(value * 100) / 100;

/** “half of”, “half the”, “half all”: a share without a number before it. */
function halfAt(tokens: readonly Token[], from: number): PlainNumber | undefined {
  const word = tokens[from]?.lower;
  const next = tokens[from + 1]?.lower;
  if (word === 'half' && (next === 'of' || next === 'the' || next === 'our' || next === 'all')) {
    return { value: 50, to: from + 1, inWords: true, percent: true };
  }
  if (word === 'half' && next === 'a' && tokens[from + 2]?.lower === 'dozen') return { value: 6, to: from + 3, inWords: true };
  // “a third of the fleet”; “a quarter of an hour” is a time.
  const parts = word === 'a' ? partOf(next ?? '') : undefined;
  if (parts !== undefined && tokens[from + 2]?.lower === 'of' &&
    !['an', 'a'].includes(tokens[from + 3]?.lower ?? '')) return { value: round(100 / parts), to: from + 2,
      inWords: true, percent: true };
  const [above, below, ...more] = word?.split('-') ?? [];
  const [over, under] = [wordValue(above ?? ''), partOf(below ?? '')];
  if (more.length === 0 && over !== undefined && under !== undefined &&
    over < under) return { value: round((100 * over) / under), to: from + 1, inWords: true, percent: true };
  return undefined;
}

function singleNumber(tokens: readonly Token[], from: number): PlainNumber | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  const inWords = first.kind === 'word';
  let value = inWords ? wordValue(first.lower) : first.kind === 'number' ? digitsValue(first.text) : undefined;
  if (value === undefined) return undefined;
  let to = from + 1;
  if (inWords) {
    // “one hundred and twenty-five”, “twenty five”
    for (let step = 0; step < 4; step += 1) {
      const next = tokens[to]?.lower ?? '';
      const scale = next.length > 2 ? scaleOf(next) : undefined;
      const below = wordValue(tokens[next === 'and' ? to + 1 : to]?.lower ?? '');
      if (scale !== undefined) {
        value *= scale;
        to += 1;
      } else if (below !== undefined && value >= 20 && value % (value >= 100 ? 100 : 10) === 0 &&
        below < (value >= 100 ? 100 : 10)) {
        value += below;
        to += next === 'and' ? 2 : 1;
      } else break;
    }
    return { value, to, inWords };
  }
  const next = tokens[to];
  const scale = next?.kind === 'word' ? scaleOf(next.lower) : undefined;
  // “5 m” may be metres; a single letter is a scale only where it stands at the digits or after money.
  const money = currencyUnit(tokens[from - 1]?.lower ?? '') !== undefined || isMoneyAfter(tokens, to + 1);
  if (next !== undefined && scale !== undefined &&
    (next.lower.length > 1 || money || (next.glued && next.lower !== 'm') || next.text === 'M')) {
    value = Number((value * scale).toPrecision(12));
    to += 1;
  }
  return { value, to, inWords };
}

/** “from 1.2 m to 0.9 m SEK”: the currency behind the last number is that of both. */
function isMoneyAfter(tokens: readonly Token[], at: number): boolean {
  if (currencyUnit(tokens[at]?.lower ?? '') !== undefined) return true;
  const again = ['to', '-', '→', '->'].includes(tokens[at]?.lower ?? '') && tokens[at + 1]?.kind === 'number' &&
    tokens[at + 2]?.lower === tokens[at - 1]?.lower;
  return again && currencyUnit(tokens[at + 3]?.lower ?? '') !== undefined;
}

const workingDays = new Set([
  'academic', 'fiscal', 'financial', 'budget', 'working', 'business', 'work', 'calendar', 'consecutive', 'full',
  'clear', 'school', 'bank',
]);

function withUnit(tokens: readonly Token[], amount: Amount): Amount {
  let at = amount.to;
  // “10-day”, “nine-month”: the unit follows a hyphen.
  const hyphen = tokens[at]?.text === '-' && tokens[at]?.glued && tokens[at + 1]?.glued;
  if (hyphen) at += 1;
  const token = tokens[at];
  if (token === undefined) return amount;
  const percentEnd = percentAt(tokens, at);
  if (percentEnd !== undefined) {
    const points = ['point', 'points', 'pts', 'pt'].includes(tokens[percentEnd]?.lower ?? '');
    if (points) return { ...amount, kind: 'percent', unit: 'percentage points', to: percentEnd + 1 };
    const plus = tokens[percentEnd]?.text === '+';
    return { ...amount, kind: 'percent', unit: '%', to: percentEnd + (plus
      ? 1
      : 0), ...(plus
      ? { orMore: true }
      : {}) };
  }
  if (token.lower === 'pp' || token.lower === 'ppt' ||
    token.lower === 'ppts') return { ...amount, kind: 'percent', unit: 'percentage points', to: at + 1 };
  if (token.text === '‰') return { ...amount, kind: 'measure', unit: '‰', to: at + 1 };
  if (token.text === '+' && token.glued) return { ...amount, orMore: true, to: at + 1 };
  if (token.text === '°') {
    const scale = tokens[at + 1]?.text.toUpperCase();
    return scale === 'C' || scale === 'F'
      ? { ...amount, kind: 'measure', unit: `°${scale}`, to: at + 2 }
      : { ...amount, kind: 'measure', unit: '°', to: at + 1 };
  }
  if (token.kind !== 'word') return amount;
  const adjective = workingDays.has(token.lower) && !token.glued;
  // “the 1980s”
  if (token.glued && token.lower === 's' && amount.value >= 1900 && amount.value < 2200 &&
    !hyphen) return { ...amount, name: true, to: at + 1 };
  const spanned = durationUnit((adjective ? tokens[at + 1]?.lower : token.lower) ?? '');
  // “5 m” and “4 s” without a space are units; “2 d” is none.
  if (spanned !== undefined && (token.lower.length > 1 || token.glued || token.lower === 'h' || token.lower === 's')) {
    const working = adjective && ['working', 'business', 'work'].includes(token.lower);
    return { ...amount, kind: 'duration', unit: working
      ? `working ${spanned}`
      : spanned, to: at + (adjective ? 2 : 1) };
  }
  const money = currencyUnit(token.lower);
  if (money !== undefined) return { ...amount, kind: 'money', unit: money, to: at + 1 };
  const measure = physicalUnit(token.lower);
  // “5G” is a name, “5g” a weight.
  const shouted = token.glued && token.lower.length === 1 && token.text !== token.lower;
  if (measure !== undefined && !shouted &&
    !(token.lower.length === 1 && !token.glued && token.lower !== 'm' && token.lower !== 't' && token.lower !== 'l')) {
    const power = tokens[at + 1]?.glued ? tokens[at + 1]?.text : undefined;
    if (power === '²' || power === '³') return { ...amount, kind: 'measure', unit: `${measure}${power}`, to: at + 2 };
    return { ...amount, kind: 'measure', unit: measure, to: at + 1 };
  }
  if (token.glued && token.lower === 'x' &&
    tokens[at + 1]?.kind !== 'number') return { ...amount, kind: 'measure', unit: 'times', to: at + 1 };
  if (token.lower === 'times' && !hyphen) return { ...amount, kind: 'measure', unit: 'times', to: at + 1 };
  if (token.glued && !hyphen) return { ...amount, name: true, to: at + 1 };
  return amount;
}

function percentAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.text === '%') {
    const hyphen = tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower.startsWith('point');
    return hyphen ? at + 2 : at + 1;
  }
  if (['percent', 'pct', 'percentage', 'per-cent', 'procent'].includes(token.lower)) return at + 1;
  if (token.lower === 'per' && ['cent', 'cents'].includes(tokens[at + 1]?.lower ?? '')) return at + 2;
  return undefined;
}
