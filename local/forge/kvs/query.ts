import type { EntityIndex, EntityType } from '../manifest/manifest';
import { compareValues, filterJudge, rangeJudge, type Condition, type Filters } from './conditions';
import { readCursor, writeCursor, type Position } from './cursor';
import { limits } from './limits';
import { entityNamed, isLive, type Storage } from './storage';
import { refuse } from './storageError';
import type { StoredRecord, StoreName } from './storedRecord';
import { recordBytes, shown } from './wire';

/** A query over plain keys as @forge/kvs sends it. */
export interface PlainQuery {
  limit?: number;
  after?: string;
  where?: { property: string; condition: string; values: unknown[] }[];
  options?: { metadataFields?: string[] };
}

/** A query over an entity's index as @forge/kvs sends it. */
export interface EntityQuery {
  entityName: string;
  indexName: string;
  partition?: unknown[];
  range?: Condition;
  filters?: Filters;
  sort?: 'ASC' | 'DESC';
  cursor?: string;
  limit?: number;
  options?: { metadataFields?: string[] };
}

/** One page; `cursor` when there may be more. */
export interface Page {
  data: Record<string, unknown>[];
  cursor?: string;
}

interface Row extends Position {
  record: StoredRecord;
}

interface Scan {
  store: StoreName;
  valueOf(record: StoredRecord): unknown;
  inIndex(record: StoredRecord): boolean;
  keeps(record: StoredRecord): boolean;
  descending: boolean;
  limit: number;
  cursor: string | undefined;
  query: unknown;
  metadata?: string[];
}

const inOrder = (left: Position, right: Position): number =>
  compareValues(left.value, right.value) || compareValues(left.key, right.key);

/**
 * Reads one page of an index. The limit counts rows of the index; filters are applied to those afterwards, so a page
 * may be short or even empty and still have more behind it, as on the platform.
 */
function scan(storage: Storage, it: Scan): Page {
  const rows: Row[] = [];
  for (const record of storage.records.seenBefore(it.store, storage.settings.queryLagMs)) {
    if (isLive(storage, record) && it.inIndex(record)) rows.push({ record, value: it.valueOf(record), key: record.key });
  }
  const sign = it.descending ? -1 : 1;
  rows.sort((left, right) => sign * inOrder(left, right));
  let from = 0;
  if (it.cursor !== undefined) {
    const last = readCursor(storage.clock, storage.settings.cursorLifetimeMs, it.query, it.cursor);
    const next = rows.findIndex((row) => sign * inOrder(row, last) > 0);
    from = next === -1 ? rows.length : next;
  }
  const read = rows.slice(from, from + it.limit);
  storage.reads.take(read.reduce((sum, row) => sum + recordBytes(row.record), 0));
  const last = read.at(-1);
  const more = last !== undefined && from + read.length < rows.length;
  return {
    data: read.filter((row) => it.keeps(row.record)).map((row) => shown(row.record, it.metadata)),
    ...(more && { cursor: writeCursor(storage.clock, it.query, { value: last.value, key: last.key }) }),
  };
}

function pageSize(limit: number | undefined, code: string): number {
  const wanted = limit ?? limits.defaultPage;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > limits.maxPage) {
    return refuse(code, `A page has between 1 and ${limits.maxPage} rows`);
  }
  return wanted;
}

/** Queries plain keys, by the beginning of the key at most. */
export function queryPlain(storage: Storage, request: PlainQuery): Page {
  const { after, where = [], options, ...rest } = request;
  const [first] = where;
  if (where.length > 1 || (first && (first.property !== 'key' || first.condition !== 'BEGINS_WITH'))) {
    return refuse('INVALID_CONDITION', 'Plain keys can only be queried by one condition: key BEGINS_WITH');
  }
  const begin = String(first?.values?.[0] ?? '');
  return scan(storage, {
    store: 'plain',
    valueOf: (record) => record.key,
    inIndex: (record) => record.key.startsWith(begin),
    keeps: () => true,
    descending: false,
    limit: pageSize(rest.limit, 'LIST_QUERY_LIMIT_EXCEEDED'),
    cursor: after,
    query: { where },
    metadata: options?.metadataFields,
  });
}

function indexOf(entity: EntityType, name: string): EntityIndex | undefined {
  if (name === 'by-key') return undefined;
  return (
    entity.indexes.find((index) => index.name === name) ??
    refuse('INVALID_INDEX', `Entity ${entity.name} has no index ${name}`)
  );
}

/** Queries an entity through one of its indexes. A record that lacks an indexed attribute is not in that index. */
export function queryEntity(storage: Storage, request: EntityQuery): Page {
  const { cursor, limit, options, ...rest } = request;
  const entity = entityNamed(storage, request.entityName);
  const index = indexOf(entity, request.indexName);
  const attributes = index?.partition ?? [];
  const partition = request.partition ?? [];
  if (partition.length !== attributes.length) {
    return refuse('INVALID_PARTITION', `Index ${request.indexName} takes ${attributes.length} partition value(s)`);
  }
  if (request.sort !== undefined && request.sort !== 'ASC' && request.sort !== 'DESC') {
    return refuse('INVALID_SORT', 'Sort is ASC or DESC');
  }
  const keeps = filterJudge(request.filters);
  const inRange = request.range ? rangeJudge(request.range) : () => true;
  const valueOf = (record: StoredRecord): unknown =>
    index ? (record.value as Record<string, unknown>)[index.range] : record.key;
  return scan(storage, {
    store: `entity:${entity.name}`,
    valueOf,
    inIndex: (record) => {
      const value = record.value as Record<string, unknown>;
      const held = valueOf(record);
      return held !== undefined && attributes.every((name, at) => value[name] === partition[at]) && inRange(held);
    },
    keeps: (record) => keeps(record.value),
    descending: request.sort === 'DESC',
    limit: pageSize(limit, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'),
    cursor,
    query: rest,
    metadata: options?.metadataFields,
  });
}
