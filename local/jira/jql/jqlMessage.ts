/** Everything that is wrong with a query, each in Jira's words. */
export class JqlProblems extends Error {
  constructor(readonly messages: string[]) {
    super(messages.join(' '));
    this.name = 'JqlProblems';
  }
}
