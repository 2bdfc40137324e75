import { readStored, type StoredShape } from '../../../src/domain/plan/reading';

/**
 * The value to edit: what stands when it can be read, otherwise the empty one. What cannot be read is shown beside the
 * editor and stays until the edit is saved over it.
 */
export function valueIn<T>(shape: StoredShape<T>, raw: unknown, empty: T): T {
  const reading = readStored(shape, raw);
  return reading.kind === 'value' ? reading.value : empty;
}
