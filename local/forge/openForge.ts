import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildFrameScript } from './bridge/buildFrameScript';
import { bridgeServer } from './bridge/bridgeServer';
import { openInvocationMeter } from './bridge/invocationMeter';
import type { ForgeDouble, ForgeOptions } from './contract';
import { openLifecycle } from './events/lifecycle';
import { openSchedule } from './events/schedule';
import { deliverToTriggers } from './events/triggers';
import { transitionValidator } from './events/validateTransition';
import { BRIDGE_PATH, filePath, serveFrames } from './frames/frameServer';
import { openFrameTable } from './frames/openFrames';
import { openIdle } from './idle';
import { openInspector } from './inspector';
import { openRecordStore } from './kvs/recordStore';
import { storageApi } from './kvs/storageApi';
import { openUnitMeter } from './kvs/unitMeter';
import { customFieldsOf } from './manifest/customFields';
import { conditionsHold } from './manifest/displayConditions';
import { indexedPropertiesOf } from './manifest/indexedProperties';
import type { ForgeManifest } from './manifest/manifest';
import { ManifestError } from './manifest/manifestError';
import { globalPermissionsOf, projectPermissionsOf } from './manifest/permissions';
import { readManifest } from './manifest/readManifest';
import { workflowRulesOf } from './manifest/workflowRules';
import { openAgenda } from './queue/agenda';
import { openDeliveries, retentionWindow } from './queue/deliveries';
import { queueApi } from './queue/queueApi';
import { startAppProcess } from './runtime/appProcess';
import { buildRunner } from './runtime/buildRunner';
import type { Grant } from './runtime/grants';
import { openInvoker } from './runtime/invoker';
import { openProcessPool } from './runtime/processPool';
import { openProductDoor } from './runtime/productDoor';
import { openProxy } from './runtime/proxy';
import { seededChance } from './seededChance';
import { defaultSettings } from './settings';
import { lockFolder } from './store/lockFolder';

/** A stable UUID for a name: environments and installations keep their ids without anything being stored. */
function uuidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return parts.join('-');
}

function checkOptions(options: ForgeOptions): void {
  for (const origin of [options.frameOrigin, options.hostOrigin]) {
    if (new URL(origin).origin !== origin) throw new Error(`${origin} is not an origin (scheme, host and port only).`);
  }
  if (options.frameOrigin === options.hostOrigin) {
    throw new Error('Frames must have another origin than the page around them.');
  }
}

/** A bundle that is not there is a mistake of the host's: better named at start than by the first click. */
function checkBundle(bundleDir: string, manifest: ForgeManifest): void {
  const missing = [...new Set(manifest.functions.map((fn) => `${fn.file}.cjs`))].filter(
    (file) => !existsSync(path.join(bundleDir, file)),
  );
  if (missing.length > 0) throw new Error(`${bundleDir} holds no ${missing.join(', ')}; bundle the backend first.`);
}

/** The same for the app's files, without which deployment refuses it: folders of resources, documents of frames, pictures. */
function checkFiles(manifest: ForgeManifest): void {
  const folders = new Map(manifest.resources.map(({ key, folder }) => [key, folder]));
  const wanted = new Set([...folders.values()]);
  for (const module of manifest.modules) {
    for (const resource of [module.resource, ...['view', 'edit', 'create'].map((part) => (module[part] as { resource?: string } | undefined)?.resource)]) {
      if (resource !== undefined) wanted.add(path.join(folders.get(resource) ?? '', 'index.html'));
    }
    const [, key = '', file = ''] = /^resource:([^;]+);(.+)$/.exec(String(module.icon ?? module.thumbnail ?? '')) ?? [];
    if (key !== '') wanted.add(path.join(folders.get(key) ?? '', file));
  }
  const missing = [...wanted].filter((it) => !existsSync(it));
  if (missing.length > 0) throw new Error(`The manifest names files that are not there; build the screens first: ${missing.join(', ')}`);
}

/**
 * Opens a Forge for one app on one site. Throws `ManifestError` when the manifest asks for what is not modelled, and an
 * `Error` when the data folder is in use, or the bundle or a file of the app's is not there. Two doubles in one process share nothing but code.
 */
export async function openForge(options: ForgeOptions): Promise<ForgeDouble> {
  checkOptions(options);
  const read = readManifest(options.appDir);
  const manifest = { ...read, appName: options.appName ?? read.appName };
  if (!options.evaluate && manifest.modules.some((it) => (it.filter as { expression?: string } | undefined)?.expression)) {
    throw new ManifestError(['modules.trigger: filter.expression needs an evaluator of Jira expressions (`evaluate`)']);
  }
  checkBundle(options.bundleDir, manifest);
  checkFiles(manifest);
  const runner = await buildRunner(options.cacheDir);
  const bridgeSource = await buildFrameScript();
  const unlock = options.dir === undefined ? undefined : lockFolder(options.dir);
  try {
    return await assemble(options, manifest, { runner, bridgeSource, unlock });
  } catch (fault) {
    unlock?.();
    throw fault;
  }
}

interface Built {
  runner: string;
  bridgeSource: string;
  unlock: (() => void) | undefined;
}

