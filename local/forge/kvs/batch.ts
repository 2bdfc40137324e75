import { limits } from './limits';
import { refuse, StorageError } from './storageError';
import type { KeyRequest } from './wire';

/** What became of the items of a batch: each one for itself. */
export interface BatchResult {
  successfulKeys: Record<string, unknown>[];
  failedKeys: { key: string; entityName?: string; error: { code: string; message: string } }[];
}

/**
 * Does an operation on up to 25 keys, as far as it goes: an item that is refused does not hold the others up.
 * Refuses the batch as a whole when it has no items, more than 25, more than 4 MB, or a key twice.
 */
export function batch(items: KeyRequest[], operation: (item: KeyRequest) => Record<string, unknown> | void): BatchResult {
  if (items.length === 0) return refuse('INVALID_BATCH', 'A batch has at least one item');
  if (items.length > limits.batchItems) return refuse('MAX_BATCH_ITEMS', `A batch has at most ${limits.batchItems} items`);
  if (Buffer.byteLength(JSON.stringify(items)) > limits.batchBytes) {
    return refuse('MAX_SIZE', `A batch carries at most ${limits.batchBytes} bytes`);
  }
  const places = new Set(items.map((item) => `${item.entityName ?? ''}/${item.key}`));
  if (places.size < items.length) return refuse('DUPLICATE_KEY', 'A key is named twice in one batch');
  const result: BatchResult = { successfulKeys: [], failedKeys: [] };
  for (const item of items) {
    const { key, entityName } = item;
    try {
      result.successfulKeys.push({ key, entityName, ...operation(item) });
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause;
      result.failedKeys.push({ key, entityName, error: { code: cause.code, message: cause.message } });
    }
  }
  return result;
}
