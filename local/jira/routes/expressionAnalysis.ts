import { ExpressionError } from '../expressions/expressionError';
import { parseExpression } from '../expressions/parse';
import { badRequest } from '../refusal';
import { texts, type Call } from './call';

/**
 * Whether expressions can be read. Their types and what they cost are not worked out here: whoever asks for these is told
 * whether they can be read, and no more.
 */
export function analyseExpressions(call: Call): unknown {
  const check = call.query.get('check') ?? 'syntax';
  if (!['syntax', 'type', 'complexity'].includes(check)) throw badRequest("'check' must be syntax, type or complexity.");
  const expressions = texts(call.body<{ expressions: string[] }>().expressions, 'expressions');
  if (expressions.length === 0) throw badRequest("'expressions' must be a list of at least one expression.");
  return { results: expressions.map((expression) => {
    try {
      parseExpression(expression);
      return { expression, valid: true };
    } catch (fault) {
      if (!(fault instanceof ExpressionError)) throw fault;
      const before = expression.slice(0, fault.at ?? 0).split('\n');
      return { expression, valid: false, errors: [{
        type: 'syntax', message: fault.message, line: before.length, column: before.at(-1)!.length + 1, expression: expression.slice(fault.at ?? 0),
      }] };
    }
  }) };
}
