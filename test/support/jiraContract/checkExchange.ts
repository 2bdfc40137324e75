import type { ValidateFunction } from 'ajv';
import { departuresFrom, schemaFor, schemaNamed } from './againstJiraJs';
import { departuresFromSpec } from './againstOfficialSpec';
import { ContractFault, inBrief, type Departure } from './contractFault';
import { isJson, type Exchange } from './exchange';
import { fieldShapes, momentFields, momentForm, neverEmpty } from './issueFields';
import { jiraJsOperations, type ResponseSchema } from './jiraJsOperations';
import { hasOfficialSpec, officialSpec } from './officialSpec';
import { operationFor } from './operation';

/** Jira's REST API; what else a site serves (pictures, downloads, pages) has no described answers. */
const isApi = (path: string): boolean => /^\/rest\/api\/(2|3|latest)\//.test(path);

/**
 * Holds an answer to both sources: the schemas of jira.js, and, where it is at hand, the official description with its
 * waivers. Throws {@link ContractFault} with every departure.
 *
 * Version 2 of the API answers as version 3 but for rich text, which is a string there; it is held to version 3 with
 * such places left out.
 */
export function checkExchange(exchange: Exchange): void {
  // An answer to HEAD is the one to GET without its body, one to OPTIONS has none.
  if (!isApi(exchange.path) || exchange.method === 'HEAD' || exchange.method === 'OPTIONS') return;
  const departures = departuresOf(exchange);
  if (departures.length === 0) return;
  throw new ContractFault(`${exchange.method} ${exchange.path}`, exchange.status, departures);
}