/** Puts the parts together. The only place where they know of each other. */
async function assemble(options: ForgeOptions, manifest: ForgeManifest, built: Built): Promise<ForgeDouble> {
  const { clock, site, dir, hostOrigin, frameOrigin } = options;
  const { runner, bridgeSource, unlock } = built;
  const environmentId = uuidFor(`environment of ${manifest.appId}`);
  const ids = { environmentId, installationId: uuidFor(`installation of ${manifest.appId} on ${site.cloudId}`) };
  const settings = defaultSettings();
  const inspector = openInspector(clock);
  const chance = seededChance(() => settings.seed);
  const grants = new Map<string, Grant>();

  const records = openRecordStore(clock, dir);
  const storage = {
    records,
    entities: new Map(manifest.entities.map((entity) => [entity.name, entity])),
    clock,
    settings,
    reads: openUnitMeter(clock, () => settings.storageUnitsPerMinute),
    writes: openUnitMeter(clock, () => settings.storageUnitsPerMinute),
  };
  const product = openProductDoor(options, manifest, inspector);
  const tellProcess = (message: string): void => inspector.record({ kind: 'process', message });
  const pool = openProcessPool(
    () => startAppProcess(runner, options.bundleDir, manifest.memoryMB, tellProcess),
    () => settings.processes,
  );
  const invoker = openInvoker({
    manifest, site, ids, clock, settings, inspector, pool, grants, proxyUrl: () => proxy.url(),
  });
  // One process is left to people: a full queue must not keep a click waiting, as on the platform it would not.
  const agenda = openAgenda(clock, () => settings.processes - 1, () => settings.shuffleEvents, chance);
  const deliveries = openDeliveries({
    clock, settings, agenda, chance, dir,
    run(delivery) {
      const { id, kind, functionKey, moduleKey, body, retry, origin } = delivery;
      const retryContext = retry && {
        retryCount: retry.count,
        retryReason: retry.reason,
        retryData: retry.data,
        ...(kind === 'message' && { retentionWindow: retentionWindow(delivery, clock.now()) }),
      };
      const moduleType = kind === 'message' ? 'consumer' : 'trigger';
      const told = retryContext ? { ...body, retryContext } : body;
      return invoker.invoke(functionKey, told, { moduleKey, moduleType }, origin ?? id);
    },
    tell({ id, kind, queueName = '', jobId = '', moduleKey, body }, outcome, invocationId) {
      if (kind === 'message') inspector.record({ kind: 'queue', queueName, eventId: id, jobId, outcome, invocationId });
      else inspector.record({ kind: 'event', eventType: String(body.eventType), moduleKey, outcome, invocationId });
    },
  });
  const proxy = await openProxy({
    manifest, grants, inspector, product,
    storage: storageApi(storage, inspector),
    queue: queueApi({ manifest, clock, settings, inspector, deliveries }),
  });
  const deliver = deliverToTriggers({
    manifest, site, clock, settings, inspector, deliveries, evaluate: options.evaluate,
  });
  const schedule = openSchedule({ manifest, site, clock, settings, inspector, invoker, chance, dir });
  const lifecycle = openLifecycle(manifest, ids, dir);
  const frames = openFrameTable(manifest, site, environmentId, frameOrigin);
  const idle = openIdle(clock, agenda, schedule, () => invoker.running());

  return {
    manifest,
    appId: manifest.appId,
    environmentId,
    installationId: ids.installationId,
    settings,
    inspector: { entries: () => inspector.entries(), clear: () => inspector.clear() },
    bridgeScript: { path: BRIDGE_PATH, source: bridgeSource },
    moduleByKey: (key) => manifest.modules.find((module) => module.key === key),
    modules: (type) => manifest.modules.filter((module) => module.type === type),
    customFields: () => customFieldsOf(manifest, environmentId),
    globalPermissions: () => globalPermissionsOf(manifest, environmentId),
    projectPermissions: () => projectPermissionsOf(manifest, environmentId),
    indexedProperties: () => indexedPropertiesOf(manifest),
    workflowRules: () => workflowRulesOf(manifest, environmentId),
    validateTransition: transitionValidator(manifest, environmentId, invoker),
    pictureOf(module) {
      const path = filePath(manifest, module.icon ?? module.thumbnail);
      return path === undefined ? undefined : frameOrigin + path;
    },
    displayed: (module, facts) => !module.displayConditions || conditionsHold(module.displayConditions, facts),
    install(installerAccountId) {
      const event = lifecycle.install(installerAccountId);
      if (event) deliver(event);
    },
    invokeFunction: (functionKey, body, as) => invoker.invoke(functionKey, body, as),
    openFrame: (request) => frames.open(request),
    closeFrame: (frameId) => frames.close(frameId),
    bridge: bridgeServer({ frames, invoker, meter: openInvocationMeter(clock, settings), product }),
    frames: serveFrames({ manifest, hostOrigin, frameOrigin, bridgeSource, inspector }),
    deliver,
    runScheduled: (triggerKey) => schedule.run(triggerKey),
    nextDueAt: () => agenda.nextDueAt(),
    nextScheduledAt: () => schedule.nextAt(),
    idle,
    async close() {
      schedule.close();
      agenda.close();
      deliveries.close();
      await pool.close();
      await proxy.close();
      records.close();
      unlock?.();
    },
  };
}
