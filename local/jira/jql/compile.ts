import type {
  Clause, FunctionOperand, Operand, OrderByField, Query, TerminalClause, ValueOperand,
} from '@atlaskit/jql-ast';
import type { Issue } from '../entities/entities';
import { openClauseFields } from './clauseFields';
import { operatorsOf, type Asking, type ClauseField } from './clauseField';
import { runFunction } from './functions';
import { historyTest } from './historyTest';
import { jqlDate } from './jqlDates';
import { JqlProblems } from './jqlMessage';
import { sortKeyOf } from './sortKey';
import { textMatcher } from './words';

type Test = (issue: Issue) => boolean;

/** A query that can be asked of issues. */
export interface CompiledQuery {
  test: Test;
  /** Ids outside of which nothing can match, where the query gives some away; else `undefined`. */
  candidates?: readonly string[];
  /** Order of two issues; falls back to newest first. */
  order: (issues: Issue[]) => Issue[];
  /** Whether the query narrows anything: `search/jql` refuses one that does not. */
  bounded: boolean;
}

/** A value on the right of an operator. `null` is EMPTY. */
export type Value = { text: string; values: string[] } | { at: number; wholeDay: boolean } | { number: number } | null;

/**
 * Compiles a parsed query for one asker.
 *
 * @throws JqlProblems with every unknown field, value, function and illegal operator, in Jira's words
 */
export function compileQuery(query: Query, asking: Asking): CompiledQuery {
  const compiler = new Compiler(asking);
  const test = query.where ? compiler.clause(query.where) : (): boolean => true;
  const order = compiler.order(query.orderBy?.fields ?? []);
  if (compiler.problems.length > 0) throw new JqlProblems([...new Set(compiler.problems)]);
  return {
    test, order, bounded: query.where !== undefined, ...(query.where ? compiler.candidatesOf(query.where) : {}),
  };
}

class Compiler {
  readonly problems: string[] = [];
  private readonly fieldsNamed: ReturnType<typeof openClauseFields>;
  private readonly ids = new Map<Clause, string[]>();

  constructor(private readonly asking: Asking) {
    this.fieldsNamed = openClauseFields(asking);
  }

  clause(clause: Clause): Test {
    if (clause.clauseType === 'terminal') return this.terminal(clause);
    if (clause.clauseType === 'not') {
      const inner = this.clause(clause.clause);
      return (issue) => !inner(issue);
    }
    const tests = clause.clauses.map((it) => this.clause(it));
    return clause.operator.value === 'and' ? (issue) => tests.every((it) => it(issue)) : (issue) => tests.some((it) => it(issue));
  }

  /** A conjunction that names issues or a parent needs to look at no others. */
  candidatesOf(where: Clause): { candidates?: readonly string[] } {
    const direct = this.ids.get(where);
    if (direct) return { candidates: direct };
    if (where.clauseType !== 'compound' || where.operator.value !== 'and') return {};
    const lists = where.clauses.flatMap((it) => {
      const { candidates } = this.candidatesOf(it);
      return candidates ? [candidates] : [];
    });
    return lists.length === 0 ? {} : { candidates: lists.reduce((a, b) => (a.length <= b.length ? a : b)) };
  }

  private terminal(clause: TerminalClause): Test {
    const fields = this.find(clause);
    const operator = clause.operator?.value;
    const tests = fields.flatMap((field) => {
      if (operator === undefined || !operatorsOf(field).includes(operator)) {
        this.problems.push(
          `The operator '${(clause.operator?.text ?? '').toLowerCase()}' is not supported by the '${field.name}' field.`,
        );
        return [];
      }
      return [this.test(clause, field)];
    });
    return tests.length === 1 ? tests[0]! : (issue) => tests.some((it) => it(issue));
  }

  private find(clause: TerminalClause): ClauseField[] {
    const { value, properties } = clause.field;
    const [property] = properties ?? [];
    const named = property?.key ? {
      key: property.key.value, path: (property.path ?? []).map(({ value: step }) => step).join(''),
    } : undefined;
    const fields = this.fieldsNamed(value, named);
    if (fields.length === 0) {
      const written = named ? `${value}[${named.key}]${named.path}` : value;
      this.problems.push(`Field '${written}' does not exist or you do not have permission to view it.`);
    }
    return fields;
  }

