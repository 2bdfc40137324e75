import type { Store } from '../store/store';
import { builtInPermissions } from './permissionKeys';

/** A permission by its key: one of Jira's own, or one that an app brought along; `undefined` when there is none. */
export const permissionOf = (store: Store, key: string): { name: string; type: 'GLOBAL' | 'PROJECT' } | undefined =>
  builtInPermissions.find((it) => it.key === key) ?? store.appPermissions.get(key);
