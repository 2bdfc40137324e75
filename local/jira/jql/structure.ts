import type { Clause, Field, Operand, Query } from '@atlaskit/jql-ast';

/** A parsed query in the form of `POST /jql/parse`. */
export function structureOf(query: Query): Record<string, unknown> {
  return {
    ...(query.where ? { where: clauseOf(query.where) } : {}),
    ...(query.orderBy
      ? { orderBy: { fields: query.orderBy.fields.map(({ field, direction }) => ({
        field: fieldOf(field), ...(direction ? { direction: direction.value.toLowerCase() } : {}),
      })) } }
      : {}),
  };
}

function fieldOf(field: Field): Record<string, unknown> {
  const properties = field.properties ?? [];
  const property = properties.map(({ key, path }) => ({
    entity: field.value.replace(/\.property$/, ''), key: key?.value ?? '',
    path: (path ?? []).map(({ value }) => value).join('').replace(/^\./, ''),
  }));
  const written = (name: string, of: 'value' | 'text'): string =>
    `${name}${properties.map(({ key, path }) => `[${key?.[of] ?? ''}]${(path ?? []).map((it) => it[of]).join('')}`).join('')}`;
  return {
    name: written(field.value, 'value'), encodedName: written(field.text, 'text'),
    ...(property.length > 0 ? { property } : {}),
  };
}

function clauseOf(clause: Clause): Record<string, unknown> {
  if (clause.clauseType === 'not') return { operator: 'not', clauses: [clauseOf(clause.clause)] };
  if (clause.clauseType === 'compound') {
    return { operator: clause.operator.value, clauses: clause.clauses.map(clauseOf) };
  }
  const field = fieldOf(clause.field);
  // Jira's own description spells the negation of `~` in this way, here and nowhere else.
  const operator = clause.operator?.value === '!~' ? '~=' : (clause.operator?.value ?? '=');
  const predicates = clause.predicates.map((it) => ({
    operator: it.operator.value, operand: operandOf(it.operand as Operand),
  }));
  if (operator === 'changed') return { field, operator, predicates };
  const operand = operandOf(clause.operand as Operand);
  return operator.startsWith('was') ? { field, operator, operand, predicates } : { field, operator, operand };
}

function operandOf(operand: Operand): Record<string, unknown> {
  if (operand.operandType === 'keyword') return { keyword: 'empty', encodedOperand: 'empty' };
  if (operand.operandType === 'list') {
    return {
      values: operand.values.map(operandOf),
      encodedOperand: `(${operand.values.map((it) => String(operandOf(it).encodedOperand ?? operandOf(it).encodedValue)).join(', ')})`,
    };
  }
  if (operand.operandType === 'function') {
    return {
      function: operand.function.value, arguments: operand.arguments.map(({ value }) => value),
      encodedOperand: `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`,
    };
  }
  return { value: operand.value, encodedValue: operand.text };
}
