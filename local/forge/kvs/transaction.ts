import { checkedKey } from './checks';
import { filterJudge, type Filters } from './conditions';
import { changeOfSet } from './keyOperations';
import { limits } from './limits';
import { liveRecord, storeOf, type Storage } from './storage';
import { refuse, StorageError } from './storageError';
import type { Change } from './storedRecord';
import type { KeyRequest } from './wire';

type Operation = KeyRequest & { conditions?: Filters };

/** A transaction as @forge/kvs sends it. */
export interface TransactionRequest {
  set?: Operation[];
  delete?: Operation[];
  check?: Operation[];
}

/**
 * Does all operations or none. Refuses more than 25 of them, over 4 MB, a key named twice, conditions without an
 * entity, and with 409 CONDITIONAL_CHECK_FAILED a condition that does not hold. An absent key is judged as a value
 * without attributes; how the platform judges it is not documented.
 */
export function transact(storage: Storage, request: TransactionRequest): void {
  const { set = [], delete: gone = [], check = [] } = request;
  const operations = [...set, ...gone, ...check];
  if (operations.length === 0) return refuse('INVALID_TRANSACTION', 'A transaction needs at least one operation');
  if (operations.length > limits.transactionOperations) {
    return refuse('MAX_TRANSACTION_OPERATIONS', `A transaction has at most ${limits.transactionOperations} operations`);
  }
  const named = new Set<string>();
  for (const operation of operations) {
    const place = `${storeOf(storage, operation.entityName)}/${checkedKey(operation.key)}`;
    if (named.has(place)) return refuse('DUPLICATE_KEY', `The key ${operation.key} is named twice in one transaction`);
    named.add(place);
    if (operation.conditions && operation.entityName === undefined) {
      return refuse('INVALID_TRANSACTION', 'Conditions are only possible on keys of a custom entity');
    }
  }
  if (check.some((operation) => !operation.conditions)) return refuse('INVALID_TRANSACTION', 'A check needs conditions');

  const sets = set.map((operation) => changeOfSet(storage, operation, storeOf(storage, operation.entityName)));
  const bytes = sets.reduce((sum, it) => sum + it.bytes, 0);
  if (bytes > limits.transactionBytes) {
    return refuse('MAX_SIZE', `A transaction carries at most ${limits.transactionBytes} bytes`);
  }
  for (const operation of operations) {
    const held = liveRecord(storage, storeOf(storage, operation.entityName), operation.key);
    if (!filterJudge(operation.conditions)(held?.value)) {
      throw new StorageError(409, 'CONDITIONAL_CHECK_FAILED', `A condition on the key ${operation.key} does not hold`);
    }
  }
  storage.writes.take(bytes);
  const deletes = gone.map((it): Change => ({ store: storeOf(storage, it.entityName), key: it.key, record: null }));
  storage.records.apply([...sets.map((it) => it.change), ...deletes]);
  return undefined;
}
