import * as z from 'zod/mini';

/**
 * What was found where a stored value was expected.
 *
 * - `absent`: nothing is stored. A rule calls that unmet.
 * - `value`: the stored value, in the shape of the newest version this code knows; unknown keys are kept.
 * - `unreadable`: something is stored that does not have the shape. It is shown as what it is and counts as not given.
 * - `newer`: written by a newer version of the app. It cannot be judged here and must not be overwritten.
 */
export type Reading<T> =
  | { kind: 'absent' }
  | { kind: 'value'; value: T }
  | { kind: 'unreadable'; place: string; expected: string; came: string }
  | { kind: 'newer'; version: number };

/**
 * A shape that is stored in Jira or in the app's records, with its version and how older versions grow into it.
 * `migrations[n]` takes a value of version n to version n + 1; there is one for every version below `version`.
 */
export interface StoredShape<T> {
  name: string;
  version: number;
  schema: z.ZodMiniType<T>;
  migrations: Record<number, { name: string; up(value: Record<string, unknown>): Record<string, unknown> }>;
}

/** Reads a stored value without ever throwing: whatever stands there becomes a {@link Reading}. */
export function readStored<T>(shape: StoredShape<T>, raw: unknown): Reading<T> {
  if (raw === undefined || raw === null) return { kind: 'absent' };
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return { kind: 'unreadable', place: shape.name, expected: 'an object', came: describe(raw) };
  }
  const version = (raw as { version?: unknown }).version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return {
      kind: 'unreadable',
      place: `${shape.name}.version`,
      expected: `a version from 1 to ${shape.version}`,
      came: describe(version),
    };
  }
  if (version > shape.version) return { kind: 'newer', version };
  let value = raw as Record<string, unknown>;
  for (let at = version; at < shape.version; at += 1) {
    const migration = shape.migrations[at];
    if (!migration) throw new Error(`${shape.name} has no migration from version ${at}`);
    value = { ...migration.up(value), version: at + 1 };
  }
  const parsed = shape.schema.safeParse(value);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  return {
    kind: 'unreadable',
    place: [shape.name, ...path].join('.'),
    expected: expectedBy(issue),
    came: describe(at(value, path)),
  };
}

function expectedBy(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return `the shape of this version`;
  if (issue.code === 'invalid_type') return `a value of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
  if (issue.code === 'invalid_format') return `a value in the form ${issue.format}`;
  return issue.message;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** A short, safe description of any value for a message: kind and, for text and numbers, the first 40 characters. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  const text = String(value);
  return `${typeof value === 'string' ? 'text' : typeof value} “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
