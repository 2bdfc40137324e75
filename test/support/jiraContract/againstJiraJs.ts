import { inBrief, valueAt, type Departure } from './contractFault';
import { jiraJs } from './jiraJs';
import { jiraJsOperations, type ResponseSchema, type SchemaIssue } from './jiraJsOperations';
import { operationFor } from './operation';

/** An answer's schema by jira.js: of the operation for a success, of Jira's errors for a refusal. */
export function schemaFor(method: string, path: string, status: number): ResponseSchema | undefined {
  if (status >= 400) return jiraJs().ErrorCollectionSchema as ResponseSchema;
  return operationFor(jiraJsOperations().operations, method, path)?.schema;
}

/** A schema of jira.js by its name without `Schema`. */
export function schemaNamed(name: string): ResponseSchema {
  const schema = (jiraJs() as unknown as Record<string, ResponseSchema | undefined>)[`${name}Schema`];
  if (!schema) throw new Error(`jira.js: expected a schema named ${name}Schema`);
  return schema;
}

/** Where a value is not what a schema of jira.js asks for. `base` is where the value stands in the answer. */
export function departuresFrom(schema: ResponseSchema, value: unknown, base: readonly PropertyKey[] = []): Departure[] {
  const result = schema.safeParse(value);
  return result.success ? [] : describe(result.error?.issues ?? [], value, [], base);
}

function describe(
  issues: readonly SchemaIssue[],
  value: unknown,
  within: readonly PropertyKey[],
  base: readonly PropertyKey[],
): Departure[] {
  return issues.flatMap((issue) => {
    const path = [...within, ...issue.path];
    // Of a union the branch that came nearest says most.
    const nearest = [...(issue.errors ?? [])].sort((one, other) => one.length - other.length)[0];
    if (nearest?.length) return describe(nearest, value, path, base);
    const departure: Departure = {
      source: 'jira.js',
      place: [...base, ...path].join('.'),
      expected: issue.message,
      came: inBrief(valueAt(value, path)),
    };
    return [departure];
  });
}
