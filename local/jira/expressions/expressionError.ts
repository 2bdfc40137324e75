/** Why an expression could not be read or evaluated; `at` is the offset in its text, where one is known. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly kind: 'syntax' | 'evaluation' | 'unsupported',
    readonly at?: number,
  ) {
    super(at === undefined ? message : `${message} (at ${at})`);
    this.name = 'ExpressionError';
  }
}

/** For a construct that the language may have but this evaluator does not know. */
export const unsupported = (construct: string, at?: number): ExpressionError =>
  new ExpressionError(`The local Jira's expressions do not know ${construct}`, 'unsupported', at);
