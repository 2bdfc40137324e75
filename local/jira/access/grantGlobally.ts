import type { Store } from '../store/store';
import { permissionOf } from './permissionOf';

/** Grants a global permission to a group. Throws when there is no such permission or group. */
export function grantGlobally(store: Store, key: string, groupName: string): void {
  const group = store.groups.by('name', groupName.toLowerCase())[0];
  if (permissionOf(store, key)?.type !== 'GLOBAL') throw new Error(`There is no global permission ${key}`);
  if (!group) throw new Error(`There is no group ${groupName}`);
  const grant = store.globalGrants.get(key) ?? { id: key, groups: [] };
  if (grant.groups.includes(group.id)) return;
  store.globalGrants.put({ ...grant, groups: [...grant.groups, group.id] });
}
