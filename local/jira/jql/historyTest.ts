import type { FunctionOperand, Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../entities/entities';
import type { Asking, ClauseField } from './clauseField';
import { spansOf, type Span } from './history';
import { runFunction, type FunctionResult } from './functions';
import { jqlDate } from './jqlDates';
import type { Value } from './operands';
import { resolvePerson } from './resolvePerson';
import { badPredicateDate } from './wording';

/** The test of WAS, WAS IN, WAS NOT, WAS NOT IN and CHANGED with their predicates. What is wrong goes into `problems`. */
export function historyTest(
  clause: TerminalClause,
  field: ClauseField,
  asking: Asking,
  valuesOf: (operand: Operand | undefined) => Value[],
  problems: string[],
): (issue: Issue) => boolean {
  const operator = clause.operator!.value;
  const predicates = predicatesOf(clause, asking, valuesOf, problems);
  const spans = (issue: Issue): Span[] => spansOf(asking.site, issue, field.history!, field.values(issue)[0] ?? null);
  if (operator === 'changed') {
    return (issue) => {
      const all = spans(issue);
      return all.slice(1).some((span, i) => predicates.change(all[i]!, span));
    };
  }
  const wanted = valuesOf(clause.operand as Operand | undefined);
  const ids = new Set(wanted.flatMap((value) => (value && 'values' in value ? value.values : [])));
  const empty = wanted.includes(null) || ids.has(unresolved);
  const was = (issue: Issue): boolean => spans(issue).some(
    (span) => (span.value === null ? empty : ids.has(span.value)) && predicates.state(span),
  );
  return operator.includes('not') ? (issue) => !was(issue) : was;
}

/** What the literal Unresolved stands for: no resolution. */
const unresolved = 'unresolved';

interface Predicates {
  /** Whether a state stood at the times asked for, set by those asked for. */
  state(span: Span): boolean;
  /** Whether the change from one state to the next is one asked for. */
  change(before: Span, after: Span): boolean;
}

function predicatesOf(clause: TerminalClause, asking: Asking, valuesOf: (operand: Operand | undefined) => Value[], problems: string[]): Predicates {
  let since = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  let by: Set<string> | undefined;
  let from: Set<string | null> | undefined;
  let to: Set<string | null> | undefined;
  for (const { operator, operand } of clause.predicates) {
    const value = operand as Operand | undefined;
    if (operator.value === 'by') by = new Set(peopleIn(value, asking, problems));
    else if (operator.value === 'from' || operator.value === 'to') {
      const set = new Set<string | null>(valuesOf(value).flatMap((it) => (
        it === null ? [null] : 'values' in it ? it.values.map((one) => (one === unresolved ? null : one)) : []
      )));
      if (operator.value === 'from') from = set;
      else to = set;
    } else {
      const [first, second] = momentsIn(operator.value, value, asking, problems);
      if (first === undefined) continue;
      const dayEnd = first.wholeDay ? first.at + 86_400_000 - 1 : first.at;
      if (operator.value === 'after') since = Math.max(since, dayEnd);
      else if (operator.value === 'before') until = Math.min(until, first.at);
      else {
        since = Math.max(since, first.at);
        until = Math.min(
          until,
          operator.value === 'on' ? first.at + 86_400_000 - 1 : second ? (
            second.wholeDay ? second.at + 86_400_000 - 1 : second.at
          ) : until,
        );
      }
    }
  }
  return {
    state: (span) => span.from <= until && span.until > since && (by === undefined || (
      span.by !== null && by.has(span.by)
    )),
    change: (before, after) =>
      after.from >= since && after.from <= until && (by === undefined || (after.by !== null && by.has(after.by))) &&
      (from === undefined || from.has(before.value)) && (to === undefined || to.has(after.value)),
  };
}

function operands(operand: Operand | undefined): Operand[] {
  return operand === undefined ? [] : operand.operandType === 'list' ? operand.values : [operand];
}

function peopleIn(operand: Operand | undefined, asking: Asking, problems: string[]): string[] {
  return operands(operand).flatMap((one) => {
    if (one.operandType === 'function') {
      const result = called(one, 'user', 'by', asking, problems);
      return result && 'values' in result ? result.values : [];
    }
    const found = one.operandType === 'value' ? resolvePerson(asking, one.value) : undefined;
    if (!found) problems.push(
      `The user '${one.operandType === 'value' ? one.value : 'EMPTY'}' does not exist for the predicate 'by'.`,
    );
    return found ?? [];
  });
}

/** The dates of a predicate: two for DURING, else one. */
function momentsIn(predicate: string, operand: Operand | undefined, asking: Asking, problems: string[]): { at: number; wholeDay: boolean }[] {
  const dates = operands(operand);
  if (predicate === 'during' ? dates.length !== 2 : dates.length !== 1) {
    problems.push(predicate === 'during'
      ? 'The DURING predicate must be supplied with exactly 2 date values.'
      : `The ${predicate.toUpperCase()} predicate must be supplied with only 1 date value.`);
    return [];
  }
  return dates.flatMap((one) => {
    if (one.operandType === 'function') {
      const result = called(one, 'datetime', predicate, asking, problems);
      return result && 'at' in result ? [{ at: result.at, wholeDay: false }] : [];
    }
    const moment = one.operandType === 'value' ? jqlDate(one.value, asking.now, asking.zone) : undefined;
    if (!moment) problems.push(badPredicateDate(predicate, one.operandType === 'value' ? one.value : 'EMPTY'));
    return moment ? [moment] : [];
  });
}

function called(
  { function: { value: name }, arguments: args }: FunctionOperand, kind: 'user' | 'datetime', predicate: string, asking: Asking, problems: string[],
): Exclude<FunctionResult, string> | undefined {
  const result = runFunction(name, args.map(({ value }) => value), kind, predicate, asking);
  if (typeof result !== 'string') return result;
  problems.push(result.replace(`for the field '${predicate}' provided`, `for the predicate '${predicate}' provided`));
  return undefined;
}
