import { badRequest } from '../refusal';

/** Reads properties in the form in which they come with something that is made, a list of keys and values. Throws 400. */
export function readProperties(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (!Array.isArray(value)) throw badRequest('properties must be a list of keys and values');
  return Object.fromEntries(
    value.map((entry: { key?: unknown; value?: unknown } | null) => {
      if (typeof entry?.key !== 'string' || entry.value === undefined) {
        throw badRequest('properties must be a list of keys and values');
      }
      return [entry.key, entry.value];
    }),
  );
}
