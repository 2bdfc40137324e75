import { readDuration } from '../fields/duration';
import { FieldRefusal } from '../fields/siteField';

/** A span of work in a query, `2h` or `1d 30m`, in seconds; a bare number is minutes. `undefined`: not a span. */
export function workSpan(text: string): number | undefined {
  try {
    return readDuration(text);
  } catch (fault) {
    if (fault instanceof FieldRefusal) return undefined;
    throw fault;
  }
}
