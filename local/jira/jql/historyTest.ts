import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../entities/entities';
import type { Asking, ClauseField } from './clauseField';
import type { Value } from './compile';
import { spansOf, type Span } from './history';
import { boundary, jqlDate } from './jqlDates';
import { resolvePerson } from './resolvePerson';

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
  const empty = wanted.includes(null);
  const was = (issue: Issue): boolean => spans(issue).some(
    (span) => (span.value === null ? empty : ids.has(span.value)) && predicates.state(span),
  );
  return operator.includes('not') ? (issue) => !was(issue) : was;
}

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
        it === null ? [null] : 'values' in it ? it.values : []
      )));
      if (operator.value === 'from') from = set;
      else to = set;
    } else {
      const [first, second] = momentsIn(value, asking, problems);
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
    if (one.operandType === 'function' && one.function.value.toLowerCase() === 'currentuser') {
      return [asking.actor.person.id];
    }
    const found = one.operandType === 'value' ? resolvePerson(asking, one.value) : undefined;
    if (!found) problems.push(
      `The user '${one.operandType === 'value' ? one.value : 'EMPTY'}' does not exist for the predicate 'by'.`,
    );
    return found ?? [];
  });
}

function momentsIn(operand: Operand | undefined, asking: Asking, problems: string[]): { at: number; wholeDay: boolean }[] {
  return operands(operand).flatMap((one) => {
    const moment = one.operandType === 'value' ? jqlDate(
      one.value, asking.now, asking.zone,
    ) : one.operandType === 'function' ? called(one, asking) : undefined;
    if (!moment) problems.push(
      `The date '${one.operandType === 'value' ? one.value : 'EMPTY'}' of a predicate is invalid.`,
    );
    return moment ? [moment] : [];
  });
}

function called(operand: Operand & { operandType: 'function' }, asking: Asking): { at: number; wholeDay: boolean } | undefined {
  const name = operand.function.value.toLowerCase();
  if (name === 'now') return { at: asking.now, wholeDay: false };
  const match = /^(start|end)of(day|week|month|year)$/.exec(name);
  if (!match) return undefined;
  const unit = `${match[2]![0]!.toUpperCase()}${match[2]!.slice(1)}` as 'Day' | 'Week' | 'Month' | 'Year';
  const at = boundary(match[1] as 'start' | 'end', unit, operand.arguments[0]?.value, asking.now, asking.zone);
  return at === undefined ? undefined : { at, wholeDay: false };
}
