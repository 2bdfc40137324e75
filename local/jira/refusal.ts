/** An answer other than success, in Jira's two forms: messages about the whole, and messages by field. */
export class JiraRefusal extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: string[],
    readonly errors: Record<string, string> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join('; '));
    this.name = 'JiraRefusal';
  }
}

/**
 * What Jira's front door says before an operation is reached, in a form of its own (RFC 7807): a method, a media type or
 * a number in the address that it does not take.
 */
export class JiraProblem extends JiraRefusal {
  constructor(
    status: number,
    readonly title: string,
    readonly detail: string,
    headers: Record<string, string> = {},
  ) {
    super(status, [detail], {}, headers);
    this.name = 'JiraProblem';
  }
}

/** 400 with one message about the whole request. */
export const badRequest = (message: string): JiraRefusal => new JiraRefusal(400, [message]);

/** 400 with messages by field. */
export const badFields = (errors: Record<string, string>): JiraRefusal => new JiraRefusal(400, [], errors);

/** What Jira says to whoever names a person by name or key, as older sites had them. */
export const byAccountIdOnly = (): JiraRefusal =>
  badRequest("'accountId' must be the only user identifying query parameter in GDPR strict mode.");

/** 403 with one message. */
export const forbidden = (message: string): JiraRefusal => new JiraRefusal(403, [message]);

/** 404 with one message. */
export const notFound = (message: string): JiraRefusal => new JiraRefusal(404, [message]);

/** What Jira says of an issue that is not there and of one that may not be seen: the two cannot be told apart. */
export const noSuchIssue = (): JiraRefusal =>
  notFound('Issue does not exist or you do not have permission to see it.');

/** As {@link noSuchIssue}, for a project. */
export const noSuchProject = (idOrKey: string): JiraRefusal =>
  notFound(`No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
