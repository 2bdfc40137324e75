import type { Clause, Field, Operand, OrderByField, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../entities/entities';
import { openClauseFields } from './clauseFields';
import { comparison, membership } from './clauseTests';
import { emptyTest, operatorsOf, type Asking, type ClauseField } from './clauseField';
import { functionNamed } from './functions';
import { historyTest } from './historyTest';
import { JqlProblems } from './jqlMessage';
import { shownOperand, valuesOf, type Named, type Value } from './operands';
import { readQuery } from './readQuery';
import { sorted, type SortKey } from './sorted';
import { sortKeyOf } from './sortKey';
import { readTextQuery } from './textQuery';
import { wording } from './wording';

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

const never: Test = () => false;

class Compiler {
  readonly problems: string[] = [];
  private readonly fieldsNamed: ReturnType<typeof openClauseFields>;
  private readonly ids = new Map<Clause, string[]>();

  constructor(private readonly asking: Asking) {
    this.fieldsNamed = openClauseFields(asking, (jql, within) => compileQuery(readQuery(jql), { ...asking, within }).test);
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
    const as = writtenName(clause.field);
    const fields = this.find(clause.field);
    if (fields.length === 0) this.problems.push(wording.noField(this.asking, as));
    // One that is wrong for every field of a name is wrong once.
    const tests = fields.map((field) => this.test(clause, { field, as }));
    return tests.length === 1 ? tests[0]! : (issue) => tests.some((it) => it(issue));
  }

  private find({ value, properties }: Field): ClauseField[] {
    const [property] = properties ?? [];
    if (!property?.key) return this.fieldsNamed(value);
    return this.fieldsNamed(value, {
      key: property.key.value, path: (property.path ?? []).map((step) => step.value).join(''),
    });
  }

  private test(clause: TerminalClause, named: Named): Test {
    const { field, as } = named;
    const operator = clause.operator?.value;
    const misused = operator && misuse(operator, clause.operand as Operand | undefined, as);
    if (misused) return this.refuse(misused);
    if (!operator || !operatorsOf(field).includes(operator)) {
      return this.refuse(wording.noOperator((clause.operator?.text ?? '').toLowerCase(), as));
    }
    const read = (operand: Operand | undefined): Value[] => valuesOf(named, operand, this.asking, this.problems);
    if (operator === 'changed' || operator.startsWith('was')) {
      return historyTest(clause, field, this.asking, read, this.problems);
    }
    const values = read(clause.operand as Operand);
    if (field.refusesEmpty && values.includes(null)) return this.refuse(wording.noEmpty(as));
    switch (operator) {
      case 'is':
        return emptyTest(field);
      case 'is not': {
        const empty = emptyTest(field);
        return (issue) => !empty(issue);
      }
      case '~':
      case '!~':
        return this.text(operator === '!~', named, values);
      case '=':
      case '!=':
      case 'in':
      case 'not in':
        this.remember(clause, field, operator, values);
        return membership(field, values, operator === '!=' || operator === 'not in', this.asking);
      default:
        return values[0] ? comparison(field, operator, values[0], this.asking) : never;
    }
  }

  private refuse(message: string): Test {
    this.problems.push(message);
    return never;
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

  private text(negated: boolean, { field, as }: Named, [value]: Value[]): Test {
    const empty = emptyTest(field);
    if (value === null) return negated ? (issue) => !empty(issue) : empty;
    if (!value || !('text' in value)) return never;
    const read = readTextQuery(value.text);
    if ('wrong' in read) {
      const message = { empty: wording.noText(as), unreadable: wording.unreadableText(value.text, as), startsWild: wording.startsWild(value.text, as) };
      return this.refuse(message[read.wrong]);
    }
    const found: Test = (issue) => field.values(issue).some(read.test);
    // An issue that has no text is found by neither, as with the other negations.
    return negated ? (issue) => !empty(issue) && !found(issue) : found;
  }

  order(fields: OrderByField[]): (issues: Issue[]) => Issue[] {
    const keys = fields.flatMap(({ field, direction }): SortKey[] => {
      const [found] = this.find(field);
      if (!found?.sortable) {
        this.problems.push(found ? wording.unsortable(writtenName(field)) : wording.noSort(writtenName(field)));
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

const writtenName = ({ value, properties }: Field): string =>
  `${value}${(properties ?? []).map(({ key, path }) => `[${key?.value ?? ''}]${(path ?? []).map((it) => it.value).join('')}`).join('')}`;

/** What is wrong with an operator and its operand on any field, as Jira looks at before it looks at the field. */
function misuse(operator: string, operand: Operand | undefined, as: string): string | undefined {
  if (!operand) return undefined;
  const listed = operand.operandType === 'list' ||
    (operand.operandType === 'function' ? functionNamed(operand.function.value)?.list : false);
  if (/\bin$/.test(operator)) {
    return listed === false ? wording.onlyList(operator, shownOperand(operand), as) : undefined;
  }
  if (listed) return wording.noList(operator, shownOperand(operand), as);
  return operand.operandType === 'keyword' && /^[<>]/.test(operator) ? wording.noOrderOfEmpty(operator, as) : undefined;
}
