import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../../local/builds';
import { openSite } from '../../local/openSite';
import { readObjectives } from '../../local/readObjectives';
import { runCommand } from '../../local/runCommand';
import { people } from '../../local/site/people';
import { demonstrationPage } from './demonstrationPage';

const origin = 'http://localhost:8787';

/** Opens a fresh demonstration site in memory, lets the app come to rest, and writes what the SMS manager sees. */
runCommand(async () => {
  const site = await openSite({ builds: await buildAll(), baseClock: { now: () => Date.now() }, hostOrigin: origin, frameOrigin: 'http://127.0.0.1:8787' });
  try {
    await site.forge.idle();
    const asManager = (path: string, init?: RequestInit) =>
      site.jira.fetchAs({ kind: 'user', accountId: people.amara.accountId }, new Request(new URL(path, origin), init));
    writeFileSync(join(__dirname, '../../docs/demonstration.md'), demonstrationPage(await readObjectives(asManager)));
  } finally {
    await site.close();
  }
  return 0;
});
