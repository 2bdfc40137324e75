import type { JiraApp } from './contract';
import type { CustomField, InstalledApp } from './entities/entities';
import { uuidOf } from './shapes/uuid';
import type { Store } from './store/store';

/**
 * Makes an app's account, fields, permissions and workflow rules exist, or brings them up to date. A field is the same one as long as its
 * `custom` is the same, so its id stays, and its values with it. A data type cannot change. Fields the app no longer has
 * are left where they are: Jira keeps their data for a while too.
 */
export function installApp(store: Store, app: JiraApp): void {
  const accountId = `557058:${uuidOf(`app ${app.appId}`)}`;
  if (!store.people.get(accountId)) {
    store.people.put({
      id: accountId, accountType: 'app', displayName: app.name, emailAddress: '', timeZone: 'UTC', locale: 'en_US',
      active: true, apiToken: '', appId: app.appId,
    });
  }
  const there = store.apps.get(app.appId);
  const installed: InstalledApp = {
    id: app.appId, environmentId: app.environmentId, name: app.name, accountId,
    indexedProperties: app.indexedProperties ?? there?.indexedProperties ?? [],
    workflowRules: app.workflowRules ?? there?.workflowRules ?? [],
  };
  if (JSON.stringify(there) !== JSON.stringify(installed)) store.apps.put(installed);
  for (const field of app.fields) {
    const kept = store.fields.by('custom', field.custom)[0];
    if (kept && (kept.type !== field.type || kept.collection !== field.collection)) {
      throw new Error(
        `The field ${field.key} is kept as ${kept.type} (${kept.collection}); its type cannot change to ${field.type} (${field.collection})`,
      );
    }
    const row: CustomField = {
      id: kept?.id ?? `customfield_${store.nextId('field')}`, key: field.custom, name: field.name,
      description: field.description ?? '', custom: field.custom,
      type: field.type, collection: field.collection, forge: { ...field, appId: app.appId },
    };
    if (JSON.stringify(kept) !== JSON.stringify(row)) store.fields.put(row);
  }
  for (const { key, name: title, description = '', defaultGrants = ['none'] } of app.globalPermissions ?? []) {
    store.appPermissions.put({ id: key, name: title, description, type: 'GLOBAL', appId: app.appId });
    if (store.globalGrants.get(key)) continue;
    const admins = store.groups.by('name', 'jira-administrators').map((group) => group.id);
    store.globalGrants.put({
      id: key, groups: defaultGrants.includes('jira-administrators') ? admins : [],
      ...(defaultGrants.includes('all') ? { everyone: true } : {}),
    });
  }
  for (const { key, name: title, description = '' } of app.projectPermissions ?? []) {
    store.appPermissions.put({ id: key, name: title, description, type: 'PROJECT', appId: app.appId });
  }
}
