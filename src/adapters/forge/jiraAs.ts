import { asApp, asUser, assumeTrustedRoute, getAppContext } from '@forge/api';
import type { JiraFetch } from '../../jira/jiraFetch';

// `assumeTrustedRoute` is right here: src/jira builds every path with its own `path` tag, which encodes each value, and a
// test holds every path it asks for against the scopes in the manifest.

/** Jira as the app: sees what the app may see, and pays with the app's points. */
export const jiraAsApp: JiraFetch = (path, init) => asApp().requestJira(assumeTrustedRoute(path), init);

/** Jira as the person this invocation runs for; Jira itself refuses what that person may not do. */
export const jiraAsUser: JiraFetch = (path, init) => asUser().requestJira(assumeTrustedRoute(path), init);

/** The origin of the app's own fields on this site and environment, as Jira writes it in `schema.custom`. */
export function ownOrigin(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}`;
}
