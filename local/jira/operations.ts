import { operationTable } from './operationTable';

/** One operation that Jira Cloud has. */
export interface Operation {
  method: string;
  /** Path below `/rest/api/3`, with `{…}` for its parameters. */
  path: string;
  name: string;
  scopes: string[];
}

const operations: Operation[] = operationTable.trim().split('\n').map((line) => {
  const [method = '', path = '', name = '', scopes] = line.split(' ');
  return { method, path, name, scopes: scopes === undefined ? [] : scopes.split(',') };
});

const byLength = new Map<string, { operation: Operation; steps: string[] }[]>();
for (const operation of operations) {
  const steps = operation.path.split('/').slice(1);
  const key = `${operation.method} ${steps.length}`;
  byLength.set(key, [...(byLength.get(key) ?? []), { operation, steps }]);
}

/** The path below the API's root (`/rest/api/2` and `/rest/api/3` are one), or `undefined` for any other path. */
export const belowRoot = (path: string): string | undefined => /^\/rest\/api\/(?:2|3|latest)(\/.*)$/.exec(path)?.[1];

const isParameter = (step: string): boolean => step.startsWith('{');

/** The operation a request is for: the one with most literal steps; `undefined` when Jira has none. */
export function operationOf(method: string, path: string): Operation | undefined {
  const [plain = ''] = path.split('?');
  const below = belowRoot(plain) ?? plain;
  const steps = below.replace(/\/$/, '').split('/').slice(1);
  const found = (byLength.get(`${method.toUpperCase()} ${steps.length}`) ?? []).filter((it) =>
    it.steps.every((step, i) => (isParameter(step) ? steps[i] !== '' : step === steps[i])),
  );
  const literal = (it: { steps: string[] }): string => it.steps.map((step) => (isParameter(step) ? '1' : '0')).join('');
  return found.sort((a, b) => (literal(a) < literal(b) ? -1 : 1))[0]?.operation;
}

/** A path with its parameters' names taken away, so that two ways of naming them are one. */
export const nameless = (path: string): string => path.replace(/\{[^}]*\}|:[A-Za-z]+/g, '{}');
