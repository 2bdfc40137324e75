import type { ForgeDouble } from '../forge';
import type { JiraDouble } from '../jira';
import type { DemoGroup } from './people';
import type { SiteApi } from './siteApi';

/** Which group holds which of the app's permissions, by the permission's key in the manifest. */
const GLOBAL: [permission: string, group: DemoGroup][] = [['audit-service-objectives', 'auditors']];
const IN_PROJECTS: [permission: string, group: DemoGroup][] = [['manage-service-objectives', 'service-management']];

const COMPANY_MANAGED = ['SMO', 'PAY', 'CHG'];

/**
 * Grants the app's permissions the way a Jira administrator would: a global one to a group, a project one in the
 * permission schemes of the company-managed projects. A permission that the manifest does not declare is passed over.
 *
 * @throws Error naming the request that was refused
 */
export async function grantAppPermissions(
  { jira, forge }: { jira: JiraDouble; forge: ForgeDouble }, site: SiteApi,
): Promise<void> {
  const declared = [...forge.globalPermissions(), ...forge.projectPermissions()].map(({ key }) => key);
  const ariOf = (permission: string): string[] => declared.filter((key) => key.endsWith(`/static/${permission}`));

  for (const [permission, group] of GLOBAL) for (const key of ariOf(permission)) jira.grantGlobally(key, group);

  const schemes = new Set<number>();
  for (const project of COMPANY_MANAGED) {
    const { id } = await site.ask<{ id: number }>('sigrid', 'GET', `/rest/api/3/project/${project}/permissionscheme`);
    schemes.add(id);
  }
  for (const [permission, group] of IN_PROJECTS) {
    for (const key of ariOf(permission)) {
      for (const scheme of schemes) {
        const grant = { holder: { type: 'group', parameter: group }, permission: key };
        await site.ask('sigrid', 'POST', `/rest/api/3/permissionscheme/${scheme}/permission`, grant);
      }
    }
  }
}
