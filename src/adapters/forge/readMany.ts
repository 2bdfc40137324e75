import { kvs } from '@forge/kvs';

/** One batch reads at most 25 keys. https://developer.atlassian.com/platform/forge/limits-kvs-ce/ (read 2026-11) */
const batchSize = 25;

/**
 * Rows of an entity by key, in the order asked for, batches side by side, without the lag of an index. A key that does not
 * exist is no row; any other failure is a fault.
 */
export async function readMany<T>(entityName: string, keys: readonly string[]): Promise<(T | undefined)[]> {
  const found = new Map<string, T>();
  const batches = Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, at) => keys.slice(at * batchSize, (at + 1) * batchSize));
  await Promise.all(
    batches.map(async (batch) => {
      const { successfulKeys, failedKeys } = await kvs.batchGet<T>(batch.map((key) => ({ key, entityName })));
      for (const { key, value } of successfulKeys) found.set(key, value);
      const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
      // The code goes along: a store that is only busy is asked again later.
      if (failed) throw Object.assign(new Error(`${entityName} ${failed.key}: ${failed.error.code} ${failed.error.message}`), { code: failed.error.code });
    }),
  );
  return keys.map((key) => found.get(key));
}
