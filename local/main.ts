import { defaultDataDir, startHost, type Host } from './host';
import { objectivesTable } from './objectivesTable';
import { readFlags, readPort } from './readFlags';
import { readObjectives } from './readObjectives';
import { runCommand } from './runCommand';
import { people, signInPeople } from './site/people';

const usage = `Usage: npm start -- [--port N] [--reset] [--empty] [--data DIR]

  --port N    the port to serve on (default 8787)
  --reset     discard the data and begin again with the demonstration site
  --empty     discard the data and begin with a site on which nothing is set up
  --data DIR  the data folder (default .local/data)
  --help      this text`;

runCommand(async () => {
  const options = {
    port: { type: 'string', default: '8787' },
    reset: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    data: { type: 'string', default: defaultDataDir },
    help: { type: 'boolean', default: false },
  } as const;
  const flags = readFlags(process.argv.slice(2), options, usage).values;
  if (flags.help) {
    say(usage);
    return 0;
  }
  const host = await startHost({ port: readPort(flags.port), dir: flags.data, reset: flags.reset || flags.empty, empty: flags.empty, report: say });
  say(await welcome(host));
  await stopSignal();
  say('Stopping …');
  await host.close();
  return 0;
});

/** Address, people and objectives: what a newcomer needs to begin. */
async function welcome(host: Host): Promise<string> {
  const width = process.stdout.columns ?? 120;
  const asAmara = (path: string, init?: RequestInit): Promise<Response> =>
    host.jira.fetchAs({ kind: 'user', accountId: people.amara.accountId }, new Request(host.url + path, init));
  const tokens = new Map(host.jira.people().map(({ accountId, emailAddress, apiToken }) => [accountId, `${emailAddress}:${apiToken}`]));
  const names = signInPeople.map(({ displayName, ref, purpose }) => `  ${`${displayName} (${ref})`.padEnd(26)}${purpose}`);
  return [
    '',
    `Jira with the app in it:  ${host.url}`,
    '',
    'You can sign in as',
    ...names,
    '',
    'REST clients sign in with basic auth, e-mail address and API token',
    ...signInPeople.map(({ accountId }) => `  ${tokens.get(accountId)}`),
    '',
    `Objectives, as ${people.amara.displayName} sees them`,
    '',
    objectivesTable(await readObjectives(asAmara), width),
    '',
    'Stop with Ctrl+C. Data is kept; --reset begins again.',
  ].join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Resolves at the first signal. Further ones are ignored: Ctrl+C reaches us twice, from the terminal and through tsx. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
