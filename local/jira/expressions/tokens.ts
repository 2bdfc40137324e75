import { ExpressionError, unsupported } from './expressionError';

/** A word of an expression. A template holds its raw pieces: texts and the sources of its `${…}` parts. */
export interface Token {
  kind: 'number' | 'string' | 'template' | 'name' | 'punctuator' | 'end';
  text: string;
  at: number;
  parts?: { text: string; source?: string; sourceAt?: number }[];
}

const punctuators = ['===', '!==', '=>', '==', '!=', '<=', '>=', '&&', '||', '??', '?.', ...'+-*/%<>!?:.,()[]{}=;'];
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** Splits an expression into words. Throws {@link ExpressionError}. */
export function tokens(source: string): Token[] {
  const out: Token[] = [];
  let i = 0;
  while (i < source.length) {
    const char = source[i]!;
    const rest = source.slice(i);
    const space = /^\s+/.exec(rest)?.[0];
    const name = /^[A-Za-z_$][\w$]*/.exec(rest)?.[0];
    const number = /^\d+(\.\d+)?([eE][+-]?\d+)?/.exec(rest)?.[0];
    if (space) i += space.length;
    else if (rest.startsWith('//') || rest.startsWith('/*')) throw unsupported('comments', i);
    else if (name) i = push(out, 'name', name, i, name.length);
    else if (number) i = push(out, 'number', number, i, number.length);
    else if (char === '"' || char === "'") {
      const { text, end } = quoted(source, i);
      i = push(out, 'string', text, i, end - i);
    } else if (char === '`') {
      const { token, end } = template(source, i);
      out.push(token);
      i = end;
    } else {
      // `a ?.5 : 1` is a conditional; optional access is never followed by a digit.
      const punctuator = punctuators.find((it) => rest.startsWith(it) && !(it === '?.' && /\d/.test(rest[2] ?? '')));
      if (punctuator === undefined) throw new ExpressionError(`Unexpected character ‘${char}’`, 'syntax', i);
      i = push(out, 'punctuator', punctuator, i, punctuator.length);
    }
  }
  out.push({ kind: 'end', text: 'the end', at: source.length });
  return out;
}

function push(out: Token[], kind: Token['kind'], text: string, at: number, length: number): number {
  out.push({ kind, text, at });
  return at + length;
}

function escape(source: string, at: number): { text: string; end: number } {
  const code = /^u([0-9a-fA-F]{4})/.exec(source.slice(at + 1));
  if (code) return { text: String.fromCharCode(Number.parseInt(code[1]!, 16)), end: at + 6 };
  const next = source[at + 1];
  if (next === undefined) throw new ExpressionError('Unterminated text', 'syntax', at);
  return { text: escapes[next] ?? next, end: at + 2 };
}

function quoted(source: string, start: number): { text: string; end: number } {
  let text = '';
  for (let i = start + 1; i < source.length; ) {
    if (source[i] === source[start]) return { text, end: i + 1 };
    if (source[i] === '\\') {
      const escaped = escape(source, i);
      text += escaped.text;
      i = escaped.end;
    } else text += source[i++];
  }
  throw new ExpressionError('Unterminated text', 'syntax', start);
}

function template(source: string, start: number): { token: Token; end: number } {
  const parts: NonNullable<Token['parts']> = [];
  let text = '';
  for (let i = start + 1; i < source.length; ) {
    if (source[i] === '`') {
      parts.push({ text });
      return { token: { kind: 'template', text: '`', at: start, parts }, end: i + 1 };
    }
    if (source[i] === '\\') {
      const escaped = escape(source, i);
      text += escaped.text;
      i = escaped.end;
    } else if (source.startsWith('${', i)) {
      const end = closingBrace(source, i + 2);
      parts.push({ text, source: source.slice(i + 2, end), sourceAt: i + 2 });
      text = '';
      i = end + 1;
    } else text += source[i++];
  }
  throw new ExpressionError('Unterminated template', 'syntax', start);
}

function closingBrace(source: string, start: number): number {
  let depth = 0;
  for (let i = start; i < source.length; i += 1) {
    const char = source[i]!;
    if (char === '"' || char === "'") i = quoted(source, i).end - 1;
    else if (char === '`') i = template(source, i).end - 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  throw new ExpressionError('Unterminated template', 'syntax', start);
}
