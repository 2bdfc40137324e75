import { ForgeKvsAPIError, kvs } from '@forge/kvs';

/** Somebody else was first: the key exists, or the condition of a transaction no longer holds. */
export const isLost = (fault: unknown): boolean => fault instanceof ForgeKvsAPIError && (fault.code === 'CONDITIONAL_CHECK_FAILED' || fault.code === 'KEY_CONFLICT');

/** Makes a row where there is none. Somebody else may have made it, with the same in it; that is as good. */
export async function setIfAbsent<T extends object>(entityName: string, key: string, row: T): Promise<void> {
  try {
    await kvs.entity<T>(entityName).set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (fault) {
    if (!isLost(fault)) throw fault;
  }
}
