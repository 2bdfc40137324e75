import type { ForgeGlobalPermission, ForgePermission } from '../contract';
import type { ForgeManifest, ForgeModule } from './manifest';
import { extensionAri } from './extensionAri';

/** The global permissions of a manifest as the product knows them. */
export function globalPermissionsOf(manifest: ForgeManifest, environmentId: string): ForgeGlobalPermission[] {
  return manifest.modules
    .filter(({ type }) => type === 'jira:globalPermission')
    .map((module) => {
      const { defaultGrants } = module as Pick<ForgeGlobalPermission, 'defaultGrants'>;
      return { ...permission(module, manifest, environmentId), ...(defaultGrants && { defaultGrants }) };
    });
}

/** The project permissions of a manifest as the product knows them. */
export const projectPermissionsOf = (manifest: ForgeManifest, environmentId: string): ForgePermission[] =>
  manifest.modules
    .filter(({ type }) => type === 'jira:projectPermission')
    .map((module) => permission(module, manifest, environmentId));

const permission = (module: ForgeModule, { appId }: ForgeManifest, environmentId: string): ForgePermission => ({
  key: extensionAri(appId, environmentId, module.key),
  name: module.name ?? module.key,
  description: String(module.description),
});
