/**
 * Atlassian's manifest validation and client-side linters, offline, for each folder named: prints a list of reports as JSON.
 * One process for all of them, because loading these tools takes longer than running them.
 * The permission linter wants the products' API descriptions from the network; it is given the operations this app uses.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scopes-'));
const table = JSON.parse(fs.readFileSync(path.join(__dirname, 'scopes.json'), 'utf8'));
const paths = {};
for (const [operation, scopes] of Object.entries(table)) {
  const [method, route] = operation.split(' ');
  (paths[route.replace('{}', '{id}')] ??= {})[method.toLowerCase()] = {
    'x-atlassian-oauth2-scopes': [{ scheme: 'OAuth2', state: 'Current', scopes }],
  };
}
const write = (name, content) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
};
const empty = write('none.json', { paths: {} });
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: write('jira.json', { paths }),
  LOCAL_JSM_SWAGGER: empty,
  LOCAL_JSW_SWAGGER: empty,
  LOCAL_CONF_SWAGGER: empty,
  LOCAL_CONF_V2_SWAGGER: empty,
  LOCAL_BB_SWAGGER: empty,
});

const { validate } = require('@forge/manifest');
const { lint } = require('@forge/lint');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

const quiet = { info() {}, warn() {}, error() {}, debug() {}, trace() {} };
const statsig = { getDeprecatedRuntimes: async () => [] };

async function reportOn(app) {
  process.chdir(app);
  const validation = (await validate(false)).errors ?? [];
  const manifest = await new ConfigFile(new FileSystemReader(), new FileSystemWriter()).readConfig();
  const files = fs
    .readdirSync('src', { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join('src', name));
  const results = await lint(files, manifest, 'development', quiet, statsig, { linter: { mode: 'client-side' } });
  const problems = results.flatMap((result) => [...(result.errors ?? []), ...(result.warnings ?? [])].map((p) => p.message ?? p));
  return { validation, lint: problems, checks: results.length };
}

(async () => {
  const reports = [];
  for (const app of process.argv.slice(2)) reports.push(await reportOn(app));
  console.log(JSON.stringify(reports));
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