  private test(clause: TerminalClause, field: ClauseField): Test {
    const operator = clause.operator!.value;
    if (operator === 'changed' || operator.startsWith('was')) {
      return historyTest(clause, field, this.asking, (operand) => this.values(field, operand), this.problems);
    }
    const values = this.values(field, clause.operand as Operand);
    if (operator === 'is' || operator === 'is not') return this.emptiness(clause, field, values);
    if (operator === '~' || operator === '!~') return this.text(clause, field, values);
    if (operator === 'in' || operator === 'not in' || operator === '=' || operator === '!=') {
      if ((operator === '=' || operator === '!=') && (clause.operand as Operand).operandType === 'list') {
        this.problems.push(
          `Operator '${operator}' does not support the list value ${listText(clause.operand as Operand)} for field '${field.name}'.`,
        );
      }
      this.remember(clause, field, operator, values);
      return membership(field, values, operator === '!=' || operator === 'not in', this.asking);
    }
    return this.comparison(clause, field, values);
  }

  private remember(clause: Clause, field: ClauseField, operator: string, values: Value[]): void {
    if (operator !== '=' && operator !== 'in') return;
    const ids = values.flatMap((value) => (value && 'values' in value ? value.values : []));
    const { issues } = this.asking.site.store;
    const behind = [...this.asking.site.lag.behind()];
    if (field.name === 'key') this.ids.set(clause, [...new Set(ids)]);
    else if (field.name === 'parent' && !values.includes(null)) this.ids.set(
      clause, [...new Set([...ids.flatMap((id) => issues.by('parent', id).map((it) => it.id)), ...behind])],
    );
  }

  private emptiness(clause: TerminalClause, field: ClauseField, values: Value[]): Test {
    if (values.length !== 1 || values[0] !== null) {
      this.problems.push(
        `The operator '${clause.operator!.value}' does not support the value '${operandText(clause.operand as Operand)}' for field '${field.name}'; only EMPTY may be used.`,
      );
    }
    if (field.neverEmpty) this.problems.push(`The field '${field.name}' does not support EMPTY values.`);
    const empty = isEmpty(field);
    return clause.operator!.value === 'is' ? empty : (issue) => !empty(issue);
  }

  private text(clause: TerminalClause, field: ClauseField, values: Value[]): Test {
    const [value] = values;
    const query = value && 'text' in value ? value.text : '';
    const matches = textMatcher(query);
    if (!matches) {
      this.problems.push(`The field '${field.name}' does not support searching for an empty string.`);
      return () => false;
    }
    const found: Test = (issue) => field.values(issue).some(matches);
    // An issue that has no text is found by neither, as with the other negations.
    return clause.operator!.value === '~' ? found : (issue) => field.values(issue).length > 0 && !found(issue);
  }

  private comparison(clause: TerminalClause, field: ClauseField, values: Value[]): Test {
    const [value] = values;
    const operator = clause.operator!.value;
    if (values.length !== 1 || value === null || value === undefined) {
      if (values.length > 0) this.problems.push(
        `The operator '${operator}' does not support the value 'EMPTY' for field '${field.name}'.`,
      );
      return () => false;
    }
    const [from, until] = 'at' in value ? spanOf(field, value, this.asking) : 'number' in value ? [value.number, value.number] : ranks(field, value.values);
    const numberOf = (issue: Issue): number | null => {
      if (field.number) return field.number(issue);
      const [own] = field.values(issue);
      return own === undefined ? null : (field.rank?.(own) ?? null);
    };
    const compare: Record<string, (it: number) => boolean> = {
      '<': (it) => it < from, '<=': (it) => it <= until, '>': (it) => it > until, '>=': (it) => it >= from,
    };
    const holds = compare[operator]!;
    return (issue) => { const it = numberOf(issue); return it !== null && holds(it); };
  }

  private values(field: ClauseField, operand: Operand | undefined): Value[] {
    if (!operand) return [];
    if (operand.operandType === 'list') return operand.values.flatMap((it) => this.values(field, it));
    if (operand.operandType === 'keyword') return [null];
    if (operand.operandType === 'function') return this.called(field, operand);
    return this.literal(field, operand);
  }

  private called(field: ClauseField, operand: FunctionOperand): Value[] {
    const result = runFunction(
      operand.function.value, operand.arguments.map(({ value }) => value), field.kind, field.name, this.asking,
    );
    if (typeof result === 'string') {
      this.problems.push(result);
      return [];
    }
    return 'at' in result ? [{ at: result.at, wholeDay: false }] : [{
      text: operand.function.value, values: result.values,
    }];
  }

