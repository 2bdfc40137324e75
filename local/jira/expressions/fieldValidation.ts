import type { CustomField, Issue } from '../entities/entities';
import type { Writing } from '../fields/siteField';
import { evaluateExpression } from './evaluate';
import { ExpressionError } from './expressionError';
import { customContext, issueContext, userContext } from './issueContext';

/**
 * What a Forge field's validation says to a value: a message, or `undefined` when it is valid. An expression that fails
 * refuses the value, with the reason: a validator that cannot be evaluated must not let everything pass.
 */
export function fieldValidation(field: CustomField, value: unknown, issue: Issue, { site, actor }: Writing): string | undefined {
  const validation = field.forge?.validation;
  if (!validation) return undefined;
  try {
    const verdict = evaluateExpression(validation.expression, {
      value: customContext(site, field.type, value),
      issue: issueContext(site, issue),
      user: userContext(site, actor.person.id),
      fieldId: field.id,
    });
    if (verdict === true) return undefined;
    return typeof verdict === 'string' ? verdict : validation.errorMessage;
  } catch (fault) {
    if (fault instanceof ExpressionError) return `${validation.errorMessage} (${fault.message})`;
    throw fault;
  }
}
