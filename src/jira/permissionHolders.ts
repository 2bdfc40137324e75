import type { Told } from '../domain/setup/setupFacts';
import { askJira, JiraTrouble, path, type JiraFetch } from './jiraFetch';

interface Holder {
  type: string;
  parameter?: string;
  group?: { name?: string };
  user?: { displayName?: string };
  projectRole?: { name?: string };
}

/**
 * Who is granted a permission in a project's permission scheme, as Jira names them: groups, roles, people, or the kind of
 * holder (1 request). Only whoever administers Jira or the project is told.
 *
 * @param roles names of the project's roles by their ids
 */
export async function permissionHolders(fetch: JiraFetch, projectId: string, permission: string, roles: Record<string, string>): Promise<Told<string[]>> {
  try {
    const scheme = (await askJira(fetch, `${path`/rest/api/3/project/${projectId}/permissionscheme`}?expand=permissions,user,group,projectRole`)) as {
      permissions?: { permission?: string; holder?: Holder }[];
    };
    const holders = (scheme.permissions ?? []).flatMap((grant) => (grant.permission === permission && grant.holder ? [grant.holder] : []));
    return { kind: 'told', value: holders.map((holder) => nameOf(holder, roles)) };
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && (trouble.kind === 'not found' || trouble.kind === 'refused')) return { kind: 'not told' };
    throw trouble;
  }
}

function nameOf({ type, parameter, group, user, projectRole }: Holder, roles: Record<string, string>): string {
  if (type === 'group') return group?.name ?? parameter ?? type;
  if (type === 'user') return user?.displayName ?? parameter ?? type;
  if (type === 'projectRole') return projectRole?.name ?? roles[parameter ?? ''] ?? type;
  return type;
}
