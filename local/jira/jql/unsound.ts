import type { Position, Query } from '@atlaskit/jql-ast';
import { operandsOf, termsOf } from './termsOf';

const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/**
 * What Jira's parser refuses and Atlassian's published grammar lets through: names without a character, and numbers
 * that do not fit 64 bits. `undefined`: nothing.
 */
export function unsound(jql: string, query: Query): string | undefined {
  const clauses = termsOf(query);
  const fields = [...clauses.map(({ field }) => field), ...(query.orderBy?.fields ?? []).map(({ field }) => field)];
  const nameless = fields.find(({ value }) => value.trim() === '');
  if (nameless) return `A field name cannot be empty. ${placeOf(jql, nameless.position)}`;
  for (const operand of clauses.flatMap(operandsOf)) {
    if (operand.operandType === 'function' && operand.function.value.trim() === '') {
      return `A function name cannot be empty. ${placeOf(jql, operand.position)}`;
    }
    if (operand.operandType === 'value' && /^-?\d{19,}$/.test(operand.text)) {
      const number = BigInt(operand.text);
      if (number < LONG_MIN || number > LONG_MAX) {
        return `'${operand.text}' is not a valid number. Numbers must be between ${grouped(LONG_MIN)} and ${grouped(LONG_MAX)}. ${placeOf(jql, operand.position)}`;
      }
    }
  }
  return undefined;
}

const grouped = (number: bigint): string => number.toLocaleString('en-US');

/** Line and character of a place in a query, as Jira ends its messages. */
function placeOf(jql: string, position: Position | null): string {
  const before = jql.slice(0, position?.[0] ?? 0).split('\n');
  return `(line ${before.length}, character ${before.at(-1)!.length + 1})`;
}
