import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type * as z from 'zod';
import { checkManifest } from './checkManifest';
import type { EntityIndex, EntityType, ForgeFunction, ForgeManifest, ForgeModule } from './manifest';
import { ManifestError } from './manifestError';
import { manifestSchema } from './manifestSchema';
import { moduleSchemas, type ModuleType } from './moduleSchemas';

/** One line per issue of a failed parse, the place first. */
function findingsOf(place: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const at = [place, ...issue.path.map(String)].filter(Boolean).join('.');
    return issue.code === 'unrecognized_keys'
      ? `${at}: ${issue.keys.map((key) => `"${key}"`).join(', ')} is not modelled`
      : `${at}: ${issue.message}`;
  });
}

function readModules(
  written: Record<string, Record<string, unknown>[]>,
): Pick<ForgeManifest, 'functions' | 'modules'> {
  const findings: string[] = [];
  const functions: ForgeFunction[] = [];
  const modules: ForgeModule[] = [];
  for (const [type, entries] of Object.entries(written)) {
    const schema = moduleSchemas[type as ModuleType];
    if (!schema) {
      findings.push(`modules.${type}: this module type is not modelled`);
      continue;
    }
    for (const entry of entries) {
      const parsed = schema.safeParse(entry);
      if (!parsed.success) {
        findings.push(...findingsOf(`modules.${type} "${String(entry.key)}"`, parsed.error));
      } else if (type === 'function') {
        const { key, handler, timeoutSeconds } = parsed.data as { key: string; handler: string; timeoutSeconds?: number };
        const dot = handler.lastIndexOf('.');
        functions.push({ key, handler, file: handler.slice(0, dot), exported: handler.slice(dot + 1), timeoutSeconds });
      } else {
        // A custom field has a `type` of its own: the type of its value.
        const { type: fieldType, ...properties } = parsed.data as Record<string, unknown>;
        const field = fieldType === undefined ? {} : { fieldType };
        modules.push({ ...properties, ...field, type: type as ModuleType } as ForgeModule);
      }
    }
  }
  if (findings.length > 0) throw new ManifestError(findings);
  return { functions, modules };
}

function readIndex(written: string | { name: string; partition?: string[]; range: string[] }): EntityIndex {
  if (typeof written === 'string') return { name: written, partition: [], range: written };
  return { name: written.name, partition: written.partition ?? [], range: written.range[0] ?? '' };
}

/**
 * Reads `manifest.yml` of an app. Names everything it does not model or finds wrong, all at once, by throwing a
 * `ManifestError`; so nothing in a manifest is ever silently without effect.
 */
export function readManifest(appDir: string): ForgeManifest {
  const file = path.join(appDir, 'manifest.yml');
  if (!existsSync(file)) throw new ManifestError([`${file}: there is no manifest`]);
  const text = readFileSync(file, 'utf8');
  const parsed = manifestSchema.safeParse(parse(text));
  if (!parsed.success) throw new ManifestError(findingsOf('', parsed.error));
  const { app, modules: written, resources = [], permissions } = parsed.data;
  const { functions, modules } = readModules(written);
  const scopes = permissions?.scopes ?? [];
  const scopeRules = Array.isArray(scopes) ? {} : scopes;
  const appId = app.id.slice(app.id.lastIndexOf('/') + 1);
  const manifest: ForgeManifest = {
    appId,
    appName: app.name ?? 'App',
    version: createHash('sha256').update(text).digest('hex').slice(0, 12),
    memoryMB: app.runtime.memoryMB ?? 512,
    licensed: app.licensing?.enabled ?? false,
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    impersonationScopes: Object.keys(scopeRules).filter((scope) => scopeRules[scope]?.allowImpersonation),
    content: { scripts: permissions?.content?.scripts ?? [], styles: permissions?.content?.styles ?? [] },
    functions,
    modules,
    entities: (app.storage?.entities ?? []).map(
      (entity): EntityType => ({
        name: entity.name,
        attributes: Object.fromEntries(Object.entries(entity.attributes).map(([name, { type }]) => [name, type])),
        indexes: (entity.indexes ?? []).map(readIndex),
      }),
    ),
    resources: resources.map((resource) => ({ key: resource.key, folder: path.resolve(appDir, resource.path) })),
  };
  const findings = checkManifest(manifest);
  if (findings.length > 0) throw new ManifestError(findings);
  return manifest;
}
