import type { ValueOperand } from '@atlaskit/jql-ast';
import type { ClauseField } from './clauseField';
import { openClauseFields } from './clauseFields';
import type { Asking } from './clauseField';
import { readQuery } from './readQuery';
import { literalsOf, termsOf } from './termsOf';

/** Decides what stands for a literal of a field; `undefined`: it stays. */
export type Rewrite = (field: ClauseField, literal: ValueOperand) => string | undefined;

/** A query with some of its literal values put in other words, and the rest of it left as it is. Throws JqlProblems. */
export function rewritten(jql: string, asking: Asking, rewrite: Rewrite): string {
  const fieldsNamed = openClauseFields(asking, () => () => false);
  const changes = termsOf(readQuery(jql)).flatMap((clause) => {
    const [field] = fieldsNamed(clause.field.value);
    return field === undefined ? [] : literalsOf(clause).flatMap((literal) => {
      const text = rewrite(field, literal);
      return text === undefined || literal.position === null ? [] : [{ text, at: literal.position }];
    });
  });
  // From the end on, so that the places before it stay where they are.
  return changes.sort((a, b) => b.at[0] - a.at[0]).reduce((text, { text: by, at: [from, to] }) => text.slice(0, from) + by + text.slice(to), jql);
}
