import { stemmed, wordsOf } from './words';

type Test = (words: readonly string[]) => boolean;

/** A text to search for, read: a test of other texts, or why it cannot be one. */
export type TextQuery = { test: (text: string) => boolean } | { wrong: 'empty' | 'unreadable' | 'startsWild' };

/**
 * Reads the right side of `~`. Words are joined by AND, in any order; `OR` (`||`), `NOT` (`!`, `-`), `+` and brackets are
 * operators, in capitals; `"…"` asks for words side by side, as does a word with signs in it; `word*` is a beginning.
 * Boosts and fuzziness (`^2`, `~`) are ignored and `?` counts as `*`, as in Jira Cloud. Endings are cut off everywhere.
 */
export function readTextQuery(query: string): TextQuery {
  const tokens = tokensOf(query);
  if (tokens === undefined) return { wrong: 'unreadable' };
  if (tokens.some(({ sign, text }) => !sign && /^[*?]/.test(text))) return { wrong: 'startsWild' };
  if (tokens.every(({ sign, text }) => !sign && wordsOf(text).length === 0)) return { wrong: 'empty' };
  try {
    const reader = new Reader(tokens);
    const test = reader.either();
    if (!reader.atEnd()) return { wrong: 'unreadable' };
    return { test: (text) => test(wordsOf(text)) };
  } catch {
    return { wrong: 'unreadable' };
  }
}

interface Token {
  text: string;
  /** An operator or a bracket. */
  sign?: boolean;
  phrase?: boolean;
}

const names: Record<string, string> = { '&&': 'AND', '||': 'OR', '!': 'NOT', '-': 'NOT' };

function tokensOf(query: string): Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = /\s+|"((?:\\.|[^"\\])*)"(?:~[\d.]*)?(?:\^[\d.]*)?|(&&|\|\||[!+\-()])|((?:\\.|[^\s"()\\])+)|(.)/gsy;
  for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
    const [whole, phrase, sign, word, stray] = match;
    if (phrase !== undefined) tokens.push({ text: phrase.replace(/\\(.)/gs, '$1'), phrase: true });
    else if (sign !== undefined) tokens.push({ text: names[sign] ?? sign, sign: true });
    else if (word === 'AND' || word === 'OR' || word === 'NOT') tokens.push({ text: word, sign: true });
    else if (word !== undefined) tokens.push({ text: word.replace(/(?<!\\)[~^][\d.]*$/, '').replace(/\\(.)/gs, '$1') });
    else if (stray !== undefined) return undefined;
    if (whole === '') break;
  }
  return tokens;
}

/** How deep brackets and negations may stand in each other. */
const DEEPEST = 200;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: Token[]) {}

  atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  either(): Test {
    const tests = [this.all()];
    while (this.take('OR')) tests.push(this.all());
    return tests.length === 1 ? tests[0]! : (words) => tests.some((it) => it(words));
  }

  private all(): Test {
    const tests = [this.one()];
    while (!this.atEnd() && !this.is('OR') && !this.is(')')) {
      this.take('AND');
      tests.push(this.one());
    }
    return (words) => tests.every((it) => it(words));
  }

  private one(): Test {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Error('too deep');
    const test = this.oneWithin();
    this.depth -= 1;
    return test;
  }

  private oneWithin(): Test {
    if (this.take('+')) return this.one();
    if (this.take('NOT')) {
      const test = this.one();
      return (words) => !test(words);
    }
    if (this.take('(')) {
      const test = this.either();
      if (!this.take(')')) throw new Error('an open bracket');
      return test;
    }
    const token = this.tokens[this.at];
    if (!token || token.sign) throw new Error('no term');
    this.at += 1;
    return termTest(token);
  }

  private is(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.sign === true && token.text === sign;
  }

  private take(sign: string): boolean {
    const there = this.is(sign);
    if (there) this.at += 1;
    return there;
  }
}

function termTest({ text, phrase }: Token): Test {
  if (!phrase && /[*?]/.test(text)) {
    const [start = '', ...rest] = text.split(/[*?]+/).map((part) => wordsOf(part).join(''));
    return (words) => words.some((word) => {
      if (!word.startsWith(start)) return false;
      let from = start.length;
      return rest.every((part) => { const place = word.indexOf(part, from); from = place + part.length; return place >= 0; });
    });
  }
  const wanted = wordsOf(text).map(stemmed);
  // A term of signs alone is none.
  if (wanted.length === 0) return () => true;
  const [first, ...others] = wanted;
  const is = (word: string | undefined, stem: string | undefined): boolean => word !== undefined && stemmed(word) === stem;
  return (words) => words.some((word, i) => is(word, first) && others.every((it, j) => is(words[i + 1 + j], it)));
}
