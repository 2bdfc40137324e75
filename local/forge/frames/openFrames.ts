import { randomUUID } from 'node:crypto';
import type { ForgeSite, FrameEntry, FrameRequest, FullContext, OpenFrame } from '../contract';
import type { ForgeManifest, ForgeModule } from '../manifest/manifest';
import { activeLicense } from '../runtime/invoker';
import { documentPath } from './frameServer';

/** A frame as the host opened it. The frame itself can change nothing of this. */
export interface HeldFrame {
  accountId: string;
  module: ForgeModule;
  context: FullContext;
}

/** The frames that are open. */
export interface FrameTable {
  open(request: FrameRequest): OpenFrame;
  get(frameId: string): HeldFrame | undefined;
  close(frameId: string): void;
}

/** Frames are forgotten when the host closes them; the oldest go when a host never does. */
const HELD = 2_000;

/** The resource a frame of this module shows. Throws when there is none. */
function resourceOf(manifest: ForgeManifest, module: ForgeModule, request: FrameRequest): string {
  const ofEntry = (entry: FrameEntry): string | undefined =>
    (module[entry] as { resource?: string } | undefined)?.resource;
  // A gadget has its view at the module itself and only `edit` apart; a field has both apart, and a modal opened from
  // one of them without a resource of its own names no entry: it gets the one the module can be edited with.
  const own = request.entry === 'view' || request.entry === undefined ? module.resource : undefined;
  const fallback = request.entry === undefined ? (ofEntry('edit') ?? ofEntry('view')) : ofEntry(request.entry);
  const key = request.resource ?? own ?? fallback;
  if (key === undefined || !manifest.resources.some((it) => it.key === key)) {
    const wanted = [request.entry && ` for ${request.entry}`, key && ` "${key}"`].filter(Boolean).join('');
    throw new Error(`Module ${module.key} has no resource${wanted}.`);
  }
  return key;
}

/** Opens the table of frames of one installation. */
export function openFrameTable(
  manifest: ForgeManifest,
  site: ForgeSite,
  environmentId: string,
  frameOrigin: string,
): FrameTable {
  const frames = new Map<string, HeldFrame>();
  return {
    open(request) {
      const module = manifest.modules.find((it) => it.key === request.moduleKey);
      if (!module) throw new Error(`The manifest has no module "${request.moduleKey}".`);
      const resource = resourceOf(manifest, module, request);
      const frameId = randomUUID();
      const entryPoint = request.entry === undefined ? {} : { entryPoint: request.entry };
      const context: FullContext = {
        accountId: request.accountId,
        cloudId: site.cloudId,
        extension: { type: module.type, ...entryPoint, ...request.extension },
        environmentId,
        environmentType: 'DEVELOPMENT',
        license: manifest.licensed ? activeLicense : undefined,
        localId: `ari:cloud:ecosystem::extension/${manifest.appId}/${environmentId}/static/${module.key}`,
        locale: site.locale ?? 'en-US',
        moduleKey: module.key,
        siteUrl: site.url,
        timezone: site.timezone ?? 'UTC',
        permissions: { scopes: manifest.scopes, external: {} },
      };
      frames.set(frameId, { accountId: request.accountId, module, context });
      for (const oldest of frames.keys()) {
        if (frames.size <= HELD) break;
        frames.delete(oldest);
      }
      return { frameId, src: `${frameOrigin}${documentPath(manifest, resource)}`, context };
    },
    get: (frameId) => frames.get(frameId),
    close: (frameId) => void frames.delete(frameId),
  };
}
