import { kvs } from '@forge/kvs';
import { concludedFields, contentFields } from '../../domain/plan/fields';
import { readFieldIds, type FieldIds } from '../../jira/fieldIds';
import { jiraAsApp, ownOrigin } from './jiraAs';

const cacheKey = 'field-ids';

/**
 * The ids of the app's fields on this site. They never change while the app is installed, so they are read once and kept;
 * an incomplete list (a deployment still under way) is used but not kept.
 */
export async function forgeFieldIds(): Promise<FieldIds> {
  const kept = await kvs.get<FieldIds>(cacheKey);
  if (kept && hasAll(kept)) return kept;
  const found = await readFieldIds(jiraAsApp, ownOrigin());
  if (hasAll(found)) await kvs.set(cacheKey, found);
  return found;
}

/** A deployment may add a field, so what was kept before it no longer has them all. A site may have no Start date. */
const hasAll = (ids: FieldIds): boolean => [...contentFields, ...concludedFields].every((key) => ids[key] !== undefined);
