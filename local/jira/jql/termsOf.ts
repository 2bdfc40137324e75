import type { Clause, Operand, Query, TerminalClause, ValueOperand } from '@atlaskit/jql-ast';

/** The clauses of a query, in the order in which they stand. */
export function termsOf({ where }: Query): TerminalClause[] {
  const found: TerminalClause[] = [];
  // Not by recursion: a query may be nested as deeply as it is long.
  const left: Clause[] = where ? [where] : [];
  while (left.length > 0) {
    const next = left.pop()!;
    if (next.clauseType === 'terminal') found.push(next);
    else left.push(...(next.clauseType === 'not' ? [next.clause] : [...next.clauses].reverse()));
  }
  return found;
}

/** Every operand of a clause and its predicates, lists taken apart. */
export const operandsOf = ({ operand, predicates }: TerminalClause): Operand[] =>
  [operand, ...predicates.map((it) => it.operand)].flatMap((it) => (it ? flat(it as Operand) : []));

const flat = (operand: Operand): Operand[] => (operand.operandType === 'list' ? operand.values.flatMap(flat) : [operand]);

/** The literal values of a clause. */
export const literalsOf = (clause: TerminalClause): ValueOperand[] =>
  operandsOf(clause).flatMap((it) => (it.operandType === 'value' ? [it] : []));
