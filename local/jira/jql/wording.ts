import type { ValueOperand } from '@atlaskit/jql-ast';
import type { Asking, ClauseKind } from './clauseField';

/**
 * What Jira says is wrong with a clause. `field` is the name as the query gives it. The words are those of Jira's own
 * functional tests of JQL and of public threads.
 */
export const wording = {
  noField: ({ actor }: Asking, field: string): string =>
    `Field '${field}' does not exist or ${actor.person.id === '' ? 'this field cannot be viewed by anonymous users' : 'you do not have permission to view it'}.`,
  noOperator: (operator: string, field: string): string => `The operator '${operator}' is not supported by the '${field}' field.`,
  noEmpty: (field: string): string => `The field '${field}' does not support searching for EMPTY values.`,
  noOrderOfEmpty: (operator: string, field: string): string =>
    `Operator '${operator}' does not support the empty value representation 'EMPTY' for field '${field}'.`,
  noList: (operator: string, shown: string, field: string): string =>
    `Operator '${operator}' does not support the list value '${shown}' for field '${field}'.`,
  onlyList: (operator: string, shown: string, field: string): string =>
    `Operator '${operator}' does not support the non-list value '${shown}' for field '${field}'.`,
  noSort: (field: string): string => `Not able to sort using field '${field}'.`,
  unsortable: (field: string): string => `Field '${field}' does not support sorting.`,
  noFunction: (name: string, args: string[]): string => `Unable to find JQL function '${name}(${args.join(', ')})'.`,
  noText: (field: string): string => `The field '${field}' does not support searching for an empty string.`,
  unreadableText: (text: string, field: string): string => `Unable to parse the text '${text}' for field '${field}'.`,
  startsWild: (text: string, field: string): string =>
    `The text query '${text}' for field '${field}' is not valid: the '*' and '?' are not allowed as first character in wildcard query.`,
};

const moments = "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";
const days = "Valid formats include: 'YYYY/MM/DD', 'YYYY-MM-DD', or a period format e.g. '-5d', '4w 2d'.";

const quoted = ({ text }: ValueOperand): boolean => /^["']/.test(text);

/** What is said of a value that the field does not have. */
export function badValue(kind: ClauseKind, operand: ValueOperand, field: string): string {
  const { value } = operand;
  const isId = /^\d+$/.test(value) && !quoted(operand);
  switch (kind) {
    case 'date':
      return `Date value '${value}' for field '${field}' is invalid. ${days}`;
    case 'datetime':
      return `Date value '${value}' for field '${field}' is invalid. ${moments}`;
    case 'number':
      return `Value '${value}' for the '${field}' field is not a valid number.`;
    case 'count':
      return `Value '${value}' is invalid for the '${field}' field. ${counted(field)} must be a positive whole number.`;
    case 'span':
      return `The value '${value}' for field '${field}' is invalid. Please specify a positive duration format; for example: '1h 30m', '2d'.`;
    case 'group':
      return `The group '${value}' for field '${field}' does not exist.`;
    case 'option':
      return `The option '${value}' for field '${field}' does not exist.`;
    case 'issue':
      if (isId) break;
      return /^[a-z][a-z0-9_]*-\d+$/i.test(value)
        ? `An issue with key '${value}' does not exist for field '${field}'.`
        : `The issue key '${value}' for field '${field}' is invalid.`;
    default:
  }
  return isId ? `A value with ID '${value}' does not exist for the field '${field}'.` : `The value '${value}' does not exist for the field '${field}'.`;
}

/** What is said of a function that gives nothing the field could have. */
export function badResult(kind: ClauseKind, name: string, field: string): string {
  switch (kind) {
    case 'date':
    case 'datetime':
      return `A date for the field '${field}' provided by the function '${name}' is not valid.`;
    case 'number':
      return `A value provided by the function '${name}' for the field '${field}' is not a valid number.`;
    case 'count':
      return `A value provided by the function '${name}' is invalid for the field '${field}'. ${counted(field)} must be a positive whole number.`;
    case 'span':
      return `A value provided by the function '${name}' for the field '${field}' is not a positive duration.`;
    case 'option':
      return `An option provided by the function '${name}' for the field '${field}' does not exist.`;
    case 'group':
      return `A group provided by the function '${name}' for the field '${field}' does not exist.`;
    case 'issue':
      return `A value provided by the function '${name}' for the field '${field}' is not a valid issue key.`;
    default:
      return `A value provided by the function '${name}' is invalid for the field '${field}'.`;
  }
}

/** What is said of the date of a predicate. */
export const badPredicateDate = (predicate: string, value: string): string =>
  `Date value '${value}' for predicate '${predicate}' is invalid. ${moments}`;

const counted = (field: string): string => (/^watch/i.test(field) ? 'Watchers' : 'Votes');
