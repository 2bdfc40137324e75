import type * as z from 'zod';
import type { Inspector } from '../inspector';
import type { Grant } from '../runtime/grants';
import { batch } from './batch';
import { deleteKey, getKey, setKey } from './keyOperations';
import { queryEntity, queryPlain } from './query';
import { requestSchemas } from './requestSchemas';
import type { Storage } from './storage';
import { refuse, StorageError } from './storageError';
import { transact } from './transaction';

interface Operation {
  writes: boolean;
  run(storage: Storage, body: unknown): unknown;
}

/** An operation on a request of this shape; any other shape is refused with INVALID_REQUEST, its place named. */
function operation<Schema extends z.ZodType>(
  writes: boolean,
  schema: Schema,
  run: (storage: Storage, request: z.output<Schema>) => unknown,
): Operation {
  return {
    writes,
    run(storage, body) {
      const parsed = schema.safeParse(body);
      if (parsed.success) return run(storage, parsed.data);
      const [issue] = parsed.error.issues;
      return refuse('INVALID_REQUEST', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
    },
  };
}

const { plainKey, entityKey, plainQuery, entityQuery, transaction, batch: batchOf } = requestSchemas;

/** Every operation of the storage API by its path after `/api/v1/`. */
const OPERATIONS: Record<string, Operation> = {
  get: operation(false, plainKey, (storage, request) => getKey(storage, request)),
  set: operation(true, plainKey, (storage, request) => setKey(storage, request)),
  delete: operation(true, plainKey, (storage, request) => deleteKey(storage, request)),
  'secret/get': operation(false, plainKey, (storage, request) => getKey(storage, request, true)),
  'secret/set': operation(true, plainKey, (storage, request) => setKey(storage, request, true)),
  'secret/delete': operation(true, plainKey, (storage, request) => deleteKey(storage, request, true)),
  'entity/get': operation(false, entityKey, (storage, request) => getKey(storage, request)),
  'entity/set': operation(true, entityKey, (storage, request) => setKey(storage, request)),
  'entity/delete': operation(true, entityKey, (storage, request) => deleteKey(storage, request)),
  query: operation(false, plainQuery, queryPlain),
  'entity/query': operation(false, entityQuery, queryEntity),
  transaction: operation(true, transaction, transact),
  'batch/get': operation(false, batchOf, (storage, items) => batch(items, (item) => getKey(storage, item))),
  'batch/set': operation(true, batchOf, (storage, items) => batch(items, (item) => void setKey(storage, item))),
  'batch/delete': operation(true, batchOf, (storage, items) => batch(items, (item) => deleteKey(storage, item))),
};

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
    const asked = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    if (!asked) return Response.json({ code: 'NOT_MODELLED', message: `${path} is not modelled` }, { status: 501 });
    const entry = {
      kind: 'storage' as const,
      invocationId: grant.invocationId,
      operation: name,
      keys: keysOf(body),
      writes: asked.writes,
    };
    try {
      const reply = asked.run(storage, body);
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
