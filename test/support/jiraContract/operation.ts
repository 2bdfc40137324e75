/** An operation of Jira's REST API as a source describes it. */
export interface Operation {
  method: string;
  /** Path with parameters in braces: `/rest/api/3/issue/{issueIdOrKey}`. */
  template: string;
}

/**
 * The operation that answers a request, `undefined` when there is none. A literal segment beats a parameter, from left
 * to right, so that `/search/jql` is never an issue named `jql`.
 *
 * @param path - as it stands in the URL, without the query; percent-encoded segments stay one segment
 */
export function operationFor<T extends Operation>(
  operations: readonly T[],
  method: string,
  path: string,
): T | undefined {
  const segments = path.split('/');
  const wanted = method.toUpperCase();
  return operations
    .filter((operation) => operation.method === wanted && fits(operation.template.split('/'), segments))
    .sort((one, other) => literals(other).localeCompare(literals(one)))[0];
}

const isParameter = (segment: string): boolean => /^\{.*\}$/.test(segment);

function fits(template: string[], segments: string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => (isParameter(part) ? segments[index] !== '' : part === segments[index]))
  );
}

/** One mark a segment, a literal sorting after a parameter. */
const literals = ({ template }: Operation): string =>
  template
    .split('/')
    .map((segment) => (isParameter(segment) ? '0' : '1'))
    .join('');
