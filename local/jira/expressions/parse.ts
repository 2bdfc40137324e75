import { ExpressionError, unsupported } from './expressionError';
import { tokens, type Token } from './tokens';

/** A parsed expression. */
export type Node =
  | { type: 'literal'; value: string | number | boolean | null }
  | { type: 'template'; parts: (string | Node)[] }
  | { type: 'name'; name: string; at: number }
  | { type: 'member'; object: Node; name: string; optional: boolean; at: number }
  | { type: 'index'; object: Node; index: Node; optional: boolean; at: number }
  | { type: 'call'; callee: Node; args: Node[]; optional: boolean; at: number }
  | { type: 'new'; name: string; args: Node[]; at: number }
  | { type: 'unary'; operator: '!' | '-' | 'typeof'; operand: Node; at: number }
  | { type: 'binary'; operator: string; left: Node; right: Node; at: number }
  | { type: 'conditional'; test: Node; then: Node; otherwise: Node }
  | { type: 'arrow'; parameters: string[]; body: Node }
  | { type: 'list'; items: Node[] }
  | { type: 'map'; entries: { key: string; value: Node }[] };

const precedence: Record<string, number> = {
  '??': 1, '||': 2, '&&': 3, '==': 4, '!=': 4, '===': 4, '!==': 4, '<': 5, '<=': 5, '>': 5, '>=': 5, '+': 6, '-': 6,
  '*': 7, '/': 7, '%': 7,
};

/** Words that begin statements and operators of the language, or of JavaScript, that the evaluator does not have. */
const unknownWords = new Set([
  'let', 'const', 'var', 'if', 'else', 'for', 'while', 'do', 'switch', 'try', 'catch', 'throw', 'return', 'function',
  'class',
  'in', 'instanceof', 'delete', 'void', 'await', 'async', 'yield', 'this', 'import', 'export', 'debugger', 'with',
  'super',
]);

/** How deep an expression may nest, and how long it may be: Forge's limit for filters. */
const DEEPEST = 100;
const LONGEST = 10_000;

/** Parses a Jira expression. Throws {@link ExpressionError}, which names a construct that is not known here. */
export function parseExpression(source: string): Node {
  if (source.length > LONGEST) {
    throw new ExpressionError(`The expression is longer than ${LONGEST} characters`, 'syntax');
  }
  return new Parser(source, 0).whole();
}

class Parser {
  private readonly words: Token[];
  private position = 0;
  private depth = 0;

  constructor(source: string, private readonly offset: number) {
    this.words = tokens(source);
  }

  whole(): Node {
    const node = this.expression();
    if (this.is(';')) throw unsupported('statements divided by ‘;’', this.at());
    if (this.word.kind !== 'end') {
      if (this.word.kind === 'name' && unknownWords.has(this.word.text)) {
        throw unsupported(`‘${this.word.text}’`, this.at());
      }
      throw this.unexpected();
    }
    return node;
  }

  private get word(): Token {
    return this.words[this.position]!;
  }

  private at(): number {
    return this.word.at + this.offset;
  }

  private is(text: string): boolean {
    return this.word.kind === 'punctuator' && this.word.text === text;
  }

