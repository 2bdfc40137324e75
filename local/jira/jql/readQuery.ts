import { JastBuilder, JQLSyntaxError, RESERVED_WORDS, type Query } from '@atlaskit/jql-ast';
import { JqlProblems } from './jqlMessage';

/** How long a query may be; Jira refuses longer ones too, and a parser should never be fed without end. */
const LONGEST = 100_000;

/**
 * Parses JQL. Throws {@link JqlProblems} with line and character.
 *
 * A new builder for every query: one that is used twice on the same text gives an empty query without a word, which
 * would match everything (measured with @atlaskit/jql-ast 4.0.0).
 */
export function readQuery(jql: string): Query {
  if (jql.length > LONGEST) throw new JqlProblems([`The JQL query is longer than ${LONGEST} characters.`]);
  const { query, errors } = parsed(aliasesJoined(jql));
  const [first] = errors;
  if (first) throw new JqlProblems([messageOf(jql, first)]);
  if (!query) throw new JqlProblems(['Error in the JQL Query: it cannot be read.']);
  return query;
}

function parsed(jql: string): { query: Query | void; errors: Error[] } {
  try {
    return new JastBuilder().build(jql);
  } catch (fault) {
    // Lone surrogates and the like make the lexer throw instead of report.
    return { query: undefined, errors: [fault as Error] };
  }
}

/**
 * Jira lets a search alias of a Forge object field follow its name, `"Name".Alias` and `cf[1].Alias`; Atlassian's
 * published grammar does not have it. The two are joined to one name without moving a character: `"Name.Alias"` and
 * `cf_1_.Alias`, which `clauseFields` knows. Text within quotes is left alone.
 */
function aliasesJoined(jql: string): string {
  const pieces = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')(\.[A-Za-z_]\w*)?|\bcf\[(\d+)\](\.[A-Za-z_]\w*)/gi;
  return jql.replace(pieces, (whole: string, quoted?: string, alias?: string, id?: string, ofId?: string) => {
    if (id !== undefined) return `cf_${id}_${ofId ?? ''}`;
    if (quoted === undefined || alias === undefined) return whole;
    const quote = quoted[0]!;
    return `${quoted.slice(0, -1)}${alias}${quote}`;
  });
}

const operatorsText = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

/** The parser's error in the words Jira uses, which the parser itself does not have. */
function messageOf(jql: string, error: Error): string {
  return `Error in the JQL Query: ${error instanceof JQLSyntaxError ? wordsFor(jql, error) : error.message}`;
}

function wordsFor(jql: string, error: JQLSyntaxError): string {
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const expected = /expecting (.*)$/.exec(error.description)?.[1] ?? '';
  const word = jql.slice(error.start, error.stop).trim();
  const awaited = awaitedAt(expected);
  // The end of a query has no place in it.
  if (error.start >= jql.trimEnd().length) return atEnd[awaited] ?? `Unexpected end of the query. ${place}`;
  if (/^[\^%&*+@#$?;\\`{}|/\][]$/.test(word)) {
    const escape = `\\u${word.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `The character '${word}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead. ${place}`;
  }
  if (/^["']/.test(word) && !word.slice(1).endsWith(word[0]!)) {
    return `The quoted string '${word.slice(1)}' has not been completed. ${place}`;
  }
  if (awaited !== 'conjunction' && RESERVED_WORDS.has(word.toLowerCase())) {
    return `'${word}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`;
  }
  switch (awaited) {
    case 'operator':
      return `Expecting operator but got '${word}'. The valid operators are ${operatorsText}. ${place}`;
    case 'field':
      return `Expecting a field name but got '${word}'. You must surround '${word}' in quotation marks to use it as a field name. ${place}`;
    case 'value':
      return `Expecting either a value, list or function but got '${word}'. You must surround '${word}' in quotation marks to use it as a value. ${place}`;
    case 'conjunction':
      return `Expecting either 'OR' or 'AND' but got '${word}'. ${place}`;
    default:
      return `Unexpected '${word}'. ${place}`;
  }
}

type Awaited = 'operator' | 'field' | 'value' | 'conjunction' | 'other';

/** What a query lacks when it ends too early. */
const atEnd: Partial<Record<Awaited, string>> = {
  operator: `Expecting an operator at the end of the query. The valid operators are ${operatorsText}.`,
  field: 'Expecting a field name at the end of the query.',
  value: 'Expecting either a value, list or function before the end of the query.',
};

/** What the parser would have taken, told from the tokens it lists. */
function awaitedAt(expected: string): Awaited {
  if (expected.includes("'~'")) return 'operator';
  if (expected.includes('EMPTY')) return 'value';
  if (expected.includes('CUSTOMFIELD')) return 'field';
  return /\b(AND|OR|ORDER)\b/.test(expected) ? 'conjunction' : 'other';
}