function departuresOf(exchange: Exchange): Departure[] {
  const { method, status } = exchange;
  // A slash at the end names the same operation, and slashes that stand together are one.
  const path = exchange.path.replace(/\/{2,}/g, '/').replace(/^\/rest\/api\/(2|latest)\//, '/rest/api/3/').replace(/\/$/, '');
  const official = operationFor(officialSpec()?.operations ?? [], method, path);
  const success = status >= 200 && status < 300;
  const departures: Departure[] = [];

  if (success) {
    const known = official ?? operationFor(jiraJsOperations().operations, method, path);
    // jira.js leaves out what is deprecated, so alone it cannot say that there is no such operation.
    if (!known && !hasOfficialSpec) return [];
    if (!known) return [of('HTTP', 'no success from an operation that Jira does not have', `status ${status}`)];
    if (official && !official.statuses.includes(status)) {
      const documented = official.statuses.filter((one) => one < 400).join(' or ');
      departures.push(of('official description', `status ${documented}`, `status ${status}`));
    }
  }
  const bodyCheck = official?.checkFor(status);
  if (!isJson(exchange.contentType)) {
    if (success && bodyCheck && status !== 204) {
      departures.push(of('official description', 'JSON', exchange.contentType ?? 'no content type'));
    }
    return departures;
  }
  let body: unknown;
  try {
    body = JSON.parse(exchange.body);
  } catch {
    return [...departures, of('HTTP', 'JSON, as the content type says', inBrief(exchange.body))];
  }

  if (!success && isProblem(exchange, body)) return departures;
  if (!success && exchange.path.startsWith('/rest/api/3/bulk/') && isBulkRefusal(body)) return departures;
  if (!success) return [...departures, ...errorDepartures(body, schemaFor(method, path, status), bodyCheck)];
  const schema = schemaFor(method, path, status);
  if (schema) departures.push(...departuresFrom(schema, body));
  if (bodyCheck) departures.push(...departuresFromSpec(bodyCheck, body));
  else if (!schema && official) departures.push(of('official description', 'no content', inBrief(body)));
  departures.push(...fieldDepartures(body));
  return exchange.path.startsWith('/rest/api/2/') ? departures.filter(({ place }) => !isRichText(place)) : departures;
}

const of = (source: Departure['source'], expected: string, came: string): Departure => ({
  source,
  place: '',
  expected,
  came,
});

const isRichText = (place: string): boolean => /(^|\.)(body|description|environment|comment)$/.test(place);

/**
 * Jira's front door refuses a method, a media type, a number or a path that it does not know as RFC 7807 has it, and a
 * bearer token with one member of its own; measured at a real site in September 2026.
 */
function isProblem({ status, contentType, path }: Exchange, body: unknown): boolean {
  const members = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (status === 403 && Object.keys(members).join() === 'error') return typeof members.error === 'string';
  return /^application\/problem\+json\b/.test(contentType ?? '') &&
    Object.keys(members).sort().join() === 'detail,instance,status,title,type' &&
    members.status === status && members.instance === path && typeof members.detail === 'string';
}

/**
 * Bulk operations refuse in a form of their own, a list of messages (BulkOperationErrorResponse of the official description,
 * February 2026). It stands here too, because that description is not always at hand.
 */
function isBulkRefusal(body: unknown): boolean {
  const { errors, ...others } = (typeof body === 'object' && body !== null ? body : {}) as { errors?: unknown };
  const messages = Array.isArray(errors) && errors.every((one) => typeof (one as { message?: unknown } | null)?.message === 'string');
  return messages && Object.keys(others).length === 0;
}

/**
 * A refusal has Jira's two members, messages about the whole and messages by field, and nothing else; or, where an
 * operation is described with a form of its own for this status (bulk operations are), that form.
 */
function errorDepartures(
  body: unknown,
  schema: ResponseSchema | undefined,
  own: ValidateFunction | undefined,
): Departure[] {
  const members = (typeof body === 'object' && body !== null ? body : {}) as { errorMessages?: unknown; errors?: unknown };
  if (members.errorMessages === undefined && own) return departuresFromSpec(own, body);
  const both = Array.isArray(members.errorMessages) && typeof members.errors === 'object' && members.errors !== null;
  const check = officialSpec()?.component('ErrorCollection');
  return [
    ...(both ? [] : [of('HTTP', 'errorMessages and errors, both', inBrief(body))]),
    ...(schema ? departuresFrom(schema, body) : []),
    ...(check ? departuresFromSpec(check, body) : []),
  ];
}

/** Every `fields` of an issue in the body, held to what system fields are. */
function fieldDepartures(body: unknown, path: readonly PropertyKey[] = []): Departure[] {
  if (typeof body !== 'object' || body === null) return [];
  const here = isIssue(body) ? fieldsOf(body.fields, [...path, 'fields']) : [];
  // Issues stand at the top or in a list there; deeper ones are linked issues, whose fields have a schema.
  if (path.length === 2) return here;
  const entries = Array.isArray(body) ? [...body.entries()] : Object.entries(body);
  return [...here, ...entries.flatMap(([key, value]) => fieldDepartures(value, [...path, key]))];
}

function isIssue(body: object): body is { id: string; fields: Record<string, unknown> } {
  const { id, self, fields } = body as Record<string, unknown>;
  const isNamed = typeof id === 'string' && typeof self === 'string' && /\/issue\/[^/]+$/.test(self);
  return isNamed && typeof fields === 'object' && fields !== null;
}

function fieldsOf(fields: Record<string, unknown>, path: readonly PropertyKey[]): Departure[] {
  const departures: Departure[] = [];
  for (const { field, schema, list } of fieldShapes) {
    const value = fields[field];
    if (value === undefined || value === null) continue;
    const values: [unknown, PropertyKey[]][] = !list
      ? [[value, [...path, field]]]
      : Array.isArray(value)
        ? value.map((one, index) => [one, [...path, field, index]])
        : [];
    if (list && !Array.isArray(value)) departures.push(at([...path, field], 'a list', value));
    for (const [one, place] of values) {
      departures.push(...departuresFrom(schemaNamed(schema), one, place));
      const check = officialSpec()?.component(schema);
      if (check) departures.push(...departuresFromSpec(check, one, place));
    }
  }
  for (const field of neverEmpty) {
    if (fields[field] === null || fields[field] === '') {
      departures.push(at([...path, field], 'a value: no issue is without it', fields[field]));
    }
  }
  for (const field of momentFields) {
    const value = fields[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string' || !momentForm.test(value)) {
      departures.push(at([...path, field], 'a moment like 2026-11-21T09:15:00.000+0000', value));
    }
  }
  return departures;
}

const at = (path: readonly PropertyKey[], expected: string, value: unknown): Departure => ({
  source: 'HTTP',
  place: path.join('.'),
  expected,
  came: inBrief(value),
});
