import type { ModuleType } from './moduleSchemas';

/** One module of the manifest with its type beside the properties it has there. */
export interface ForgeModule {
  type: ModuleType;
  key: string;
  /** Of a custom field: the type of its value, which the manifest calls `type`. */
  fieldType?: string;
  title?: string;
  name?: string;
  resource?: string;
  resolver?: { function: string };
  function?: string;
  displayConditions?: Record<string, unknown>;
  [property: string]: unknown;
}

/** A function of the backend: `file` and `exported` are the two halves of its handler. */
export interface ForgeFunction {
  key: string;
  handler: string;
  file: string;
  exported: string;
  timeoutSeconds?: number;
}

export type AttributeType = 'string' | 'boolean' | 'integer' | 'float' | 'any';

/** An index as queries name it. An index given as a bare attribute name ranges over that attribute. */
export interface EntityIndex {
  name: string;
  partition: string[];
  range: string;
}

/** A custom entity of the manifest. */
export interface EntityType {
  name: string;
  attributes: Record<string, AttributeType>;
  indexes: EntityIndex[];
}

/** A static resource; `folder` is absolute. */
export interface ForgeResource {
  key: string;
  folder: string;
}

/** The manifest, read and found runnable. */
export interface ForgeManifest {
  /** The app's UUID, without the ARI around it. */
  appId: string;
  appName: string;
  /** A digest of the file: what makes an upgrade an upgrade. */
  version: string;
  memoryMB: number;
  licensed: boolean;
  scopes: string[];
  /** Scopes with which the app may act as a user who is not there. */
  impersonationScopes: string[];
  content: { scripts: string[]; styles: string[] };
  functions: ForgeFunction[];
  modules: ForgeModule[];
  entities: EntityType[];
  resources: ForgeResource[];
}
