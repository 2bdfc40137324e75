import type { Issue } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { evaluateExpression } from './evaluate';
import { ExpressionError } from './expressionError';
import { issueContext, userContext } from './issueContext';

/** Whether the expression of a workflow's condition or validator gives true. One that fails does not hold. */
export function ruleHolds({ site, actor }: Reading, issue: Issue, expression: string): boolean {
  try {
    const context = { issue: issueContext(site, issue), user: userContext(site, actor.person.id) };
    return evaluateExpression(expression, context) === true;
  } catch (fault) {
    if (fault instanceof ExpressionError) return false;
    throw fault;
  }
}