  private take(text: string): boolean {
    if (!this.is(text)) return false;
    this.position += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) {
      throw new ExpressionError(`Expected ‘${text}’, came ‘${this.word.text}’`, 'syntax', this.at());
    }
  }

  private unexpected(): ExpressionError {
    return new ExpressionError(`Unexpected ‘${this.word.text}’`, 'syntax', this.at());
  }

  private name(): string {
    if (this.word.kind !== 'name') {
      throw new ExpressionError(`Expected a name, came ‘${this.word.text}’`, 'syntax', this.at());
    }
    return this.words[this.position++]!.text;
  }

  private expression(): Node {
    this.depth += 1;
    if (this.depth > DEEPEST) {
      throw new ExpressionError(`The expression nests deeper than ${DEEPEST} levels`, 'syntax', this.at());
    }
    const node = this.arrow() ?? this.conditional();
    this.depth -= 1;
    return node;
  }

  private arrow(): Node | undefined {
    const parameters = this.arrowParameters();
    if (!parameters) return undefined;
    // `c => { id: c.id }` is a map literal in Jira expressions, unlike in JavaScript.
    return { type: 'arrow', parameters, body: this.expression() };
  }

  private arrowParameters(): string[] | undefined {
    const start = this.position;
    if (this.word.kind === 'name' && this.words[start + 1]?.text === '=>') {
      const name = this.name();
      this.expect('=>');
      return [name];
    }
    if (!this.is('(')) return undefined;
    let i = start + 1;
    const names: string[] = [];
    while (this.words[i]?.kind === 'name') {
      names.push(this.words[i]!.text);
      i += 1;
      if (this.words[i]?.text !== ',') break;
      i += 1;
    }
    if (this.words[i]?.text !== ')' || this.words[i + 1]?.text !== '=>') return undefined;
    this.position = i + 2;
    return names;
  }

  private conditional(): Node {
    const test = this.binary(1);
    if (!this.take('?')) return test;
    const then = this.expression();
    this.expect(':');
    return { type: 'conditional', test, then, otherwise: this.expression() };
  }

  private binary(least: number): Node {
    let left = this.unary();
    for (;;) {
      const { kind, text } = this.word;
      const level = kind === 'punctuator' ? precedence[text] : undefined;
      if (level === undefined || level < least) return left;
      const at = this.at();
      this.position += 1;
      left = { type: 'binary', operator: text, left, right: this.binary(level + 1), at };
    }
  }

  private unary(): Node {
    const at = this.at();
    this.depth += 1;
    if (this.depth > DEEPEST) {
      throw new ExpressionError(`The expression nests deeper than ${DEEPEST} levels`, 'syntax', at);
    }
    try {
      if (this.take('!')) return { type: 'unary', operator: '!', operand: this.unary(), at };
      if (this.take('-')) return { type: 'unary', operator: '-', operand: this.unary(), at };
      if (this.word.kind === 'name' && this.word.text === 'typeof') {
        this.position += 1;
        return { type: 'unary', operator: 'typeof', operand: this.unary(), at };
      }
      return this.postfix(this.primary());
    } finally {
      this.depth -= 1;
    }
  }

  private postfix(first: Node): Node {
    let node = first;
    for (;;) {
      const at = this.at();
      if (this.take('.')) node = { type: 'member', object: node, name: this.name(), optional: false, at };
      else if (this.take('?.')) {
        if (this.take('[')) node = { type: 'index', object: node, index: this.closed(']'), optional: true, at };
        else if (this.take('(')) node = { type: 'call', callee: node, args: this.list(')'), optional: true, at };
        else node = { type: 'member', object: node, name: this.name(), optional: true, at };
      } else if (this.take('[')) node = { type: 'index', object: node, index: this.closed(']'), optional: false, at };
      else if (this.take('(')) node = { type: 'call', callee: node, args: this.list(')'), optional: false, at };
      else if (this.is('=')) throw unsupported('assignment', at);
      else return node;
    }
  }

  private closed(end: string): Node {
    const node = this.expression();
    this.expect(end);
    return node;
  }

  private list(end: string): Node[] {
    const items: Node[] = [];
    while (!this.take(end)) {
      if (items.length > 0) {
        this.expect(',');
        if (this.take(end)) break;
      }
      items.push(this.expression());
    }
    return items;
  }

  private primary(): Node {
    const { kind, text, parts } = this.word;
    const at = this.at();
    if (kind === 'end') throw this.unexpected();
    if (kind === 'name' && unknownWords.has(text)) throw unsupported(`‘${text}’`, at);
    if (kind !== 'punctuator') this.position += 1;
    if (kind === 'number') return { type: 'literal', value: Number(text) };
    if (kind === 'string') return { type: 'literal', value: text };
    if (kind === 'template') {
      return {
        type: 'template',
        parts: (parts ?? []).flatMap((part) => [
          part.text,
          ...(part.source === undefined ? [] : [new Parser(part.source, (part.sourceAt ?? 0) + this.offset).whole()]),
        ]),
      };
    }
    if (kind === 'name') return this.named(text, at);
    if (this.take('(')) return this.closed(')');
    if (this.take('[')) return { type: 'list', items: this.list(']') };
    if (this.take('{')) return this.map();
    throw this.unexpected();
  }

  private named(text: string, at: number): Node {
    if (text === 'true' || text === 'false') return { type: 'literal', value: text === 'true' };
    // `undefined` is not a word of the language; it is an unknown name like any other.
    if (text === 'null') return { type: 'literal', value: null };
    if (text !== 'new') return { type: 'name', name: text, at };
    const name = this.name();
    this.expect('(');
    return { type: 'new', name, args: this.list(')'), at };
  }

  private map(): Node {
    const entries: { key: string; value: Node }[] = [];
    while (!this.take('}')) {
      if (entries.length > 0) {
        this.expect(',');
        if (this.take('}')) break;
      }
      if (this.word.kind !== 'name' && this.word.kind !== 'string') throw this.unexpected();
      const key = this.word.text;
      const at = this.at();
      const named = this.word.kind === 'name';
      this.position += 1;
      if (this.take(':')) entries.push({ key, value: this.expression() });
      else if (named) entries.push({ key, value: { type: 'name', name: key, at } });
      else throw this.unexpected();
    }
    return { type: 'map', entries };
  }
}
