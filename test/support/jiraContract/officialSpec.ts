import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Operation } from './operation';
import { applyWaivers } from './waivers';

/** An operation as the official description has it. */
export interface OfficialOperation extends Operation {
  operationId: string;
  /** Documented statuses. */
  statuses: readonly number[];
  /** The check of a status's JSON content; `undefined` where none is described. Compiled when first asked for. */
  checkFor(status: number): ValidateFunction | undefined;
}

/** The official description of Jira's REST API, made ready to judge answers by. */
export interface OfficialSpec {
  operations: readonly OfficialOperation[];
  /** The check of a schema by its name in `components`; throws when there is none. */
  component(name: string): ValidateFunction;
}

/** Schemas as they stand in the file. */
export interface SpecDocument {
  paths: Record<string, Record<string, SpecOperation>>;
  components: { schemas: Record<string, SpecSchema> };
}

/** One schema in the OpenAPI 3.0 dialect. */
export type SpecSchema = Record<string, unknown>;

interface SpecOperation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema?: SpecSchema }> }>;
}

const file = path.resolve(__dirname, '..', '..', '..', '..', 'shared', 'data', 'jira-openapi-v3.json');

/** Whether the official description is at hand. It is not ours, so it is not kept in this repository. */
export const hasOfficialSpec = existsSync(file);

let opened: OfficialSpec | undefined;

/** The official description with the waivers applied; `undefined` where the file is not at hand. */
export function officialSpec(): OfficialSpec | undefined {
  if (!opened && hasOfficialSpec) opened = open(JSON.parse(readFileSync(file, 'utf8')) as SpecDocument);
  return opened;
}

/** Makes a description ready; exported so that a test may judge by a small one. */
export function open(document: SpecDocument): OfficialSpec {
  applyWaivers(document);
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, validateFormats: true });
  addFormats(ajv);
  // OpenAPI's own formats, as far as they say something that JSON Schema does not.
  ajv.addFormat('int32', {
    type: 'number',
    validate: (value: number) => Number.isInteger(value) && Math.abs(value) <= 2 ** 31,
  });
  ajv.addFormat('int64', { type: 'number', validate: (value: number) => Number.isInteger(value) });
  ajv.addFormat('binary', true);
  ajv.addSchema({ $id: 'jira', components: { schemas: convertEach(document.components.schemas) } });

  const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods)
      .filter(([, { responses }]) => responses)
      .map(([method, { operationId, responses }]) => ({
        operationId,
        template,
        method: method.toUpperCase(),
        statuses: Object.keys(responses).map(Number),
        checkFor: checks(ajv, responses),
      })),
  );
  return {
    operations,
    component(name) {
      const check = ajv.getSchema(`jira#/components/schemas/${name}`);
      if (!check) throw new Error(`components.schemas: expected a schema named ${name}`);
      return check as ValidateFunction;
    },
  };
}

/** Compiles a response's schema when it is first asked for: of 616 operations a run meets a few dozen. */
function checks(ajv: Ajv, responses: SpecOperation['responses']): OfficialOperation['checkFor'] {
  const compiled = new Map<number, ValidateFunction>();
  return (status) => {
    const schema = responses[status]?.content?.['application/json']?.schema;
    // An empty schema says only that something may come; for these a real Jira sends nothing.
    if (!schema || Object.keys(schema).length === 0) return undefined;
    const check = compiled.get(status) ?? ajv.compile(toJsonSchema(schema) as object);
    compiled.set(status, check);
    return check;
  };
}

/** Words whose value is a schema or a list of schemas, or (the first) schemas by property name. */
const schemasByName = 'properties';
const holdSchemas = new Set(['items', 'additionalProperties', 'not', 'allOf', 'anyOf', 'oneOf']);

/** Words of OpenAPI 3.0 that JSON Schema lacks and that say nothing about an answer's validity. */
const notJsonSchema = new Set(['xml', 'discriminator', 'example', 'readOnly', 'writeOnly', 'deprecated', 'nullable']);

/** The same schema in JSON Schema's words: `nullable` becomes a type; references lead into the registered document. */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const source = schema as SpecSchema;
  // A reference's siblings are no part of it in OpenAPI 3.0.
  if (typeof source.$ref === 'string') return { $ref: `jira${source.$ref}` };
  const words = Object.entries(source).filter(([word]) => !notJsonSchema.has(word));
  const converted = Object.fromEntries(
    words.map(([word, value]) => {
      if (word === schemasByName) return [word, convertEach(value as Record<string, unknown>)];
      return [word, holdSchemas.has(word) ? toJsonSchema(value) : value];
    }),
  );
  return source.nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

const convertEach = (schemas: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema)]));
