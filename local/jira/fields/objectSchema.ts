import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

// Not strict: a field's schema carries words of Jira's own, searchAlias and searchType.
const ajv = addFormats(new Ajv({ strict: false, allErrors: false }));
const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong with an object value by its field's JSON Schema, place first; `undefined` when nothing is. */
export function schemaProblem(schema: object, value: unknown): string | undefined {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return undefined;
  const [first] = validate.errors ?? [];
  return `The value does not match the schema of the field: ${first?.instancePath || '/'} ${first?.message ?? 'is invalid'}`;
}
