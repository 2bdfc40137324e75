import { JastBuilder, type Query } from '@atlaskit/jql-ast';
import { JqlProblems } from './jqlMessage';
import { syntaxMessage } from './syntaxMessage';
import { unsound } from './unsound';

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
  if (first) throw new JqlProblems([syntaxMessage(jql, first)]);
  if (!query) throw new JqlProblems(['Error in the JQL Query: it cannot be read.']);
  const wrong = unsound(jql, query);
  if (wrong !== undefined) throw new JqlProblems([`Error in the JQL Query: ${wrong}`]);
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
