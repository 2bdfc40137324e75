import { askJira } from '../jira/jiraFetch';
import type { Ports } from './ports';

/** Keys of the permissions the app brings, as in the manifest. */
const audit = 'audit-service-objectives';
const manage = 'manage-service-objectives';

/** The key of the app's project permission on this site, as Jira's permission schemes have it. */
export const managePermission = ({ origin }: Pick<Ports, 'origin'>): string => `${origin()}/static/${manage}`;

/** What Jira permits the acting user, for the site and for one issue or project. */
export interface Permitted {
  administersJira: boolean;
  audits: boolean;
  /** On the issue or project that was asked about. */
  browses: boolean;
  edits: boolean;
  manages: boolean;
}

/**
 * What Jira permits the acting user, asked as that user in one request, so that nothing in a payload can change it. An
 * unknown or hidden issue or project permits nothing.
 */
export async function permittedTo(ports: Pick<Ports, 'asUser' | 'origin'>, where: { issueId?: string; projectId?: string } = {}): Promise<Permitted> {
  const own = (key: string): string => `${ports.origin()}/static/${key}`;
  const on = {
    ...(where.issueId === undefined ? {} : { issues: [Number(where.issueId)] }),
    ...(where.projectId === undefined ? {} : { projects: [Number(where.projectId)] }),
  };
  const asked = ['BROWSE_PROJECTS', 'EDIT_ISSUES', own(manage)];
  const reply = (await askJira(ports.asUser, '/rest/api/3/permissions/check', {
    method: 'POST',
    body: {
      globalPermissions: ['ADMINISTER', own(audit)],
      ...(Object.keys(on).length === 0 ? {} : { projectPermissions: [{ permissions: asked, ...on }] }),
    },
  })) as { globalPermissions: string[]; projectPermissions?: { permission: string; issues?: number[]; projects?: number[] }[] };
  const holds = (permission: string): boolean =>
    (reply.projectPermissions ?? []).some(
      (one) =>
        one.permission === permission &&
        ((where.issueId !== undefined && one.issues?.includes(Number(where.issueId)) === true) ||
          (where.projectId !== undefined && one.projects?.includes(Number(where.projectId)) === true)),
    );
  return {
    administersJira: reply.globalPermissions.includes('ADMINISTER'),
    audits: reply.globalPermissions.includes(own(audit)),
    browses: holds('BROWSE_PROJECTS'),
    edits: holds('EDIT_ISSUES'),
    manages: holds(own(manage)),
  };
}

