import type { NavigationTarget } from '../../../forge/bridge/host';

/**
 * The address an app means by a URL or by a place in Jira. `here` is the project whose page is open, for a module named
 * without one, and the modules that are pages of the whole site. Throws for a place that this Jira does not have.
 */
export function addressOf(to: NavigationTarget, here: { projectKey?: string; globalPages?: readonly string[] }): string {
  const named = (name: string): string | undefined => (typeof to[name] === 'string' ? (to[name] as string) : undefined);
  if (to.url !== undefined) return to.url;
  const issueKey = named('issueKey');
  if (to.target === 'issue' && issueKey !== undefined) return `/browse/${encodeURIComponent(issueKey)}`;
  const project = named('projectKey') ?? here.projectKey;
  const moduleKey = named('moduleKey');
  if (to.target === 'module' && moduleKey !== undefined && here.globalPages?.includes(moduleKey)) {
    return `/apps/${encodeURIComponent(moduleKey)}${named('path') ?? ''}`;
  }
  if (to.target === 'module' && moduleKey !== undefined && project !== undefined) {
    return `/projects/${encodeURIComponent(project)}/apps/${encodeURIComponent(moduleKey)}${named('path') ?? ''}`;
  }
  if (to.target === 'dashboard') return '/dashboard';
  throw new Error(`This Jira has no place "${to.target ?? ''}" to go to.`);
}
