import { conditionFindings } from './displayConditions';
import type { ForgeFunction, ForgeManifest, ForgeModule } from './manifest';

/** Functions a module names, with the place it names them at. */
function namedFunctions(module: ForgeModule): { place: string; key: string }[] {
  const found: { place: string; key: string }[] = [];
  if (module.function) found.push({ place: 'function', key: module.function });
  if (module.resolver) found.push({ place: 'resolver.function', key: module.resolver.function });
  return found;
}

/** Resources a module names, with the place it names them at. */
function namedResources(module: ForgeModule): { place: string; key: string }[] {
  const found: { place: string; key: string }[] = [];
  if (module.resource) found.push({ place: 'resource', key: module.resource });
  for (const place of ['view', 'edit', 'create'] as const) {
    const part = module[place] as { resource?: string } | undefined;
    if (part?.resource) found.push({ place: `${place}.resource`, key: part.resource });
  }
  for (const place of ['icon', 'thumbnail'] as const) {
    const key = /^resource:([^;]+)/.exec(String(module[place] ?? ''))?.[1];
    if (key !== undefined) found.push({ place, key });
  }
  return found;
}

const ONE_PER_APP = ['jira:projectPage', 'jira:globalPage', 'jira:projectSettingsPage', 'jira:adminPage'];
/** A function with a limit above 25 s may only be named by these (the rule of Forge's own FunctionTimeoutLinter). */
const LONG_RUNNING = ['consumer', 'scheduledTrigger'];

function keyFindings(manifest: ForgeManifest): string[] {
  const findings: string[] = [];
  const seen = new Set<string>();
  for (const { key } of [...manifest.functions, ...manifest.modules]) {
    if (seen.has(key)) findings.push(`modules: the key "${key}" is used twice; keys are unique over the whole manifest`);
    seen.add(key);
  }
  return findings;
}

function referenceFindings(manifest: ForgeManifest): string[] {
  const functions = new Map<string, ForgeFunction>(manifest.functions.map((it) => [it.key, it]));
  const resources = new Set(manifest.resources.map((it) => it.key));
  return manifest.modules.flatMap((module) => {
    const place = `modules.${module.type} "${module.key}"`;
    const findings: string[] = [];
    for (const named of namedFunctions(module)) {
      const target = functions.get(named.key);
      if (!target) findings.push(`${place}: ${named.place} names "${named.key}", which is no function`);
      else if ((target.timeoutSeconds ?? 0) > 25 && !LONG_RUNNING.includes(module.type)) {
        const may = LONG_RUNNING.join(' and ');
        findings.push(`${place}: function "${named.key}" runs longer than 25 s, which only ${may} may`);
      }
    }
    for (const named of namedResources(module)) {
      if (!resources.has(named.key)) findings.push(`${place}: ${named.place} names "${named.key}", which is no resource`);
    }
    if (module.displayConditions) {
      findings.push(...conditionFindings(module.displayConditions).map((it) => `${place}: displayConditions ${it}`));
    }
    return findings;
  });
}

function countFindings(manifest: ForgeManifest): string[] {
  const of = (type: string): ForgeModule[] => manifest.modules.filter((module) => module.type === type);
  const findings = ONE_PER_APP.filter((type) => of(type).length > 1).map((type) => `modules.${type}: only one per app`);
  if (of('scheduledTrigger').length > 5) findings.push('modules.scheduledTrigger: at most five per app');
  if (of('scheduledTrigger').filter((it) => it.interval === 'fiveMinute').length > 1) {
    findings.push('modules.scheduledTrigger: only one may run every five minutes');
  }
  const queues = of('consumer').map((it) => String(it.queue));
  for (const queue of new Set(queues)) {
    const consumers = queues.filter((it) => it === queue).length;
    if (consumers > 1) findings.push(`modules.consumer: queue "${queue}" has two consumers`);
  }
  return findings;
}

/** What stands in a list more than once. */
const repeated = (names: string[]): string[] => [...new Set(names.filter((name, at) => names.indexOf(name) < at))];

function entityFindings(manifest: ForgeManifest): string[] {
  const twice = repeated(manifest.entities.map(({ name }) => name)).map((name) => `app.storage.entities: "${name}" is declared twice`);
  const within = manifest.entities.flatMap((entity) => {
    const place = `app.storage.entities "${entity.name}"`;
    const findings = repeated(entity.indexes.map(({ name }) => name)).map((name) => `${place}: two indexes are called "${name}"`);
    if (Object.keys(entity.attributes).length > 50) findings.push(`${place}: more than 50 attributes`);
    for (const index of entity.indexes) {
      if (index.name === 'by-key') findings.push(`${place}: the index name "by-key" is taken by the platform`);
      for (const attribute of [...index.partition, index.range]) {
        const type = entity.attributes[attribute];
        if (!type) findings.push(`${place}: index "${index.name}" names "${attribute}", which is no attribute`);
        else if (type === 'any' || (type === 'boolean' && attribute === index.range)) {
          const what = `index "${index.name}" names "${attribute}" of type ${type}`;
          findings.push(`${place}: ${what}, which has no order here (a boolean may be in the partition)`);
        }
      }
    }
    return findings;
  });
  return [...twice, ...within];
}

function scopeFindings(manifest: ForgeManifest): string[] {
  const granular = /^(read|write|delete|manage|validate|send):(?!app-data:)[a-z._-]+:jira$/;
  return manifest.scopes
    .filter((scope) => granular.test(scope))
    .map((scope) => `permissions.scopes: "${scope}" is a granular scope; the double knows the classic ones only`);
}

/** What holds over the whole manifest and no single module can say: references, counts, entities, scopes. */
export function checkManifest(manifest: ForgeManifest): string[] {
  return [
    ...keyFindings(manifest),
    ...referenceFindings(manifest),
    ...countFindings(manifest),
    ...entityFindings(manifest),
    ...scopeFindings(manifest),
  ];
}
