import { JQLSyntaxError, RESERVED_WORDS } from '@atlaskit/jql-ast';

const operatorsText = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

/** The parser's error in the words Jira uses, which the parser itself does not have. */
export function syntaxMessage(jql: string, error: Error): string {
  if (!(error instanceof JQLSyntaxError)) return `Error in the JQL Query: ${error.message}`;
  return misusedOperator(jql, error) ?? `Error in the JQL Query: ${wordsFor(jql, error)}`;
}

/**
 * Jira reads a list after `=`, a single value after `IN` and a value after `IS`, and refuses them afterwards, naming the
 * field; Atlassian's published grammar does not let them through.
 */
function misusedOperator(jql: string, error: JQLSyntaxError): string | undefined {
  const expected = expectedOf(error);
  const before = jql.slice(0, error.start);
  if (/^(empty|null)$/i.test(jql.slice(error.start, error.stop).trim())) {
    const [, field, operator] = /("[^"]*"|[^\s<>=]+)\s*([<>]=?|(?<=\s)(?:not\s+)?in)\s*$/i.exec(before) ?? [];
    return field && `Operator '${lowered(operator!)}' does not support the empty value representation 'EMPTY' for field '${bare(field)}'.`;
  }
  if (expected === "'('") {
    const [, field, operator, value] = /(\S+|"[^"]*")\s+((?:was\s+)?(?:not\s+)?in)\s+("[^"]*"|'[^']*'|\S+)\s*$/i.exec(before) ?? [];
    return field && `Operator '${lowered(operator!)}' does not support the non-list value '${shown(value!)}' for field '${bare(field)}'.`;
  }
  if (expected === 'EMPTY') {
    const [, field, operator] = /(\S+|"[^"]*")\s+(is(?:\s+not)?)\s*$/i.exec(before) ?? [];
    const value = jql.slice(error.start, error.stop);
    const said = field && value.trim() !== '' && !/^["']?$/.test(value) && value !== '!';
    return said ? `Operator '${lowered(operator!)}' does not support searching for non-empty values for field '${bare(field)}'.` : undefined;
  }
  if (awaitedAt(expected) === 'value' && jql[error.start] === '(') {
    const [, field, operator] = /(\S+?|"[^"]*")\s*(!=|=|!~|~|<=|>=|<|>)\s*$/.exec(before) ?? [];
    const list = /^\(([^()]*)\)/.exec(jql.slice(error.start))?.[1];
    if (!field) return undefined;
    if (list === undefined) return "Error in the JQL Query: Expecting ')' before the end of the query.";
    return `Operator '${operator}' does not support the list value '(${list.split(',').map((it) => shown(it.trim())).join(', ')})' for field '${bare(field)}'.`;
  }
  return undefined;
}

const lowered = (operator: string): string => operator.toLowerCase().replace(/\s+/g, ' ');
const bare = (name: string): string => name.replace(/^["']|["']$/g, '');

/** A value as Jira repeats it: texts in double quotes, numbers bare. */
const shown = (value: string): string => (/^-?\d+$/.test(value) ? value : `"${bare(value)}"`);

/** Words of the language itself: one that stands where it does not belong is told by its place, not as reserved. */
const keywords = new Set([
  'and', 'or', 'not', 'in', 'is', 'was', 'changed', 'cf', 'empty', 'null', 'order', 'by', 'asc', 'desc', 'before',
  'after', 'from', 'to', 'on', 'during',
]);

const escapes = "The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.";

const expectedOf = ({ description }: JQLSyntaxError): string => (
  /expecting (.*)$/s.exec(description)?.[1] ?? /^missing (.*?) at /s.exec(description)?.[1] ?? ''
);

function wordsFor(jql: string, error: JQLSyntaxError): string {
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const expected = expectedOf(error);
  const word = jql.slice(error.start, error.stop).trim();
  const awaited = narrowed(awaitedAt(expected, error.description), jql.slice(0, error.start));
  // The end of a query has no place in it.
  if (error.start >= jql.trimEnd().length) return endings[awaited] ?? `Unexpected end of the query. ${place}`;
  const mark = word.charCodeAt(0);
  const escape = `\\u${mark.toString(16).padStart(4, '0')}`;
  if (mark < 0x20 || mark === 0x7f || (mark >= 0xfdd0 && mark <= 0xfdef) || mark >= 0xfffe) {
    const printable = `U+${mark.toString(16).toUpperCase().padStart(4, '0')}`;
    return `The character '${printable}' on line ${error.line} at position ${error.charPositionInLine + 1} must be escaped. Use the escape '${escape}' instead. ${place}`;
  }
  const broken = /^(["'](?:[^\\]|\\['"tnr\\ ]|\\u[0-9a-f]{4})*)?\\(u?[^\\]?)/i.exec(jql.slice(error.start));
  if (broken) {
    const at = `(line ${error.line}, character ${error.charPositionInLine + 1 + (broken[1]?.length ?? 0)})`;
    return broken[2] === '' ? `The escape sequence has not been completed. ${escapes} ${at}` : `'\\${broken[2]}' is an illegal JQL escape sequence. ${escapes} ${at}`;
  }
  if (/^["']/.test(word) && (word.length === 1 || !word.endsWith(word[0]!))) {
    const text = word.slice(1).replace(/\s*\n\s*/g, ' ');
    return `The quoted string ${text === '' ? '' : `'${text}' `}has not been completed. ${place}`;
  }
  if (/^[\^%&*+@#$?;\\`{}|/\]]$/.test(word) && !(word === ']' && awaited === 'customField')) {
    return `The character '${word}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead. ${place}`;
  }
  if (awaited !== 'conjunction' && !keywords.has(word.toLowerCase()) && RESERVED_WORDS.has(word.toLowerCase())) {
    return `'${word}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`;
  }
  if (awaited === 'field' && word === '[') return `Expecting a field name but got '['. Did you mean 'cf['? ${place}`;
  const wanted = places[awaited];
  return wanted ? `Expecting ${wanted.what} but got '${word}'.${wanted.hint?.(word) ?? ''} ${place}` : `Unexpected '${word}'. ${place}`;
}

/** What stands before tells arguments from brackets, and the end of an order from its direction. */
function narrowed(awaited: Awaited, before: string): Awaited {
  if (awaited === 'argument' && !/[(,]\s*$/.test(before)) return 'value';
  if (awaited === 'end' && /[\w"']\([^()]*$/.test(before)) return 'listEnd';
  return awaited === 'direction' && /\b(asc|desc)\s*$/i.test(before) ? 'comma' : awaited;
}

type Awaited = 'operator' | 'field' | 'value' | 'argument' | 'firstArgument' | 'conjunction' | 'by' | 'direction' |
  'in' | 'not' | 'bracket' | 'customField' | 'bracketEnd' | 'end' | 'listEnd' | 'comma' | 'other';

const quoteIt = (as: string) => (word: string): string => ` You must surround '${word}' in quotation marks to use it as ${as}.`;

/** What Jira says it wanted at a place. */
const places: Partial<Record<Awaited, { what: string; hint?: (word: string) => string }>> = {
  operator: { what: 'operator', hint: () => ` The valid operators are ${operatorsText}.` },
  field: { what: 'a field name', hint: quoteIt('a field name') },
  value: { what: 'either a value, list or function', hint: quoteIt('a value') },
  argument: { what: 'a function argument', hint: quoteIt('an argument') },
  firstArgument: { what: 'a function argument', hint: quoteIt('an argument') },
  conjunction: { what: "either 'OR' or 'AND'" },
  by: { what: "'by'" },
  direction: { what: "either 'ASC' or 'DESC'" },
  comma: { what: "','" },
  in: { what: "'IN'" },
  not: { what: "'NOT'" },
  bracket: { what: "'['" },
  customField: { what: 'a custom field id (a positive number)' },
  bracketEnd: { what: "']'" },
  end: { what: "')'" },
  listEnd: { what: "')' or ','" },
};

/** What a query lacks when it ends too early. */
const endings: Partial<Record<Awaited, string>> = {
  operator: `Expecting operator before the end of the query. The valid operators are ${operatorsText}.`,
  field: 'Expecting a field name at the end of the query.',
  value: 'Expecting either a value, list or function before the end of the query.',
  not: 'Expecting either a value, list or function before the end of the query.',
  argument: 'Expecting a function argument at the end of the query.',
  firstArgument: "Expecting ')' before the end of the query.",
  by: "Expecting 'by' before the end of the query.",
  in: "Expecting 'IN' before the end of the query.",
  bracket: "Expecting '[' before the end of the query.",
  customField: 'Expecting a custom field id (a positive number) before the end of the query.',
  bracketEnd: "Expecting ']' before the end of the query.",
  end: "Expecting ')' before the end of the query.",
  listEnd: "Expecting ')' before the end of the query.",
};

/** What the parser would have taken, told from the tokens it lists. */
function awaitedAt(expected: string, description = ''): Awaited {
  if (expected.includes("'~'")) return 'operator';
  if (expected === 'EMPTY') return 'not';
  if (expected.includes('EMPTY') || expected.startsWith("{'(', POSNUMBER") || /^no viable alternative at input 'was/i.test(description)) return 'value';
  if (expected.includes('CUSTOMFIELD')) return 'field';
  if (expected.startsWith("{')', POSNUMBER")) return 'firstArgument';
  if (expected.startsWith('{POSNUMBER')) return 'argument';
  if (expected === 'POSNUMBER') return 'customField';
  if (expected === 'BY') return 'by';
  if (expected === 'IN') return 'in';
  if (expected === "'['") return 'bracket';
  if (expected === "']'") return 'bracketEnd';
  if (expected === "')'") return 'end';
  if (expected === "{')', ','}") return 'listEnd';
  if (expected === '<EOF>') return 'direction';
  return /\b(AND|OR|ORDER)\b/.test(expected) ? 'conjunction' : 'other';
}
