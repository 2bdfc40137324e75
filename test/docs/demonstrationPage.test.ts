import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObjectives } from '../../local/readObjectives';
import { demonstrationPage } from '../../scripts/docs/demonstrationPage';
import { openDemoSite } from '../support/demoSite';

it('docs/demonstration.md shows what the app concludes about the demonstration site; make it again with npx tsx scripts/docs/writeDemonstrationPage.ts', async () => {
  const site = await openDemoSite();
  try {
    await site.settled();
    expect(readFileSync(join(__dirname, '../../docs/demonstration.md'), 'utf8')).toBe(demonstrationPage(await readObjectives(site.as('amara'))));
  } finally {
    await site.close();
  }
}, 60_000);