  private literal(field: ClauseField, { value }: ValueOperand): Value[] {
    if (field.kind === 'date' || field.kind === 'datetime') {
      const date = jqlDate(value, this.asking.now, this.asking.zone);
      if (date) return [date];
      this.problems.push(
        `Date value '${value}' for field '${field.name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
      );
      return [];
    }
    if (field.kind === 'number') {
      if (value.trim() !== '' && Number.isFinite(Number(value))) return [{ number: Number(value) }];
      this.problems.push(`Value '${value}' is invalid for the '${field.name}' field.`);
      return [];
    }
    if (!field.resolve) return [{ text: value, values: [value] }];
    const values = field.resolve(value);
    if (values) return [{ text: value, values }];
    this.problems.push(missing(field, value));
    return [];
  }

  order(fields: OrderByField[]): (issues: Issue[]) => Issue[] {
    const keys = fields.flatMap(({ field, direction }) => {
      const [property] = field.properties ?? [];
      const named = property?.key ? {
        key: property.key.value, path: (property.path ?? []).map(({ value }) => value).join(''),
      } : undefined;
      const [found] = this.fieldsNamed(field.value, named);
      if (!found?.sortable) {
        this.problems.push(
          found ? `Not able to sort using field '${field.value}'.` : `Field '${field.value}' does not exist or you do not have permission to view it.`,
        );
        return [];
      }
      return [{
        key: sortKeyOf(found, this.asking.site),
        down: direction ? direction.value === 'DESC' : downByDefault.has(found.name),
      }];
    });
    return (issues) => sorted(issues, keys);
  }
}

/** Fields whose greatest value comes first when no direction is given. */
const downByDefault = new Set(['created', 'updated', 'priority', 'resolutiondate']);

function sorted(issues: Issue[], keys: { key: (issue: Issue) => string | number | null; down: boolean }[]): Issue[] {
  const rows = issues.map((issue) => ({ issue, keys: keys.map(({ key }) => key(issue)) }));
  rows.sort((a, b) => {
    for (let i = 0; i < keys.length; i += 1) {
      const left = a.keys[i]!;
      const right = b.keys[i]!;
      if (left === right) continue;
      // Issues without a value come last going up and first going down.
      const order = left === null ? 1 : right === null ? -1 : left < right ? -1 : 1;
      return keys[i]!.down ? -order : order;
    }
    return b.issue.created - a.issue.created || Number(b.issue.id) - Number(a.issue.id);
  });
  return rows.map(({ issue }) => issue);
}

const isEmpty = (field: ClauseField): Test => (
  field.number ? (issue) => field.number!(issue) === null : (issue) => field.values(issue).length === 0
);

function membership(field: ClauseField, values: Value[], negated: boolean, asking: Asking): Test {
  const empty = isEmpty(field);
  const wantsEmpty = values.includes(null) || values.some(
    (it) => it && 'values' in it && it.values.includes('unresolved'),
  );
  let found: Test;
  if (field.number) {
    const spans = values.flatMap((value) => (
      value === null ? [] : 'at' in value ? [spanOf(field, value, asking)] : 'number' in value ? [
        [value.number, value.number] as const,
      ] : []
    ));
    found = (issue) => {
      const it = field.number!(issue);
      return it !== null && spans.some(([from, until]) => it >= from && it <= until);
    };
  } else {
    const fold = field.kind === 'string' ? (text: string): string => text.toLowerCase() : (text: string): string => text;
    const wanted = new Set(values.flatMap((value) => (value && 'values' in value ? value.values.map(fold) : [])));
    found = (issue) => field.values(issue).some((it) => wanted.has(fold(it)));
  }
  // A negation does not find issues that have no value, unless EMPTY itself is what is negated.
  if (negated) return (issue) => !empty(issue) && !found(issue);
  return (issue) => found(issue) || (wantsEmpty && empty(issue));
}

/** First and last moment a date stands for. Fields that keep a day compare by day, in UTC as they are kept. */
function spanOf(field: ClauseField, { at, wholeDay }: { at: number; wholeDay: boolean }, { zone }: Asking): readonly [number, number] {
  if (field.kind === 'date') {
    const day = Date.parse(
      new Intl.DateTimeFormat(
        'en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
      ).format(at),
    );
    return [day, day];
  }
  // A day alone means its first minute, as in Jira: `created = 2026-11-20` finds what was created at midnight.
  return wholeDay ? [at, at + 59_999] : [at, at];
}

function ranks(field: ClauseField, values: string[]): readonly [number, number] {
  const all = values.map((value) => field.rank?.(value) ?? Number.NaN);
  return [Math.min(...all), Math.max(...all)];
}

function missing(field: ClauseField, value: string): string {
  if (field.kind === 'issue' && /^[a-z][a-z0-9_]*-\d+$/i.test(value)) {
    return `An issue with key '${value}' does not exist for field '${field.name}'.`;
  }
  if (/^\d+$/.test(value)) return `A value with ID '${value}' does not exist for the field '${field.name}'.`;
  return `The value '${value}' does not exist for the field '${field.name}'.`;
}

const operandText = (operand: Operand): string =>
  operand.operandType === 'list' ? listText(operand) : operand.operandType === 'function' ? `${operand.function.value}()` : operand.operandType === 'keyword' ? 'EMPTY' : operand.value;

const listText = (operand: Operand): string => (
  operand.operandType === 'list' ? `(${operand.values.map(operandText).join(', ')})` : operandText(operand)
);
