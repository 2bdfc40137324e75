import type { Readable } from './readable';

/** A word, a number in digits, or a sign, with its place in the text as given. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
  /** A line end stands before this token. */
  newLine: boolean;
}

const anyLetter = /[\p{L}\p{M}]/u;
const anySpace = /\s/;

/** Whether a unit is a letter or a mark of one; the expression is asked only about what is not ASCII. */
function isLetter(unit: string): boolean {
  if (unit >= '\u0080') return anyLetter.test(unit);
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}

const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const isSpace = (unit: string): boolean => unit === ' ' || ((unit < '!' || unit >= '\u0080') && anySpace.test(unit));

/** Signs of more than one character, longest first. */
const wideSigns = ['+/-', '...', '<=', '>=', '=<', '=>', '->', '--'];

/**
 * Cuts text into tokens in one pass. “1,200”, “99.95” and “1 200” are one number; “10K” is a number and a glued word;
 * “P1”, “go-live” and “gitlab.com” are one word each. Work is proportional to the length.
 */
export function tokensOf({ text, at }: Readable): Token[] {
  const tokens: Token[] = [];
  let newLine = true;
  let index = 0;
  while (index < text.length) {
    const unit = text[index] ?? '';
    if (isSpace(unit)) {
      newLine ||= unit === '\n';
      index += 1;
      continue;
    }
    const kind = isDigit(unit) ? 'number' : isLetter(unit) || isHighSurrogate(unit) ? 'word' : 'sign';
    const end = kind === 'number'
      ? numberEnd(text, index)
      : kind === 'word'
      ? wordEnd(text, index)
      : signEnd(text, index);
    const piece = text.slice(index, end);
    const before = tokens.at(-1);
    const start = at[index] ?? 0;
    tokens.push({
      kind,
      text: piece,
      lower: piece.toLowerCase(),
      start,
      end: (at[end - 1] ?? start) + 1,
      glued: before !== undefined && index > 0 && !isSpace(text[index - 1] ?? ' '),
      newLine,
    });
    newLine = false;
    index = end;
  }
  return tokens;
}

/**
 * Letters outside the basic plane and emoji come as two units; they are kept together as a word that means nothing
 * here.
 */
function isHighSurrogate(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text[end] ?? '')) end += 1;
  for (;;) {
    const sign = text[end] ?? '';
    const next = text[end + 1] ?? '';
    if ((sign === '.' || sign === ',') && isDigit(next)) {
      end += 1;
      while (end < text.length && isDigit(text[end] ?? '')) end += 1;
    } else if (sign === ' ' && isThousands(text, from, end)) {
      end += 4;
    } else {
      return end;
    }
  }
}

/** “1 200” and “1 200 000”: up to three digits so far, then groups of exactly three. */
function isThousands(text: string, from: number, space: number): boolean {
  const soFar = text.slice(from, space);
  if (!/^[1-9][0-9]{0,2}(?: [0-9]{3}){0,4}$/.test(soFar)) return false;
  return /^ [0-9]{3}(?![0-9.,/%:-])/.test(text.slice(space, space + 5));
}

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    const unit = text[end] ?? '';
    if (isLetter(unit) || isDigit(unit) || isHighSurrogate(unit)) {
      end += 1;
      continue;
    }
    const next = text[end + 1] ?? '';
    const joins = "'-.&".includes(unit) && (isLetter(next) || isDigit(next));
    // “end-2026” and “Q4-2026” are a word and a year.
    if (!joins || (unit === '-' && /^[12][0-9]{3}(?![0-9])/.test(text.slice(end + 1, end + 6)))) return end;
    end += 1;
  }
  return end;
}

function signEnd(text: string, from: number): number {
  const wide = wideSigns.find((sign) => text.startsWith(sign, from));
  return from + (wide?.length ?? 1);
}
