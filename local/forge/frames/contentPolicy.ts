import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { ForgeManifest } from '../manifest/manifest';

type Processing = ConstructorParameters<typeof CSPProcessingService>;
const quiet = { info() {}, warn() {}, error() {}, debug() {}, trace() {} } as unknown as Processing[0];
const processing = new CSPProcessingService(quiet, load as unknown as Processing[1]);
const injection = new CSPInjectionService();

/**
 * The Content-Security-Policy a resource's document gets in production, made by Atlassian's own code: inline scripts of
 * the document by their hash, what the manifest's `permissions.content` allows, and the embedding host. One directive
 * differs: reports come to us instead of Atlassian, so that a violation is seen here and nothing leaves the machine.
 */
export function contentPolicy(html: string, manifest: ForgeManifest, hostOrigin: string, reportUri: string): string {
  const permissions = { content: manifest.content } as Parameters<typeof processing.getCspDetails>[1];
  const directives = injection.getInjectableCSP({
    existingCSPDetails: processing.getCspDetails(html, permissions),
    microsEnv: 'prod',
    hostname: hostOrigin,
  });
  return directives.map((it) => (it.startsWith('report-uri') ? `report-uri ${reportUri}` : it)).join('; ');
}
