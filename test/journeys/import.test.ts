import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startHost } from '../../local/host';
import { demoFolder } from '../support/demoFolder';
import { journey } from './browser';
import { setStage } from './stage';

const root = path.resolve(__dirname, '..', '..');
const university = path.resolve(root, '..', 'shared', 'data', 'register-university-it.csv');
const args = (file: string, register: string): string[] => ['--import', 'tsx', 'scripts/import.ts', file, '--register', register, '--data', dir];

let dir: string;

const stage = setStage({
  open: async () => {
    dir = await demoFolder();
    return startHost({ port: 0, dir });
  },
});

afterAll(() => {
  if (dir) rmSync(dir, { recursive: true, force: true });
});

/** Runs `npm run import` against the stage.host that runs; gives what it said. */
const runImport = (file: string, register: string): Promise<string> =>
  new Promise((resolve) => execFile(process.execPath, args(file, register), { cwd: root }, (_fault, stdout, stderr) => resolve(stdout + stderr)));

const write = (name: string, lines: string[]): string => {
  const file = path.join(dir, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

interface Epic {
  key: string;
  summary: string;
  changes: number;
}

/** Every epic of the project with the number of its changes. */
async function epics(): Promise<Epic[]> {
  const rest = stage.rest('amara');
  await stage.host.settled();
  const { issues } = await rest.ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND issuetype = Epic ORDER BY key', fields: ['summary'], maxResults: 200 });
  return Promise.all(
    issues.map(async ({ key, fields }: { key: string; fields: { summary: string } }) => ({
      key,
      summary: fields.summary,
      changes: (await rest.ask('GET', `/rest/api/3/issue/${key}/changelog`)).total as number,
    })),
  );
}

const changedBetween = (before: Epic[], after: Epic[]): string[] =>
  after.filter(({ key, changes }) => before.find((each) => each.key === key)?.changes !== changes).map(({ summary }) => summary);

const header = 'Measure,Baseline,Target,Responsible';
const rows = [
  'Requests answered in a day,71%,85%,Elin Berg',
  'Changes without an incident,91%,96%,Priya Nair',
  'Suppliers with a review this year,2,6,Assigned leads',
  'Services with a tested restore,4,4,Daniel Reyes',
];

journey('a register becomes epics that are seen; one cell changes one epic, order and header change none', async () => {
  const { length: before } = await epics();
  expect(await runImport(write('first.csv', [header, ...rows]), 'desk')).toContain('4 written.');
  const amara = await stage.visit('amara');
  const register = await amara.openRegister();
  await register.getByRole('status').filter({ hasText: `${before + 4} objectives` }).waitFor();
  for (const row of rows) await register.getByRole('rowheader').filter({ hasText: row.split(',')[0] }).waitFor();

  const imported = await epics();
  const moved = rows.map((row) => row.replace('85%', '88%'));
  expect(await runImport(write('cell.csv', [header, ...moved]), 'desk')).toContain('1 written.');
  const changed = await epics();
  expect(changedBetween(imported, changed)).toEqual(['Requests answered in a day']);

  const renamed = ['KPI,Current value,Goal,Owner', ...[...moved].reverse()];
  expect(await runImport(write('renamed.csv', renamed), 'desk')).toContain('Nothing was written.');
  expect(changedBetween(changed, await epics())).toEqual([]);
  expect(await amara.leave()).toEqual([]);
});

journey('an import that is killed on the way and run again ends as if it had never been stopped', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `Measure ${i + 1} of the long register,${i}%,${i + 5}%,Elin Berg`);
  const file = write('long.csv', [header, ...many]);
  const ofRegister = (all: Epic[]): Epic[] => all.filter(({ summary }) => summary.includes('of the long register'));

  const importing = spawn(process.execPath, args(file, 'long'), { cwd: root, stdio: 'ignore' });
  const gone = new Promise<NodeJS.Signals | null>((resolve) => importing.once('exit', (_code, signal) => resolve(signal)));
  const rest = stage.rest('amara');
  for (let written = 0; written < 5 && importing.exitCode === null; ) {
    // The stage.host is in this process: it answers the import only when this loop lets go.
    await new Promise((resolve) => setTimeout(resolve, 20));
    written = (await rest.ask('POST', '/rest/api/3/search/jql', { jql: 'project = SMO AND summary ~ "long register"', fields: ['summary'], maxResults: 100 })).issues.length;
  }
  importing.kill('SIGKILL');
  expect(await gone).toBe('SIGKILL');
  const half = ofRegister(await epics());
  expect(half.length).toBeLessThan(60);

  expect(await runImport(file, 'long')).toContain(`${60 - half.length} written.`);
  const whole = ofRegister(await epics());
  expect(whole).toHaveLength(60);
  expect(new Set(whole.map(({ summary }) => summary)).size).toBe(60);
  expect(changedBetween(half, whole.filter(({ key }) => half.some((each) => each.key === key)))).toEqual([]);
  expect(await runImport(file, 'long')).toContain('Nothing was written.');
});

const real = 'a university’s own register is imported; two owners and a count against a percentage are said';
if (existsSync(university)) {
  journey(real, async () => {
    const said = await runImport(university, 'university');
    expect(said).toContain('Assigned leads');
    const measures = readFileSync(university, 'utf8').trim().split('\n').slice(1);
    const amara = await stage.visit('amara');
    const register = await amara.openRegister();
    await register.getByRole('searchbox', { name: 'Search objectives' }).fill('TechQual');
    const rows = register.getByRole('rowheader').filter({ hasText: 'TechQual' });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(measures.filter((line) => line.includes('TechQual')).length);
    expect(await runImport(university, 'university')).toContain('Nothing was written.');
    expect(await amara.leave()).toEqual([]);
  });
} else it.skip(`${real} (the file is not in this checkout)`, () => undefined);
