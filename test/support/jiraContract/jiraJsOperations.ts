import { jiraJs } from './jiraJs';
import type { Operation } from './operation';

/** The part of a zod schema that the check needs. */
export interface ResponseSchema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly SchemaIssue[] } };
}

/** Where a schema was not met, in zod's words. */
export interface SchemaIssue {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  /** The issues of each branch of a union. */
  errors?: readonly (readonly SchemaIssue[])[];
}

/** An operation as jira.js makes it. */
export interface JiraJsOperation extends Operation {
  /** The function's name in jira.js. */
  name: string;
  /** What its answer must be; absent where jira.js awaits no content. */
  schema?: ResponseSchema;
}

/** What jira.js asks and what it awaits, from each of its functions, and the functions that could not be asked. */
export interface JiraJsOperations {
  operations: readonly JiraJsOperation[];
  unasked: readonly string[];
}

let listed: JiraJsOperations | undefined;

/**
 * Every operation of jira.js's cloud client with the schema it holds the answer to. jira.js keeps no table of them, so
 * each of its functions is called with a client that sends nothing and notes what it was asked to send. A parameter's
 * value is its own name in braces, which is what turns an address back into a template.
 */
export function jiraJsOperations(): JiraJsOperations {
  listed ??= ask();
  return listed;
}

type Sent = { method?: string; url: string; schema?: ResponseSchema };
type Call = (client: { sendRequest(sent: Sent): Promise<never> }, parameters: unknown) => Promise<unknown>;

/** Parameters that some functions look into before they ask; with these they take the road of API version 3. */
const readEarly: Record<string, unknown> = { attachments: [], body: {}, comment: {} };

const parameters = new Proxy(readEarly, {
  get: (values, name) => (typeof name === 'string' ? (values[name] ?? `{${name}}`) : undefined),
});

function ask(): JiraJsOperations {
  const operations: JiraJsOperation[] = [];
  const unasked: string[] = [];
  for (const [name, value] of Object.entries(jiraJs() as unknown as Record<string, unknown>)) {
    if (!isOperation(value)) continue;
    let sent: Sent | undefined;
    const client = {
      sendRequest(request: Sent) {
        sent ??= request;
        return new Promise<never>(() => undefined);
      },
    };
    // jira.js's functions are async: a parameter they cannot read rejects the promise and leaves `sent` empty.
    value(client, parameters).catch(() => undefined);
    if (!sent) unasked.push(name);
    else {
      operations.push({
        name,
        method: (sent.method ?? 'GET').toUpperCase(),
        template: decodeURIComponent(sent.url),
        ...(sent.schema ? { schema: sent.schema } : {}),
      });
    }
  }
  return { operations, unasked };
}

/** jira.js exports operations beside schemas and the client: an operation is an async function that takes a client. */
function isOperation(value: unknown): value is Call {
  return typeof value === 'function' && /^async function \w+\(client\b/.test(String(value));
}
