import { JastBuilder, JQLSyntaxError, type Query } from '@atlaskit/jql-ast';
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
  if (!(error instanceof JQLSyntaxError)) return `Error in the JQL Query: ${error.message}`;
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const expected = /expecting (.*)$/.exec(error.description)?.[1] ?? '';
  const word = jql.slice(error.start, error.stop + 1).trim();
  const atEnd = error.description.includes('<EOF>') && error.start >= jql.trimEnd().length;
  const came = atEnd ? 'the end of the query' : `'${word}'`;
  if (/^[\^%&*+@#$?;\\`{}|/\][]$/.test(word)) {
    return `Error in the JQL Query: The character '${word}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${word.charCodeAt(0).toString(16).padStart(4, '0')}' instead. ${place}`;
  }
  if (expected.includes("'~'")) {
    return `Error in the JQL Query: Expecting operator but got ${came}. The valid operators are ${operatorsText}. ${place}`;
  }
  if (expected.includes('EMPTY') || expected.includes('POSNUMBER')) {
    return `Error in the JQL Query: Expecting either a value, list or function but got ${came}. You must surround '${word}' in quotation marks to use it as a value. ${place}`;
  }
  if (expected.includes('AND') || expected.includes('OR')) {
    return `Error in the JQL Query: Expecting either 'OR' or 'AND' but got ${came}. ${place}`;
  }
  return `Error in the JQL Query: Unexpected ${came}. ${place}`;
}
