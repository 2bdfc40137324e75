import { createRequire } from 'node:module';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { buildSync, version as esbuildVersion } from 'esbuild';
import jiraJsPackage from 'jira.js/package.json';
import zodPackage from 'zod/package.json';

/** jira.js as a test may use it: every cloud operation and schema by name, the client, and its errors. */
export type JiraJs = typeof import('jira.js/cloud') & typeof import('jira.js/core');

const root = path.resolve(__dirname, '..', '..', '..');
const cache = path.join(root, 'node_modules', '.cache', 'jira-contract');

let loaded: JiraJs | undefined;

/**
 * jira.js, loaded into jest. The package is ES modules only and jest runs CommonJS, so it is bundled once per version
 * and kept under `node_modules/.cache`, where jest does not transform it a second time.
 */
export function jiraJs(): JiraJs {
  loaded ??= createRequire(__filename)(bundledFile()) as JiraJs;
  return loaded;
}

function bundledFile(): string {
  const versions = [jiraJsPackage.version, zodPackage.version, esbuildVersion].join('_');
  const file = path.join(cache, `jira.js-${versions}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  // Several jest workers may come here at once: each writes its own file, and the last rename wins with the same text.
  const own = path.join(cache, `${randomUUID()}.cjs`);
  buildSync({
    stdin: { contents: "export * from 'jira.js/cloud';\nexport * from 'jira.js/core';\n", resolveDir: root },
    outfile: own,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // jira.js aliases its own files as `#/…`; the published code has them resolved already.
    logLevel: 'error',
  });
  renameSync(own, file);
  return file;
}
