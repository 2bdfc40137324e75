/** A Forge platform on one machine: runs an unmodified app bundle as Forge would, and refuses what Forge would refuse. */
export * from './contract';
export { openForge } from './openForge';
export { bundleBackend, type BundleRequest } from './bundle';
export { editStored, type StoredRow } from './kvs/editStored';
export { readManifest } from './manifest/readManifest';
export { ManifestError } from './manifest/manifestError';
export type { ForgeManifest, ForgeModule } from './manifest/manifest';
export type { DisplayFacts } from './manifest/displayConditions';
export type { ForgeSettings } from './settings';
export type { InspectorEntry, InspectorRecord } from './inspector';
export type { ModuleType } from './manifest/moduleSchemas';
