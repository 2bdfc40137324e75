import type { FunctionOperand, Operand, ValueOperand } from '@atlaskit/jql-ast';
import type { Asking, ClauseField } from './clauseField';
import { runFunction } from './functions';
import { jqlDate } from './jqlDates';
import { workSpan } from './workSpan';
import { badValue } from './wording';

/** A value on the right of an operator. `null` is EMPTY. */
export type Value = { text: string; values: string[] } | { at: number; wholeDay: boolean } | { number: number } | null;

/** The field of a clause, with the name that the query gives it. */
export interface Named {
  field: ClauseField;
  as: string;
}

/** What an operand means for a field. What is wrong with it goes into `problems`. */
export function valuesOf(named: Named, operand: Operand | undefined, asking: Asking, problems: string[]): Value[] {
  if (!operand) return [];
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap((it) => valuesOf(named, it, asking, problems));
    case 'keyword':
      return [null];
    case 'function':
      return called(named, operand, asking, problems);
    case 'value':
      return literal(named, operand, asking, problems);
  }
}

function called({ field, as }: Named, operand: FunctionOperand, asking: Asking, problems: string[]): Value[] {
  const name = operand.function.value;
  const result = runFunction(name, operand.arguments.map(({ value }) => value), field.kind, as, asking);
  if (typeof result === 'string') {
    problems.push(result);
    return [];
  }
  return 'at' in result ? [{ at: result.at, wholeDay: false }] : [{ text: name, values: result.values }];
}

function literal({ field, as }: Named, operand: ValueOperand, asking: Asking, problems: string[]): Value[] {
  const { value } = operand;
  const found = ((): Value | undefined => {
    switch (field.kind) {
      case 'date':
      case 'datetime':
        return jqlDate(value, asking.now, asking.zone);
      case 'number':
        return value.trim() !== '' && Number.isFinite(Number(value)) ? { number: Number(value) } : undefined;
      case 'count':
        return /^\d{1,15}$/.test(value) ? { number: Number(value) } : undefined;
      case 'span': {
        const seconds = workSpan(value);
        return seconds === undefined ? undefined : { number: seconds };
      }
      default: {
        const values = field.resolve ? field.resolve(value) : [value];
        return values && { text: value, values };
      }
    }
  })();
  if (found !== undefined) return [found];
  problems.push(badValue(field.kind, operand, as));
  return [];
}

/** An operand as Jira repeats it in a message: texts in double quotes, numbers bare. */
export function shownOperand(operand: Operand): string {
  switch (operand.operandType) {
    case 'list':
      return `(${operand.values.map(shownOperand).join(', ')})`;
    case 'function':
      return `${operand.function.value}(${operand.arguments.map(({ text }) => text).join(', ')})`;
    case 'keyword':
      return 'EMPTY';
    case 'value':
      return /^-?\d+$/.test(operand.text) ? operand.value : `"${operand.value}"`;
  }
}
