import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { isLost } from './lostRace';
import { readMany } from './readMany';
import type { Kept, RecordKind, Records } from '../../app/ports';

/** One row of the entity `record`. The version in force stands under `kind:id`, each older one under `kind:id:version`. */
interface Row {
  kind: string;
  id: string;
  version: number;
  by: string;
  at: string;
  body: unknown;
}

const entity = kvs.entity<Row>('record');
const pageSize = 100;
const inForce = (kind: RecordKind, id: string) => `${kind}:${id}`;
const kept = <T>({ version, body, by, at }: Row): Kept<T> => ({ version, body: body as T, by, at });

/**
 * Versioned records in Forge's custom entity store. The first version is one write that fails if there is one already;
 * a later one moves the old version aside and sets the new one in a single transaction that holds only while the old one
 * is still in force. So no version is lost and two writers cannot both win.
 */
export const forgeRecords: Records = {
  async current<T>(kind: RecordKind, id: string): Promise<Kept<T> | undefined> {
    const row = await entity.get(inForce(kind, id));
    return row && kept<T>(row);
  },

  async several<T>(asked: readonly { kind: RecordKind; id: string; version?: number }[]) {
    const rows = await readMany<Row>('record', asked.map(({ kind, id, version }) => (version === undefined ? inForce(kind, id) : `${inForce(kind, id)}:${version}`)));
    return rows.map((row) => row && kept<T>(row));
  },

  async versions<T>(kind: RecordKind, id: string) {
    const row = await entity.get(inForce(kind, id));
    if (row === undefined) return [];
    const older = await readMany<Row>('record', Array.from({ length: row.version - 1 }, (_, at) => `${inForce(kind, id)}:${at + 1}`));
    return [...older, row].flatMap((one) => (one === undefined ? [] : [kept<T>(one)]));
  },

  async ids(kind) {
    const ids = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = entity.query().index('by-kind', { partition: [kind] }).limit(pageSize);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      for (const { value } of page.results) ids.add(value.id);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return [...ids];
  },

  async keep(kind, id, { body, by, at, basedOn }) {
    const key = inForce(kind, id);
    const next: Row = { kind, id, version: basedOn + 1, by, at, body };
    try {
      if (basedOn === 0) {
        await entity.set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' });
        return 'kept';
      }
      const old = await entity.get(key);
      if (!old || old.version !== basedOn) return 'changed meanwhile';
      const still = stillAt(basedOn);
      await kvs
        .transact()
        .set(`${key}:${basedOn}`, old, { entityName: 'record' })
        .set(key, next, { entityName: 'record', conditions: still })
        .execute();
      return 'kept';
    } catch (fault) {
      if (isLost(fault)) return 'changed meanwhile';
      throw fault;
    }
  },

  async replace(kind, id, { body, by, at, basedOn }) {
    const key = inForce(kind, id);
    const next: Row = { kind, id, version: basedOn + 1, by, at, body };
    try {
      if (basedOn === 0) await entity.set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' });
      else await kvs.transact().set(key, next, { entityName: 'record', conditions: stillAt(basedOn) }).execute();
      return 'kept';
    } catch (fault) {
      if (isLost(fault)) return 'changed meanwhile';
      throw fault;
    }
  },
};

const stillAt = (version: number) => new Filter<Row>().and('version', FilterConditions.equalTo(version));
