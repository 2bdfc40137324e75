import { connectSite, type PersonFetch } from '../local/connectSite';
import { defaultDataDir } from '../local/host';
import { HostError } from '../local/hostError';
import { readFlags, readPerson } from '../local/readFlags';
import { fieldOrigin } from '../local/readObjectives';
import { runCommand } from '../local/runCommand';
import { readRegister, type RegisterReading } from '../src/domain/objective/register/readRegister';
import { readFieldIds } from '../src/jira/fieldIds';
import { previewImport, writeImport, type ImportTarget, type Written } from '../src/jira/importRegister';
import { askJira, JiraTrouble, path } from '../src/jira/jiraFetch';
import { readTableFile } from './register/readTableFile';
import { sayPlan } from './register/sayPlan';

const usage = `Usage: npm run import -- FILE.csv [--project KEY] [--as PERSON] [--dry-run] [--register NAME] [--data DIR]

Imports a register of objectives: one row, one epic. Run again, it writes only what changed in the file.

  --project KEY    where the epics are (default SMO)
  --as PERSON      who imports (default amara)
  --dry-run        say what would be written, and write nothing
  --register NAME  the register's own name, where a project has several (default register)
  --data DIR       the data folder (default .local/data)
  --help           this text

Exit code 0: everything is in Jira. 1: some rows are not; each is named. 2: nothing was written.`;

runCommand(async () => {
  const options = {
    project: { type: 'string', default: 'SMO' },
    as: { type: 'string', default: 'amara' },
    'dry-run': { type: 'boolean', default: false },
    register: { type: 'string', default: 'register' },
    data: { type: 'string', default: defaultDataDir },
    help: { type: 'boolean', default: false },
  } as const;
  const { values: flags, positionals } = readFlags(process.argv.slice(2), options, usage, true);
  if (flags.help) {
    say(usage);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new HostError(`Expected one file, came ${positionals.length}.\n\n${usage}`);
  const person = readPerson(flags.as);
  const reading = readRows(file);
  const site = await connectSite(flags.data, (line) => process.stderr.write(`${line}\n`));
  try {
    const fetch = site.as(person);
    const target = await findTarget(fetch, flags.project, flags.register);
    const plan = await previewImport(fetch, target, reading);
    say(sayPlan(file, reading, plan));
    const left = reading.rejects.length + plan.blocked.length;
    if (flags['dry-run']) {
      say('Nothing was written: this was a dry run.');
      return left > 0 ? 1 : 0;
    }
    const refused = (await writeImport(fetch, target, plan, sayRefused)).filter(({ kind }) => kind === 'refused');
    await site.settled();
    const written = plan.creates.length + plan.updates.length - refused.length;
    say(written === 0 ? 'Nothing was written.' : `${written} written.`);
    return left + refused.length > 0 ? 1 : 0;
  } catch (fault) {
    throw plainly(fault);
  } finally {
    await site.close();
  }
});

function readRows(file: string): Extract<RegisterReading, { kind: 'read' }> {
  const reading = readRegister(readTableFile(file));
  if (reading.kind === 'refused') throw new HostError(`${file}, line 1: expected ${reading.expected}, came ${reading.came}.`);
  return reading;
}

interface ProjectReply {
  id: string;
  key: string;
  simplified?: boolean;
  issueTypes?: { id: string; hierarchyLevel?: number }[];
}

async function findTarget(fetch: PersonFetch, key: string, register: string): Promise<ImportTarget> {
  const project = (await askJira(fetch, path`/rest/api/3/project/${key}`).catch((fault: unknown) => {
    if (fault instanceof JiraTrouble && fault.kind === 'not found') {
      throw new HostError(`--project: there is no project ${key}, or this person may not see it.`);
    }
    throw fault;
  })) as ProjectReply;
  const type = project.issueTypes?.find(({ hierarchyLevel }) => hierarchyLevel === 1);
  if (project.simplified || !type) {
    throw new HostError(`--project: expected a company-managed project with an issue type at epic level, came ${project.key}.`);
  }
  const fieldIds = await readFieldIds(fetch, await fieldOrigin(fetch));
  return { projectId: project.id, projectKey: project.key, typeId: type.id, fieldIds, register };
}

function sayRefused(row: Written): void {
  if (row.kind === 'refused') say(`line ${row.line}: not written: ${row.messages.join(' ')}`);
}

/** What Jira does not permit is for the person to put right; a limit or an outage leaves the rest for the next run. */
function plainly(fault: unknown): unknown {
  if (!(fault instanceof JiraTrouble)) return fault;
  if (fault.kind === 'refused' || fault.kind === 'not found') return new HostError(`Jira does not permit this: ${fault.message}.`);
  if (fault.kind === 'limited') return new HostError(`Jira is limiting requests. Run the same command again later; what was written stays.`);
  return fault;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
