import type { Inspector } from '../inspector';
import type { Grant } from '../runtime/grants';
import { batch } from './batch';
import { deleteKey, getKey, setKey } from './keyOperations';
import { queryEntity, queryPlain, type EntityQuery, type PlainQuery } from './query';
import type { Storage } from './storage';
import { StorageError } from './storageError';
import { transact, type TransactionRequest } from './transaction';
import type { KeyRequest } from './wire';

type Operation = { writes: boolean; run(storage: Storage, body: never): unknown };

/** Every operation of the storage API by its path after `/api/v1/`. */
const OPERATIONS: Record<string, Operation> = {
  get: { writes: false, run: (storage, body: KeyRequest) => getKey(storage, { ...body, entityName: undefined }) },
  set: { writes: true, run: (storage, body: KeyRequest) => setKey(storage, { ...body, entityName: undefined }) },
  delete: { writes: true, run: (storage, body: KeyRequest) => deleteKey(storage, { ...body, entityName: undefined }) },
  'secret/get': { writes: false, run: (storage, body: KeyRequest) => getKey(storage, body, true) },
  'secret/set': { writes: true, run: (storage, body: KeyRequest) => setKey(storage, { ...body, entityName: undefined }, true) },
  'secret/delete': { writes: true, run: (storage, body: KeyRequest) => deleteKey(storage, body, true) },
  'entity/get': { writes: false, run: (storage, body: KeyRequest) => getKey(storage, inEntity(body)) },
  'entity/set': { writes: true, run: (storage, body: KeyRequest) => setKey(storage, inEntity(body)) },
  'entity/delete': { writes: true, run: (storage, body: KeyRequest) => deleteKey(storage, inEntity(body)) },
  query: { writes: false, run: (storage, body: PlainQuery) => queryPlain(storage, body) },
  'entity/query': { writes: false, run: (storage, body: EntityQuery) => queryEntity(storage, body) },
  transaction: { writes: true, run: (storage, body: TransactionRequest) => transact(storage, body) },
  'batch/get': { writes: false, run: (storage, body: unknown) => batch(body, (item) => getKey(storage, item)) },
  'batch/set': { writes: true, run: (storage, body: unknown) => batch(body, (item) => void setKey(storage, item)) },
  'batch/delete': { writes: true, run: (storage, body: unknown) => batch(body, (item) => deleteKey(storage, item)) },
};

/** An entity operation without a name must not fall back to the plain keys. */
const inEntity = (body: KeyRequest): KeyRequest => ({ ...body, entityName: String(body.entityName) });

/** The keys a request touches, for the inspector. */
function keysOf(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(keysOf);
  if (typeof body !== 'object' || body === null) return [];
  const { key, entityName, indexName, set, delete: gone, check } = body as Record<string, unknown>;
  if (typeof key === 'string') return [entityName === undefined ? key : `${String(entityName)}/${key}`];
  if (typeof indexName === 'string') return [`${String(entityName)}[${indexName}]`];
  return [set, gone, check].flatMap((list) => (list === undefined ? [] : keysOf(list)));
}

/** Answers a request of @forge/kvs. Refusals have the documented form `{code, message}`; an unknown path is a 501. */
export function storageApi(
  storage: Storage,
  inspector: Inspector,
): (grant: Grant, path: string, body: unknown) => Response {
  return (grant, path, body) => {
    const name = path.replace(/^\/api\/v1\//, '');
    const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    if (!operation) return Response.json({ code: 'NOT_MODELLED', message: `${path} is not modelled` }, { status: 501 });
    const entry = {
      kind: 'storage' as const,
      invocationId: grant.invocationId,
      operation: name,
      keys: keysOf(body),
      writes: operation.writes,
    };
    try {
      if (typeof body !== 'object' || body === null) throw new StorageError(400, 'INVALID_REQUEST', 'The body must be an object');
      const reply = operation.run(storage, body as never);
      inspector.record({ ...entry, status: reply === undefined ? 204 : 200 });
      return reply === undefined ? new Response(null, { status: 204 }) : Response.json(reply);
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause;
      const { code, message, status } = cause;
      inspector.record({ ...entry, status, code });
      return Response.json({ code, message }, { status });
    }
  };
}
