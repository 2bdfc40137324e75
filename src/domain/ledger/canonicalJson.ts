/** Anything JSON can say. A member that is `undefined` is as good as missing. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * A JSON value as the text RFC 8785 wants for hashing: no white space, members by the UTF-16 units of their keys, numbers
 * and strings as ECMAScript writes them; a member that is `undefined` is left out. It walks without recursion, because
 * what stands in Jira may be nested deeper than a stack.
 *
 * Faults: NaN, an infinity, a value JSON cannot say, and a lone surrogate, unless `loneSurrogates` is `'replace'`, which
 * writes U+FFFD in its place (for text that people stored and that must be hashed all the same).
 */
export function canonicalJson(value: unknown, loneSurrogates: 'refuse' | 'replace' = 'refuse'): string {
  const out: string[] = [];
  /** What is still to be written, last first: text as it is, or a value to take apart. */
  const pending: Piece[] = [{ value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ('text' in next) {
      out.push(next.text);
    } else if (next.value !== null && typeof next.value === 'object') {
      // One by one: a spread of a very long list would itself overflow the stack.
      const pieces = piecesOf(next.value, loneSurrogates);
      for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) pending.push(piece);
    } else {
      out.push(scalar(next.value, loneSurrogates));
    }
  }
  return out.join('');
}

type Piece = { text: string } | { value: unknown };

function piecesOf(value: object, loneSurrogates: 'refuse' | 'replace'): Piece[] {
  if (Array.isArray(value)) {
    const items: Piece[] = value.flatMap((item: unknown, at) => [{ text: at === 0 ? '[' : ',' }, { value: item }]);
    return [...(items.length === 0 ? [{ text: '[' }] : items), { text: ']' }];
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Only plain objects have a canonical JSON');
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // The default comparison of strings is by UTF-16 units, which is what the RFC asks for.
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  const pieces: Piece[] = members.flatMap(([key, member], at) => [
    { text: `${at === 0 ? '{' : ','}${scalar(key, loneSurrogates)}:` },
    { value: member as unknown },
  ]);
  return [...(pieces.length === 0 ? [{ text: '{' }] : pieces), { text: '}' }];
}

function scalar(value: unknown, loneSurrogates: 'refuse' | 'replace'): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'string') throw new TypeError(`A value of type ${typeof value} has no JSON`);
  if (!/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
  if (loneSurrogates === 'refuse') throw new TypeError('A lone surrogate has no canonical JSON');
  return JSON.stringify(value.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
}
