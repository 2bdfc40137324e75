/** One place where an answer is not what a source says Jira answers. */
export interface Departure {
  source: 'jira.js' | 'official description' | 'HTTP';
  /** Path in the body, `issues.0.fields.status`; empty for the whole. */
  place: string;
  expected: string;
  came: string;
}

/** An answer that departs from what Jira answers; its message names operation, place, expected and came. */
export class ContractFault extends Error {
  constructor(
    readonly operation: string,
    readonly status: number,
    readonly departures: readonly Departure[],
  ) {
    const lines = departures.map(
      ({ source, place, expected, came }) =>
        `  ${place || 'the answer'}: expected ${expected} (${source}), came ${came}`,
    );
    super([`${operation} → ${status} is not what Jira answers`, ...lines].join('\n'));
    this.name = 'ContractFault';
  }
}

/** A value in a few words for a message. */
export function inBrief(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** What stands at a place of a body. */
export function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    body,
  );
}
