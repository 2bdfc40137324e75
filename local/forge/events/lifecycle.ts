import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProductEvent } from '../contract';
import type { ForgeManifest } from '../manifest/manifest';

interface Installed {
  version: string;
  installerAccountId: string;
}

/** What is known of the installation. */
export interface Lifecycle {
  /** The event an installation by this person causes now: installed, upgraded, or none. */
  install(installerAccountId: string): ProductEvent | undefined;
}

/**
 * Remembers in the data folder which manifest the site was last told of, so that `installed` comes once and `upgraded`
 * once per changed manifest. Payloads as in developer.atlassian.com/platform/forge/events-reference/life-cycle.
 */
export function openLifecycle(
  manifest: ForgeManifest,
  ids: { environmentId: string; installationId: string },
  dir?: string,
): Lifecycle {
  const file = dir === undefined ? undefined : path.join(dir, 'installed.json');
  let installed: Installed | undefined =
    file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Installed) : undefined;

  return {
    install(accountId) {
      if (installed?.version === manifest.version) return undefined;
      const upgraded = installed !== undefined;
      const installerAccountId = installed?.installerAccountId ?? accountId;
      installed = { version: manifest.version, installerAccountId };
      if (file !== undefined && dir !== undefined) {
        mkdirSync(dir, { recursive: true });
        writeFileSync(`${file}.draft`, JSON.stringify(installed));
        renameSync(`${file}.draft`, file);
      }
      return {
        eventType: upgraded ? 'avi:forge:upgraded:app' : 'avi:forge:installed:app',
        atlassianId: accountId,
        payload: {
          id: `ari:cloud:ecosystem::installation/${ids.installationId}`,
          installerAccountId,
          ...(upgraded && { upgraderAccountId: accountId }),
          app: { id: manifest.appId, version: manifest.version, name: manifest.appName },
          environment: { id: ids.environmentId },
        },
      };
    },
  };
}
