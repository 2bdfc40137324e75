import type * as z from 'zod/mini';

/** What was found where a stored value of the ledger was expected; trouble is said place first. */
export type Legible<T> = { kind: 'value'; value: T } | { kind: 'unreadable'; place: string; expected: string; came: string };

/** Reads a stored value as a shape, without ever throwing. */
export function readAs<T>(name: string, shape: z.ZodMiniType<T>, raw: unknown): Legible<T> {
  const parsed = shape.safeParse(raw);
  if (parsed.success) return { kind: 'value', value: parsed.data };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  return { kind: 'unreadable', place: [name, ...path.map(String)].join('.'), expected: expectedBy(issue), came: cameAs(found) };
}

function expectedBy(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type': return `a value of type ${issue.expected}`;
    case 'invalid_value': return issue.values.map((value) => `“${String(value)}”`).join(' or ');
    case 'invalid_format': return `text in the form ${issue.pattern ?? issue.format}`;
    case 'unrecognized_keys': return `no member ${issue.keys.map((key) => `“${key.slice(0, 40)}”`).join(', ')}`;
    default: return 'the shape of version 1';
  }
}

/** The kind of a value, without the value: what stands in a broken record may be personal. */
function cameAs(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') return `text of ${value.length} characters`;
  return typeof value === 'number' ? `the number ${value}` : `a value of type ${typeof value}`;
}
