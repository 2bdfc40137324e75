import type { AttributeType, EntityType } from '../manifest/manifest';
import { limits } from './limits';
import { refuse } from './storageError';

/** The key, when it is one. Refuses with EMPTY_KEY, KEY_TOO_LONG, INVALID_KEY. */
export function checkedKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') return refuse('EMPTY_KEY', 'Key cannot be empty');
  if (key.length > limits.keyLength) return refuse('KEY_TOO_LONG', `Key exceeds ${limits.keyLength} characters`);
  if (!limits.keyPattern.test(key)) return refuse('INVALID_KEY', `Key does not match ${limits.keyPattern.source}`);
  return key;
}

/** How many levels of objects and arrays a JSON value has inside each other; a plain value has none. */
function depthOf(value: unknown): number {
  // By hand, not by recursion: a hostile value is deeper than the stack.
  let level: unknown[] = [value];
  for (let depth = 0; ; depth += 1) {
    level = level.filter((it) => typeof it === 'object' && it !== null);
    if (level.length === 0 || depth > limits.depth) return depth;
    level = level.flatMap((it) => Object.values(it as object));
  }
}

/** Bytes of a value as JSON. Refuses what is missing (INVALID_VALUE), too large (MAX_SIZE) or too deep (MAX_DEPTH). */
export function checkedValueBytes(value: unknown): number {
  if (value === undefined || value === null) return refuse('INVALID_VALUE', 'Value cannot be null or undefined');
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > limits.valueBytes) return refuse('MAX_SIZE', `Value exceeds ${limits.valueBytes} bytes`);
  if (depthOf(value) > limits.depth) return refuse('MAX_DEPTH', `Value is nested deeper than ${limits.depth} levels`);
  return bytes;
}

const TYPES: Record<AttributeType, (value: unknown) => boolean> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  float: (value) => typeof value === 'number',
  integer: (value) =>
    Number.isInteger(value) && (value as number) <= limits.maxInteger && (value as number) >= limits.minInteger,
};

const bytesOf = (value: unknown): number => Buffer.byteLength(String(value ?? ''));

/**
 * Whether a value fits its entity: an object whose attributes are declared and typed, and whose indexed values are
 * short enough for the index. Refuses with INVALID_ENTITY_VALUE, naming the attribute.
 */
export function checkEntityValue(entity: EntityType, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('INVALID_ENTITY_VALUE', `A value of entity ${entity.name} must be an object`);
  }
  const held = value as Record<string, unknown>;
  for (const [name, part] of Object.entries(held)) {
    const type = entity.attributes[name];
    if (!type) return refuse('INVALID_ENTITY_VALUE', `Entity ${entity.name} has no attribute ${name}`);
    if (!TYPES[type](part)) {
      const more = type === 'integer' ? ' (signed, 32 bits)' : '';
      return refuse('INVALID_ENTITY_VALUE', `Attribute ${name} of entity ${entity.name} must be of type ${type}${more}`);
    }
  }
  for (const index of entity.indexes) {
    if (bytesOf(held[index.range]) > limits.rangeBytes) {
      return refuse('INVALID_ENTITY_VALUE', `Index ${index.name}: the range value exceeds ${limits.rangeBytes} bytes`);
    }
    const partition = index.partition.reduce((sum, name) => sum + bytesOf(held[name]), 0);
    if (partition > limits.partitionBytes) {
      return refuse('INVALID_ENTITY_VALUE', `Index ${index.name}: the partition exceeds ${limits.partitionBytes} bytes`);
    }
  }
  return undefined;
}
