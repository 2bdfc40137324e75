import { connectSite } from '../local/connectSite';
import { defaultDataDir } from '../local/host';
import { objectivesTable } from '../local/objectivesTable';
import { readFlags, readPerson } from '../local/readFlags';
import { readObjectives } from '../local/readObjectives';
import { runCommand } from '../local/runCommand';

const usage = `Usage: npm run score -- [--json] [--as PERSON] [--data DIR]

Lists every objective the person may see, with the figures that stand in Jira.

  --json       for machines
  --as PERSON  as whom to look (default amara)
  --data DIR   the data folder (default .local/data)
  --help       this text`;

runCommand(async () => {
  const options = {
    json: { type: 'boolean', default: false },
    as: { type: 'string', default: 'amara' },
    data: { type: 'string', default: defaultDataDir },
    help: { type: 'boolean', default: false },
  } as const;
  const flags = readFlags(process.argv.slice(2), options, usage).values;
  if (flags.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const person = readPerson(flags.as);
  // What takes long is told beside the result, which a machine may read.
  const site = await connectSite(flags.data, (line) => process.stderr.write(`${line}\n`));
  try {
    await site.settled();
    const objectives = await readObjectives(site.as(person));
    const text = flags.json ? JSON.stringify(objectives, null, 2) : objectivesTable(objectives, process.stdout.columns ?? 120);
    process.stdout.write(`${text}\n`);
  } finally {
    await site.close();
  }
  return 0;
});
