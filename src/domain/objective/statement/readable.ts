/**
 * Longest text that is read, in UTF-16 units; what follows is left unread and said so (`cut`). It bounds all later
 * work.
 */
export const longestStatement = 4_000;

/** Text in one spelling of signs and digits, with the way back to the text as given. */
export interface Readable {
  text: string;
  /** For each unit of `text` the offset in the original; one entry more than `text` has units. */
  at: readonly number[];
  /** The original was longer than is read. */
  cut: boolean;
}

/**
 * Marks that steer or join letters and are not seen: zero-width, bidirectional, variation selectors, soft hyphen, BOM.
 */
const unseen = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;

const spellings: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '﹣': '-', '－': '-',
  '％': '%', '٪': '%', '﹪': '%', '➔': '→', '➜': '→', '⇒': '→', '⟶': '→', '⩾': '≥', '⩽': '≤', '≧': '≥', '≦': '≤',
};

/** First digit of the scripts whose digits people type beside Latin ones: Arabic-Indic, Persian, Devanagari, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];

/** Brings quotes, dashes, spaces and digits to one spelling and drops what cannot be seen. Never throws; any string will do. */
export function readable(original: string): Readable {
  const length = Math.min(original.length, longestStatement);
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const unit = original[index] ?? '';
    if (isPlain(original.charCodeAt(index))) text += unit;
    else if (unseen.test(unit)) continue;
    else text += plain(unit);
    at.push(index);
  }
  at.push(length);
  return { text, at, cut: original.length > length };
}

/** Printable ASCII stands for itself, but for the backquote; nearly all that people write is of it. */
const isPlain = (code: number): boolean => code >= 0x20 && code < 0x7f && code !== 0x60;

function plain(unit: string): string {
  const known = spellings[unit];
  if (known !== undefined) return known;
  // One kind of space; line ends stay, because they end a sentence.
  if (unit !== '\n' && /\s/.test(unit)) return ' ';
  const code = unit.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? unit : String(code - zero);
}
